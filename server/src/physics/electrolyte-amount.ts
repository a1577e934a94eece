/**
 * The liquid of a cell per rated capacity: mass in kg/(A s), volume in m3/(A s). An amount for the whole cell is divided
 * by the cell's capacity.
 */
import type { Design } from '../design/design.js';
import type { Electrolyte } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import { cellCapacity } from './cell-capacity.js';
import { derive, type Figure, gap, type Label, type Outcome } from './figure.js';
import { exactly, product, quotient, sum } from './interval.js';
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
  return amountOf(design, amount, path);
});

type Amount = NonNullable<Electrolyte['amount']>;

/** Any amount of liquid, in whichever of its units, per capacity. */
function amountOf(design: Design, amount: Amount, path: string): ElectrolyteAmount {
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
}

/** What solids are wetted with and electrodes are soaked with, each per capacity, kg/(A s). */
export function wettingAmounts(design: Design): readonly Outcome<'mass_per_capacity'>[] {
  const { electrolyte, cathode, anode } = design.spec;
  const of = (present: boolean, amount: Amount | undefined, path: string) =>
    present ? [amount ? amountOf(design, amount, path).mass : gap(path, 'amount of electrolyte')] : [];
  return [
    ...of(electrolyte?.wetting !== undefined, electrolyte?.wetting?.amount, 'electrolyte.wetting.amount'),
    ...of(design.cathode?.soaked !== undefined, cathode?.catholyte?.amount, 'cathode.catholyte.amount'),
    ...of(design.anode?.soaked !== undefined, anode?.anolyte?.amount, 'anode.anolyte.amount'),
  ];
}

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

/** All of it, kg; in a cell of solids what wets and soaks them. None where there is no liquid. */
export const electrolyteMass = oncePer((design: Design): Outcome<'mass'> => {
  const { electrolyteType } = design;
  const isSolid = electrolyteType === 'solid' || electrolyteType === 'hybrid';
  const amounts = isSolid ? wettingAmounts(design) : [electrolyteAmount(design).mass];
  if (amounts.length === 0) return { missing: [] };
  const inputs: Record<string, Outcome> = {
    C: cellCapacity(design),
    ...Object.fromEntries(amounts.map((amount, index) => [`a${index}`, amount])),
  };
  const names = amounts.map((_, index) => `{a${index}}`);
  const formula = names.length === 1 ? `${names[0]} · {C}` : `(${names.join(' + ')}) · {C}`;
  const label: Label<'mass'> = {
    dimension: 'mass',
    name: 'electrolyte in the cell',
    symbol: 'm(electrolyte)',
  };
  return derive({ ...label, formula }, inputs, ({ C = exactly(0), ...each }) =>
    product(C, sum(Object.values(each))),
  );
});
