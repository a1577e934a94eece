/** From what was found in one file to what a report says of it: nothing is held on to that no report needs. */
import type { Finding, WaivedFinding } from '../../finding/finding.js';
import type { Document } from '../../text/document.js';
import { indexLines } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import type { CheckedFile } from '../check-file.js';
import type { FileReport } from '../report/report.js';

export function reportOn(
  { file, analysis: { waived, documents }, findings }: CheckedFile,
  text: string,
): FileReport {
  return fileReport(file, text, findings, waived, documents);
}

/** Of a file that is clean no text is kept: there may be ten thousand. Of others only the documents their places lie in. */
export function fileReport(
  file: string,
  text: string,
  findings: readonly Finding[],
  waived: readonly WaivedFinding[],
  documents: ReadonlyMap<string, Document>,
): FileReport {
  if (findings.length + waived.length === 0) return { file, ...nothing };
  const used = documents.size === 0 ? new Set<string>() : filesIn(findings, waived);
  const needed = [...documents].filter(([uri]) => used.has(uri));
  return { file, text, lines: indexLines(text), findings, waived, others: new Map(needed) };
}

const nothing = {
  text: '',
  lines: { starts: [0], length: 0 },
  findings: [],
  waived: [],
  others: new Map<string, Document>(),
};

function filesIn(findings: readonly Finding[], waived: readonly WaivedFinding[]): ReadonlySet<string> {
  const spans = [...findings, ...waived.map(({ finding }) => finding)].flatMap(spansOf);
  const files = [...spans, ...waived.map(({ waiver }) => waiver.span)].map(({ file }) => file);
  return new Set(files.filter((file) => file !== undefined));
}

function spansOf({ span, origin, related }: Finding): Span[] {
  return [span, ...(origin ? [origin] : []), ...related.map((each) => each.span)];
}

/** What is told of a file on which cellspec itself failed. */
export function failureOn(file: string, reason: string, rule: string | undefined): FileReport {
  const during = rule === undefined ? '' : ` in the rule \`${rule}\``;
  const finding: Finding = {
    rule: 'internal/rule-crash',
    severity: 'error',
    span: { start: 0, end: 0 },
    path: '',
    message: `Checking this file failed${during} (${reason}). All other files were checked. This is a fault of cellspec, not of your spec: please report it with the file.`,
    related: [],
    citations: [],
    fixes: [],
  };
  return fileReport(file, '', [finding], [], new Map());
}
