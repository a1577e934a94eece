/** `cellspec lint`: files in, findings out, one report. */
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { severities } from '../lint/severity.js';
import type { Document } from '../text/document.js';
import { indexLines } from '../text/line-index.js';
import type { LintRequest } from './arguments.js';
import { baselinesIn, shownBaseline } from './baseline/baselines.js';
import { type CheckedFile, checkFile } from './check-file.js';
import { eachSpec, tellUnreadable } from './each-spec.js';
import { type ExitCode, exitCodes, type Io } from './io.js';
import { writeOutputs, writeStepSummary } from './output.js';
import { printConfig } from './print-config.js';
import { type Format, reportAs } from './report/formats.js';
import type { FileReport, LintReport, ReportOptions } from './report/report.js';
import { usesColor } from './report/terminal.js';

export function lint(request: LintRequest, knowledge: Knowledge, version: string, io: Io): ExitCode {
  if (request.printConfig) return printConfig(request, knowledge, io);
  const conditions = { profile: request.profile, today: today() };
  const configs = new Map<Document, FileReport>();
  const baselines = baselinesIn(io);
  const read = eachSpec(request, io, (file, spec) => {
    const checked = checkFile(file, spec, knowledge, conditions);
    const config = checked.analysis.setup?.config;
    if (config && !configs.has(config)) {
      const asSpec = { ...spec, document: config, damagedAt: undefined };
      configs.set(config, reportOn(checkFile(config.uri, asSpec, knowledge, conditions), config.text));
    }
    baselines.note(checked, spec);
    return reportOn(checked, spec.document.text);
  });
  if (read === undefined) return exitCodes.misuse;
  // A configuration is spoken of where something is wrong with it, and is no spec to be counted otherwise.
  const faulty = [...configs.values()].filter(({ findings }) => findings.length > 0);
  const report: LintReport = {
    files: [...faulty, ...read.taken],
    unreadable: read.unreadable,
    stale: baselines.stale(),
  };
  const options: ReportOptions = {
    knowledge,
    version,
    hints: request.hints,
    colored: usesColor(request.color, io),
    columns: io.columns,
  };
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

/** Only files with findings are held on to: a report on ten thousand clean ones needs no text. */
function reportOn({ file, analysis, findings }: CheckedFile, text: string): FileReport {
  const { waived, documents: others, setup } = analysis;
  const baseline = setup && shownBaseline(setup);
  const baselined = analysis.baselined.map((each) => ({ ...each, ...(baseline ? { baseline } : {}) }));
  return findings.length + waived.length + baselined.length === 0
    ? { ...nothing, file }
    : { file, text, lines: indexLines(text), findings, waived, baselined, others };
}

const nothing = {
  text: '',
  lines: { starts: [0], length: 0 },
  findings: [],
  waived: [],
  baselined: [],
  others: new Map(),
};

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
