/**
 * Severity is decided here and nowhere else: what the configuration says, else the page's word, lowered where the fact is
 * unsure or a remedy is there.
 */
import type { RuleSetting, Setup } from '../config/config.js';
import type { Problem } from '../finding/finding.js';
import type { RulePage, Severity } from '../knowledge/types.js';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What the configuration says of a rule. Nobody turns off what keeps a spec from being read, or what is about harm. */
export function settingOf(page: RulePage | undefined, setup: Setup | undefined): RuleSetting | undefined {
  const setting = page && setup?.severityOf(page.id, page.formerly);
  return setting === 'off' && page?.waivable !== undefined && page.waivable !== 'with-reason'
    ? undefined
    : setting;
}

export function severityOf(problem: Problem, page: RulePage | undefined, setup?: Setup): Severity {
  const setting = settingOf(page, setup);
  if (setting !== undefined && setting !== 'off') return setting;
  const stated =
    (problem.grade === undefined ? undefined : page?.grades[problem.grade]) ?? page?.severity ?? 'error';
  const unsure = problem.confidence !== undefined && problem.confidence !== 'verified' ? 1 : 0;
  const steps = unsure + (problem.mitigated === true ? 1 : 0);
  return severities[Math.min(severities.length - 1, severities.indexOf(stated) + steps)] ?? stated;
}
