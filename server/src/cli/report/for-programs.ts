/** The forms of a report that programs read. */
import { reportCheckstyle } from './checkstyle.js';
import type { Format } from './formats.js';
import { reportGithub } from './github.js';
import { reportGitlab } from './gitlab.js';
import { reportJson } from './json.js';
import { reportJsonLines } from './jsonl.js';
import { reportJunit } from './junit.js';
import { reportPretty } from './pretty.js';
import type { LintReport, ReportOptions } from './report.js';
import { reportSarif } from './sarif.js';

export const forPrograms: Readonly<
  Record<Exclude<Format, 'pretty'>, (report: LintReport, options: ReportOptions) => string>
> = {
  json: (report, { knowledge }) => reportJson(report, knowledge),
  jsonl: (report, { knowledge }) => reportJsonLines(report, knowledge),
  sarif: (report, { knowledge, version }) => reportSarif(report, knowledge, version),
  github: (report, options) =>
    `${withoutCommands(reportPretty(report, options))}${reportGithub(report, options.hints)}`,
  gitlab: reportGitlab,
  junit: reportJunit,
  checkstyle: reportCheckstyle,
};

/** GitHub looks for commands in all that a step prints, and much of this report was written by whoever sent the change. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
