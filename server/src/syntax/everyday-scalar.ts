/** The words of the short cut (everyday.ts), and how it gives up. */
import type { Span } from '../text/span.js';
import { BACKSLASH, mayStartPlain, QUOTE, SPACE } from './characters.js';
import { legacyReading, plainValue } from './scalar.js';
import type { ScalarNode } from './tree.js';

/** Thrown inside and caught by the reader; a symbol, since nobody reads it. */
export const giveUp = Symbol('for the library');

export function stop(): never {
  throw giveUp;
}

/** Deeper and longer than any spec, and far from the ceilings the library's side checks: what is too much is refused there. */
export const deepest = 32;
const mostScalars = 30_000;

export interface Budget {
  scalars: number;
}

function count(budget: Budget): void {
  budget.scalars += 1;
  if (budget.scalars > mostScalars) stop();
}

/** A plain scalar between two offsets, blanks behind it left out. */
export function plainScalar(
  text: string,
  start: number,
  limit: number,
  inFlow: boolean,
  budget: Budget,
): ScalarNode {
  count(budget);
  let end = limit;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  if (end === start || !mayStartPlain(text, start, end, inFlow)) stop();
  const content = text.slice(start, end);
  if (legacyReading(content) !== undefined) stop();
  return { kind: 'scalar', span: { start, end }, text: content, value: plainValue(content), style: 'plain' };
}

/** Quotes without escapes or line breaks. */
export function quotedScalar(text: string, start: number, lineEnd: number, budget: Budget): ScalarNode {
  count(budget);
  const quote = text.charCodeAt(start);
  let end = start + 1;
  for (; end < lineEnd; end++) {
    const code = text.charCodeAt(end);
    if (code === quote) break;
    if (quote === QUOTE && code === BACKSLASH) stop();
  }
  if (end >= lineEnd || text.charCodeAt(end + 1) === quote) stop();
  const content = text.slice(start + 1, end);
  return { kind: 'scalar', span: { start, end: end + 1 }, text: content, value: content, style: 'quoted' };
}

/** No value: `key:`. */
export function emptyScalar(span: Span, budget: Budget): ScalarNode {
  count(budget);
  return { kind: 'scalar', span, text: '', value: null, style: 'plain' };
}
