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

/** Forms that need all files before the first line: their heads count what is below. */
const wholes = ['json', 'sarif', 'junit'] as const satisfies readonly Format[];
export type Whole = (typeof wholes)[number];

export type Streamed = Exclude<Format, 'pretty' | Whole>;

const isWhole = (format: Format): format is Whole => wholes.some((each) => each === format);

export function reportAs(format: Format, report: LintReport, options: ReportOptions): string {
  return isWhole(format)
    ? later().forPrograms[format](report, options)
    : wholeOf(streamFor(format, options), report);
}

/** Undefined for a form that can only be written as a whole. */
export function streamOf(format: Format, options: ReportOptions): Stream | undefined {
  return isWhole(format) ? undefined : streamFor(format, options);
}

function streamFor(format: 'pretty' | Streamed, options: ReportOptions): Stream {
  return format === 'pretty' ? prettyStream(options) : later().streamsForPrograms[format](options);
}
