/** The machine-readable report. Its form is a contract (README, "What is stable"): fields are added, never renamed. */
import type { BaselinedFinding, Finding, Fix, WaivedFinding } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Citation } from '../../knowledge/types.js';
import type { Span } from '../../text/span.js';
import { placeOf } from './place.js';
import { type FileReport, homeOf, type LintReport } from './report.js';
import { tallyOf } from './tally.js';

export function reportJson(report: LintReport, knowledge: Knowledge): string {
  const files = report.files.map((file) => fileJson(file, knowledge));
  const whole = {
    version: 1,
    findings: files.flatMap(({ findings }) => findings),
    waived: files.flatMap(({ waived }) => waived),
    baselined: files.flatMap(({ baselined }) => baselined),
    summary: summaryJson(report),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** What is found in a file, and what of it is accepted. */
export function fileJson(file: FileReport, knowledge: Knowledge) {
  return {
    findings: file.findings.map((finding) => findingJson(file, finding, knowledge)),
    waived: file.waived.map((each) => waivedJson(file, each, knowledge)),
    baselined: file.baselined.map((each) => baselinedJson(file, each, knowledge)),
  };
}

export function summaryJson(report: LintReport) {
  const { files, errors, warnings, infos, hints, waived, baselined, stale } = tallyOf(report);
  const { unreadable, fixed } = report;
  const counts = { files, errors, warnings, infos, hints, waived, baselined, stale, unreadable };
  return fixed === undefined ? counts : { ...counts, fixed };
}

function findingJson(file: FileReport, finding: Finding, knowledge: Knowledge) {
  const [fix] = finding.fixes;
  return {
    file: file.file,
    rule: finding.rule,
    severity: finding.severity,
    path: finding.path,
    message: finding.message,
    range: range(file, finding.span),
    related: finding.related.map(({ span, message }) => ({
      message,
      file: homeOf(file, span).file,
      range: range(file, span),
    })),
    citations: finding.citations.map((citation) => citationJson(citation, knowledge)),
    fix: fix === undefined ? null : fixJson(file, fix),
  };
}

/** The finding as it would be, and who accepts it why. */
function waivedJson(file: FileReport, { finding, waiver }: WaivedFinding, knowledge: Knowledge) {
  const { span, ...words } = waiver;
  return {
    ...findingJson(file, finding, knowledge),
    waiver: { ...words, file: homeOf(file, span).file, range: range(file, span) },
  };
}

/** The finding as it would be, and what the baseline says of it. */
function baselinedJson(
  file: FileReport,
  { finding, entry, baseline }: BaselinedFinding,
  knowledge: Knowledge,
) {
  const { fingerprint, reason } = entry;
  return { ...findingJson(file, finding, knowledge), baseline: { file: baseline, fingerprint, reason } };
}

function range(file: FileReport, span: Span) {
  const { startLine, startColumn, endLine, endColumn } = placeOf(file, span);
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

function fixJson(file: FileReport, fix: Fix) {
  const edits = fix.edits.map((edit) => ({ range: range(file, edit.span), newText: edit.newText }));
  return { title: fix.title, safety: fix.safety, edits };
}

export function citationJson({ source, locator }: Citation, knowledge: Knowledge) {
  const record = knowledge.source(source);
  return {
    source,
    title: record?.title ?? source,
    ...(record?.doi && record.doi_confirmed ? { doi: record.doi } : record?.url ? { url: record.url } : {}),
    ...(locator === undefined ? {} : { locator }),
  };
}
