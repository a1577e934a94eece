/** A quantity in the text behind a tie: how it is written, whether it is what the spec says, and how it would be written if it were. */

import { readable, spanInDocument } from '../markdown/readable.js';
import type { Block, MarkdownReading } from '../markdown/reading.js';
import type { Dimension } from '../quantity/dimension.js';
import { convert } from '../quantity/format.js';
import { parseQuantity } from '../quantity/parse.js';
import { eachQuantity } from '../service/prose/quantities.js';
import type { Span } from '../text/span.js';
import type { Value } from './target.js';

export interface QuotedFigure {
  /** In the document. */
  readonly span: Span;
  /** The digits alone; undefined for a range or a tolerance, which are not written anew. */
  readonly digits: Span | undefined;
  /** Numbers in `unit`, as wide as the digits leave open. */
  readonly low: number;
  readonly high: number;
  /** What the last digit counts. */
  readonly step: number;
  readonly unit: string;
}

/** Further away nobody sees what belongs together. */
const reach = 80;

/** The first quantity of this dimension behind `from`, in the same paragraph or cell, before the next tie. */
export function quotedFigure(
  reading: MarkdownReading,
  from: number,
  until: number,
  dimension: Dimension,
): QuotedFigure | undefined {
  const { text, offsets } = behind(reading, from, until);
  const inOurs = withPoints(text);
  const found =
    dimension === 'number' ? plainNumber(inOurs) : eachQuantity(inOurs, alone(dimension)).next().value;
  if (found === undefined) return undefined;
  const { quantity } = found;
  const { form, unit } = quantity;
  const ends = convert(quantity, unit) ?? quantity;
  const [first = ''] = /[-\u2212]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?/.exec(text.slice(found.span.start)) ?? [];
  const step = stepOf(first.replace(',', '.').replace('\u2212', '-'));
  const inDocument = (span: Span): Span => spanInDocument({ text, offsets, code: [] }, span);
  return {
    span: inDocument(found.span),
    digits:
      form !== 'exact'
        ? undefined
        : inDocument({ start: found.span.start, end: found.span.start + first.length }),
    low: ends.low - step / 2,
    high: ends.high + step / 2,
    step,
    unit,
  };
}

const lists = new Map<Dimension, readonly Dimension[]>();

/** The same list each time: what was read for it is remembered by it. */
function alone(dimension: Dimension): readonly Dimension[] {
  const list = lists.get(dimension) ?? [dimension];
  lists.set(dimension, list);
  return list;
}

/** What is read behind an offset, without signs of Markdown. */
function behind(
  { text, blocks }: MarkdownReading,
  from: number,
  until: number,
): { readonly text: string; readonly offsets: readonly number[] } {
  const block = blockAt(blocks, from);
  if (block !== undefined) {
    // Signs of Markdown take room, too; what lies beyond is not read for nothing.
    const end = Math.min(until, block.span.end, from + 4 * reach);
    const unread = block.unread.filter((each) => each.end > from && each.start < end);
    const piece = { ...block, span: { start: from, end }, unread: unread.map(inside(from, end)), code: [] };
    const { text: read, offsets } = readable(text, piece);
    return { text: read.slice(0, reach), offsets: offsets.slice(0, reach) };
  }
  // A line that begins with a comment is raw to Markdown, and shown all the same.
  const [line = ''] = /^[^\n\r]*/.exec(text.slice(from, Math.min(until, from + reach))) ?? [];
  return { text: line, offsets: Array.from({ length: line.length }, (_, index) => from + index) };
}

function inside(start: number, end: number): (span: Span) => Span {
  return (span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) });
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined) return undefined;
    if (offset < block.span.start) high = middle - 1;
    else if (offset > block.span.end) low = middle + 1;
    else return block;
  }
  return undefined;
}

/** A decimal comma reads like a point; one before three digits may part thousands, and stays. */
function withPoints(text: string): string {
  return text.replace(/(?<=\d),(?=(?:\d{1,2}|\d{4,})(?!\d))/g, '.');
}

function plainNumber(text: string) {
  const match = /(?<![\p{L}\p{N}.,/_-])[-\u2212]?\d+(?:\.\d+)?(?![\p{L}\p{N}.,]*\d)/u.exec(text);
  if (match === null) return undefined;
  const parsed = parseQuantity(match[0].replace('\u2212', '-'), ['number']);
  if (!parsed.ok) return undefined;
  return { quantity: parsed.quantity, span: { start: match.index, end: match.index + match[0].length } };
}

/** `3.20`: 0.01. Zeros at the end of a whole number may have been rounded to; two digits are meant. */
function stepOf(written: string): number {
  const [mantissa = '', exponent = '0'] = written.toLowerCase().split('e');
  const [whole = '', decimals = ''] = mantissa.replace('-', '').split('.');
  const zeros = decimals === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  const open = Math.max(0, Math.min(zeros, whole.length - 2));
  return 10 ** (Number(exponent) - decimals.length + open);
}

/** Whether the digits can stand for the value. Of a range in the spec, whatever lies in it will do. */
export function agrees(quoted: QuotedFigure, value: Value): boolean {
  const numbers = convert(value, quoted.unit) ?? value;
  const isRange = value.form === 'range';
  const low = isRange ? numbers.low : numbers.value;
  const high = isRange ? numbers.high : numbers.value;
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high), quoted.step);
  return quoted.low <= high + slack && low - slack <= quoted.high;
}

/** The digits that would be right, as many as there are and in the author's unit; undefined where the author has to write it. */
export function corrected(quoted: QuotedFigure, value: Value, document: string): string | undefined {
  if (quoted.digits === undefined || value.form === 'range') return undefined;
  const { value: number } = convert(value, quoted.unit) ?? value;
  const written = document.slice(quoted.digits.start, quoted.digits.end);
  const [mantissa = '', exponent] = written.toLowerCase().split('e');
  const significant = mantissa.replace(/[^\d]/g, '').replace(/^0+/, '').length || 1;
  const decimals = /[.,](\d+)/.exec(mantissa)?.[1]?.length ?? 0;
  if (!Number.isFinite(number)) return undefined;
  if (exponent !== undefined) return number.toExponential(Math.max(0, significant - 1)).replace('e+', 'e');
  // A smaller number than before keeps its digits, a larger one its decimals.
  const places = Math.max(decimals, significant - 1 - Math.floor(Math.log10(Math.abs(number) || 1)));
  const text = number.toFixed(decimals);
  const precise =
    Number(text) === 0 || significantOf(text) < significant ? number.toFixed(Math.min(places, 12)) : text;
  const signed = written.startsWith('\u2212') ? precise.replace('-', '\u2212') : precise;
  return written.includes(',') ? signed.replace('.', ',') : signed;
}

function significantOf(text: string): number {
  return text.replace(/[^\d]/g, '').replace(/^0+/, '').length;
}
