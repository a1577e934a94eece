/** `cellspec lint`: files in, findings out, one report. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import type { LintRequest } from './arguments.js';
import { type Run, runChecks } from './checks/run-checks.js';
import { watch } from './checks/watch.js';
import { tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { printConfig } from './print-config.js';
import { reportJson } from './report/json.js';
import { reportPretty } from './report/pretty.js';
import type { LintReport } from './report/report.js';

export function lint(request: LintRequest, knowledge: Knowledge, io: Io): ExitCode | Promise<ExitCode> {
  if (request.printConfig) return printConfig(request, knowledge, io);
  const say = (run: Run | undefined): ExitCode =>
    run === undefined ? exitCodes.misuse : tell(run.report, request, knowledge, io);
  if (request.manner.watch) return watch(request, knowledge, io, say);
  const run = runChecks(request, knowledge, io);
  return run instanceof Promise ? run.then(say) : say(run);
}

function tell(report: LintReport, request: LintRequest, knowledge: Knowledge, io: Io): ExitCode {
  io.out(
    request.format === 'json' ? reportJson(report, knowledge) : reportPretty(report, knowledge, request, io),
  );
  tellUnreadable(report.unreadable, 'checked', io);
  return exitCode(report, request.failOn);
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function exitCode({ files, unreadable }: LintReport, failOn: Severity): ExitCode {
  const findings = files.flatMap((file) => file.findings);
  // What was not looked at cannot be called clean, nor can it be called a finding.
  if (unreadable.length > 0 || findings.some((finding) => finding.rule === 'internal/rule-crash'))
    return exitCodes.misuse;
  const threshold = order.indexOf(failOn);
  return findings.some((finding) => order.indexOf(finding.severity) <= threshold)
    ? exitCodes.findings
    : exitCodes.clean;
}
