import { entryOf } from '../../design/composition.js';
import { isOneOf } from '../../design/facts.js';
import type { Meeting } from '../../design/meetings.js';
import { isProcess, stepsOf } from '../../design/steps.js';
import type { Cell } from '../../generated/cell.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isAbove } from '../../quantity/compare.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['compatibility/binder'];

/** A binder has to stand what it is mixed with, and the way it is brought in. */
export default defineRule('compatibility/binder', ({ spec, design, knowledge, limits }, report) => {
  for (const judgement of judgementsOf('compatibility/binder', design, knowledge)) {
    const { meeting } = judgement;
    if (settled(meeting, spec, limits)) continue;
    const problem = judgement.tell();
    report(isLittle(meeting, limits) ? { ...problem, grade: 'limited' } : problem);
  }
});

/** So little of it that the cell loses some lithium and no more. */
function isLittle({ near, electrode }: Meeting, { small_share }: Limits): boolean {
  const share = electrode && entryOf(electrode, near)?.value;
  return share !== undefined && !isAbove(share.value, small_share);
}

/** The steps of this electrode or electrolyte say how the binder comes in, or that it leaves again. */
function settled({ electrode, far }: Meeting, spec: Cell, limits: Limits): boolean {
  const steps = stepsOf(spec.manufacturing, [electrode?.side ?? 'electrolyte']).map(({ step }) => step);
  const does = (words: readonly string[], all = steps) => all.some((step) => isProcess(step, words));
  const stack = stepsOf(spec.manufacturing, ['stack']).map(({ step }) => step);
  if (does(limits.firing_processes, [...steps, ...stack])) return true;
  // A solvent that is named is judged itself.
  if (!isOneOf(far.material, limits.slurry_classes)) return false;
  const dry = steps.some(({ process }) => process !== undefined) && !does(limits.wet_processes);
  return dry || steps.some(({ solvent }) => solvent !== undefined);
}
