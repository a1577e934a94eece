/** The forms a report can have, by the names the command line knows them by. */
import { reportCheckstyle } from './checkstyle.js';
import { reportGithub } from './github.js';
import { reportGitlab } from './gitlab.js';
import { reportJson } from './json.js';
import { reportJsonLines } from './jsonl.js';
import { reportJunit } from './junit.js';
import { reportPretty } from './pretty.js';
import type { LintReport, ReportOptions } from './report.js';
import { reportSarif } from './sarif.js';

const writers = {
  pretty: reportPretty,
  json: (report, { knowledge }) => reportJson(report, knowledge),
  jsonl: (report, { knowledge }) => reportJsonLines(report, knowledge),
  sarif: (report, { knowledge, version }) => reportSarif(report, knowledge, version),
  github: (report, options) =>
    `${withoutCommands(reportPretty(report, options))}${reportGithub(report, options.hints)}`,
  gitlab: reportGitlab,
  junit: reportJunit,
  checkstyle: reportCheckstyle,
} satisfies Readonly<Record<string, (report: LintReport, options: ReportOptions) => string>>;

export type Format = keyof typeof writers;

export const formats = Object.keys(writers) as readonly Format[];

export function reportAs(format: Format, report: LintReport, options: ReportOptions): string {
  return writers[format](report, options);
}

/** GitHub looks for commands in all that a step prints, and much of this report was written by whoever sent the change. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
