/**
 * Comparisons that hold for everything the author allowed: a range is below another only where no value of the one
 * reaches the other. The types keep length and voltage apart; where the types were widened and the dimensions differ at
 * run time, no claim is made.
 */
import type { Dimension } from './dimension.js';
import type { Quantity } from './quantity.js';

/** `0.07 mm` and `70 um` differ in the last bit once converted, and must not count as different. */
const rounding = 1e-9;

/** Whether every value of `a` lies below every value of `b`. */
export function isBelow<D extends Dimension>(a: Quantity<D>, b: Quantity<NoInfer<D>>): boolean {
  return a.dimension === b.dimension && liesBelow(a.high, b.low);
}

/** Whether every value of `a` lies above every value of `b`. */
export function isAbove<D extends Dimension>(a: Quantity<D>, b: Quantity<NoInfer<D>>): boolean {
  return a.dimension === b.dimension && liesBelow(b.high, a.low);
}

function liesBelow(a: number, b: number): boolean {
  return a < b && b - a > rounding * Math.min(Math.max(Math.abs(a), Math.abs(b)), Number.MAX_VALUE);
}
