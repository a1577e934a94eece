/** What is said where it stands, in a base or a library, and not by everybody who uses it. */
import { identityOf } from '../project/elsewhere.js';
import { oncePer } from '../quantity/once.js';
import type { SpecProblem } from '../spec/problem.js';
import type { Span } from '../text/span.js';
import type { Analysis } from './analyze.js';
import { keyOf } from './select.js';

/** What a base or library has in the very same way on its own is said there, once, and not by everybody who uses it. */
export function untold(
  problems: readonly SpecProblem[],
  others: () => readonly Analysis[],
): readonly SpecProblem[] {
  if (!problems.some(({ at }) => at.span.file !== undefined)) return problems;
  const told = others().map(identities);
  return problems.filter((problem) => {
    const { file } = problem.at.span;
    return file === undefined || !told.some((known) => known.has(identityOf(problem, file)));
  });
}

/** Whether the rule speaks at this place when the document it lies in is checked on its own. */
export function speaksAt(others: readonly Analysis[], rule: string, { file, start, end }: Span): boolean {
  const home = others.find(({ document }) => document.uri === file);
  return (
    home?.problems.some((each) => each.rule === rule && keyOf(each.at.span) === keyOf({ start, end })) ===
    true
  );
}

const identities = oncePer(
  ({ problems, document }: Analysis): ReadonlySet<string> =>
    new Set(problems.map((problem) => identityOf(problem, document.uri))),
);
