/**
 * Areal capacity that a cell can use, A s/m2: that of the electrode that holds less. Lithium metal and bare foils do not
 * limit. Rates and energies are counted on it.
 */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { arealCapacity } from './areal-capacity.js';
import { gap, isFigure, type Outcome } from './figure.js';

export const limitingCapacity = oncePer(({ cathode, anode }: Design): Outcome<'areal_capacity'> => {
  if (cathode === undefined) return gap('cathode', 'cathode');
  const positive = arealCapacity(cathode);
  const host = anode?.actives.every(({ material }) => material !== undefined && material.class !== 'metal');
  const negative = anode && host ? arealCapacity(anode) : undefined;
  if (negative === undefined || !isFigure(negative) || !isFigure(positive)) return positive;
  return negative.high < positive.low ? negative : positive;
});
