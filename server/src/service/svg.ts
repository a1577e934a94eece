/**
 * SVG as text. Whatever stands in a spec becomes text and nothing else: what XML could act on is escaped, what XML cannot
 * hold is replaced, and signs that turn the direction of writing are taken out, so that a name cannot disguise another.
 */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${attribute(value)}"`))
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** Any text as the content of an element. */
export function words(value: string): string {
  return clean(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function attribute(value: string | number): string {
  const text = typeof value === 'number' ? String(rounded(value)) : words(value);
  return text.replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** A thousandth of a unit is less than any screen shows. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Control characters, halves of letters, and the two that are none. */
const impossible = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function clean(value: string): string {
  return value.replace(/\s+/g, ' ').replace(impossible, '\ufffd').replace(turning, '');
}

/** As much of a text as fits into a width, by the usual width of letters; cut with an ellipsis. */
export function fitted(value: string, width: number, size: number): string {
  const letters = [...clean(value)];
  let used = 0;
  for (const [index, letter] of letters.entries()) {
    used += usualWidth(letter) * size;
    if (used > width) return `${letters.slice(0, Math.max(0, index - 1)).join('')}…`;
  }
  return letters.join('');
}

/** A text in lines of a width, broken between words; a word that is longer is cut. */
export function wrapped(value: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of clean(value).trim().split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && usualLength(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted(word, width, size));
  }
  return lines;
}

export function usualLength(value: string, size: number): number {
  return [...value].reduce((sum, letter) => sum + usualWidth(letter) * size, 0);
}

/** Of a letter, over the size of the type. Those of East Asia are square. */
function usualWidth(letter: string): number {
  return (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.53;
}
