/**
 * Lithium excess of a cell with lithium metal: lithium at assembly over lithium that is cycled, both as areal capacity.
 * A foil without lithium has none. It stands where other cells have an N/P ratio.
 */
import type { Design } from '../design/design.js';
import { isAnodeFree, platesLithium } from '../design/lithium-anode.js';
import { oncePer } from '../quantity/once.js';
import { arealCapacity } from './areal-capacity.js';
import { derive, gap, type Outcome } from './figure.js';
import { quotient } from './interval.js';
import { lithiumReserve } from './lithium-reserve.js';

export const lithiumExcess = oncePer(({ anode, cathode }: Design): Outcome<'number'> => {
  if (anode === undefined || cathode === undefined || !platesLithium(anode) || isAnodeFree(anode))
    return anode && cathode ? { missing: [] } : gap(anode ? 'cathode' : 'anode', anode ? 'cathode' : 'anode');
  return derive(
    { dimension: 'number', name: 'lithium excess', symbol: 'Li excess', formula: '{reserve} / {cycled}' },
    { reserve: lithiumReserve(anode), cycled: arealCapacity(cathode) },
    ({ reserve, cycled }) => quotient(reserve, cycled),
  );
});
