/**
 * What electrons carry through a solid electrolyte while the cell rests: j = sigma U / L in A/m2, with sigma the
 * electronic conductivity (S/m), U the voltage of the full cell (V) and L the thickness (m); and the time Q / j in
 * which it would empty an areal capacity Q (A s/m2).
 */
import type { Interval } from './interval.js';
import { product, quotient } from './interval.js';

export function leakageCurrent(conductivity: Interval, voltage: Interval, thickness: Interval): Interval {
  return quotient(product(conductivity, voltage), thickness);
}

export function timeToEmpty(capacity: Interval, leakage: Interval): Interval {
  return quotient(capacity, leakage);
}
