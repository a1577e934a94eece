/** Runs every rule on one design. A rule that crashes costs itself and nothing else. */
import { type Design, readDesign } from '../design/design.js';
import { type Entries, lengthOf, mostParts } from '../design/overfull.js';
import type { Problem } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import type { Rule } from '../rules/rule.js';
import type { SpecProblem } from '../spec/problem.js';
import type { SpecReading } from '../spec/read.js';

export function runRules(
  reading: SpecReading,
  knowledge: Knowledge,
  rules: readonly Rule[],
  profile: Profile,
  step?: (name: string) => void,
): SpecProblem[] {
  const problems: SpecProblem[] = [];
  step?.('design');
  let design: Design;
  try {
    design = readDesign(reading.spec, knowledge);
  } catch (error) {
    return [crashed('the reading of the design, on which all rules build', error)];
  }
  if (design.overfull) return [tooManyParts(design.overfull)];
  const { spec } = reading;
  let id: Rule['id'];
  const report = (problem: Problem) => problems.push({ ...problem, rule: id });
  for (const { rule, limits } of withLimits(knowledge)(rules)) {
    const before = problems.length;
    id = rule.id;
    try {
      step?.(id);
      rule.check({ spec, design, knowledge, profile, limits: limits as never, reading }, report);
    } catch (error) {
      problems.length = before;
      problems.push(crashed(id, error));
    }
  }
  return problems;
}

/** Limits are looked up once, not for every spec. */
const withLimits = oncePer((knowledge: Knowledge) =>
  oncePer((rules: readonly Rule[]) => rules.map((rule) => ({ rule, limits: knowledge.limits(rule.id) }))),
);

function tooManyParts(longest: Entries): SpecProblem {
  return {
    rule: 'yaml/too-large',
    at: { span: longest.where.key ?? longest.where.span },
    message: `This spec has more than ${mostParts} parts and steps, ${lengthOf(longest)} of them here; beyond that it is read, but the design is not checked. A cell has some dozen: was data pasted in that belongs in a file of its own?`,
  };
}

function crashed(rule: string, error: unknown): SpecProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal/rule-crash',
    at: { span: { start: 0, end: 0 } },
    message: `The rule \`${rule}\` failed on this spec (${reason}). All other rules were run. This is a fault of cellspec, not of your spec: please report it with the file.`,
  };
}
