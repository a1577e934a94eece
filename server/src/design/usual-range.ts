/** The range of potentials a cathode is usually used in, V against Li/Li+, as the library has it. */
import { oncePer } from '../quantity/once.js';
import type { Electrode } from './design.js';
import { type Ground, known } from './facts.js';
import type { Used } from './materials.js';

export interface UsualRange {
  readonly low: number;
  readonly high: number;
  readonly fact: Ground;
}

/**
 * The widest over a blend, since one member may rest while the other works. Undefined where a member has no range, is
 * no cathode of the library, or has a potential of the author's own.
 */
export function usualRange(electrode: Electrode | undefined): UsualRange | undefined {
  return electrode && rangeOf(electrode.actives);
}

const rangeOf = oncePer((actives: readonly Used[]): UsualRange | undefined => {
  let usual: UsualRange | undefined;
  for (const active of actives) {
    const range = known<'voltage'>(active, 'voltage_range');
    const changed = active.own?.average_voltage !== undefined;
    if (range === undefined || changed || !active.material?.roles.includes('cathode')) return undefined;
    const { low, high } = range.quantity;
    const fact = usual === undefined || high > usual.high ? range.fact : usual.fact;
    usual = { low: Math.min(low, usual?.low ?? low), high: Math.max(high, usual?.high ?? high), fact };
  }
  return usual;
});
