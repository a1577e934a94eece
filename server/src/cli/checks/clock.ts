/** Where the time of a run goes, step by step. A value that several rules use counts for the one that asks first. */
export interface Clock {
  /** From now on this is being done. */
  step(name: string): void;
  /** Milliseconds a step. */
  times(): ReadonlyMap<string, number>;
  /** What another thread took. */
  add(times: ReadonlyMap<string, number>): void;
}

export function clock(): Clock {
  const times = new Map<string, number>();
  const count = (name: string, taken: number): void => {
    times.set(name, (times.get(name) ?? 0) + taken);
  };
  let current = 'start';
  let since = performance.now();
  const step = (name: string): void => {
    const now = performance.now();
    count(current, now - since);
    current = name;
    since = now;
  };
  return {
    step,
    times: () => {
      step(current);
      return times;
    },
    add: (others) => {
      for (const [name, taken] of others) count(name, taken);
    },
  };
}

/** The longest first. */
export function timingTable(times: ReadonlyMap<string, number>): string {
  const rows = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const all = rows.reduce((sum, [, taken]) => sum + taken, 0);
  const line = (taken: number, name: string): string =>
    `${taken.toFixed(1).padStart(10)} ms ${((100 * taken) / (all || 1)).toFixed(1).padStart(5)} %  ${name}`;
  const heading = 'Time, threads added up; what several rules use counts for the one that asks first';
  return `${[heading, ...rows.map(([name, taken]) => line(taken, name)), line(all, 'all')].join('\n')}\n`;
}
