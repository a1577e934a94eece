/**
 * What the volume of a coating is made of: e_i = rho w_i / rho_i for each part, and the pores beside them; together 1.
 * rho is the density of the coating, w_i the mass fraction of a part and rho_i the density of it alone.
 */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { coatingDensity } from './coating-density.js';
import { coatingParts } from './composition-density.js';
import { derive, type Outcome } from './figure.js';
import { product, quotient } from './interval.js';

export interface VolumeFraction {
  readonly used: Used;
  /** What the part is there for. */
  readonly part: 'active' | 'electrolyte' | 'other';
  readonly share: Outcome<'volume_fraction'>;
}

/** In the order of the composition, without the pores. */
export const volumeFractions = oncePer((electrode: Electrode): readonly VolumeFraction[] =>
  coatingParts(electrode).map(({ used, share, density }) => ({
    used,
    part: electrode.actives.includes(used)
      ? 'active'
      : electrode.inner.includes(used)
        ? 'electrolyte'
        : 'other',
    share: derive(
      {
        dimension: 'volume_fraction',
        name: `volume share of ${used.name.text} in the ${electrode.side}`,
        symbol: `ε(${used.name.text})`,
        formula: '{coating} · {share} / {density}',
      },
      { coating: coatingDensity(electrode), share, density },
      (given) => quotient(product(given.coating, given.share), given.density),
    ),
  })),
);
