import { type Work, workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import { processing } from '../../design/meetings.js';
import { rolesOf } from '../../design/roles.js';
import { isProcess } from '../../design/steps.js';
import type { RuleLimits } from '../../generated/ids.js';
import { judge } from '../judge.js';
import { defineRule } from '../rule.js';

/** A slurry solvent wets everything in the slurry. An electrolyte made from solution is another matter: it is annealed. */
export default defineRule('process/solvent-electrolyte', ({ design, knowledge, limits }, report) => {
  const families = [
    { groups: limits.sulfide_groups, grown: limits.sulfide_materials },
    { groups: limits.halide_groups, grown: limits.halide_materials },
  ];
  for (const work of workOf(design)) {
    const { step, contents } = work;
    const solvent = step.solvent && design.resolve(step.solvent, rolesOf.processSolvent);
    if (solvent?.material === undefined) continue;
    for (const far of contents) {
      const family = families.find(({ groups }) => isOneOf(far.material, groups));
      if (family === undefined || far.material === undefined) continue;
      const grown = isOneOf(solvent.material, family.grown) && isHeated(work, limits);
      const verdict = grown ? undefined : knowledge.verdict(solvent.material, far.material);
      const meeting = processing(solvent, 'wets', far);
      const problem = verdict && judge({ verdict, meeting }, undefined, design, knowledge);
      if (problem === undefined) continue;
      // A binder that suits another solvent is named among the remedies, but does not mend this one.
      report({ ...problem, mitigated: false });
      break;
    }
  }
});

/** A solution that is drawn into a porous body, or dried hot, is how the electrolyte is made. A bare word is believed. */
function isHeated(
  { step, later }: Work,
  { heats, heated, infiltrates }: RuleLimits['process/solvent-electrolyte'],
): boolean {
  const own = step.temperature ?? step.drying;
  if (isProcess(step, infiltrates) || (own && own.value.high >= heated.low)) return true;
  return later.some(
    (each) =>
      isProcess(each, heats) && (each.temperature === undefined || each.temperature.value.high >= heated.low),
  );
}
