/** `cellspec lint`: files in, findings out, one report. */
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import { indexLines } from '../text/line-index.js';
import type { LintRequest } from './arguments.js';
import { type CheckedFile, checkFile } from './check-file.js';
import { eachSpec, tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { reportJson } from './report/json.js';
import { reportPretty } from './report/pretty.js';
import type { FileReport, LintReport } from './report/report.js';

export function lint(request: LintRequest, knowledge: Knowledge, io: Io): ExitCode {
  const conditions = { profile: request.profile, today: today() };
  const read = eachSpec(request, io, (file, spec) =>
    reportOn(checkFile(file, spec, knowledge, conditions), spec.document.text),
  );
  if (read === undefined) return exitCodes.misuse;
  const report: LintReport = { files: read.taken, unreadable: read.unreadable };
  io.out(
    request.format === 'json' ? reportJson(report, knowledge) : reportPretty(report, knowledge, request, io),
  );
  tellUnreadable(report.unreadable, 'checked', io);
  return exitCode(report, request.failOn);
}

/** Only files with findings are held on to: a report on ten thousand clean ones needs no text. */
function reportOn(
  { file, analysis: { waived, documents: others }, findings }: CheckedFile,
  text: string,
): FileReport {
  return findings.length + waived.length === 0
    ? { file, text: '', lines: { starts: [0], length: 0 }, findings, waived, others: new Map() }
    : { file, text, lines: indexLines(text), findings, waived, others };
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
