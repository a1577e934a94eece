/**
 * What a coating would weigh without any pores, kg/m3: 1 / sum(w_i / rho_i), with w_i the mass fractions and rho_i the
 * densities of the dense materials. Its inverse is the volume of the solids in a kilogram.
 */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { addsUp } from '../spec/sums.js';
import { derive, gap, type Label, type Outcome } from './figure.js';
import { exactly, quotient } from './interval.js';
import { ofMaterial, statedFigure } from './known-figure.js';
import { perNumber, sumFormula, sumOfTerms } from './per-number.js';
import { perSide } from './per-side.js';

export interface CoatingPart {
  readonly used: Used;
  readonly share: Outcome<'mass_fraction'>;
  /** Of the dense material. */
  readonly density: Outcome<'density'>;
}

/** What a coating is made of. Empty without a composition that adds up. */
export const coatingParts = oncePer((electrode: Electrode): readonly CoatingPart[] => {
  const { spec, side, actives, inner, others } = electrode;
  if (!addsUp(spec.composition)) return [];
  const used = [...actives, ...inner, ...others];
  // The electrode counts an entry among its actives where the material is the same, whatever it is called there.
  const renamed = actives.length === 1 ? actives[0] : undefined;
  return (spec.composition?.entries ?? []).flatMap(({ name, value }): CoatingPart[] => {
    const part = used.find((each) => each.name.value === name.value) ?? renamed;
    if (part === undefined) return [];
    const path = `${side}.composition.${name.value}`;
    const share = {
      dimension: 'mass_fraction',
      name: `share of ${name.text}`,
      symbol: `w(${name.text})`,
    } as const;
    const density = {
      dimension: 'density',
      name: `density of ${name.text}`,
      symbol: `ρ(${name.text})`,
    } as const;
    return [
      {
        used: part,
        share: value ? statedFigure(value, path, share) : gap(path, share.name),
        density: ofMaterial(part, 'density', density),
      },
    ];
  });
});

/** Undefined parts make it a gap: one unknown density is enough. */
export const compositionDensity = oncePer((electrode: Electrode): Outcome<'density'> => {
  const { side, spec } = electrode;
  const parts = coatingParts(electrode);
  if (parts.length === 0 || parts.length < (spec.composition?.entries.length ?? 0))
    return gap(`${side}.composition`, `composition of the ${side}`);
  const inputs: Record<string, Outcome> = {};
  parts.forEach(({ share, density }, index) => {
    inputs[shareName(index)] = share;
    inputs[densityName(index)] = density;
  });
  return derive({ ...labelOf(electrode), formula: formulaOf(parts.length) }, inputs, (given) =>
    // Volume of the solids in a kilogram, m3/kg, from shares and densities.
    quotient(whole, sumOfTerms(given, parts.length, shareName, densityName, quotient)),
  );
});

const labelOf = perSide(
  (side): Label<'density'> => ({
    dimension: 'density',
    name: `density of the ${side} without pores`,
    symbol: 'ρ₀',
  }),
);

const shareName = perNumber((index) => `w${index}`);
const densityName = perNumber((index) => `r${index}`);
const volumes = sumFormula((index) => `{w${index}} / {r${index}}`);
const formulaOf = perNumber((count) => `1 / (${volumes(count)})`);

const whole = exactly(1);
