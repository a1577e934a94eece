/** A text made to make a reader fail: by one trick, and small enough to be sent by anybody. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
  /** Legal, so that having nothing to say about it is an answer too. */
  readonly legal?: true;
}

export const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
