/**
 * What is being written at a cursor, read off the text alone. Half-typed lines break a tree, so this is the one place
 * that looks at lines, indentation and brackets; what is around the cursor is then read from the tree again, with a
 * word put where the author is about to write one (service/completion/site.ts). Lines are read in cursor-line.ts, and
 * where a new one belongs is found in cursor-place.ts.
 */
import { lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';
import {
  bracketsBefore,
  closing,
  indentAt,
  isBlank,
  keyColumn,
  lineEndAt,
  longestLine,
  type Open,
  scanLine,
  sectionStart,
  unclosedAt,
} from './cursor-line.js';
import { blockPlace, hasChildren } from './cursor-place.js';

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

/** Undefined in block and multi-line texts, and wherever something stands in the way that belongs to nobody. */
export function cursorAt(text: string, offset: number): Cursor | CommentCursor | undefined {
  const start = lineStart(text, offset);
  if (offset - start > longestLine) return undefined;
  const before = bracketsBefore(text, sectionStart(text, start), start);
  if (before === undefined) return undefined;
  return inLine(text, start, offset, before);
}

function inLine(
  text: string,
  start: number,
  offset: number,
  before: Open[],
): Cursor | CommentCursor | undefined {
  const end = Math.min(lineEndAt(text, start), offset + longestLine);
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
