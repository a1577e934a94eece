import { firingAbove } from '../../design/applies.js';
import { workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import { meetingsOf } from '../../design/meetings.js';
import { judge } from '../judge.js';
import { defineRule } from '../rule.js';

/** Verdicts that hold only above a temperature, where a step really takes the pair there. */
export default defineRule('process/co-sintering', ({ design, knowledge, limits }, report) => {
  if (!workOf(design).some(({ step }) => step.temperature)) return;
  for (const meeting of meetingsOf(design)) {
    const { near, far } = meeting;
    const verdict = near.material && far.material && knowledge.firingVerdict(near.material, far.material);
    const firing = verdict && firingAbove(verdict, meeting, design);
    if (verdict === undefined || firing === undefined) continue;
    const compensated = [near, far].some(({ material }) => isOneOf(material, limits.compensated_groups));
    if (compensated && firing.step.lithium_excess) continue;
    const problem = judge({ verdict, meeting }, undefined, design, knowledge);
    if (problem) report(problem);
  }
});
