/** The forms a report can have, by the names the command line knows them by. */
import { later } from '../later.js';
import { reportPretty } from './pretty.js';
import type { LintReport, ReportOptions } from './report.js';

export const formats = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
] as const;

export type Format = (typeof formats)[number];

export function reportAs(format: Format, report: LintReport, options: ReportOptions): string {
  return format === 'pretty' ? reportPretty(report, options) : later().forPrograms[format](report, options);
}
