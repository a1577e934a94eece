/**
 * Reads how people write units. A unit text is a product of symbols with exponents, and its canonical form is the
 * sorted product: `mAh/cm2`, `mAh cm-2`, `mAh·cm⁻²` and `mA h / cm^2` all come out as `cm-2 h mA`.
 */

type Factor = readonly [symbol: string, exponent: number];

/** Other words for a symbol, or the product that a compound symbol stands for. */
const meanings: ReadonlyMap<string, readonly Factor[]> = new Map<string, readonly Factor[]>([
  ...same('um', 'micron', 'microns', 'micrometer', 'micrometers', 'micrometre', 'micrometres'),
  ...same('nm', 'nanometer', 'nanometers', 'nanometre', 'nanometres'),
  ...same('mm', 'millimeter', 'millimeters', 'millimetre', 'millimetres'),
  ...same('m', 'meter', 'meters', 'metre', 'metres'),
  ...same('angstrom', 'Å', 'Angstrom', 'angstroms', 'Angstroms'),
  ...same('L', 'l', 'liter', 'liters', 'litre', 'litres'),
  ...same('mL', 'ml'),
  ...same('uL', 'ul'),
  ...same('g', 'gram', 'grams'),
  ...same('h', 'hr', 'hrs', 'hour', 'hours'),
  ...same('min', 'mins', 'minute', 'minutes'),
  ...same('s', 'sec', 'secs', 'second', 'seconds'),
  ...same('d', 'day', 'days'),
  ...same('ohm', 'Ohm', 'ohms', 'Ohms', 'Ω'),
  ...same('mohm', 'mOhm', 'mΩ'),
  ...same('kohm', 'kOhm', 'kΩ'),
  ...same('K', 'kelvin', 'Kelvin'),
  ...same('V', 'volt', 'volts', 'Volt'),
  ...same('A', 'amp', 'amps', 'ampere', 'amperes'),
  ...same('Torr', 'torr'),
  ...same('mTorr', 'mtorr'),
  ...same('mol', 'mole', 'moles'),
  ...same('cycles', 'cycle', 'Cycles'),
  ...same('rpm', 'RPM'),
  ...same('%', 'percent', 'pct'),
  ...same('wt', 'w', 'weight', 'mass'),
  ...same('vol', 'v', 'volume'),
  // `oC` is what normalisation makes of `ºC`, written with the ordinal sign.
  ...same('degC', '°C', 'oC', 'Celsius', 'celsius'),
  [
    'Ah',
    [
      ['A', 1],
      ['h', 1],
    ],
  ],
  [
    'mAh',
    [
      ['mA', 1],
      ['h', 1],
    ],
  ],
  [
    'uAh',
    [
      ['uA', 1],
      ['h', 1],
    ],
  ],
  [
    'Wh',
    [
      ['W', 1],
      ['h', 1],
    ],
  ],
  [
    'mWh',
    [
      ['mW', 1],
      ['h', 1],
    ],
  ],
  [
    'kWh',
    [
      ['kW', 1],
      ['h', 1],
    ],
  ],
  [
    'M',
    [
      ['mol', 1],
      ['L', -1],
    ],
  ],
  [
    'mM',
    [
      ['mmol', 1],
      ['L', -1],
    ],
  ],
  ['cc', [['cm', 3]]],
  ['ccm', [['cm', 3]]],
  [
    'gsm',
    [
      ['g', 1],
      ['m', -2],
    ],
  ],
]);

function same(symbol: string, ...words: readonly string[]): [string, readonly Factor[]][] {
  return words.map((word) => [word, [[symbol, 1]]]);
}

/** Longer texts are prose, not units. */
export const longestUnit = 48;
const mostFactors = 8;

/**
 * The canonical product of a unit text, or undefined where the text is no product of symbols at all. The symbols need
 * not exist: a product that no unit has is simply not found.
 */
export function canonicalUnit(text: string): string | undefined {
  if (text.length > longestUnit) return undefined;
  // Superscripts, fractions, micro signs, `℃` and the squared-in `㎛` become plain characters.
  const plain = text.normalize('NFKC');
  const factors = new Map<string, number>();
  let sign = 1;
  let groupSign = 1;
  let inGroup = false;
  let at = 0;
  // A reciprocal may be written `1/h` or `/h`.
  if (plain[0] === '1' && isSlash(plain[skipSpace(plain, 1)])) at = skipSpace(plain, 1);
  while (at < plain.length) {
    const char = plain[at] ?? '';
    if (isSpace(char) || isTimes(char) || (isMinus(char) && !isDigit(plain[at + 1]))) {
      at++;
    } else if (isSlash(char)) {
      if (sign === -1) return undefined;
      sign = -1;
      at++;
    } else if (char === '(' && !inGroup) {
      inGroup = true;
      groupSign = sign;
      sign = 1;
      at++;
    } else if (char === ')' && inGroup) {
      inGroup = false;
      groupSign = 1;
      at++;
    } else {
      const root = char === '√' ? 0.5 : 1;
      const start = root === 1 ? at : at + 1;
      const end = symbolEnd(plain, start);
      if (end === start) return undefined;
      const word = plain.slice(start, end).replace('μ', 'u').replace(/[. ]/g, '');
      if (word === 'per') {
        sign = -1;
        at = end;
        continue;
      }
      const exponent = readExponent(plain, end);
      if (exponent === undefined) return undefined;
      multiply(factors, word, exponent.value * root * sign * groupSign);
      if (factors.size > mostFactors) return undefined;
      sign = 1;
      at = exponent.end;
    }
  }
  return sign === -1 || inGroup || factors.size === 0 ? undefined : print(factors);
}

