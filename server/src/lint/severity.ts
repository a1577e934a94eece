/** Severity is decided here and nowhere else: the page's word, lowered where the fact is unsure or a remedy is there. */
import type { Problem } from '../finding/finding.js';
import type { RulePage, Severity } from '../knowledge/types.js';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function severityOf(problem: Problem, page: RulePage | undefined): Severity {
  const stated =
    (problem.grade === undefined ? undefined : page?.grades[problem.grade]) ?? page?.severity ?? 'error';
  const unsure = problem.confidence !== undefined && problem.confidence !== 'verified' ? 1 : 0;
  const steps = unsure + (problem.mitigated === true ? 1 : 0);
  return severities[Math.min(severities.length - 1, severities.indexOf(stated) + steps)] ?? stated;
}
