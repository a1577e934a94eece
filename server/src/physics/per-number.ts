import { type Interval, sum } from './interval.js';

/**
 * What is the same for everything with so many parts, such as a formula of three terms or the name of the third input,
 * `w2`: made once. A string that is put together anew is looked up slowly as a key. A design has some hundred parts at most.
 */
export function perNumber<T>(make: (number: number) => T): (number: number) => T {
  const made: T[] = [];
  return (number) => {
    const known = made[number];
    if (known !== undefined) return known;
    const value = make(number);
    made[number] = value;
    return value;
  };
}

/** `{a0} · {b0} + {a1} · {b1}`: the formula of a sum of so many alike terms. */
export function sumFormula(term: (index: number) => string): (count: number) => string {
  return perNumber((count) => Array.from({ length: count }, (_, index) => term(index)).join(' + '));
}

/** Such a sum, of all terms that have both of their inputs. */
export function sumOfTerms(
  given: Readonly<Record<string, Interval>>,
  count: number,
  left: (index: number) => string,
  right: (index: number) => string,
  term: (a: Interval, b: Interval) => Interval,
): Interval {
  const terms: Interval[] = [];
  for (let index = 0; index < count; index++) {
    const a = given[left(index)];
    const b = given[right(index)];
    if (a && b) terms.push(term(a, b));
  }
  return sum(terms);
}
