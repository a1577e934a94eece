/** `cellspec lint`: files in, findings out, one report. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { severities } from '../lint/severity.js';
import type { LintRequest } from './arguments.js';
import { type Run, runChecks } from './checks/run-checks.js';
import { tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { later } from './later.js';
import { writeOutputs, writeStepSummary } from './output.js';
import { type Format, reportAs } from './report/formats.js';
import type { LintReport, ReportOptions } from './report/report.js';
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
  const say = (run: Run | undefined, at: Io = io): ExitCode =>
    run === undefined ? exitCodes.misuse : tell(run.report, request, options, at);
  if (request.fix) return later().lintAndFix(request, request.fix, knowledge, io, say);
  if (request.manner.watch) return later().watch(request, knowledge, io, say);
  const run = runChecks(request, knowledge, io);
  return run instanceof Promise ? run.then(say) : say(run);
}

function tell(report: LintReport, request: LintRequest, options: ReportOptions, io: Io): ExitCode {
  const written = writeOutputs(request.outputs, report, options, io);
  const format = request.format ?? usualFormat(io);
  io.out(reportAs(format, report, options));
  const summed = format !== 'github' || writeStepSummary(report, io);
  tellUnreadable(report.unreadable, 'checked', io);
  return written && summed ? exitCode(report, request) : exitCodes.misuse;
}

/** In a workflow of GitHub the readable report comes with annotations, unless another form is asked for. */
function usualFormat({ env }: Io): Format {
  return env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
}

function exitCode({ files, unreadable }: LintReport, { failOn, maxWarnings }: LintRequest): ExitCode {
  const findings = files.flatMap((file) => file.findings);
  // What was not looked at cannot be called clean, nor can it be called a finding.
  if (unreadable.length > 0 || findings.some((finding) => finding.rule === 'internal/rule-crash'))
    return exitCodes.misuse;
  const threshold = severities.indexOf(failOn);
  if (findings.some((finding) => severities.indexOf(finding.severity) <= threshold))
    return exitCodes.findings;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? exitCodes.findings : exitCodes.clean;
}
