/**
 * Lithium that a metal anode brings along, as areal capacity in A s/m2: as declared, else loading or density times
 * thickness, times the capacity of lithium by Faraday's law. A bare foil of lithium has the density of the metal.
 * 1 mAh/cm2 is 4.85 um.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { coatingLoading } from './coating-loading.js';
import { derive, gap, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { ofMaterial, statedFigure } from './known-figure.js';

export const lithiumReserve = oncePer((anode: Electrode): Outcome<'areal_capacity'> => {
  const declared = anode.spec.areal_capacity;
  if (declared) return statedFigure(declared, 'anode.areal_capacity', label);
  const [lithium] = anode.actives;
  if (lithium === undefined) return gap('anode.active_material', 'active material of the anode');
  const { name, material } = lithium;
  const q = ofMaterial({ name, material, own: undefined }, 'theoretical_capacity', {
    dimension: 'specific_capacity',
    name: `theoretical capacity of ${name.text}`,
    symbol: 'q',
  });
  return derive(recipe, { m: coatingLoading(anode), q }, (given) => product(given.m, given.q));
});

const label: Label<'areal_capacity'> = {
  dimension: 'areal_capacity',
  name: 'lithium at assembly',
  symbol: 'Q(Li)',
};
const recipe = { ...label, formula: '{m} · {q}' };
