import { isProcess, type Work, workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Quantity } from '../../quantity/quantity.js';
import { judge } from '../judge.js';
import { defineRule } from '../rule.js';

/** A slurry solvent wets everything in the slurry. An electrolyte made from solution is another matter: it is annealed. */
export default defineRule('process/solvent-electrolyte', function* ({ design, knowledge, limits }) {
  const families = [
    { groups: limits.sulfide_groups, grown: limits.sulfide_materials, anneal: limits.sulfide_anneal },
    { groups: limits.halide_groups, grown: limits.halide_materials, anneal: limits.halide_anneal },
  ];
  for (const work of workOf(design)) {
    const { step, contents } = work;
    const solvent = step.solvent && design.resolve(step.solvent, ['process_solvent', 'solvent']);
    if (solvent?.material === undefined) continue;
    for (const far of contents) {
      const family = families.find(({ groups }) => isOneOf(far.material, groups));
      if (family === undefined || far.material === undefined) continue;
      const grown = isOneOf(solvent.material, family.grown) && isHeated(work, limits.heats, family.anneal);
      const verdict = grown ? undefined : knowledge.verdict(solvent.material, far.material);
      const problem =
        verdict && judge({ verdict, meeting: slurry(solvent, far) }, undefined, design, knowledge);
      if (problem === undefined) continue;
      // A binder that suits another solvent is named among the remedies, but does not mend this one.
      yield { ...problem, mitigated: false };
      break;
    }
  }
});

function slurry(near: Used, far: Used) {
  return {
    place: 'processing',
    near,
    verb: 'wets',
    far,
    electrode: undefined,
    between: undefined,
    atFace: false,
  } as const;
}

/** Without a temperature the word alone is believed. */
function isHeated({ step, later }: Work, words: readonly string[], least: Quantity<'temperature'>): boolean {
  const own = step.temperature ?? step.drying;
  if (own && own.value.high >= least.low) return true;
  return later.some(
    (each) =>
      isProcess(each, words) && (each.temperature === undefined || each.temperature.value.high >= least.low),
  );
}
