/**
 * Porosity of a coating: e = 1 - rho / rho0, with rho the dry calendered coating density (or loading over thickness) and
 * rho0 the density of its composition without pores.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { coatingDensity } from './coating-density.js';
import { compositionDensity } from './composition-density.js';
import { derive, type Label, type Outcome } from './figure.js';
import { difference, exactly, quotient } from './interval.js';
import { statedShare } from './known-figure.js';
import { perSide } from './per-side.js';

/** As stated, else computed. */
export const porosityOf = oncePer((electrode: Electrode): Outcome<'fraction'> => {
  const { spec, side } = electrode;
  return spec.porosity === undefined
    ? computedPorosity(electrode)
    : statedShare(spec.porosity, `${side}.porosity`, labelOf(electrode));
});

/** Whatever `porosity` says. Missing unless the density of every part is known. */
export const computedPorosity = oncePer(
  (electrode: Electrode): Outcome<'fraction'> =>
    derive(
      recipeOf(electrode),
      { density: coatingDensity(electrode), solid: compositionDensity(electrode) },
      ({ density, solid }) => difference(exactly(1), quotient(density, solid)),
    ),
);

const labelOf = perSide(
  (side): Label<'fraction'> => ({
    dimension: 'fraction',
    name: `porosity of the ${side}`,
    symbol: `ε(${side})`,
  }),
);

const recipeOf = perSide((side) => ({ ...labelOf({ side }), formula: '1 - {density} / {solid}' }));
