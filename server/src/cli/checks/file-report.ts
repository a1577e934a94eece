/** From what was found in one file to what a report says of it: nothing is held on to that no report needs. */
import type { Finding } from '../../finding/finding.js';
import type { Document } from '../../text/document.js';
import { indexLines } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import { shownBaseline } from '../baseline/baselines.js';
import type { CheckedFile } from '../check-file.js';
import { type FileReport, isNothing, nothingFound, type Results } from '../report/report.js';

export function reportOn({ file, analysis, findings }: CheckedFile, text: string): FileReport {
  const { waived, documents, setup } = analysis;
  const baseline = setup === undefined ? '' : shownBaseline(setup);
  const results = {
    findings,
    waived,
    baselined: analysis.baselined.map((each) => ({ ...each, baseline })),
    stale: analysis.stale.map((entry) => ({ ...entry, baseline })),
  };
  return fileReport(file, text, results, documents);
}

/** Of a file that is clean no text is kept: there may be ten thousand. Of others only the documents their places lie in. */
export function fileReport(
  file: string,
  text: string,
  results: Results,
  documents: ReadonlyMap<string, Document>,
): FileReport {
  if (isNothing(results)) return { file, ...nothing };
  const used = documents.size === 0 ? new Set<string>() : filesIn(results);
  const needed = [...documents].filter(([uri]) => used.has(uri));
  return { file, text, lines: indexLines(text), ...results, others: new Map(needed) };
}

const nothing = {
  ...nothingFound,
  text: '',
  lines: { starts: [0], length: 0 },
  others: new Map<string, Document>(),
};

function filesIn({ findings, waived, baselined }: Results): ReadonlySet<string> {
  const accepted = [...waived, ...baselined].map(({ finding }) => finding);
  const spans = [...findings, ...accepted].flatMap(spansOf);
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
  return fileReport(file, '', { ...nothingFound, findings: [finding] }, new Map());
}
