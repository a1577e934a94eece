/**
 * Loading, density and thickness of a coating as the author gives them, of which two decide the third. Each is made for
 * itself: most coatings give one or two of them, and nobody asks for the rest.
 */
import type { Electrode } from '../design/design.js';
import type { Dimension } from '../quantity/dimension.js';
import { oncePer } from '../quantity/once.js';
import { gap, isFigure, type Label, type Outcome } from './figure.js';
import { ofMaterial, stated } from './known-figure.js';
import { perSide } from './per-side.js';

/** Dry, per side, kg/m2. */
export const statedLoading = oncePer((electrode: Electrode): Outcome<'areal_mass'> => {
  const field = loadingOf(electrode);
  return stated(electrode.spec.loading, field.path, field);
});

/** Dry, calendered, pores included, kg/m3; for a bare foil of metal that of the metal. */
export const statedDensity = oncePer((electrode: Electrode): Outcome<'density'> => {
  const { density } = electrode.spec;
  const field = densityOf(electrode);
  return density ? stated(density, field.path, field) : bareMetalDensity(electrode);
});

/** One side, without the foil, m. */
export const statedThickness = oncePer((electrode: Electrode): Outcome<'length'> => {
  const field = thicknessOf(electrode);
  return stated(electrode.spec.thickness, field.path, field);
});

interface Field<D extends Dimension> extends Label<D> {
  readonly path: string;
}

export const loadingOf = perSide(
  (side): Field<'areal_mass'> => ({
    dimension: 'areal_mass',
    name: `loading of the ${side}`,
    symbol: 'm',
    path: `${side}.loading`,
  }),
);

export const densityOf = perSide(
  (side): Field<'density'> => ({
    dimension: 'density',
    name: `density of the ${side}`,
    symbol: 'ρ',
    path: `${side}.density`,
  }),
);

export const thicknessOf = perSide(
  (side): Field<'length'> => ({
    dimension: 'length',
    name: `thickness of the ${side}`,
    symbol: 't',
    path: `${side}.thickness`,
  }),
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
  const { path, name } = densityOf(electrode);
  return gap(path, name);
}
