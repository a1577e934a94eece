/**
 * What the volume of a coating is made of: e_i = rho w_i / rho_i for each part, and the pores beside them; together 1.
 * rho is the density of the coating, w_i the mass fraction of a part and rho_i the density of it alone.
 */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { coatingDensity } from './coating-density.js';
import { coatingParts } from './composition-density.js';
import { derive, gap, type Outcome } from './figure.js';
import { type Interval, product, quotient, sum } from './interval.js';

export type Part = 'active' | 'electrolyte' | 'carbon' | 'other';

export interface VolumeFraction {
  readonly used: Used;
  /** What the part is there for. */
  readonly part: Part;
  readonly share: Outcome<'volume_fraction'>;
}

/** In the order of the composition, without the pores. */
export const volumeFractions = oncePer((electrode: Electrode): readonly VolumeFraction[] =>
  coatingParts(electrode).map(({ used, share, density }) => ({
    used,
    part: partOf(electrode, used),
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

function partOf({ actives, inner }: Electrode, used: Used): Part {
  if (actives.includes(used)) return 'active';
  if (inner.includes(used)) return 'electrolyte';
  return used.material?.roles.includes('conductive_additive') ? 'carbon' : 'other';
}

const words: Readonly<Record<Part, string>> = {
  active: 'active material',
  electrolyte: 'electrolyte',
  carbon: 'carbon',
  other: 'binder and other parts',
};

/** All of one kind together, such as two active materials of a blend. None where the composition has none of it. */
export function volumeFractionOf(electrode: Electrode, part: Part): Outcome<'volume_fraction'> {
  const { side, spec } = electrode;
  const name = `volume share of ${words[part]} in the ${side}`;
  if (spec.composition === undefined) return gap(`${side}.composition`, `composition of the ${side}`);
  const shares = volumeFractions(electrode).filter((each) => each.part === part);
  if (shares.length === 0)
    return volumeFractions(electrode).length > 0
      ? { missing: [] }
      : gap(`${side}.composition`, `composition of the ${side}`);
  const [only] = shares;
  if (only && shares.length === 1) return only.share;
  const inputs: Record<string, Outcome> = Object.fromEntries(
    shares.map(({ share }, index) => [`e${index}`, share]),
  );
  const formula = shares.map((_, index) => `{e${index}}`).join(' + ');
  return derive(
    { dimension: 'volume_fraction', name, symbol: `ε(${part})`, formula },
    inputs,
    (given: Readonly<Record<string, Interval>>) => sum(Object.values(given)),
  );
}
