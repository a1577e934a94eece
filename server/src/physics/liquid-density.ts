/** Density of the liquid electrolyte, kg/m3: as declared, else that of the mixture in the library. */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { firstOf, isFigure, type Label, type Outcome } from './figure.js';
import { ofMaterial, stated } from './known-figure.js';

const label: Label<'density'> = { dimension: 'density', name: 'density of the electrolyte', symbol: 'ρ' };

export const liquidDensity = oncePer(({ spec, liquid, electrolyteType }: Design): Outcome<'density'> => {
  // The density of a solid electrolyte is not that of the liquid that wets it.
  const wets = electrolyteType === 'hybrid' || electrolyteType === 'solid';
  const declared = stated(wets ? undefined : spec.electrolyte?.density, 'electrolyte.density', label);
  if (isFigure(declared) || liquid?.mixture === undefined) return declared;
  const usual = ofMaterial(liquid.mixture, 'density', label);
  return isFigure(usual) ? usual : firstOf(declared, usual);
});
