/** The baselines that count for the specs of one run. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Baseline } from '../../config/baseline.js';
import type { Setup } from '../../config/config.js';
import { baselineOf } from '../../lint/baseline.js';
import type { SpecStore } from '../each-spec.js';
import type { Io } from '../io.js';
import type { StaleEntry } from '../report/report.js';

/** Entries of the baselines that count for these specs, for files that are not there any more. */
export function goneFiles(files: readonly string[], store: SpecStore, io: Io): readonly StaleEntry[] {
  const setups = new Map<string, Setup>();
  for (const file of files) {
    const setup = store.configs.setupOf(resolve(io.cwd, file));
    if (setup) setups.set(setup.config.uri, setup);
  }
  return [...setups.values()].flatMap((setup) => {
    const baseline = baselineOf(setup, store.reader);
    const entries = baseline && 'entries' in baseline ? goneFrom(baseline, setup, io) : [];
    return entries.map((entry) => ({ ...entry, baseline: shownBaseline(setup) }));
  });
}

export function goneFrom({ byFile }: Baseline, { config }: Setup, io: Io): Baseline['entries'] {
  const folder = dirname(resolve(io.cwd, config.uri));
  return [...byFile].flatMap(([file, entries]) => (existsSync(join(folder, file)) ? [] : entries));
}

/** The path as the user knows it. */
export function shownBaseline({ config, baseline }: Setup): string {
  return join(dirname(config.uri), baseline).replaceAll('\\', '/');
}
