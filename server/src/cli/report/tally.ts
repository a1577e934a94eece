/** How much was found in how many files, for the last lines of a report and the exit code. */
import type { Severity } from '../../knowledge/types.js';
import type { FileReport, LintReport, StaleEntry } from './report.js';

/** Grows as files are added to it. */
export interface Tally extends Record<`${Severity}s`, number> {
  files: number;
  waived: number;
  baselined: number;
  /** Entries of baselines for these files that accept nothing any more. */
  stale: StaleEntry[];
  /** Whether cellspec itself failed on one of them. */
  crashed: boolean;
}

export function emptyTally(): Tally {
  return {
    files: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    waived: 0,
    baselined: 0,
    stale: [],
    crashed: false,
  };
}

export function addTo(tally: Tally, { findings, waived, baselined, stale }: FileReport): void {
  tally.files += 1;
  tally.waived += waived.length;
  tally.baselined += baselined.length;
  for (const entry of stale) tally.stale.push(entry);
  for (const { severity, rule } of findings) {
    tally[`${severity}s`] += 1;
    tally.crashed ||= rule === 'internal/rule-crash';
  }
}

/** Of all files of a run, and what is gone with files that are not there any more. */
export function tallyOf({ told, files, gone }: LintReport): Readonly<Tally> {
  const all = emptyTally();
  if (told) Object.assign(all, told, { stale: [...told.stale] });
  for (const file of files) addTo(all, file);
  for (const entry of gone) all.stale.push(entry);
  return all;
}
