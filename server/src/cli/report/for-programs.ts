/** The forms of a report that are written as a whole, all of them for programs. */
import { reportCheckstyle } from './checkstyle.js';
import type { Whole } from './formats.js';
import { reportGithub } from './github.js';
import { reportGitlab } from './gitlab.js';
import { reportJson } from './json.js';
import { reportJunit } from './junit.js';
import { prettyStream } from './pretty.js';
import type { LintReport, ReportOptions } from './report.js';
import { reportSarif } from './sarif.js';
import { wholeOf } from './stream.js';

export const forPrograms: Readonly<Record<Whole, (report: LintReport, options: ReportOptions) => string>> = {
  json: (report, { knowledge }) => reportJson(report, knowledge),
  sarif: (report, { knowledge, version }) => reportSarif(report, knowledge, version),
  github: (report, options) =>
    `${withoutCommands(wholeOf(prettyStream(options), report))}${reportGithub(report, options.hints)}`,
  gitlab: reportGitlab,
  junit: reportJunit,
  checkstyle: reportCheckstyle,
};

/** GitHub looks for commands in all that a step prints, and much of this report was written by whoever sent the change. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
