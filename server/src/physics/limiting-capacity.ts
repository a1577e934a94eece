/**
 * Areal capacity that a cell can use, A s/m2: that of the electrode that holds less. Lithium metal and bare foils do not
 * limit. Rates and energies are counted on it.
 */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { arealCapacity } from './areal-capacity.js';
import { derive, gap, isFigure, type Label, type Outcome } from './figure.js';
import { isBounded } from './interval.js';

export const limitingCapacity = oncePer(({ cathode, anode }: Design): Outcome<'areal_capacity'> => {
  if (cathode === undefined) return gap('cathode', 'cathode');
  const positive = arealCapacity(cathode);
  const host = anode?.actives.every(({ material }) => material !== undefined && material.class !== 'metal');
  const negative = anode && host ? arealCapacity(anode) : undefined;
  if (negative === undefined || !isFigure(negative) || !isFigure(positive)) return positive;
  if (positive.high <= negative.low || !isBounded(negative)) return positive;
  if (negative.high < positive.low) return negative;
  // Within their spreads either may be the smaller one.
  const label: Label<'areal_capacity'> = {
    dimension: 'areal_capacity',
    name: 'areal capacity of the smaller electrode',
    symbol: 'Q',
  };
  return derive({ ...label, formula: 'min({p}, {n})' }, { p: positive, n: negative }, ({ p, n }) => ({
    value: Math.min(p.value, n.value),
    low: Math.min(p.low, n.low),
    high: Math.min(p.high, n.high),
  }));
});
