/**
 * Strain between two layers after cooling from firing: (a1 - a2) (T - T0), with the coefficients of thermal expansion
 * (1/K), the firing temperature (K) and room temperature. Only the least mismatch that the two ranges leave counts.
 */
import type { Interval } from './interval.js';

const roomTemperature = 298.15;

/** The least difference of two ranges, 1/K; zero where they overlap. */
export function leastMismatch(a: Interval, b: Interval): number {
  return Math.max(0, a.low - b.high, b.low - a.high);
}

export function coolingStrain(mismatch: number, fired: Interval): number {
  return mismatch * (fired.low - roomTemperature);
}
