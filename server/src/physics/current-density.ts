/**
 * Current density at a rate: j = C Q, in A/m2, with the rate C in 1/h and the areal capacity Q in A s/m2 of the electrode
 * that holds less.
 */
import type { Design } from '../design/design.js';
import { derive, gap, type Outcome } from './figure.js';
import { exactly, type Interval, product } from './interval.js';
import { stated } from './known-figure.js';
import { limitingCapacity } from './limiting-capacity.js';

/** Seconds in the hour of a C-rate. */
const hour = exactly(1 / 3600);

export type RateOf = 'charge' | 'discharge';

export function currentDensityAt(rate: Interval, capacity: Interval): Interval {
  return product(rate, capacity, hour);
}

/** At the declared rate. */
export function rateCurrent(design: Design, of: RateOf): Outcome<'current_density'> {
  const { charge_rate, discharge_rate } = design.spec.operation ?? {};
  const rate = of === 'charge' ? charge_rate : discharge_rate;
  const path = `operation.${of}_rate`;
  if (rate === undefined) return gap(path, `${of} rate`);
  return derive(
    { dimension: 'current_density', name: `current density on ${of}`, symbol: 'j', formula: '{C} · {Q}' },
    {
      C: stated(rate, path, { dimension: 'rate', name: `${of} rate`, symbol: 'C' }),
      Q: limitingCapacity(design),
    },
    ({ C, Q }) => currentDensityAt(C, Q),
  );
}
