/** Reads the number at the start of a quantity, and names the other ways people write numbers. */
import { isDigit, isMinus, isSpace } from './unit-text.js';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly end: number }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-finite'; readonly end: number }
  | {
      readonly kind: 'decimal-comma' | 'thousands-separator' | 'power-of-ten';
      readonly end: number;
      readonly newText: string;
    };

/** Reads a number that starts at `start`; looks at nothing from `limit` on. Offsets are those of `text`. */
export function readNumber(text: string, start: number, limit: number): NumberReading {
  let at = start;
  const negative = isMinus(text[at]);
  if (negative || text[at] === '+') at++;
  const first = at;
  at = digitsEnd(text, at, limit);
  const whole = at;
  // `1..2` is a range, so a point counts only where no second one follows.
  if (text[at] === '.' && text[at + 1] !== '.' && at < limit) at = digitsEnd(text, at + 1, limit);
  if (whole === first && at <= whole + 1) return { kind: 'not-a-number' };
  if (isGroupSeparator(text, at, limit)) return readGrouped(text, start, first, at, limit);
  const mantissa = at;
  if (text[at] === 'e' || text[at] === 'E') {
    const sign = isMinus(text[at + 1]) || text[at + 1] === '+' ? 1 : 0;
    const exponent = digitsEnd(text, at + 1 + sign, limit);
    if (exponent > at + 1 + sign) at = exponent;
  }
  const power = at === mantissa ? powerOfTen(text, first, mantissa, limit) : undefined;
  if (power) return { ...power, newText: (negative ? '-' : '') + power.newText };
  const digits = text.slice(first, at);
  const value = Number(at > mantissa ? digits.replace(/[\u2010-\u2014\u2212]/, '-') : digits);
  if (!Number.isFinite(value)) return { kind: 'not-finite', end: at };
  return { kind: 'number', value: negative && value !== 0 ? -value : value, end: at };
}

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isDigit(text[at])) at++;
  return at;
}

/** A comma, apostrophe or underscore before a digit; white space before exactly three of them. */
function isGroupSeparator(text: string, at: number, limit: number): boolean {
  const char = text[at];
  if (at + 1 >= limit || !isDigit(text[at + 1])) return false;
  if (char === ',' || char === "'" || char === '’' || char === '_') return true;
  return isSpace(char) && digitsEnd(text, at + 1, Math.min(limit, at + 5)) === at + 4;
}

function readGrouped(
  text: string,
  start: number,
  first: number,
  firstSeparator: number,
  limit: number,
): NumberReading {
  let at = firstSeparator;
  while (isGroupSeparator(text, at, limit) || (text[at] === '.' && at + 1 < limit && isDigit(text[at + 1]))) {
    at = digitsEnd(text, at + 1, limit);
  }
  const written = text.slice(first, at);
  const comma = written.lastIndexOf(',');
  const decimal = comma >= 0 && isDecimalComma(written, comma);
  const plain = decimal
    ? `${onlyDigits(written.slice(0, comma))}.${onlyDigits(written.slice(comma + 1))}`
    : written.replace(/[^0-9.]/g, '');
  if (!Number.isFinite(Number(plain))) return { kind: 'not-a-number' };
  return {
    kind: decimal ? 'decimal-comma' : 'thousands-separator',
    end: at,
    newText: text.slice(start, first) + plain,
  };
}

/** `1,000` may be either; three digits behind a number that can be a group are taken for thousands. */
function isDecimalComma(written: string, comma: number): boolean {
  if (written.lastIndexOf('.') > comma) return false;
  const before = written.slice(0, comma);
  if (before.includes('.')) return true;
  if (before.includes(',')) return false;
  return written.length - comma !== 4 || before.length > 3 || before.startsWith('0');
}

const onlyDigits = (text: string): string => text.replace(/[^0-9]/g, '');

/** `× 10^-4`, `x10⁻⁴`, `*10**-4` behind a number, or `10^-4` itself. */
function powerOfTen(
  text: string,
  first: number,
  mantissaEnd: number,
  limit: number,
): { kind: 'power-of-ten'; end: number; newText: string } | undefined {
  let at = mantissaEnd;
  let factor = '1';
  // Without a sign of multiplication a bare minus is no exponent: `10-20 um` is a range.
  if (isMinus(text[at]) || !startsExponent(text, at) || text.slice(first, at) !== '10') {
    at = skipSpaces(text, at, limit);
    if (!'×x*·⋅'.includes(text[at] ?? ' ')) return undefined;
    at = skipSpaces(text, at + 1, limit);
    if (!text.startsWith('10', at) || !startsExponent(text, at + 2)) return undefined;
    at += 2;
    factor = text.slice(first, mantissaEnd);
  }
  const exponentStart = at;
  while (
    at < limit &&
    (text[at] === '^' ||
      text[at] === '*' ||
      isMinus(text[at]) ||
      isDigit(text[at]) ||
      isSuperscript(text[at]))
  )
    at++;
  const exponent = text
    .slice(exponentStart, at)
    .normalize('NFKC')
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .replace(/[\^*]/g, '');
  const newText = `${factor}e${exponent}`;
  return Number.isFinite(Number(newText)) ? { kind: 'power-of-ten', end: at, newText } : undefined;
}

function startsExponent(text: string, at: number): boolean {
  const char = text[at];
  if (char === '^' || isSuperscript(char)) return true;
  if (char === '*') return text[at + 1] === '*';
  return isMinus(char) && isDigit(text[at + 1]);
}

/** `⁻`, `⁺`, `⁰` … `⁹`. */
const isSuperscript = (char: string | undefined): boolean =>
  char !== undefined && ('¹²³'.includes(char) || (char >= '\u2070' && char <= '\u207b'));

function skipSpaces(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isSpace(text[at])) at++;
  return at;
}
