/**
 * What is being written at a cursor, read off the text alone. Half-typed lines break a tree, so this is the one place
 * that looks at lines, indentation and brackets; what is around the cursor is then read from the tree again, with a
 * word of ours put where the author is about to write one (stand-in.ts).
 */
import { afterLine, lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';

export interface Cursor {
  /** `value` behind a colon; `entry` where a key, or an item of a list, begins. */
  readonly kind: 'entry' | 'value';
  /** The word, or the value, that is being written: on both sides of the cursor. */
  readonly word: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** Inside these brackets. */
  readonly flow: 'map' | 'list' | undefined;
  /** Brackets that nobody closes. */
  readonly unclosed: string;
  /** Column of the key: of the one before a value, or of the one to be written. Blocks only. */
  readonly column: number;
  /** What the line has to begin with for that, where it does not: other blanks, a dash. Blocks only. */
  readonly indent: string | undefined;
  /** Offset behind the colon of the key a value belongs to. */
  readonly colonEnd: number;
  /** The key is there, with its colon behind it. */
  readonly hasColon: boolean;
  /** The word stands in these. An opening quote without its closing one is `open`. */
  readonly quote: { readonly sign: '"' | "'"; readonly open: boolean } | undefined;
}

export interface CommentCursor {
  readonly kind: 'comment';
  /** From the `#` to the end of the line. */
  readonly span: Span;
}

interface Open {
  readonly sign: '{' | '[';
  readonly indent: number;
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';
const isEnd = (sign: string | undefined): boolean => sign === undefined || sign === '\n' || sign === '\r';

/** Undefined in block and multi-line texts, and wherever something stands in the way that belongs to nobody. */
export function cursorAt(text: string, offset: number): Cursor | CommentCursor | undefined {
  const start = lineStart(text, offset);
  const before = bracketsBefore(text, sectionStart(text, start), start);
  if (before === undefined) return undefined;
  return before.length > 0 ? inLine(text, start, offset, before) : inLine(text, start, offset, []);
}

/** The last line that begins a section of the file: nothing reaches over it. */
function sectionStart(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    at = lineStart(text, at - 1);
    if (/[^\s#}\]]/.test(text[at] ?? ' ')) return at;
  }
  return 0;
}

/** Brackets still open where the line begins; undefined inside a block or quoted text. */
function bracketsBefore(text: string, from: number, lineAt: number): Open[] | undefined {
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

function lineEndAt(text: string, at: number): number {
  let end = at;
  while (!isEnd(text[end])) end += 1;
  return end;
}

function indentAt(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end += 1;
  return end - at;
}

/** Where the key of a line stands: behind its dashes. */
function keyColumn(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
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
function scanLine(text: string, at: number, until: number, open: Open[]): Scan {
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

function closing(text: string, at: number, until: number, sign: string): number | undefined {
  for (let i = at + 1; i < until; i++) {
    if (text[i] === '\\' && sign === '"') i += 1;
    else if (text[i] === sign) return i;
  }
  return undefined;
}

function inLine(
  text: string,
  start: number,
  offset: number,
  before: Open[],
): Cursor | CommentCursor | undefined {
  const end = lineEndAt(text, start);
  const open = [...before];
  const { from, colon, comment, quote, blockText } = scanLine(text, start, offset, open);
  if (comment !== undefined) return { kind: 'comment', span: { start: comment, end } };
  if (blockText) return undefined;
  const bracket = open.at(-1)?.sign;
  const flow: Cursor['flow'] = bracket === undefined ? undefined : bracket === '{' ? 'map' : 'list';
  const kind = colon === undefined ? 'entry' : 'value';
  const line = text.slice(start, end);
  let first = from;
  while (first < offset && isBlank(text[first])) first += 1;
  const quoted = quote && { sign: quote.sign, ...quotedWord(text, quote.at, end, quote.sign) };
  const written = quoted ?? plainWord(text, first, offset, end, kind, flow);
  if (written === undefined) return undefined;
  const column = keyColumn(line.slice(0, Math.max(0, offset - start)));
  const shared = {
    word: written.word,
    typed: text.slice(written.word.start, offset),
    flow,
    unclosed: flow ? unclosedAt(text, written.word.end, end, open) : '',
    colonEnd: colon === undefined ? written.word.start : colon + 1,
    hasColon: written.hasColon,
    quote: quoted && { sign: quoted.sign, open: quoted.open },
  };
  if (kind === 'value') {
    const deeper =
      written.word.end === written.word.start && flow === undefined && hasChildren(text, end, column);
    return deeper ? undefined : { kind, ...shared, column, indent: undefined };
  }
  const at = written.word.start - start;
  if (flow !== undefined) return { kind, ...shared, column, indent: undefined };
  if (column > indentAt(text, start)) return { kind, ...shared, column: at, indent: undefined };
  const place = blockPlace(text, start, end, at, shared.typed === '');
  if (place === undefined) return undefined;
  const right = place.column === at && !place.dash;
  const indent = right ? undefined : ' '.repeat(place.column) + (place.dash ? '- ' : '');
  return { kind, ...shared, column: place.column + (place.dash ? 2 : 0), indent };
}

interface Written {
  readonly word: Span;
  readonly hasColon: boolean;
}

function quotedWord(
  text: string,
  at: number,
  end: number,
  sign: string,
): Written & { readonly open: boolean } {
  const close = closing(text, at, end, sign);
  const word = { start: at + 1, end: close ?? end };
  return {
    word,
    open: close === undefined,
    hasColon: close !== undefined && /^[ \t]*:(?:\s|$)/.test(text.slice(close + 1, end)),
  };
}

/** Undefined where something stands behind the cursor that a new word would run into. */
function plainWord(
  text: string,
  first: number,
  offset: number,
  end: number,
  kind: 'entry' | 'value',
  flow: string | undefined,
): Written | undefined {
  let last = offset;
  const stops = (at: number): boolean =>
    at >= end ||
    (flow !== undefined && /[,{}[\]]/.test(text[at] ?? '')) ||
    (text[at] === '#' && isBlank(text[at - 1]));
  const isColon = (at: number): boolean =>
    text[at] === ':' && (at + 1 >= end || /[\s,{}[\]]/.test(text[at + 1] ?? ''));
  while (!stops(last) && !isColon(last)) last += 1;
  const hasColon = isColon(last);
  if (hasColon && kind === 'value') return undefined;
  while (last > offset && isBlank(text[last - 1])) last -= 1;
  const tail = text.slice(offset, last);
  // Another key, or a word that is none of this one.
  if (hasColon && /\s/.test(tail.trimStart() === tail ? tail : ' ')) return undefined;
  if (kind === 'entry' && flow === 'map' && /^\s+\S/.test(tail)) return undefined;
  return { word: { start: first, end: last }, hasColon };
}

/** What the rest of a text leaves open, innermost first; only looked for in the line, and in what is indented below it. */
function unclosedAt(text: string, from: number, end: number, open: readonly Open[]): string {
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

interface Level {
  readonly column: number;
  /** Items of a list stand here, not keys. */
  readonly dash: boolean;
}

interface LineAbove {
  /** Where keys, or dashes, of the blocks around the end of the line stand, the outermost first. */
  readonly levels: readonly Level[];
  /** Its value is still to come, below and deeper. */
  readonly opens: boolean;
}

/** Where a new entry may stand, nearest to where the cursor is. Undefined in the middle of a longer text. */
function blockPlace(
  text: string,
  start: number,
  end: number,
  wanted: number,
  free: boolean,
): Level | undefined {
  const { levels, opens } = lineAbove(text, start);
  const next = nextLevel(text, afterLine(text, end));
  const top = levels.at(-1)?.column ?? -1;
  // What stands below is the value of the line above.
  if (opens && next.column > top) return next;
  if (opens && wanted > top) return { column: wanted, dash: false };
  if (levels.length === 0) return { column: Math.max(0, next.column), dash: false };
  const may = levels.filter(({ column }) => column >= next.column);
  // Deeper than anything around, behind a value: the value goes on.
  if (!free && wanted > top) return undefined;
  return may.filter(({ column }) => column <= wanted).at(-1) ?? may[0];
}

function hasChildren(text: string, end: number, column: number): boolean {
  for (let at = afterLine(text, end); at < text.length; at = afterLine(text, at)) {
    const line = text.slice(at, lineEndAt(text, at));
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = indentAt(text, at);
    return indent > column || (indent === column && /^ *-(?: |$)/.test(line));
  }
  return false;
}

/** Where the next line that says something begins; -1 at the end. */
function nextLevel(text: string, from: number): Level {
  for (let at = from; at < text.length; at = afterLine(text, at)) {
    const line = text.slice(at, lineEndAt(text, at));
    if (!/^\s*(?:#|$)/.test(line)) return { column: indentAt(text, at), dash: /^ *-(?: |$)/.test(line) };
  }
  return { column: -1, dash: false };
}

function lineAbove(text: string, start: number): LineAbove {
  const levels: Level[] = [];
  let opens: boolean | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = start; at > 0 && least > 0; ) {
    at = lineStart(text, at - 1);
    const line = text.slice(at, lineEndAt(text, at));
    if (/^\s*(?:#|$)/.test(line)) continue;
    opens ??= /(?::|^\s*-)[ \t]*(?:[&!]\S+[ \t]*)?$/.test(line.replace(/(?:^|\s)#.*$/, ''));
    const indent = indentAt(text, at);
    const dashed = /^ *-(?: |$)/.test(line);
    const outermost = levels[0];
    // `steps:` with its dashes right below: a key may stand there as well.
    if (indent === least && outermost?.dash && !dashed && /:\s*(?:#.*)?$/.test(line))
      levels[0] = { column: indent, dash: false };
    if (indent >= least) continue;
    // The rest of a longer text, or of brackets, is no level.
    if (!/^ *(?:- |-$|[^\s#][^#]*:(?: |$)|["'])/.test(line)) continue;
    const found: Level[] = [{ column: indent, dash: dashed }];
    for (const dash of line.matchAll(/- +/g)) {
      if (/[^\s-]/.test(line.slice(0, dash.index))) break;
      const column = dash.index + dash[0].length;
      const item = line.slice(column);
      if (/^(?:- |-$|[^\s#{[][^#]*:(?: |$))/.test(item)) found.push({ column, dash: item.startsWith('-') });
    }
    levels.unshift(...found.filter(({ column }) => column < least));
    least = indent;
  }
  return { levels, opens: opens ?? false };
}
