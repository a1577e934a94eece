/** A derived number with the spread of its inputs, in the base unit of its dimension. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Products and quotients of positive quantities: ends multiply with ends. */
export function product(...factors: readonly Interval[]): Interval {
  return factors.reduce((a, b) => ({ value: a.value * b.value, low: a.low * b.low, high: a.high * b.high }));
}

export function quotient(a: Interval, b: Interval): Interval {
  return { value: a.value / b.value, low: a.low / b.high, high: a.high / b.low };
}

export function sum(terms: readonly Interval[]): Interval {
  return terms.reduce(
    (a, b) => ({ value: a.value + b.value, low: a.low + b.low, high: a.high + b.high }),
    exactly(0),
  );
}

/** What is left of one after the other. */
export function difference(a: Interval, b: Interval): Interval {
  return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low };
}

/** The spread that covers both; the value stays that of the first. */
export function hull(a: Interval, b: Interval): Interval {
  return { value: a.value, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

export function exactly(value: number): Interval {
  return { value, low: value, high: value };
}

/** A bound or an empty denominator leaves a number open; nothing is derived from it. */
export function isBounded(interval: Interval): boolean {
  return [interval.value, interval.low, interval.high].every((each) => Number.isFinite(each));
}
