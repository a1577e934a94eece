/** Loading, density and thickness of a coating as the author gives them, of which two decide the third. */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { gap, isFigure, type Label, type Outcome } from './figure.js';
import { ofMaterial, stated } from './known-figure.js';
import { perSide } from './per-side.js';

export interface StatedCoating {
  /** Dry, per side, kg/m2. */
  readonly loading: Outcome<'areal_mass'>;
  /** Dry, calendered, pores included, kg/m3; for a bare foil of metal that of the metal. */
  readonly density: Outcome<'density'>;
  /** One side, without the foil, m. */
  readonly thickness: Outcome<'length'>;
}

export const statedCoating = oncePer((electrode: Electrode): StatedCoating => {
  const { loading, density, thickness } = electrode.spec;
  const paths = pathsOf(electrode);
  return {
    loading: stated(loading, paths.loading, loadingOf(electrode)),
    density: density ? stated(density, paths.density, densityOf(electrode)) : bareMetalDensity(electrode),
    thickness: stated(thickness, paths.thickness, thicknessOf(electrode)),
  };
});

const pathsOf = perSide((side) => ({
  loading: `${side}.loading`,
  density: `${side}.density`,
  thickness: `${side}.thickness`,
}));

export const loadingOf = perSide(
  (side): Label<'areal_mass'> => ({ dimension: 'areal_mass', name: `loading of the ${side}`, symbol: 'm' }),
);

export const densityOf = perSide(
  (side): Label<'density'> => ({ dimension: 'density', name: `density of the ${side}`, symbol: 'ρ' }),
);

export const thicknessOf = perSide(
  (side): Label<'length'> => ({ dimension: 'length', name: `thickness of the ${side}`, symbol: 't' }),
);

/** Of an electrode that is a metal and nothing else; otherwise, or where nobody knows it, the author's own is missing. */
function bareMetalDensity(electrode: Electrode): Outcome<'density'> {
  const { actives, spec } = electrode;
  const [metal] = actives;
  if (spec.composition === undefined && metal?.material?.groups.includes('dense_metal') === true) {
    const { text } = metal.name;
    const usual = ofMaterial(metal, 'density', {
      dimension: 'density',
      name: `density of ${text}`,
      symbol: 'ρ',
    });
    if (isFigure(usual)) return usual;
  }
  return gap(pathsOf(electrode).density, densityOf(electrode).name);
}
