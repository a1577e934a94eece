/**
 * Current density at a rate: j = C Q_A, in A/m2, with the rate C in 1/h and the areal capacity Q_A in A s/m2. The rate
 * is counted on the electrode that holds less; lithium metal and bare foils do not limit.
 */
import type { Design } from '../design/design.js';
import { type ArealCapacity, arealCapacity } from './areal-capacity.js';
import { exactly, type Interval, product } from './interval.js';

/** Seconds in the hour of a C-rate. */
const hour = exactly(1 / 3600);

export function currentDensityAt(rate: Interval, capacity: Interval): Interval {
  return product(rate, capacity, hour);
}

/** Areal capacity that a C-rate of this cell is counted on, A s/m2. */
export function ratedArealCapacity({ cathode, anode }: Design): ArealCapacity | undefined {
  const positive = cathode && arealCapacity(cathode);
  const host = anode?.actives.every(({ material }) => material !== undefined && material.class !== 'metal');
  const negative = anode && host ? arealCapacity(anode) : undefined;
  if (positive === undefined || negative === undefined) return positive;
  return negative.high < positive.low ? negative : positive;
}
