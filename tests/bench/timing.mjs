/** Measuring by turns, and the arithmetic on it. Runs of the two sides alternate, so that drift of the machine hits both. */
import { performance } from 'node:perf_hooks';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Milliseconds of every run of every side, by name. A side is a function, awaited; one that times itself returns its
 * milliseconds. The first `warmUp` rounds are thrown away; after `limit` milliseconds three rounds have to do.
 */
export async function byTurns(sides, { rounds, warmUp = 1, limit = Number.POSITIVE_INFINITY }) {
  const names = Object.keys(sides);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const began = performance.now();
  for (let round = -warmUp; round < rounds; round++) {
    if (round >= 3 && performance.now() - began > limit) break;
    for (const name of names) {
      const start = performance.now();
      const own = await sides[name](round);
      const taken = typeof own === 'number' ? own : performance.now() - start;
      if (round >= 0) times[name].push(taken);
    }
  }
  return times;
}

/** Median of the ratios of neighbouring runs: a busy moment spoils one ratio, not a whole side. */
export function ratio(measured, reference) {
  return median(measured.map((value, index) => value / reference[index]));
}

/** The fastest run of each: what is left when other programs on the machine kept quiet. */
export function ratioOfBest(measured, reference) {
  return Math.min(...measured) / Math.min(...reference);
}

/**
 * Processor time of the same runs, all threads of this process together: what is left when other programs keep the
 * machine busy.
 */
export function withProcessorTime(sides) {
  const spent = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  const wrapped = Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [
      name,
      (round) => {
        const before = process.cpuUsage();
        side(round);
        const { user, system } = process.cpuUsage(before);
        if (round >= 0) spent[name].push((user + system) / 1000);
      },
    ]),
  );
  return { wrapped, spent };
}

/** How many calls fill about `milliseconds`, so that one run is long enough for the clock. */
export function callsFor(milliseconds, action) {
  let calls = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) action();
    const taken = performance.now() - start;
    if (taken >= milliseconds / 2) return Math.max(1, Math.round((calls * milliseconds) / taken));
    calls *= 2;
  }
}

export function ms(value) {
  if (value >= 100) return `${value.toFixed(0)} ms`;
  return value >= 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(2)} ms`;
}

export function times(value) {
  return value >= 100
    ? `${value.toFixed(0)}x`
    : value >= 10
      ? `${value.toFixed(1)}x`
      : `${value.toFixed(2)}x`;
}

/** Rows of text in columns, the first line as heading. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}
