/** Mass of active material per area and side, kg/m2: as declared, or its share of the coating. */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { activeFraction } from './active-fraction.js';
import { coatingLoading } from './coating-loading.js';
import { derive, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { statedFigure } from './known-figure.js';
import { perSide } from './per-side.js';

export const activeMass = oncePer((electrode: Electrode): Outcome<'areal_mass'> => {
  const declared = electrode.spec.active_loading;
  return declared
    ? statedFigure(declared, `${electrode.side}.active_loading`, labelOf(electrode))
    : computedActiveMass(electrode);
});

/** The share of the active material times the loading, whatever `active_loading` says. */
export const computedActiveMass = oncePer(
  (electrode: Electrode): Outcome<'areal_mass'> =>
    derive(recipeOf(electrode), { m: coatingLoading(electrode), w: activeFraction(electrode) }, ({ m, w }) =>
      product(m, w),
    ),
);

const labelOf = perSide(
  (side): Label<'areal_mass'> => ({
    dimension: 'areal_mass',
    name: `active mass of the ${side}`,
    symbol: 'm(active)',
  }),
);

const recipeOf = perSide((side) => ({ ...labelOf({ side }), formula: '{m} · {w}' }));
