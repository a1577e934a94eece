/** The forms a report can have, by the names the command line knows them by. */
import { later } from '../later.js';
import { prettyStream } from './pretty.js';
import type { LintReport, ReportOptions } from './report.js';
import { type Stream, wholeOf } from './stream.js';

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
  const stream = streamOf(format, options);
  return stream === undefined
    ? later().forPrograms[format as Whole](report, options)
    : wholeOf(stream, report);
}

/** Forms that need all files before the first line. */
export type Whole = Exclude<Format, 'pretty' | 'jsonl'>;

/** Undefined for a form that can only be written as a whole. */
export function streamOf(format: Format, options: ReportOptions): Stream | undefined {
  if (format === 'pretty') return prettyStream(options);
  return format === 'jsonl' ? later().jsonLinesStream(options.knowledge) : undefined;
}
