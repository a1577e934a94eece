/**
 * The located view: a cell spec in the shape of its schema, every value with the place it was written at. The
 * interfaces of the records are generated (generated/cell.ts); these are the pieces they are made of. Every field is
 * optional, because authors are mid-sentence most of the time.
 */
import type { Span } from '../text/span.js';

/** Where a value stands, and the key it stands behind. */
export interface Where {
  readonly span: Span;
  readonly key?: Span;
  /** The document the spans are in, where that is another one than the spec itself: a base, a library. */
  readonly file?: string;
}

export interface Located<T> {
  readonly value: T;
  /** As written, without quotes. */
  readonly text: string;
  readonly where: Where;
}

/** A map whose keys the author chooses: composition, salts, references. */
export interface LocatedDict<T> {
  readonly where: Where;
  readonly entries: readonly DictEntry<T>[];
}

export interface DictEntry<T> {
  readonly name: Located<string>;
  /** Undefined where the value could not be read; structure/ findings say why. */
  readonly value: T | undefined;
}

export interface LocatedList<T> {
  readonly where: Where;
  readonly items: readonly T[];
}
