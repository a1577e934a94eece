/** Positions. Everywhere inside the program a position is a UTF-16 offset; lines exist only at the edges. */

/** A half-open stretch of text, `start` included and `end` not, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The document it lies in, where that is another one than the one being looked at: a base, a library. */
  readonly file?: string;
}

/** A part of a span, in the same document; offsets count from the start of the span. */
export function within(span: Span, start: number, end: number): Span {
  return { ...span, start: span.start + start, end: span.start + end };
}

/** The same stretch of a text that stands `by` further on in another. */
export function shifted(span: Span, by: number): Span {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A stretch of a new text that is for the author to fill in; `choices`: the words it can be. */
export interface Blank extends Span {
  readonly choices?: readonly string[];
}

/** Replace what stands in `span` by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** Offsets into `newText`, in order: an editor that can jumps from one to the next. */
  readonly blanks?: readonly Blank[];
}

/** Whether `span` begins in another stretch of the same text, whose end does not count. */
export function startsIn({ start }: Span, stretch: Span): boolean {
  return stretch.start <= start && start < stretch.end;
}

/** Whether two have a place in common; ends count, because a cursor can stand right behind a word. */
export function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether `offset` lies in `span`; the end counts, because a cursor can stand right behind a word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
