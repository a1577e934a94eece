/**
 * When to check. The queue of incoming messages is let run dry first, so edits that arrived together are checked once, and
 * a single edit is checked at once: unless that takes so long that what an editor asks right behind the key, a list or a
 * hover, would have to wait for it. What is open comes first; the rest waits until nothing else is to be done, and gives
 * way after a few milliseconds.
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
/** A document whose last check took longer than this is checked when the keyboard has been still for a moment. */
const slowMilliseconds = 4;
/** Editors ask for a list some 10 ms behind the key (`editor.quickSuggestionsDelay` of VS Code). */
const patienceMilliseconds = 15;
const mostPatience = 100;

export function scheduler(check: (uri: string) => void): Scheduler {
  const dirty = new Set<string>();
  const waiting = new Set<string>();
  const slow = new Set<string>();
  let quiet = 0;
  let running = false;
  let firstTouch = 0;
  let lastTouch = 0;

  const turn = (): void => {
    quiet += 1;
    if (quiet > quietTurns) {
      const patience = patienceLeft();
      if (patience > 0) {
        setTimeout(turn, patience);
        return;
      }
      if (!takeDirty()) takeSome();
    }
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

  /** What somebody looks at. */
  function takeDirty(): boolean {
    const [uri] = dirty;
    if (uri === undefined) return false;
    const start = performance.now();
    takeOne(dirty);
    if (performance.now() - start > slowMilliseconds) slow.add(uri);
    else slow.delete(uri);
    return true;
  }

  /** How long the next check is still put off. */
  function patienceLeft(): number {
    const [next] = dirty;
    if (next === undefined || !slow.has(next)) return 0;
    const end = Math.min(lastTouch + patienceMilliseconds, firstTouch + mostPatience);
    return Math.ceil(end - performance.now());
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
      lastTouch = performance.now();
      if (dirty.size === 0) firstTouch = lastTouch;
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
      slow.delete(uri);
    },
    dropLater: () => waiting.clear(),
  };
}
