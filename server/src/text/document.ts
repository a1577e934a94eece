/** One immutable state of a file. A changed text is a new `Document`, so it can serve as a cache key. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** What it is called, where that is not the end of `uri`: a text that is quoted in another file. */
  readonly name?: string;
}
