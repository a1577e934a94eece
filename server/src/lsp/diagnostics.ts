/**
 * When to check. No timer: the queue of incoming messages is let run dry first, so edits that arrived together are
 * checked once, and a single edit is checked at once. What is open comes first; the rest waits until nothing else is
 * to be done, and gives way after a few milliseconds.
 */
export interface Scheduler {
  /** Something about this document changed, and somebody looks at it. */
  touch(uri: string): void;
  /** To be checked when there is time. */
  later(uri: string): void;
  forget(uri: string): void;
  /** Nothing is left of what was put off. */
  dropLater(): void;
}

/** The transport hands over one queued message a turn of the event loop; two turns without one mean the queue is empty. */
const quietTurns = 2;
/** Shorter than anybody notices between pressing a key and seeing the letter. */
const sliceMilliseconds = 8;

export function scheduler(check: (uri: string) => void): Scheduler {
  const dirty = new Set<string>();
  const waiting = new Set<string>();
  let quiet = 0;
  let running = false;

  const turn = (): void => {
    quiet += 1;
    if (quiet > quietTurns && !takeOne(dirty)) takeSome();
    if (dirty.size + waiting.size > 0 || quiet <= quietTurns) setImmediate(turn);
    else running = false;
  };

  /** One a turn, so that a message that has arrived meanwhile is heard before the next. */
  function takeOne(uris: Set<string>): boolean {
    const [uri] = uris;
    if (uri === undefined) return false;
    uris.delete(uri);
    check(uri);
    return true;
  }

  function takeSome(): void {
    const end = performance.now() + sliceMilliseconds;
    while (takeOne(waiting) && performance.now() < end);
  }

  function run(): void {
    if (running) return;
    running = true;
    setImmediate(turn);
  }

  return {
    touch: (uri) => {
      waiting.delete(uri);
      dirty.add(uri);
      quiet = 0;
      run();
    },
    later: (uri) => {
      if (!dirty.has(uri)) waiting.add(uri);
      run();
    },
    forget: (uri) => {
      dirty.delete(uri);
      waiting.delete(uri);
    },
    dropLater: () => waiting.clear(),
  };
}
