/**
 * Lithium that a metal anode brings along, as areal capacity in A s/m2: as declared, else loading or density times
 * thickness, times the capacity of lithium by Faraday's law. A bare foil of lithium has the density of the metal.
 * 1 mAh/cm2 is 4.85 um.
 */
import type { Electrode } from '../design/design.js';
import { knownOf } from '../design/facts.js';
import { coatingLoading } from './coating-loading.js';
import { type Interval, isBounded, product } from './interval.js';

export function lithiumReserve(anode: Electrode): Interval | undefined {
  const { areal_capacity: declared, thickness } = anode.spec;
  const [lithium] = anode.actives;
  const per = knownOf<'specific_capacity'>(lithium?.material, 'theoretical_capacity')?.quantity;
  const metal = knownOf<'density'>(lithium?.material, 'density')?.quantity;
  const mass = coatingLoading(anode.spec) ?? (thickness && metal && product(thickness.value, metal));
  const reserve = declared?.value ?? (mass && per && product(mass, per));
  return reserve && isBounded(reserve) ? reserve : undefined;
}
