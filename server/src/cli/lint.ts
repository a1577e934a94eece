/** `cellspec lint`: files in, findings out, one report. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { severities } from '../lint/severity.js';
import type { LintRequest } from './arguments.js';
import { type Run, runChecks } from './checks/run-checks.js';
import { tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { later } from './later.js';
import { stepSummary, writeOutputs, writeStepSummary } from './output.js';
import { type Format, reportAs, streamOf } from './report/formats.js';
import type { FileReport, LintReport, ReportOptions } from './report/report.js';
import { wholeOf } from './report/stream.js';
import { tallyOf } from './report/tally.js';
import { usesColor } from './report/terminal.js';

export function lint(
  request: LintRequest,
  knowledge: Knowledge,
  version: string,
  io: Io,
): ExitCode | Promise<ExitCode> {
  if (request.printConfig) return later().printConfig(request, knowledge, io);
  const options: ReportOptions = {
    knowledge,
    version,
    hints: request.hints,
    colored: usesColor(request.color, io),
    columns: io.columns,
  };
  const format = request.format ?? usualFormat(io);
  const say = (run: Run | undefined, at: Io = io): ExitCode => {
    if (run === undefined) return exitCodes.misuse;
    const { report } = run;
    const summary = stepSummary(format, at);
    const text = reportAs(format, report, options);
    return tell(report, { text, summary: summary && wholeOf(summary, report) }, request, options, at);
  };
  if (request.fix) return later().lintAndFix(request, request.fix, knowledge, io, say);
  if (request.manner.watch) return later().watch(request, knowledge, io, say);
  // What is told at once need not be remembered. Other reports on the same run want to see all of it.
  const stream = request.outputs.length === 0 ? streamOf(format, options) : undefined;
  if (stream === undefined) return after(runChecks(request, knowledge, io), (run) => say(run));
  const summary = stepSummary(format, io);
  const tellFile = (file: FileReport): void => {
    const text = stream.file(file);
    summary?.file(file);
    if (text !== '') io.out(text);
  };
  return after(runChecks(request, knowledge, io, { tellFile }), (run) => {
    if (run === undefined) return exitCodes.misuse;
    const { report } = run;
    const rest = { text: stream.end(report), summary: summary?.end(report) };
    return tell(report, rest, request, options, io);
  });
}

function after<A, B>(value: A | Promise<A>, then: (value: A) => B): B | Promise<B> {
  return value instanceof Promise ? value.then(then) : then(value);
}

interface Words {
  /** What is still to be written of the report. */
  readonly text: string;
  readonly summary: string | undefined;
}

function tell(
  report: LintReport,
  { text, summary }: Words,
  request: LintRequest,
  options: ReportOptions,
  io: Io,
): ExitCode {
  const written = writeOutputs(request.outputs, report, options, io);
  io.out(text);
  const summed = summary === undefined || writeStepSummary(summary, io);
  tellUnreadable(report.unreadable, 'checked', io);
  return written && summed ? exitCode(report, request) : exitCodes.misuse;
}

/** In a workflow of GitHub the readable report comes with annotations, unless another form is asked for. */
function usualFormat({ env }: Io): Format {
  return env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
}

function exitCode(report: LintReport, { failOn, maxWarnings }: LintRequest): ExitCode {
  const found = tallyOf(report);
  // What was not looked at cannot be called clean, nor can it be called a finding.
  if (report.unreadable.length > 0 || found.crashed) return exitCodes.misuse;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  if (failing.some((severity) => found[`${severity}s`] > 0)) return exitCodes.findings;
  return maxWarnings !== undefined && found.warnings > maxWarnings ? exitCodes.findings : exitCodes.clean;
}
