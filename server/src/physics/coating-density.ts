/** Density of a coating, dry, calendered, pores included, kg/m3: as declared, or loading over thickness. */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { densityOf, statedDensity, statedLoading, statedThickness } from './coating.js';
import { covering, derive, isFigure, type Outcome } from './figure.js';
import { quotient } from './interval.js';
import { perSide } from './per-side.js';

/** Where all three are given and disagree, the spread covers both readings. */
export const coatingDensity = oncePer((electrode: Electrode): Outcome<'density'> => {
  const loading = statedLoading(electrode);
  const density = statedDensity(electrode);
  const thickness = statedThickness(electrode);
  const computed = derive(recipeOf(electrode), { loading, thickness }, (given) =>
    quotient(given.loading, given.thickness),
  );
  if (isFigure(density) && electrode.spec.density) return covering(density, computed);
  return isFigure(computed) ? computed : density;
});

const recipeOf = perSide((side) => ({ ...densityOf({ side }), formula: '{loading} / {thickness}' }));
