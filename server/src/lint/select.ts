/** What of all that was found is told: nothing that cannot be known, nothing twice, in the order of the text. */
import type { Finding } from '../finding/finding.js';
import type { Whole } from '../project/whole.js';
import type { SpecProblem } from '../spec/problem.js';
import type { SpecReading } from '../spec/read.js';
import type { Span } from '../text/span.js';

/** More findings of one rule than anybody reads; the last one says how many were left out. */
const mostOfOneRule = 100;

export interface View {
  readonly reading: SpecReading;
  readonly whole: Whole;
  /** Part of the design stands where this check does not look. */
  readonly outOfSight: boolean;
}

/**
 * Drops what cannot be known: behind a break in the text everything, and claims that something is absent where part of
 * the design is out of sight (a broken text, a base file). One mistake is then said once, in the order of the text.
 */
export function select(problems: readonly SpecProblem[], { reading, outOfSight }: View): SpecProblem[] {
  if (problems.length === 0) return [];
  const { trustedUntil } = reading;
  const syntax = new Set(reading.tree.problems.map((problem) => problem.span));
  const broken = trustedUntil !== Number.POSITIVE_INFINITY;
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const { rule, at } of problems) if (rule !== 'yaml/portability') told.add(keyOf(at.span));

  return problems
    .filter((problem) => {
      const { span } = problem.at;
      if (broken && span.file === undefined && !syntax.has(span) && span.start >= trustedUntil) return false;
      if (outOfSight && problem.absence === true) return false;
      // A value that is already reported needs no second remark on how other tools would read it.
      if (problem.rule === 'yaml/portability' && told.has(keyOf(span))) return false;
      const key = `${problem.rule} ${keyOf(span)} ${problem.message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const count = (counts.get(problem.rule) ?? 0) + 1;
      counts.set(problem.rule, count);
      return count <= mostOfOneRule;
    })
    .map((problem) => withRest(problem, counts))
    .sort((a, b) => inOrder({ rule: a.rule, span: a.at.span }, { rule: b.rule, span: b.at.span }));
}

export function keyOf({ start, end, file = '' }: Span): string {
  return `${start}:${end} ${file}`;
}

/** In the order of the text. */
export function inOrder(a: Pick<Finding, 'span' | 'rule'>, b: Pick<Finding, 'span' | 'rule'>): number {
  const byPlace = a.span.start - b.span.start || a.span.end - b.span.end;
  return byPlace || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Nothing is dropped silently: the first finding of an overfull rule says how many more there are. */
function withRest(problem: SpecProblem, counts: Map<string, number>): SpecProblem {
  const count = counts.get(problem.rule) ?? 0;
  if (count <= mostOfOneRule) return problem;
  counts.delete(problem.rule);
  return {
    ...problem,
    message: `${problem.message} (${count - mostOfOneRule} more of this kind are not listed.)`,
  };
}
