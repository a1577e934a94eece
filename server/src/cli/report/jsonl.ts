/** A finding a line, then one line with the summary: for programs that read while the check goes on. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { jsonParts } from './json.js';
import type { LintReport } from './report.js';

export function reportJsonLines(report: LintReport, knowledge: Knowledge): string {
  const { findings, waived, baselined, summary } = jsonParts(report, knowledge);
  const lines = [
    ...findings.map((each) => ({ kind: 'finding', ...each })),
    ...waived.map((each) => ({ kind: 'waived', ...each })),
    ...baselined.map((each) => ({ kind: 'baselined', ...each })),
    { kind: 'summary', version: 1, ...summary },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
