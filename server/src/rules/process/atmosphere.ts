import { workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import { processing } from '../../design/meetings.js';
import { rolesOf } from '../../design/roles.js';
import { isProcess } from '../../design/steps.js';
import { type Weighed, weigh } from '../judge.js';
import { defineRule } from '../rule.js';

/** What the air of a step does to what lies open in it, by the library's verdicts on gases. */
export default defineRule('process/atmosphere', ({ design, knowledge, limits }, report) => {
  for (const { station, step, contents } of workOf(design)) {
    // Air with a dew point is dried air: process/dew-point judges how dry.
    if (step.atmosphere === undefined || step.dew_point || isProcess(step, limits.sealed)) continue;
    if (station === 'formation' && !isProcess(step, limits.opens)) continue;
    const air = design.resolve(step.atmosphere, rolesOf.atmosphere);
    const found: Weighed[] = [];
    for (const far of contents) {
      const speaks =
        isOneOf(far.material, limits.judged_groups) || isOneOf(far.material, limits.judged_materials);
      if (air.material === undefined || far.material === undefined || !speaks) continue;
      const verdict = knowledge.verdict(air.material, far.material);
      const meeting = processing(air, 'surrounds', far);
      const weighed = verdict && weigh({ verdict, meeting }, undefined, design, knowledge);
      if (weighed) found.push(weighed);
    }
    const gravest = found.find(({ grade }) => grade === 'incompatible') ?? found[0];
    if (gravest) report({ ...gravest.tell(), mitigated: false });
  }
});
