/**
 * Ionic conductivity of each solid layer, S/m: what the spec states for the layer or for its material, else the
 * library's value for about 25 degC. Temperatures in K.
 */

import type { Design } from '../design/design.js';
import { type Ground, known } from '../design/facts.js';
import { layersOf } from '../design/layers.js';
import type { Used } from '../design/materials.js';
import { temperatureOf } from '../quantity/conditions.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';

export interface LayerConductivity {
  readonly layer: Used;
  readonly thickness: Located<Quantity<'length'>> | undefined;
  readonly conductivity: Quantity<'conductivity'>;
  /** Where the author wrote it; undefined for a value of the library. */
  readonly stated: Located<Quantity<'conductivity'>> | undefined;
  /** What a value of the library rests on. */
  readonly fact: Ground | undefined;
  /** What it was measured at, K, where that is written. */
  readonly temperature: Quantity<'temperature'> | undefined;
}

/** Layers without any value are left out. */
export function layerConductivities(design: Design): readonly LayerConductivity[] {
  return layersOf(design).flatMap(({ used: layer, spec }): LayerConductivity[] => {
    const stated = spec.conductivity ?? layer.own?.ionic_conductivity;
    const usual = known<'conductivity'>(layer, 'ionic_conductivity');
    const conductivity = stated?.value ?? usual?.quantity;
    if (conductivity === undefined) return [];
    const fact = stated === undefined ? usual?.fact : undefined;
    const temperature = temperatureOf(conductivity);
    return [{ layer, thickness: spec.thickness, conductivity, stated, fact, temperature }];
  });
}
