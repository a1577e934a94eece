/** The baselines that count for the specs of one run, and what of them is needed no more. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Baseline } from '../../config/baseline.js';
import type { Setup } from '../../config/config.js';
import { baselineOf } from '../../lint/baseline.js';
import type { Document } from '../../text/document.js';
import type { CheckedFile } from '../check-file.js';
import type { TakenSpec } from '../each-spec.js';
import type { Io } from '../io.js';
import type { StaleEntry } from '../report/report.js';

export interface Baselines {
  note(checked: CheckedFile, spec: TakenSpec): void;
  /** Entries that accept nothing: what they accepted is gone, or the file is. */
  stale(): readonly StaleEntry[];
}

export function baselinesIn(io: Io): Baselines {
  const found: StaleEntry[] = [];
  const known = new Map<Document, { readonly setup: Setup; readonly baseline: Baseline }>();

  return {
    note: ({ analysis: { setup, stale } }, { read }) => {
      if (setup === undefined) return;
      const baseline = shownBaseline(setup);
      found.push(...stale.map((entry) => ({ ...entry, baseline })));
      if (known.has(setup.config)) return;
      const entries = baselineOf(setup, read);
      if (entries !== undefined && 'entries' in entries)
        known.set(setup.config, { setup, baseline: entries });
    },
    stale: () => {
      const gone = [...known.values()].flatMap(({ setup, baseline }) =>
        goneFrom(baseline, setup, io).map((entry) => ({ ...entry, baseline: shownBaseline(setup) })),
      );
      return [...found, ...gone];
    },
  };
}

/** Entries for files that are not there any more. */
export function goneFrom({ byFile }: Baseline, { config }: Setup, io: Io): Baseline['entries'] {
  const folder = dirname(resolve(io.cwd, config.uri));
  return [...byFile].flatMap(([file, entries]) => (existsSync(join(folder, file)) ? [] : entries));
}

/** The path as the user knows it. */
export function shownBaseline({ config, baseline }: Setup): string {
  return join(dirname(config.uri), baseline).replaceAll('\\', '/');
}
