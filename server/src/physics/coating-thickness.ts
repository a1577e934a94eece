/**
 * Thickness of a coating, one side, without its foil, m: as declared, or loading over density. At assembly: what a
 * charge plates on lithium comes on top.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { statedDensity, statedLoading, statedThickness, thicknessOf } from './coating.js';
import { covering, derive, isFigure, type Outcome } from './figure.js';
import { quotient } from './interval.js';
import { perSide } from './per-side.js';

/** Where all three are given and disagree, the spread covers both readings. */
export const coatingThickness = oncePer((electrode: Electrode): Outcome<'length'> => {
  const thickness = statedThickness(electrode);
  if (isFigure(thickness) && !electrode.spec.density) return thickness;
  const loading = statedLoading(electrode);
  const density = statedDensity(electrode);
  const computed = derive(recipeOf(electrode), { loading, density }, (given) =>
    quotient(given.loading, given.density),
  );
  if (isFigure(thickness)) return covering(thickness, computed);
  return isFigure(computed) ? computed : thickness;
});

const recipeOf = perSide((side) => ({ ...thicknessOf({ side }), formula: '{loading} / {density}' }));
