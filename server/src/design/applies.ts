/** Whether a verdict that holds only under a condition holds for this cell. What is not known does not count as met. */
import type { Verdict } from '../knowledge/types.js';
import type { Design } from './design.js';

/** `volts` is the electrode's potential against Li/Li+: the highest of a cathode, the lowest of an anode. */
export function verdictApplies(verdict: Verdict, volts: number | undefined, design: Design): boolean {
  const { above, below, above_temperature: fired } = verdict;
  if (above !== undefined && !(volts !== undefined && volts > above.value)) return false;
  if (below !== undefined && !(volts !== undefined && volts < below.value)) return false;
  return fired === undefined || hottestStep(design) > fired.value;
}

/** Hottest temperature of any manufacturing step, in kelvin; nothing stated counts as room temperature. */
function hottestStep({ spec }: Design): number {
  const { cathode, anode, electrolyte, stack, assembly } = spec.manufacturing ?? {};
  const steps = [cathode, anode, electrolyte, stack, assembly].flatMap((step) => [
    step,
    ...(step?.steps?.items ?? []),
  ]);
  return Math.max(0, ...steps.map((step) => step?.temperature?.value.high ?? 0));
}
