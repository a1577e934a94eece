import type { Problem } from '../../finding/finding.js';
import type { Anode, Cathode } from '../../generated/cell.js';
import { apart, isMultiple, meet } from '../../physics/apart.js';
import { type Interval, product, quotient } from '../../physics/interval.js';
import { defineRule } from '../rule.js';
import { inUnitOf, setTo } from '../set-to.js';

/** Loading is density times thickness: three numbers, of which two decide the third. */
export default defineRule('balance/inconsistent-coating', ({ spec, limits }, report) => {
  for (const electrode of [spec.cathode, spec.anode]) {
    const problem = electrode && compare(electrode, limits.tolerance.value);
    if (problem) report(problem);
  }
});

function compare(electrode: Cathode | Anode, tolerance: number): Problem | undefined {
  const { loading, density, thickness } = electrode;
  if (!loading || !density || !thickness) return undefined;
  const expected = product(density.value, thickness.value);
  if (!(expected.low > 0) || !(loading.value.low > 0) || meet(expected, loading.value, tolerance))
    return undefined;
  const right = {
    loading: expected,
    density: quotient(loading.value, thickness.value),
    thickness: quotient(loading.value, density.value),
  };
  const fixes = [
    ...setTo('thickness', thickness, right.thickness),
    ...setTo('loading', loading, right.loading),
    ...setTo('density', density, right.density),
  ];
  return {
    at: thickness.where,
    message: `${loading.text} at ${density.text} makes a coating of ${inUnitOf(thickness, right.thickness)}, and \`thickness\` says ${thickness.text}: ${apart(expected, loading.value)}. ${cause(expected, loading.value, tolerance)}`,
    related: [
      {
        span: loading.where.span,
        message: `with the other two it would be ${inUnitOf(loading, right.loading)}`,
      },
      {
        span: density.where.span,
        message: `with the other two it would be ${inUnitOf(density, right.density)}`,
      },
    ],
    fixes,
  };
}

/** A factor of two has a usual cause. */
function cause(expected: Interval, loading: Interval, tolerance: number): string {
  return isMultiple(expected, loading, 2, tolerance)
    ? 'A factor of two: is one of them for both sides of the foil? All three are for one side.'
    : 'One of the three is wrong; all are for one side, dry and calendered.';
}
