import type { Problem } from '../finding/finding.js';
import type { RuleId } from '../knowledge/types.js';

/** A problem that knows its rule: what reading the text and the shape reports. Rules proper are named by the runner. */
export interface SpecProblem extends Problem {
  readonly rule: RuleId;
}
