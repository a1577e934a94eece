/** Lines as the cursor sees them: brackets that are open, the colon of a key, comments, quotes, block texts. */
import { afterLine, lineStart } from '../text/line-ends.js';

export const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';
const isEnd = (sign: string | undefined): boolean => sign === undefined || sign === '\n' || sign === '\r';

/** Nobody writes longer lines by hand; what is behind is not looked at. */
export const longestLine = 2000;

export interface Open {
  readonly sign: '{' | '[';
  readonly indent: number;
}

interface Scan {
  /** Where the current key, value or item begins. */
  readonly from: number;
  /** The colon of the current entry. */
  readonly colon: number | undefined;
  readonly comment: number | undefined;
  readonly quote: { readonly sign: '"' | "'"; readonly at: number } | undefined;
  /** `|` or `>` opens a block text. */
  readonly blockText: boolean;
}

/** Reads a line from `at` to `until`, opening and closing brackets in `open`. */
export function scanLine(text: string, at: number, until: number, open: Open[]): Scan {
  const indent = indentAt(text, at);
  let i = at + indent;
  if (open.length === 0) i = at + keyColumn(text.slice(at, until));
  let from = i;
  let colon: number | undefined;
  let fresh = true;
  for (; i < until; i++) {
    const sign = text[i] ?? '';
    if (isBlank(sign)) continue;
    if (sign === '#' && (i === at || isBlank(text[i - 1])))
      return { from, colon, comment: i, quote: undefined, blockText: false };
    if (fresh && (sign === '"' || sign === "'")) {
      const close = closing(text, i, until, sign);
      if (close === undefined)
        return { from: i, colon, comment: undefined, quote: { sign, at: i }, blockText: false };
      i = close;
      fresh = false;
      continue;
    }
    if ((fresh || open.length > 0) && (sign === '{' || sign === '[')) {
      open.push({ sign, indent });
      from = i + 1;
      colon = undefined;
      fresh = true;
    } else if (open.length > 0 && (sign === '}' || sign === ']')) {
      open.pop();
      fresh = false;
      // What is closed was a value, or an item.
      if (open.length > 0) from = i + 1;
      colon ??= i;
    } else if (open.length > 0 && sign === ',') {
      from = i + 1;
      colon = undefined;
      fresh = true;
    } else if (
      sign === ':' &&
      colon === undefined &&
      (i + 1 >= until ? endsHere(text, i + 1) : isBlank(text[i + 1]))
    ) {
      colon = i;
      from = i + 1;
      fresh = true;
    } else {
      if (
        fresh &&
        open.length === 0 &&
        /[|>]/.test(sign) &&
        /^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(i, until))
      )
        return { from, colon, comment: undefined, quote: undefined, blockText: true };
      fresh = false;
    }
  }
  return { from, colon, comment: undefined, quote: undefined, blockText: false };
}

/** A colon right before the cursor, or at the end of a line, ends a key. */
function endsHere(text: string, at: number): boolean {
  return isEnd(text[at]) || isBlank(text[at]);
}

export function closing(text: string, at: number, until: number, sign: string): number | undefined {
  for (let i = at + 1; i < until; i++) {
    if (text[i] === '\\' && sign === '"') i += 1;
    else if (text[i] === sign) return i;
  }
  return undefined;
}

export function lineEndAt(text: string, at: number): number {
  let end = at;
  while (!isEnd(text[end])) end += 1;
  return end;
}

export function indentAt(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end += 1;
  return end - at;
}

/** Where the key of a line stands: behind its dashes. */
export function keyColumn(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** The last line that begins a section of the file: nothing reaches over it. */
export function sectionStart(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    at = lineStart(text, at - 1);
    if (/[^\s#}\]]/.test(text[at] ?? ' ')) return at;
  }
  return 0;
}

/** Brackets still open where the line begins; undefined inside a block or quoted text. */
export function bracketsBefore(text: string, from: number, lineAt: number): Open[] | undefined {
  const open: Open[] = [];
  let at = from;
  while (at < lineAt) {
    const end = lineEndAt(text, at);
    const indent = indentAt(text, at);
    const line = text.slice(at, end);
    // Text at or before the column of what the bracket stands behind: it was never closed.
    if (open[0] && indent <= open[0].indent && /^\s*(?:- |[^\s{}[\],"']+:(?: |$))/.test(line))
      open.length = 0;
    const scan = scanLine(text, at, end, open);
    if (scan.quote !== undefined) return undefined;
    at = afterLine(text, end);
    if (scan.blockText) {
      const column = keyColumn(line);
      while (at < text.length && at <= lineAt) {
        const next = afterLine(text, at);
        const blank = text.slice(at, lineEndAt(text, at)).trim() === '';
        if (!blank && indentAt(text, at) <= column) break;
        if (at === lineAt) return blank && !continuesBelow(text, next, column) ? open : undefined;
        at = next;
      }
    }
  }
  const first = open[0];
  const here = text.slice(lineAt, lineEndAt(text, lineAt));
  if (
    first &&
    here.trim() !== '' &&
    indentAt(text, lineAt) <= first.indent &&
    /^\s*[\w-]+:(?: |$)/.test(here)
  )
    return [];
  return open;
}

/** Whether a block text goes on behind a blank line. */
function continuesBelow(text: string, from: number, column: number): boolean {
  for (let at = from; at < text.length; at = afterLine(text, at)) {
    if (text.slice(at, lineEndAt(text, at)).trim() !== '') return indentAt(text, at) > column;
  }
  return false;
}

/** What the rest of a text leaves open, innermost first; only looked for in the line, and in what is indented below it. */
export function unclosedAt(text: string, from: number, end: number, open: readonly Open[]): string {
  const left = [...open];
  let at = from;
  let lineEnd = end;
  const base = open[0]?.indent ?? 0;
  for (;;) {
    for (; at < lineEnd && left.length > 0; at++) {
      const sign = text[at];
      if (sign === '#' && isBlank(text[at - 1])) break;
      if (sign === '{' || sign === '[') left.push({ sign, indent: base });
      else if (sign === '}' || sign === ']') left.pop();
    }
    if (left.length === 0) return '';
    const next = afterLine(text, lineEnd);
    if (next >= text.length) break;
    const nextEnd = lineEndAt(text, next);
    const line = text.slice(next, nextEnd);
    if (line.trim() !== '' && indentAt(text, next) <= base && !/^\s*[\]}]/.test(line)) break;
    at = next;
    lineEnd = nextEnd;
  }
  return left
    .reverse()
    .map(({ sign }) => (sign === '{' ? '}' : ']'))
    .join('');
}
