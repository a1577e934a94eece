/**
 * Thickness of a coating, one side, without its foil, m: as declared, or loading over density. At assembly: what a
 * charge plates on lithium comes on top.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { statedCoating, thicknessOf } from './coating.js';
import { covering, derive, isFigure, type Outcome } from './figure.js';
import { quotient } from './interval.js';

/** Where all three are given and disagree, the spread covers both readings. */
export const coatingThickness = oncePer((electrode: Electrode): Outcome<'length'> => {
  const { loading, density, thickness } = statedCoating(electrode);
  const recipe = { ...thicknessOf(electrode), formula: '{loading} / {density}' };
  const computed = derive(recipe, { loading, density }, (given) => quotient(given.loading, given.density));
  if (isFigure(thickness)) return electrode.spec.density ? covering(thickness, computed) : thickness;
  return isFigure(computed) ? computed : thickness;
});
