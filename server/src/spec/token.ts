/** The characters of a value that an edit may replace, quotes around them left alone. */
import { type Span, within } from '../text/span.js';

/** Undefined where the text does not stand in the file as it reads: escapes, folded lines, an alias. */
export function tokenOf(text: string, span: Span, source: string): Span | undefined {
  const inner = /^["']/.test(source.slice(span.start, span.end))
    ? within(span, 1, span.end - span.start - 1)
    : span;
  return source.slice(inner.start, inner.end) === text ? inner : undefined;
}
