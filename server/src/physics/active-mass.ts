/** Mass of active material per area and side, kg/m2: as declared, or its share of the coating. */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { activeFraction } from './active-fraction.js';
import { coatingLoading } from './coating-loading.js';
import { derive, isFigure, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { stated } from './known-figure.js';

export const activeMass = oncePer((electrode: Electrode): Outcome<'areal_mass'> => {
  const { side, spec } = electrode;
  const declared = stated(spec.active_loading, `${side}.active_loading`, labelOf(electrode));
  return isFigure(declared) ? declared : computedActiveMass(electrode);
});

/** The share of the active material times the loading, whatever `active_loading` says. */
export const computedActiveMass = oncePer(
  (electrode: Electrode): Outcome<'areal_mass'> =>
    derive(
      { ...labelOf(electrode), formula: '{m} · {w}' },
      { m: coatingLoading(electrode), w: activeFraction(electrode) },
      ({ m, w }) => product(m, w),
    ),
);

function labelOf({ side }: Electrode): Label<'areal_mass'> {
  return { dimension: 'areal_mass', name: `active mass of the ${side}`, symbol: 'm(active)' };
}
