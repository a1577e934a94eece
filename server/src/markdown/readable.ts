/** A block of prose as it is read: without signs of Markdown, formulas in one line, each letter with its place in the document. */
import type { Span } from '../text/span.js';
import type { Block } from './reading.js';

export interface Readable {
  readonly text: string;
  /** Offset in the document of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[];
  /** Stretches of `text` that were written as inline code: meant to the letter. */
  readonly code: readonly Span[];
}

/** `$Li_6PS_5Cl$`, `$\mathrm{Li_2CO_3}$`. */
const math = /\$[^$\n]{1,200}\$/g;
/** Signs of typesetting inside a formula. */
const typesetting = /\\[a-zA-Z]+|[${}_^\\]/g;

export function readable(document: string, block: Block): Readable {
  const { start, end } = block.span;
  const source = document.slice(start, end);
  const hidden = new Uint8Array(source.length);
  for (const span of block.unread) hidden.fill(1, span.start - start, span.end - start);
  for (const formula of source.matchAll(math))
    for (const sign of formula[0].matchAll(typesetting))
      hidden.fill(1, formula.index + sign.index, formula.index + sign.index + sign[0].length);

  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at++) {
    if (hidden[at] === 1) continue;
    text += plain(source[at] ?? '');
    offsets.push(start + at);
  }
  return { text, offsets, code: block.code.map((span) => within(offsets, span)) };
}

/** Raised and lowered digits read as digits; a line break as a space. */
function plain(sign: string): string {
  if (sign === '\n' || sign === '\r' || sign === '\u00a0' || sign === '\u202f') return ' ';
  if (sign < '\u00b2') return sign;
  const folded = sign.normalize('NFKC');
  return folded.length === 1 ? folded : sign;
}

/** The stretch of readable text that comes from `span` of the document. */
function within(offsets: readonly number[], span: Span): Span {
  const start = offsets.findIndex((offset) => offset >= span.start);
  const end = offsets.findIndex((offset) => offset >= span.end);
  return {
    start: start < 0 ? offsets.length : start,
    end: end < 0 ? offsets.length : end,
  };
}

/** Back to the document. */
export function spanInDocument({ offsets }: Readable, { start, end }: Span): Span {
  const first = offsets[start] ?? 0;
  return { start: first, end: (offsets[end - 1] ?? first) + 1 };
}
