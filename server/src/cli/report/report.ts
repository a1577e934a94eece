/** What one run of the linter has to report, whatever the form. */
import type { BaselineEntry } from '../../config/baseline.js';
import type { BaselinedFinding, Finding, WaivedFinding } from '../../finding/finding.js';
import { fingerprintsOf } from '../../finding/fingerprint.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Document } from '../../text/document.js';
import { type LineIndex, linesOf } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import type { Unreadable } from '../discover.js';
import type { Tally } from './tally.js';

/** What every form of a report may need besides what was found. */
export interface ReportOptions {
  readonly knowledge: Knowledge;
  readonly version: string;
  /** People see hints only if they ask; machines see them always. */
  readonly hints: boolean;
  readonly colored: boolean;
  readonly columns: number;
}

/** What was found in one file. */
export interface Results {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly baselined: readonly BaselinedFinding[];
  /** Entries of the baseline for this file that accept nothing any more. */
  readonly stale: readonly StaleEntry[];
}

export interface FileReport extends Results {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Other documents that places may lie in, by name. */
  readonly others: ReadonlyMap<string, Document>;
}

export interface LintReport {
  readonly files: readonly FileReport[];
  /** Of files that were reported while others were still being checked, and are not among `files`. */
  readonly told?: Readonly<Tally>;
  /** Entries of baselines for files that are not there any more. */
  readonly gone: readonly StaleEntry[];
  /** Where findings were mended before this was found. */
  readonly fixed?: { readonly findings: number; readonly files: number };
  readonly unreadable: readonly Unreadable[];
}

export interface StaleEntry extends BaselineEntry {
  /** The file it stands in. */
  readonly baseline: string;
}

export const nothingFound: Results = { findings: [], waived: [], baselined: [], stale: [] };

export function isNothing({ findings, waived, baselined, stale }: Results): boolean {
  return findings.length + waived.length + baselined.length + stale.length === 0;
}

/** All that was found in a file, accepted or not: by this list a finding keeps its fingerprint when it is accepted. */
export function printsOf({ text, findings, waived, baselined }: FileReport): ReadonlyMap<Finding, string> {
  const accepted = [...waived, ...baselined].map(({ finding }) => finding);
  return fingerprintsOf(text, [...findings, ...accepted]);
}

/** In which file a place lies, and the lines of that file. */
export function homeOf(
  { file, lines, others }: FileReport,
  span: Span,
): { readonly file: string; readonly lines: LineIndex } {
  const other = span.file === undefined ? undefined : others.get(span.file);
  return other ? { file: other.uri, lines: linesOf(other) } : { file, lines };
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
