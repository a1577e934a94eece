/** A rule is a pure predicate over one design. Its words for the reader, severity and limits stand on its page. */
import type { Design } from '../design/design.js';
import type { Problem } from '../finding/finding.js';
import type { Cell } from '../generated/cell.js';
import type { RuleLimits } from '../generated/ids.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../knowledge/types.js';
import type { SpecReading } from '../spec/read.js';

/** Rules that have a page with limits or not: every rule id is a key of `RuleLimits`. */
export type CheckedRuleId = keyof RuleLimits;

export interface RuleInput<Id extends CheckedRuleId> {
  readonly spec: Cell;
  readonly design: Design;
  readonly knowledge: Knowledge;
  /** How far the design has come: what the spec says, else the face. */
  readonly profile: Profile;
  readonly limits: RuleLimits[Id];
  /** Tree and shape, for the few rules that look at every value alike. */
  readonly reading: SpecReading;
}

export type Report = (problem: Problem) => void;

export interface Rule<Id extends CheckedRuleId = CheckedRuleId> {
  readonly id: Id;
  check(input: RuleInput<Id>, report: Report): void;
}

export function defineRule<Id extends CheckedRuleId>(
  id: Id,
  check: (input: RuleInput<Id>, report: Report) => void,
): Rule<Id> {
  return { id, check };
}
