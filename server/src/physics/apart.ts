/** How far two numbers that should be the same lie apart, each with its spread. */
import type { Interval } from './interval.js';

/** Whether the two spreads come within the tolerance of each other, as a share of either. */
export function meet(a: Interval, b: Interval, tolerance: number): boolean {
  return a.low <= b.high * (1 + tolerance) && b.low <= a.high * (1 + tolerance);
}

/** `22 % apart`, `2.2 times apart`, for the larger over the smaller of the two. */
export function apart(a: Interval, b: Interval): string {
  const times = Math.max(a.value / b.value, b.value / a.value);
  return times >= 2
    ? `${Number(times.toPrecision(2))} times apart`
    : `${Number(((times - 1) * 100).toPrecision(2))} % apart`;
}

/** Whether one is a whole multiple of the other: `2` tells of both sides of a foil. */
export function isMultiple(a: Interval, b: Interval, factor: number, tolerance: number): boolean {
  const times = Math.max(a.value / b.value, b.value / a.value);
  return Math.abs(times / factor - 1) <= tolerance;
}
