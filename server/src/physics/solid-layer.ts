/** Solid (or gel) electrolyte layers, and their actual density, kg/m3. */
import type { Design } from '../design/design.js';
import { known } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import type { Electrolyte, ElectrolyteLayer } from '../generated/cell.js';
import { derive, gap, isFigure, type Label, type Outcome } from './figure.js';
import { type Interval, product } from './interval.js';
import { ofMaterial, stated, statedShare } from './known-figure.js';

export interface SolidLayer {
  readonly path: string;
  readonly name: string;
  readonly spec: Electrolyte | ElectrolyteLayer;
  readonly used: Used | undefined;
}

/** Cathode side first. A gel counts where it has a thickness of its own. */
export function solidSheets({
  spec: { electrolyte },
  layers,
  matrix,
  electrolyteType,
}: Design): SolidLayer[] {
  if (electrolyte === undefined || electrolyteType === 'liquid') return [];
  if (electrolyteType === 'gel') {
    const name = matrix?.name.text ?? 'gel';
    return electrolyte.thickness ? [{ path: 'electrolyte', name, spec: electrolyte, used: undefined }] : [];
  }
  const specs = electrolyte.layers?.items ?? [electrolyte];
  return specs.map((spec, index) => {
    const used = layers.find(({ name }) => name === spec.material);
    const path = electrolyte.layers ? `electrolyte.layers.${index}` : 'electrolyte';
    return { path, name: used?.name.text ?? 'solid electrolyte', spec, used };
  });
}

/** As near as two books agree on the density of a crystal. */
const sameDensity = 0.01;

/** Whether a density is plainly that of the crystal, without any pores. */
export function isOfCrystal(density: Interval, crystal: Interval | undefined): boolean {
  return (
    crystal !== undefined &&
    density.value >= crystal.low * (1 - sameDensity) &&
    density.value <= crystal.high * (1 + sameDensity)
  );
}

/**
 * As declared; else that of the dense material times the relative density. A density that is plainly the one of the
 * crystal, beside a relative density below 100 %, is taken for the crystal's.
 */
export function solidLayerDensity({ path, name, spec, used }: SolidLayer): Outcome<'density'> {
  const label: Label<'density'> = { dimension: 'density', name: `density of ${name}`, symbol: `ρ(${name})` };
  const declared = stated(spec.density, `${path}.density`, label);
  const relative = statedShare(spec.relative_density, `${path}.relative_density`, {
    dimension: 'fraction',
    name: `relative density of ${name}`,
    symbol: 'ρ/ρ₀',
  });
  const crystal = used ? known<'density'>(used, 'density')?.quantity : undefined;
  if (isFigure(declared)) {
    if (!isOfCrystal(declared, crystal) || !isFigure(relative)) return declared;
    const notes = [
      `${declared.origin.kind === 'spec' ? declared.origin.text : name} is the density of the crystal, so the relative density counts`,
    ];
    return derive(
      { ...label, formula: '{dense} · {relative}', notes },
      { dense: declared, relative },
      (given) => product(given.dense, given.relative),
    );
  }
  if (used === undefined) return gap(`${path}.density`, label.name);
  const dense = ofMaterial(used, 'density', { ...label, name: `density of dense ${name}` });
  if (!isFigure(dense)) return declared;
  if (isFigure(relative)) {
    return derive({ ...label, formula: '{dense} · {relative}' }, { dense, relative }, (given) =>
      product(given.dense, given.relative),
    );
  }
  const notes = [`${name} is counted as dense`];
  return derive({ ...label, formula: '{dense}', notes }, { dense }, (given) => given.dense);
}
