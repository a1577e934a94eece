/** What one run of the linter has to report, whatever the form. */
import type { Finding, WaivedFinding } from '../../finding/finding.js';
import type { Severity } from '../../knowledge/types.js';
import type { Document } from '../../text/document.js';
import { type LineIndex, linesOf } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import type { Unreadable } from '../discover.js';

export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Other documents that places may lie in, by name. */
  readonly others: ReadonlyMap<string, Document>;
}

export interface LintReport {
  readonly files: readonly FileReport[];
  readonly unreadable: readonly Unreadable[];
}

/** In which file a place lies, and the lines of that file. */
export function homeOf(
  { file, lines, others }: FileReport,
  span: Span,
): { readonly file: string; readonly lines: LineIndex } {
  const other = span.file === undefined ? undefined : others.get(span.file);
  return other ? { file: other.uri, lines: linesOf(other) } : { file, lines };
}

export function countWaived({ files }: LintReport): number {
  return files.reduce((count, { waived }) => count + waived.length, 0);
}

export function countBySeverity(report: LintReport): Record<`${Severity}s`, number> {
  const counts = { errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { findings } of report.files) for (const { severity } of findings) counts[`${severity}s`] += 1;
  return counts;
}
