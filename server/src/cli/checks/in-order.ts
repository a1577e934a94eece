/** What comes in any order, since several threads find it, handed on in the order of the files. */
export interface InOrder<T> {
  /** Undefined where there is nothing to hand on for this file. */
  put(at: number, value: T | undefined): void;
}

export function inOrder<T>(hand: (value: T) => void): InOrder<T> {
  const waiting = new Map<number, T | undefined>();
  let next = 0;
  return {
    put: (at, value) => {
      if (at !== next) {
        waiting.set(at, value);
        return;
      }
      next += 1;
      if (value !== undefined) hand(value);
      for (; waiting.has(next); next++) {
        const first = waiting.get(next);
        waiting.delete(next);
        if (first !== undefined) hand(first);
      }
    },
  };
}
