/**
 * N/P: reversible areal capacity of the negative over that of the positive electrode, both at the cell's voltage
 * limits. Never from maximum concentrations, which give a far smaller number.
 */
import type { Design } from '../design/design.js';
import { arealCapacity } from './areal-capacity.js';
import { type Interval, quotient } from './interval.js';

export interface NpRatio extends Interval {
  readonly anode: Interval;
  readonly cathode: Interval;
  readonly assumed: boolean;
}

export function npRatio(design: Design): NpRatio | undefined {
  const anode = design.anode && arealCapacity(design.anode);
  const cathode = design.cathode && arealCapacity(design.cathode);
  if (!anode || !cathode || cathode.low <= 0) return undefined;
  return { ...quotient(anode, cathode), anode, cathode, assumed: anode.assumed || cathode.assumed };
}
