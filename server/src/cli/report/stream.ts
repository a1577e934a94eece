/** A report that can be written while files are still being checked. */
import type { FileReport, LintReport } from './report.js';

export interface Stream {
  /** What is said of one file; files come in the order of the report. */
  file(file: FileReport): string;
  /** What stands below. */
  end(report: LintReport): string;
}

export function wholeOf(stream: Stream, report: LintReport): string {
  // One after the other: what is said of a file may depend on those before it.
  const files = report.files.map((file) => stream.file(file));
  return `${files.join('')}${stream.end(report)}`;
}
