/**
 * N/P: reversible areal capacity of the negative over that of the positive electrode, both at the cell's voltage
 * limits. Never from maximum concentrations, which give a far smaller number.
 */
import type { Design } from '../design/design.js';
import { isAnodeFree, platesLithium } from '../design/lithium-anode.js';
import { oncePer } from '../quantity/once.js';
import { arealCapacity } from './areal-capacity.js';
import { derive, gap, type Outcome } from './figure.js';
import { quotient } from './interval.js';

/** Lithium has an excess (lithium-excess.ts) and no such ratio. */
export const npRatio = oncePer(({ anode, cathode }: Design): Outcome<'number'> => {
  const name = 'N/P ratio';
  if (anode === undefined || cathode === undefined) {
    const side = cathode === undefined ? 'cathode' : 'anode';
    return gap(side, side);
  }
  if (isAnodeFree(anode) || (platesLithium(anode) && anode.spec.areal_capacity === undefined)) {
    return { missing: [] };
  }
  return derive(
    { dimension: 'number', name, symbol: 'N/P', formula: '{n} / {p}' },
    { n: arealCapacity(anode), p: arealCapacity(cathode) },
    ({ n, p }) => quotient(n, p),
  );
});
