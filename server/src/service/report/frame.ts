/** A line of a spec with the words that are meant. Which line that is, a face says: in here a position is an offset. */
export interface Frame {
  /** The file it stands in: a finding may point at a base or a library. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}
