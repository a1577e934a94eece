/**
 * Current density at a rate: j = C Q, in A/m2, with the rate C in 1/h and the areal capacity Q in A s/m2 of the electrode
 * that holds less.
 */
import type { Design } from '../design/design.js';
import { stepsOf } from '../design/steps.js';
import { derive, gap, type Label, type Outcome } from './figure.js';
import { exactly, type Interval, product } from './interval.js';
import { stated, statedFigure } from './known-figure.js';
import { limitingCapacity } from './limiting-capacity.js';

/** Seconds in the hour of a C-rate. */
const hour = exactly(1 / 3600);

export type RateOf = 'charge' | 'discharge';

export function currentDensityAt(rate: Interval, capacity: Interval): Interval {
  return product(rate, capacity, hour);
}

/** At the declared rate; without any rate, the current density as stated, which may be that of either direction. */
export function rateCurrent(design: Design, of: RateOf): Outcome<'current_density'> {
  const { charge_rate, discharge_rate, current_density } = design.spec.operation ?? {};
  const rate = of === 'charge' ? charge_rate : discharge_rate;
  const path = `operation.${of}_rate`;
  const label: Label<'current_density'> = {
    dimension: 'current_density',
    name: `current density on ${of}`,
    symbol: 'j',
  };
  if (rate === undefined) {
    const stands = charge_rate === undefined && discharge_rate === undefined ? current_density : undefined;
    return stands ? stated(stands, 'operation.current_density', label) : gap(path, `${of} rate`);
  }
  return derive(
    { ...label, formula: '{C} · {Q}' },
    {
      C: stated(rate, path, { dimension: 'rate', name: `${of} rate`, symbol: 'C' }),
      Q: limitingCapacity(design),
    },
    ({ C, Q }) => currentDensityAt(C, Q),
  );
}

/** At the first rate that formation has. None where it is not described by one. */
export function formationCurrent(design: Design): Outcome<'current_density'> {
  const steps = stepsOf(design.spec.manufacturing, ['formation']);
  const first = steps.findIndex(({ step: { rate } }) => rate?.value.dimension === 'rate');
  const rate = steps[first]?.step.rate;
  if (rate === undefined) return { missing: [] };
  // The station's own fields come before its steps.
  const path = `manufacturing.formation${first === 0 ? '' : `.steps.${first - 1}`}.rate`;
  return derive(
    {
      dimension: 'current_density',
      name: 'current density in formation',
      symbol: 'j',
      formula: '{C} · {Q}',
    },
    {
      C: statedFigure(rate, path, { dimension: 'rate', name: 'formation rate', symbol: 'C' }),
      Q: limitingCapacity(design),
    },
    ({ C, Q }) => currentDensityAt(C, Q),
  );
}
