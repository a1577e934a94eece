import { apart, meet } from '../../physics/apart.js';
import { currentDensityAt } from '../../physics/current-density.js';
import { figureOf, isAssumed } from '../../physics/figure.js';
import { hull, type Interval, isBounded } from '../../physics/interval.js';
import { limitingCapacity } from '../../physics/limiting-capacity.js';
import { formatIn } from '../../quantity/format.js';
import { defineRule } from '../rule.js';
import { areal } from '../shown.js';

/** Rate, areal capacity and current density: two decide the third. */
export default defineRule('operation/current-density', ({ spec, design, limits }, report) => {
  const { current_density: stated, charge_rate: charge, discharge_rate: discharge } = spec.operation ?? {};
  if (stated === undefined || !isBounded(stated.value)) return;
  const capacity = figureOf(limitingCapacity(design));
  if (capacity === undefined) return;
  const rates = [charge, discharge].filter((rate) => rate !== undefined);
  const [first] = rates;
  if (first === undefined || !(stated.value.low > 0)) return;
  // Nobody says whether it is the current of charge or of discharge: either may be meant, and all between.
  const currents = rates.map((rate) => currentDensityAt(rate.value, capacity));
  const expected = currents.reduce((all, each) => hull(all, each));
  if (!isBounded(expected) || !(expected.low > 0)) return;
  if (meet(expected, stated.value, limits.tolerance.value)) return;
  const closest = nearest(currents, stated.value);
  const rate = rates[currents.indexOf(closest)] ?? first;
  const assumed = isAssumed(capacity) ? ' (with a specific capacity from the library)' : '';
  report({
    at: stated.where,
    message: `${rate.text} at ${areal(capacity.value)}${assumed} is ${formatIn(closest.value, 'current_density', stated.value.unit)}, and \`current_density\` says ${stated.text}: ${apart(closest, stated.value)}. What the electrolyte and the lithium have to bear is judged by it. Correct one of the two, or leave \`current_density\` out: it follows from the rate.`,
    related: [{ span: rate.where.span, message: 'the rate' }],
  });
});

function nearest(currents: readonly Interval[], stated: Interval): Interval {
  const gap = ({ value }: Interval) => Math.abs(Math.log(value / stated.value));
  return currents.reduce((best, each) => (gap(each) < gap(best) ? each : best));
}
