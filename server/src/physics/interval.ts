/** A derived number with the spread of its inputs, in the base unit of its dimension. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Ends multiply with ends; what is negative, such as pores that a slip has made fewer than none, turns them round. */
export function product(a: Interval, b: Interval, ...more: readonly Interval[]): Interval {
  const both = productOfTwo(a, b);
  return more.length === 0 ? both : more.reduce(productOfTwo, both);
}

function productOfTwo(a: Interval, b: Interval): Interval {
  const value = a.value * b.value;
  if (a.low >= 0 && b.low >= 0) return { value, low: a.low * b.low, high: a.high * b.high };
  const { low, high } = ends([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
  return { value, low, high };
}

/** Without ends where the denominator may be zero. */
export function quotient(a: Interval, b: Interval): Interval {
  const value = a.value / b.value;
  if (a.low >= 0 && b.low > 0) return { value, low: a.low / b.high, high: a.high / b.low };
  if (b.low <= 0 && b.high >= 0)
    return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const { low, high } = ends([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
  return { value, low, high };
}

function ends(corners: readonly number[]): Pick<Interval, 'low' | 'high'> {
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

export function sum(terms: readonly Interval[]): Interval {
  let value = 0;
  let low = 0;
  let high = 0;
  for (const term of terms) {
    value += term.value;
    low += term.low;
    high += term.high;
  }
  return { value, low, high };
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
export function isBounded({ value, low, high }: Interval): boolean {
  return low > -infinite && high < infinite && value > -infinite && value < infinite;
}

const infinite = Number.POSITIVE_INFINITY;
