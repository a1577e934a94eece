/** Whether a verdict that holds only under a condition holds for this cell. What is not known does not count as met. */
import type { Making, Step } from '../generated/cell.js';
import type { Verdict } from '../knowledge/types.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';
import type { Contact } from './contacts.js';
import { workOf } from './contents.js';
import type { Design } from './design.js';
import type { Station } from './steps.js';

/** `volts` is the electrode's potential against Li/Li+: the highest of a cathode, the lowest of an anode. */
export function potentialApplies({ above, below }: Verdict, volts: number | undefined): boolean {
  if (above !== undefined && !(volts !== undefined && volts > above.value)) return false;
  return below === undefined || (volts !== undefined && volts < below.value);
}

/** The hottest step that both materials of a contact go through, above the temperature a verdict is about. */
export function firingAbove(verdict: Verdict, contact: Contact, design: Design): Firing | undefined {
  const limit = verdict.above_temperature;
  if (limit === undefined) return undefined;
  return firings(contact, design)
    .filter(({ temperature }) => temperature.value.low > limit.value)
    .sort((a, b) => b.temperature.value.value - a.temperature.value.value)[0];
}

export interface Firing {
  readonly step: Step | Making;
  readonly temperature: Located<Quantity<'temperature'>>;
}

/** Steps that see both: of the whole stack, co-sintering anywhere, and those of an electrode once it holds the other inside. */
function firings({ electrode, atFace, far }: Contact, design: Design): Firing[] {
  const together: readonly Station[] = atFace || electrode === undefined ? [] : [electrode.side];
  return workOf(design).flatMap(({ station, step, contents }) => {
    const inside = together.includes(station) && contents.some((each) => each.material === far.material);
    const both = station === 'stack' || station === 'assembly' || inside;
    if (!both && step.process?.value !== 'co_sintering') return [];
    return step.temperature ? [{ step, temperature: step.temperature }] : [];
  });
}