function multiply(factors: Map<string, number>, word: string, exponent: number): void {
  for (const [symbol, power] of meanings.get(word) ?? [[word, 1] as const]) {
    factors.set(symbol, (factors.get(symbol) ?? 0) + power * exponent);
  }
}

function print(factors: ReadonlyMap<string, number>): string {
  const parts: string[] = [];
  for (const [symbol, exponent] of factors) {
    if (exponent !== 0) parts.push(exponent === 1 ? symbol : symbol + exponent);
  }
  return parts.sort().join(' ');
}

/**
 * Letters run together; `%` stands alone, so that `wt%`, `wt.%`, `wt %` and `% wt` are one product, and `Ω` is followed by
 * another symbol. A degree belongs to the letter behind it.
 */
function symbolEnd(text: string, start: number): number {
  if (text[start] === '%') return start + 1;
  let end = text[start] === '°' ? start + 1 : start;
  while (isLetter(text.charCodeAt(end)) && (end === start || text[end - 1] !== 'Ω')) end++;
  const word = text.slice(start, end);
  if (word !== '°' && word !== 'deg') return end;
  let letter = end;
  while (text[letter] === '.' || isSpace(text[letter])) letter++;
  return text[letter] === 'C' && !isLetter(text.charCodeAt(letter + 1)) ? letter + 1 : end;
}

/** Reads `2`, `-2`, ` -2`, `^2`, `**2`, `^0.5`, `1/2`, `^(1/2)` behind a symbol; 1 where there is none. */
function readExponent(text: string, start: number): { value: number; end: number } | undefined {
  const none = { value: 1, end: start };
  let at = start;
  let marked = false;
  if (text[at] === '^') {
    marked = true;
    at++;
  } else if (text.startsWith('**', at)) {
    marked = true;
    at += 2;
  } else if (isMinus(text[skipSpace(text, at)]) && isDigit(text[skipSpace(text, at) + 1])) {
    at = skipSpace(text, at);
  }
  const open = marked && text[at] === '(';
  if (open) at++;
  const negative = isMinus(text[at]);
  if (negative || text[at] === '+') at++;
  const digits = at;
  while (isDigit(text[at])) at++;
  if (at === digits) return marked ? undefined : none;
  let value = Number(text.slice(digits, at));
  if ((text[at] === '.' || text[at] === '·') && isDigit(text[at + 1])) {
    const fraction = at + 1;
    at = fraction;
    while (isDigit(text[at])) at++;
    value = Number(`${value}.${text.slice(fraction, at)}`);
  } else if (isSlash(text[at]) && isDigit(text[at + 1])) {
    value /= Number(text[at + 1]);
    at += 2;
  }
  if (open && text[at++] !== ')') return undefined;
  // A fraction other than a half is a slip.
  if (value === 0 || !Number.isInteger(value * 2)) return undefined;
  return { value: negative ? -value : value, end: at };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text[at])) at++;
  return at;
}

/** ASCII, Greek (Ω, μ) and Latin letters with marks (Å). */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x3ff && code !== 0xd7 && code !== 0xf7);

export const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9';

/** Any white space, the narrow and no-break spaces of typeset text among them. */
export const isSpace = (char: string | undefined): boolean =>
  char === ' ' ||
  char === '\t' ||
  char === '\n' ||
  char === '\r' ||
  (char !== undefined && char > '~' && char.trim() === '');

/** The minus sign, the hyphens and dashes that text from a PDF has instead, and ASCII. */
export const isMinus = (char: string | undefined): boolean =>
  char === '-' || char === '\u2212' || (char !== undefined && char >= '\u2010' && char <= '\u2014');

const isTimes = (char: string): boolean =>
  char === '·' ||
  char === '*' ||
  char === '.' ||
  char === '×' ||
  char === '⋅' ||
  char === '∙' ||
  char === '•';

const isSlash = (char: string | undefined): boolean => char === '/' || char === '\u2044' || char === '\u2215';
