/**
 * Resistance of solid electrolyte layers, ohm m2: the sum of t / sigma over the layers, with t the thickness in m and
 * sigma the ionic conductivity in S/m. Interfaces come on top and are not counted.
 */
import type { Design } from '../design/design.js';
import { type Interval, isBounded, quotient, sum } from './interval.js';
import { type LayerConductivity, layerConductivities } from './layer-conductivity.js';

export interface LayerResistance extends LayerConductivity {
  /** ohm m2. */
  readonly resistance: Interval;
}

/** Only what can be computed: a layer without thickness or conductivity adds nothing, so the sum is a lower bound. */
export function layerResistances(design: Design): readonly LayerResistance[] {
  return layerConductivities(design).flatMap((each) => {
    if (each.thickness === undefined) return [];
    const resistance = quotient(each.thickness.value, each.conductivity);
    return isBounded(resistance) && resistance.low > 0 ? [{ ...each, resistance }] : [];
  });
}

export function areaResistance(layers: readonly LayerResistance[]): Interval {
  return sum(layers.map(({ resistance }) => resistance));
}
