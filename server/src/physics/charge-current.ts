/** Current per electrode area on charge, A/m2: as stated, else what follows from the charge rate. */
import type { Design } from '../design/design.js';
import type { Located } from '../spec/view.js';
import { currentDensityAt, ratedArealCapacity } from './current-density.js';
import { type Interval, isBounded } from './interval.js';

export interface ChargeCurrent extends Interval {
  /** The value to change. */
  readonly source: Located<unknown>;
  /** `operation.current_density` says so; otherwise it follows from the charge rate. */
  readonly stated: boolean;
}

export function chargeCurrent(design: Design): ChargeCurrent | undefined {
  const { current_density: stated, charge_rate: rate } = design.spec.operation ?? {};
  if (stated) return bounded({ ...stated.value, source: stated, stated: true });
  const capacity = ratedArealCapacity(design);
  if (rate === undefined || capacity === undefined) return undefined;
  return bounded({ ...currentDensityAt(rate.value, capacity), source: rate, stated: false });
}

function bounded(current: ChargeCurrent): ChargeCurrent | undefined {
  return isBounded(current) ? current : undefined;
}
