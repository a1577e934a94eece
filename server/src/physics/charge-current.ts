/** Current per electrode area on charge, A/m2: as stated, else what follows from the charge rate. */
import type { Design } from '../design/design.js';
import type { Located } from '../spec/view.js';
import { rateCurrent } from './current-density.js';
import { figureOf } from './figure.js';
import { type Interval, isBounded } from './interval.js';

export interface ChargeCurrent extends Interval {
  /** The value to change. */
  readonly source: Located<unknown>;
  /** `operation.current_density` says so; otherwise it follows from the charge rate. */
  readonly stated: boolean;
}

export function chargeCurrent(design: Design): ChargeCurrent | undefined {
  const { current_density: stated, charge_rate: rate } = design.spec.operation ?? {};
  if (stated) return isBounded(stated.value) ? { ...stated.value, source: stated, stated: true } : undefined;
  const current = figureOf(rateCurrent(design, 'charge'));
  return rate && current && { ...current, source: rate, stated: false };
}
