/** How far a long run is, on a terminal, in a line that is gone when it ends. */
import type { Io } from '../io.js';

export interface Progress {
  at(done: number): void;
  /** Until it is told of the next one. */
  hide(): void;
}

/** A run that is over before nobody looks up says nothing. */
const silentMilliseconds = 500;
const everyMilliseconds = 100;
const erase = '\r\u001b[2K';

export function progress(total: number, io: Io): Progress {
  if (io.errTerminal !== true || io.env.TERM === 'dumb') return { at: () => {}, hide: () => {} };
  let next = performance.now() + silentMilliseconds;
  let visible = false;
  return {
    at: (done) => {
      const now = performance.now();
      if (now < next) return;
      next = now + everyMilliseconds;
      visible = true;
      io.err(`${erase}${done} of ${total} specs checked`);
    },
    hide: () => {
      if (visible) io.err(erase);
      visible = false;
    },
  };
}
