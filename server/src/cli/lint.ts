/** `cellspec lint`: files in, findings out, one report. */
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import type { Document } from '../text/document.js';
import { indexLines } from '../text/line-index.js';
import type { LintRequest } from './arguments.js';
import { type CheckedFile, checkFile } from './check-file.js';
import { eachSpec, tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { printConfig } from './print-config.js';
import { reportJson } from './report/json.js';
import { reportPretty } from './report/pretty.js';
import type { FileReport, LintReport } from './report/report.js';

export function lint(request: LintRequest, knowledge: Knowledge, io: Io): ExitCode {
  if (request.printConfig) return printConfig(request, knowledge, io);
  const conditions = { profile: request.profile, today: today() };
  const configs = new Map<Document, FileReport>();
  const read = eachSpec({ ...request, documents: true }, io, (file, spec) => {
    const checked = checkFile(file, spec, knowledge, conditions);
    const config = checked.analysis.setup?.config;
    if (config && !configs.has(config)) {
      const asSpec = { ...spec, document: config, damagedAt: undefined };
      configs.set(config, reportOn(checkFile(config.uri, asSpec, knowledge, conditions), config.text));
    }
    return reportOn(checked, spec.document.text);
  });
  if (read === undefined) return exitCodes.misuse;
  // A configuration is spoken of where something is wrong with it, and is no spec to be counted otherwise.
  const faulty = [...configs.values()].filter(({ findings }) => findings.length > 0);
  const report: LintReport = { files: [...faulty, ...read.taken], unreadable: read.unreadable };
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
