/**
 * Dry coating mass per area and side, kg/m2: as declared, or coating density times thickness.
 * m = rho t, with rho the dry calendered coating density, so pores are already in it.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { loadingOf, statedDensity, statedLoading, statedThickness } from './coating.js';
import { covering, derive, isFigure, type Outcome } from './figure.js';
import { product } from './interval.js';
import { perSide } from './per-side.js';

/** Where all three are given and disagree, the spread covers both readings. */
export const coatingLoading = oncePer((electrode: Electrode): Outcome<'areal_mass'> => {
  const loading = statedLoading(electrode);
  if (isFigure(loading) && !electrode.spec.density) return loading;
  const density = statedDensity(electrode);
  const thickness = statedThickness(electrode);
  const computed = derive(recipeOf(electrode), { density, thickness }, (given) =>
    product(given.density, given.thickness),
  );
  if (isFigure(loading)) return covering(loading, computed);
  // Nobody weighs a foil of metal: its thickness is what is missing.
  const isFoil = isFigure(density) && density.origin.kind === 'library';
  return isFigure(computed) || isFoil ? computed : loading;
});

const recipeOf = perSide((side) => ({ ...loadingOf({ side }), formula: '{density} · {thickness}' }));
