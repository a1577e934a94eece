/** The forms of a report that are for programs. */
import { checkstyleStream } from './checkstyle.js';
import type { Streamed, Whole } from './formats.js';
import { githubStream } from './github.js';
import { gitlabStream } from './gitlab.js';
import { reportJson } from './json.js';
import { jsonLinesStream } from './jsonl.js';
import { reportJunit } from './junit.js';
import type { LintReport, ReportOptions } from './report.js';
import { reportSarif } from './sarif.js';
import type { Stream } from './stream.js';

export const forPrograms: Readonly<Record<Whole, (report: LintReport, options: ReportOptions) => string>> = {
  json: (report, { knowledge }) => reportJson(report, knowledge),
  sarif: (report, { knowledge, version }) => reportSarif(report, knowledge, version),
  junit: reportJunit,
};

export const streamsForPrograms: Readonly<Record<Streamed, (options: ReportOptions) => Stream>> = {
  jsonl: ({ knowledge }) => jsonLinesStream(knowledge),
  github: githubStream,
  gitlab: gitlabStream,
  checkstyle: checkstyleStream,
};
