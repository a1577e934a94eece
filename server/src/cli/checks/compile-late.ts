/**
 * V8 compiles anew what has run some hundred times, for speed, and on threads of its own. In a run over many files hundreds
 * of functions come to that point at once; most never run often enough to repay it, and with several threads each compiles
 * for itself, on processors that have files to check. So it waits longer. The setting may be changed at any time.
 */
export function compileLate(threads: number): { readonly release: () => void } {
  const setting = settings[Number.parseInt(process.versions.v8, 10)];
  if (setting === undefined) return { release: () => {} };
  // Loaded here, since it takes longer than to check a file.
  const v8 = require('node:v8') as typeof import('node:v8');
  v8.setFlagsFromString(`${setting.name}=${threads === 1 ? setting.late : setting.latest}`);
  return { release: () => v8.setFlagsFromString(`${setting.name}=${setting.usual}`) };
}

interface Setting {
  readonly name: string;
  readonly usual: number;
  readonly late: number;
  /** For several threads. */
  readonly latest: number;
}

/** In bytes of code that have run. */
const budget: Setting = { name: '--interrupt-budget', usual: 67_584, late: 250_000, latest: 800_000 };
const calls: Setting = {
  name: '--invocation-count-for-turbofan',
  usual: 3_000,
  late: 12_000,
  latest: 30_000,
};

/** By the version of V8 in Node 20 and 21, 22 and 23, and 24. Another one may not know the setting, and would complain. */
const settings: Readonly<Record<number, Setting>> = { 11: budget, 12: calls, 13: calls };
