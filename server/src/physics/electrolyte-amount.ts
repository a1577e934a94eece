/**
 * The liquid of a cell per rated capacity: mass in kg/(A s), volume in m3/(A s). An amount for the whole cell is divided
 * by the cell's capacity.
 */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { cellCapacity } from './cell-capacity.js';
import { derive, type Figure, gap, type Label, type Outcome } from './figure.js';
import { product, quotient } from './interval.js';
import { statedFigure } from './known-figure.js';
import { liquidDensity } from './liquid-density.js';

export interface ElectrolyteAmount {
  readonly mass: Outcome<'mass_per_capacity'>;
  readonly volume: Outcome<'volume_per_capacity'>;
}

const massLabel: Label<'mass_per_capacity'> = {
  dimension: 'mass_per_capacity',
  name: 'electrolyte per capacity',
  symbol: 'E/C',
};
const volumeLabel: Label<'volume_per_capacity'> = {
  dimension: 'volume_per_capacity',
  name: 'electrolyte volume per capacity',
  symbol: 'v(electrolyte)',
};

export const electrolyteAmount = oncePer((design: Design): ElectrolyteAmount => {
  const { electrolyte } = design.spec;
  const wetting = electrolyte?.wetting?.amount;
  const [amount, path] = wetting
    ? [wetting, 'electrolyte.wetting.amount']
    : [electrolyte?.amount, 'electrolyte.amount'];
  if (amount === undefined) {
    const none = gap(path, 'amount of electrolyte');
    return { mass: none, volume: none };
  }
  const density = liquidDensity(design);
  switch (amount.value.dimension) {
    case 'mass_per_capacity':
      return ofMass(statedFigure(amount, path, massLabel), density);
    case 'volume_per_capacity':
      return ofVolume(statedFigure(amount, path, volumeLabel), density);
    default: {
      const inputs = {
        a: statedFigure(amount, path, labelFor(amount.value.dimension)),
        C: cellCapacity(design),
      };
      const per = <D extends 'mass_per_capacity' | 'volume_per_capacity'>(label: Label<D>) =>
        derive({ ...label, formula: '{a} / {C}' }, inputs, ({ a, C }) => quotient(a, C));
      return amount.value.dimension === 'mass'
        ? ofMass(per(massLabel), density)
        : ofVolume(per(volumeLabel), density);
    }
  }
});

function labelFor(dimension: Figure['dimension']): Label {
  return { dimension, name: 'amount of electrolyte', symbol: dimension === 'mass' ? 'm' : 'v' };
}

function ofMass(mass: Outcome<'mass_per_capacity'>, density: Outcome<'density'>): ElectrolyteAmount {
  const recipe = { ...volumeLabel, formula: '{mass} / {density}' };
  return { mass, volume: derive(recipe, { mass, density }, (given) => quotient(given.mass, given.density)) };
}

function ofVolume(volume: Outcome<'volume_per_capacity'>, density: Outcome<'density'>): ElectrolyteAmount {
  const recipe = { ...massLabel, formula: '{volume} · {density}' };
  return {
    mass: derive(recipe, { volume, density }, (given) => product(given.volume, given.density)),
    volume,
  };
}

/** All of it, m3. */
export const electrolyteVolume = oncePer(
  (design: Design): Outcome<'volume'> =>
    derive(
      {
        dimension: 'volume',
        name: 'volume of electrolyte in the cell',
        symbol: 'v(electrolyte)',
        formula: '{amount} · {C}',
      },
      { amount: electrolyteAmount(design).volume, C: cellCapacity(design) },
      ({ amount, C }) => product(amount, C),
    ),
);

/** All of it, kg. */
export const electrolyteMass = oncePer(
  (design: Design): Outcome<'mass'> =>
    derive(
      {
        dimension: 'mass',
        name: 'electrolyte in the cell',
        symbol: 'm(electrolyte)',
        formula: '{amount} · {C}',
      },
      { amount: electrolyteAmount(design).mass, C: cellCapacity(design) },
      ({ amount, C }) => product(amount, C),
    ),
);
