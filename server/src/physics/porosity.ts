/**
 * Porosity of a coating from its composition: e = 1 - rho sum(w_i / rho_i), with rho the dry calendered coating density
 * (or loading over thickness), w_i the mass fractions and rho_i the densities of the dense materials, kg/m3.
 */
import type { Electrode } from '../design/design.js';
import { known } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { addsUp } from '../spec/sums.js';
import { exactly, hull, type Interval, isBounded, product, quotient, sum } from './interval.js';

/** Undefined unless the density of every part is known. */
export const computedPorosity = oncePer((electrode: Electrode): Interval | undefined => {
  const density = coatingDensity(electrode);
  const solid = specificVolume(electrode);
  if (density === undefined || solid === undefined) return undefined;
  const share = product(density, solid);
  const porosity = { value: 1 - share.value, low: 1 - share.high, high: 1 - share.low };
  return isBounded(porosity) ? porosity : undefined;
});

/** What the coating would weigh without any pores, kg/m3: 1 / sum(w_i / rho_i). */
export function solidDensity(electrode: Electrode): Interval | undefined {
  const volume = specificVolume(electrode);
  return volume && quotient(exactly(1), volume);
}

/** As stated, else computed. */
export function porosityOf(electrode: Electrode): Interval | undefined {
  return electrode.spec.porosity?.value ?? computedPorosity(electrode);
}

/** kg/m3. Where density and loading over thickness disagree, the spread covers both: nothing is built on either alone. */
export function coatingDensity({ spec }: Electrode): Interval | undefined {
  const { density, loading, thickness } = spec;
  const computed = loading && thickness && quotient(loading.value, thickness.value);
  if (density === undefined || computed === undefined) return density?.value ?? computed;
  return hull(density.value, computed);
}

/** Volume of the solids in a kilogram of coating, m3/kg. */
function specificVolume(electrode: Electrode): Interval | undefined {
  if (!addsUp(electrode.spec.composition)) return undefined;
  const parts = electrode.spec.composition?.entries ?? [];
  const used = [...electrode.actives, ...electrode.inner, ...electrode.others];
  const volumes = parts.map(({ name, value }) => {
    const density = known<'density'>(partNamed(used, name.value), 'density')?.quantity;
    return value && density && density.low > 0 ? quotient(value.value, density) : undefined;
  });
  if (volumes.length === 0 || volumes.some((each) => each === undefined)) return undefined;
  return sum(volumes.filter((each) => each !== undefined));
}

function partNamed(used: readonly Used[], name: string): Used | undefined {
  return used.find((each) => each.name.value === name);
}
