/**
 * Thickness of the lithium that a charge plates, m: t = Q / (q rho), with the areal capacity Q of the cathode and
 * capacity and density of lithium metal, 4.85 um for each mAh/cm2.
 */
import type { Design } from '../design/design.js';
import { platesOnCharge } from '../design/lithium-anode.js';
import { rolesOf } from '../design/roles.js';
import { oncePer } from '../quantity/once.js';
import { arealCapacity } from './areal-capacity.js';
import { derive, gap, type Label, type Outcome, type Recipe } from './figure.js';
import { product, quotient } from './interval.js';
import { ofMaterial } from './known-figure.js';

/** Nothing is missing, and there is none, where the anode takes lithium in or the foil is what the cathode is filled from. */
export const platedThickness = oncePer((design: Design): Outcome<'length'> => {
  const { cathode, resolve } = design;
  if (!platesOnCharge(design)) return { missing: [] };
  if (cathode === undefined) return gap('cathode', 'cathode');
  const where = { span: { start: 0, end: 0 } };
  // What is plated is lithium, whatever the anode starts as; the spec's own materials have no say in it.
  const lithium = {
    ...resolve({ value: 'lithium metal', text: 'lithium', where }, rolesOf.anode),
    own: undefined,
  };
  return derive(
    recipe,
    {
      Q: arealCapacity(cathode),
      q: ofMaterial(lithium, 'theoretical_capacity', capacityLabel),
      ρ: ofMaterial(lithium, 'density', densityLabel),
    },
    ({ Q, q, ρ }) => quotient(Q, product(q, ρ)),
  );
});

const recipe: Recipe<'length'> = {
  dimension: 'length',
  name: 'lithium plated by a charge',
  symbol: 't(Li)',
  formula: '{Q} / ({q} · {ρ})',
};
const capacityLabel: Label<'specific_capacity'> = {
  dimension: 'specific_capacity',
  name: 'theoretical capacity of lithium',
  symbol: 'q(Li)',
};
const densityLabel: Label<'density'> = {
  dimension: 'density',
  name: 'density of lithium',
  symbol: 'ρ(Li)',
};
