/**
 * Areal capacity of one electrode face, A s/m2, reversible at the cell's voltage limits: Q = m w q, with m the dry
 * coating mass per area, w the active mass fraction and q the reversible specific capacity (mAh/g).
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { activeFraction } from './active-fraction.js';
import { activeMass } from './active-mass.js';
import { coatingLoading } from './coating-loading.js';
import { derive, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { statedFigure } from './known-figure.js';
import { perSide } from './per-side.js';
import { reversibleCapacity } from './reversible-capacity.js';

/** Missing while an input is: an unknown active fraction is not taken for 1. */
export const arealCapacity = oncePer((electrode: Electrode): Outcome<'areal_capacity'> => {
  const declared = electrode.spec.areal_capacity;
  return declared
    ? statedFigure(declared, `${electrode.side}.areal_capacity`, labelOf(electrode))
    : computedArealCapacity(electrode);
});

/** From mass and specific capacity, whatever `areal_capacity` says: what a declared one is held against. */
export const computedArealCapacity = oncePer((electrode: Electrode): Outcome<'areal_capacity'> => {
  const q = reversibleCapacity(electrode);
  const { ofActive, ofCoating } = recipesOf(electrode);
  if (electrode.spec.active_loading) {
    return derive(ofActive, { a: activeMass(electrode), q }, ({ a, q }) => product(a, q));
  }
  const inputs = { m: coatingLoading(electrode), w: activeFraction(electrode), q };
  return derive(ofCoating, inputs, ({ m, w, q }) => product(m, w, q));
});

const labelOf = perSide(
  (side): Label<'areal_capacity'> => ({
    dimension: 'areal_capacity',
    name: `areal capacity of the ${side}`,
    symbol: `Q(${side})`,
  }),
);

const recipesOf = perSide((side) => ({
  ofActive: { ...labelOf({ side }), formula: '{a} · {q}' },
  ofCoating: { ...labelOf({ side }), formula: '{m} · {w} · {q}' },
}));
