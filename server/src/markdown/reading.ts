/** A Markdown document as the rest of the program sees it: where people write prose, where specs are quoted, what is linked. */
import type { Span } from '../text/span.js';

export interface MarkdownReading {
  readonly text: string;
  /** Prose, in the order of the text. */
  readonly blocks: readonly Block[];
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  readonly comments: readonly Span[];
}

/** A stretch of prose that is read as one: a paragraph, a heading, a cell of a table. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  readonly span: Span;
  /** The row a cell stands in; the block itself elsewhere. What is named in one row belongs together. */
  readonly row: Span;
  /** Inside it, in order: signs of Markdown, addresses, tags. They part nothing and are not read. */
  readonly unread: readonly Span[];
  /** Inline code, without its back-ticks. */
  readonly code: readonly Span[];
}

/** Quoted code between two fences. */
export interface Fence {
  readonly span: Span;
  /** Behind the opening fence: `yaml cellspec`. */
  readonly info: string;
  /** Each line of the content, without the marks of the quotes and lists it stands in. */
  readonly lines: readonly Span[];
  /** The fence that ends it; undefined while it is still open. */
  readonly close: Span | undefined;
}

/** `[text](target)`, also as an image. */
export interface Link {
  readonly span: Span;
  readonly text: Span;
  /** As written, without angle brackets. */
  readonly target: Span;
}
