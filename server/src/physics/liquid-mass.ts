/**
 * Mass of the liquid in the pores per area of one electrode pair, kg/m2: density times pore volume. In a cell of solids
 * that is wetted, what is poured in counts, per area, since nobody knows which pores it finds.
 */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { wettingAmounts } from './electrolyte-amount.js';
import { derive, type Label, type Outcome } from './figure.js';
import { exactly, product, quotient, sum } from './interval.js';
import { limitingCapacity } from './limiting-capacity.js';
import { liquidDensity } from './liquid-density.js';
import { poreVolume } from './pore-volume.js';

/** m3 in a litre. */
const cubicMetresPerLitre = exactly(0.001);

export const liquidInPores = oncePer((design: Design): Outcome<'areal_mass'> => {
  const { electrolyteType } = design;
  if (electrolyteType === 'solid' || electrolyteType === 'hybrid') return liquidOnSolids(design);
  return derive(
    {
      dimension: 'areal_mass',
      name: 'electrolyte that fills the pores',
      symbol: 'm(electrolyte)',
      formula: '{density} · {pores}',
    },
    { density: liquidDensity(design), pores: poreVolume(design) },
    ({ density, pores }) => product(density, pores, cubicMetresPerLitre),
  );
});

function liquidOnSolids(design: Design): Outcome<'areal_mass'> {
  const amounts = wettingAmounts(design);
  const inputs: Record<string, Outcome> = { Q: limitingCapacity(design) };
  amounts.forEach((amount, index) => {
    inputs[`a${index}`] = amount;
  });
  const label: Label<'areal_mass'> = {
    dimension: 'areal_mass',
    name: 'liquid on the solids',
    symbol: 'm(liquid)',
  };
  const formula = `{Q} · (${amounts.map((_, index) => `{a${index}}`).join(' + ')})`;
  return derive({ ...label, formula }, inputs, ({ Q = exactly(0), ...each }) =>
    product(Q, sum(Object.values(each))),
  );
}

/** What fills the pores once, per capacity, kg/(A s): the least that an amount of electrolyte can be. */
export const electrolyteToFill = oncePer(
  (design: Design): Outcome<'mass_per_capacity'> =>
    derive(
      {
        dimension: 'mass_per_capacity',
        name: 'electrolyte to fill the pores',
        symbol: 'E/C(pores)',
        formula: '{m} / {Q}',
      },
      { m: liquidInPores(design), Q: limitingCapacity(design) },
      ({ m, Q }) => quotient(m, Q),
    ),
);
