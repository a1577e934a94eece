/**
 * When to check. No timer: the queue of incoming messages is let run dry first, so edits that arrived together are
 * checked once, and a single edit is checked at once.
 */
export interface Scheduler {
  /** Something about this document changed. */
  touch(uri: string): void;
  forget(uri: string): void;
}

/** The transport hands over one queued message a turn of the event loop; two turns without one mean the queue is empty. */
const quietTurns = 2;

export function scheduler(check: (uri: string) => void): Scheduler {
  const dirty = new Set<string>();
  let quiet = 0;
  let running = false;

  const turn = (): void => {
    quiet += 1;
    if (quiet <= quietTurns) {
      setImmediate(turn);
      return;
    }
    running = false;
    const due = [...dirty];
    dirty.clear();
    for (const uri of due) check(uri);
  };

  return {
    touch: (uri) => {
      dirty.add(uri);
      quiet = 0;
      if (running) return;
      running = true;
      setImmediate(turn);
    },
    forget: (uri) => dirty.delete(uri),
  };
}
