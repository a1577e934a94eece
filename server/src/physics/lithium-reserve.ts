/**
 * Lithium that a metal anode brings along, as areal capacity in A s/m2: as declared, else loading or density times
 * thickness, times the capacity of lithium by Faraday's law. A bare foil of lithium has the density of the metal.
 * 1 mAh/cm2 is 4.85 um.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { coatingLoading } from './coating-loading.js';
import { derive, gap, isFigure, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';

export const lithiumReserve = oncePer((anode: Electrode): Outcome<'areal_capacity'> => {
  const label: Label<'areal_capacity'> = {
    dimension: 'areal_capacity',
    name: 'lithium at assembly',
    symbol: 'Q(Li)',
  };
  const declared = stated(anode.spec.areal_capacity, 'anode.areal_capacity', label);
  if (isFigure(declared)) return declared;
  const [lithium] = anode.actives;
  if (lithium === undefined) return gap('anode.active_material', 'active material of the anode');
  const q = ofMaterial({ ...lithium, own: undefined }, 'theoretical_capacity', {
    dimension: 'specific_capacity',
    name: `theoretical capacity of ${lithium.name.text}`,
    symbol: 'q',
  });
  return derive({ ...label, formula: '{m} · {q}' }, { m: coatingLoading(anode), q }, ({ m, q }) =>
    product(m, q),
  );
});
