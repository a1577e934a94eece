/**
 * Keeps the memory of a long run small. V8 lets a heap grow to several times what is alive before it looks for what is
 * not, since it counts on programs that live for days; here nearly all that a file leaves behind is dead when the next one
 * is checked. Both settings may be changed at any time: they are read at each collection.
 */
export interface Heap {
  /** To be called now and then. */
  look(): void;
  /** As it was, so that a code cache that is made afterwards is one for the usual settings. */
  release(): void;
}

/** How far the old part may grow beyond what was alive, in percent. */
const growth = 20;
/** The young part is large enough now: a larger one takes no less time, and holds more that is dead. */
const mostYoungBytes = 16 * 1024 * 1024;
const everyFiles = 32;

export function smallHeap(): Heap {
  // Loaded here, since it takes longer than to check a file.
  const v8 = require('node:v8') as typeof import('node:v8');
  v8.setFlagsFromString(`--heap-growing-percent=${growth}`);
  let files = 0;
  let isGrown = false;
  return {
    look: () => {
      if (isGrown || ++files % everyFiles !== 0) return;
      const young = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
      isGrown = (young?.space_size ?? 0) >= mostYoungBytes;
      if (isGrown) v8.setFlagsFromString('--semi-space-growth-factor=1');
    },
    release: () => {
      v8.setFlagsFromString('--heap-growing-percent=0');
      v8.setFlagsFromString('--semi-space-growth-factor=2');
    },
  };
}
