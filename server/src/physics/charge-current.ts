/**
 * Current per electrode area on charge, A/m2: as stated, else j = C Q, with C the charge rate (1/h) and Q the areal
 * capacity of the cathode (A s/m2).
 */
import type { Design } from '../design/design.js';
import type { Located } from '../spec/view.js';
import { arealCapacity } from './areal-capacity.js';
import { exactly, type Interval, isBounded, product } from './interval.js';

const hoursPerSecond = 1 / 3600;

export interface ChargeCurrent extends Interval {
  /** The value to change. */
  readonly source: Located<unknown>;
  /** `operation.current_density` says so; otherwise it follows from the charge rate. */
  readonly stated: boolean;
}

export function chargeCurrent(design: Design): ChargeCurrent | undefined {
  const { current_density: stated, charge_rate: rate } = design.spec.operation ?? {};
  if (stated) return bounded({ ...stated.value, source: stated, stated: true });
  const capacity = design.cathode && arealCapacity(design.cathode);
  if (rate === undefined || capacity === undefined) return undefined;
  return bounded({
    ...product(rate.value, capacity, exactly(hoursPerSecond)),
    source: rate,
    stated: false,
  });
}

function bounded(current: ChargeCurrent): ChargeCurrent | undefined {
  return isBounded(current) ? current : undefined;
}
