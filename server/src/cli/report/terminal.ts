/** Colours, line breaks and harmless text for a terminal. */

import type { Io } from '../io.js';

export type Color = 'auto' | 'always' | 'never';

export function usesColor(color: Color, io: Pick<Io, 'terminal' | 'env'>): boolean {
  if (color !== 'auto') return color === 'always';
  return io.terminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}

export interface Paint {
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

export function painter(color: boolean): Paint {
  const code = (open: number, close: number) => (text: string) =>
    color ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    red: code(31, 39),
    yellow: code(33, 39),
    blue: code(34, 39),
    green: code(32, 39),
    dim: code(2, 22),
    bold: code(1, 22),
  };
}

/** Breaks at spaces; a word longer than the line stays whole, so that links can be clicked. */
export function wrap(text: string, width: number, indent: string): string {
  const words = /^\s|\s\s|[^\S ]|\s$/.test(text) ? text.trim().replace(/\s+/g, ' ') : text;
  let wrapped = indent;
  let from = 0;
  while (words.length - from > width) {
    const fitting = words.lastIndexOf(' ', from + width);
    const end = fitting > from ? fitting : words.indexOf(' ', from + width);
    if (end < 0) break;
    wrapped += `${words.slice(from, end)}\n${indent}`;
    from = end + 1;
  }
  return wrapped + words.slice(from);
}

/** Columns a character takes: none for marks that sit on another, two for East Asian wide ones and emoji. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  // Up to here none is of either kind, and both patterns are large.
  if (character < '\u00ad') return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]$/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Names and texts of a file are shown on one line, never obeyed: a terminal acts on control characters. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
  return text.replace(/[\r\n]+/g, ' ').replace(controls, '\uFFFD');
}
