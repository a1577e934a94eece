/** Loading, density and thickness of a coating as the author gives them, of which two decide the third. */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { firstOf, gap, type Label, type Outcome } from './figure.js';
import { ofMaterial, stated } from './known-figure.js';

export interface StatedCoating {
  /** Dry, per side, kg/m2. */
  readonly loading: Outcome<'areal_mass'>;
  /** Dry, calendered, pores included, kg/m3; for a bare foil of metal that of the metal. */
  readonly density: Outcome<'density'>;
  /** One side, without the foil, m. */
  readonly thickness: Outcome<'length'>;
}

export const statedCoating = oncePer((electrode: Electrode): StatedCoating => {
  const { spec, side } = electrode;
  return {
    loading: stated(spec.loading, `${side}.loading`, loadingOf(electrode)),
    density: firstOf(
      stated(spec.density, `${side}.density`, densityOf(electrode)),
      bareMetalDensity(electrode),
    ),
    thickness: stated(spec.thickness, `${side}.thickness`, thicknessOf(electrode)),
  };
});

export function loadingOf({ side }: Electrode): Label<'areal_mass'> {
  return { dimension: 'areal_mass', name: `loading of the ${side}`, symbol: 'm' };
}

export function densityOf({ side }: Electrode): Label<'density'> {
  return { dimension: 'density', name: `density of the ${side}`, symbol: 'ρ' };
}

export function thicknessOf({ side }: Electrode): Label<'length'> {
  return { dimension: 'length', name: `thickness of the ${side}`, symbol: 't' };
}

/** Of an electrode that is a metal and nothing else. */
function bareMetalDensity(electrode: Electrode): Outcome<'density'> {
  const { actives, spec, side } = electrode;
  const [metal] = actives;
  const isBare = spec.composition === undefined && metal?.material?.groups.includes('dense_metal') === true;
  if (!isBare) return gap(`${side}.density`, densityOf(electrode).name);
  return ofMaterial(metal, 'density', {
    dimension: 'density',
    name: `density of ${metal.name.text}`,
    symbol: 'ρ',
  });
}
