/** `cellspec lint`: files in, findings out, one report. */
import { resolve } from 'node:path';
import type { Finding } from '../finding/finding.js';
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import { analyze, type Conditions } from '../lint/analyze.js';
import { indexLines } from '../text/line-index.js';
import type { LintRequest } from './arguments.js';
import { discover, reasonOf } from './discover.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { decode, readSpecFile, type SpecText } from './read-spec.js';
import { reportJson } from './report/json.js';
import { reportPretty } from './report/pretty.js';
import type { FileReport, LintReport } from './report/report.js';
import { printable } from './report/terminal.js';

export function lint(request: LintRequest, knowledge: Knowledge, io: Io): ExitCode {
  const fromStdin = request.paths.includes('-');
  const { files, unreadable } = discover(
    request.paths.filter((path) => path !== '-'),
    io.cwd,
  );
  if (files.length === 0 && unreadable.length === 0 && !fromStdin) {
    io.err(
      `cellspec: there are no specs in ${request.paths.map((path) => `\`${printable(path)}\``).join(', ')}. Specs are named *.cell.yaml, libraries *.celllib.yaml.\n`,
    );
    return exitCodes.misuse;
  }
  const conditions = { profile: request.profile, today: today() };
  const reports: FileReport[] = [];
  const failed = [...unreadable];
  if (fromStdin) {
    const read = readStandardInput(io);
    if (typeof read === 'string') failed.push({ file: 'standard input', reason: read });
    else reports.push(check(request.stdinFilename, read, knowledge, conditions));
  }
  for (const file of files) {
    const read = readSpecFile(resolve(io.cwd, file));
    if (typeof read === 'string') failed.push({ file, reason: read });
    else reports.push(check(file, read, knowledge, conditions));
  }
  const report: LintReport = { files: reports, unreadable: failed };
  io.out(
    request.format === 'json' ? reportJson(report, knowledge) : reportPretty(report, knowledge, request, io),
  );
  for (const { file, reason } of failed) io.err(`cellspec: ${printable(file)} was not checked: ${reason}.\n`);
  return exitCode(report, request.failOn);
}

/** Returns a reason instead where nothing can be read from it: a folder, a closed descriptor. */
function readStandardInput(io: Io): SpecText | string {
  try {
    const bytes = io.readStdin();
    return bytes === undefined ? 'there is far more of it than a spec has' : decode(bytes);
  } catch (error) {
    return reasonOf(error);
  }
}

function check(
  file: string,
  { text, damagedAt }: SpecText,
  knowledge: Knowledge,
  conditions: Conditions,
): FileReport {
  const { findings, waived } = analyze({ uri: file, version: 0, text }, knowledge, conditions);
  const damage = damagedAt === undefined ? [] : [notUtf8(damagedAt)];
  // Only files with findings are held on to: a report on ten thousand clean ones needs no text.
  const all = [...damage, ...findings];
  return all.length + waived.length === 0
    ? { file, text: '', lines: { starts: [0], length: 0 }, findings: all, waived }
    : { file, text, lines: indexLines(text), findings: all, waived };
}

function notUtf8(offset: number): Finding {
  return {
    rule: 'yaml/encoding',
    severity: 'error',
    span: { start: offset, end: offset + 1 },
    path: '',
    message:
      'From here on there are bytes that are not UTF-8 text, so signs such as µ or · may not be what was written. Save the file as UTF-8.',
    related: [],
    citations: [],
    fixes: [],
  };
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
