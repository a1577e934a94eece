/**
 * Thickness (m) and mass per area (kg/m2) of one electrode pair with half of each foil, since the other half serves the
 * next pair. The films of a thin-film cell are counted whole. Charged, the lithium that was plated is in it.
 */
import type { Design } from '../design/design.js';
import { platesLithium, platesOnCharge } from '../design/lithium-anode.js';
import { oncePer } from '../quantity/once.js';
import { derive, type Outcome } from './figure.js';
import { exactly, type Interval, product, sum } from './interval.js';
import { liquidInPores } from './liquid-mass.js';
import { platedThickness } from './plated-thickness.js';
import { type StackLayer, stackLayers } from './stack-layers.js';

export type State = 'charged' | 'discharged';

/** Only films on a substrate are a pair without neighbours. */
export function isFilm({ spec }: Design): boolean {
  return spec.cell?.format?.value === 'thin_film';
}

/** Name of what is added up: the layer of a cell that repeats, or its films. */
export function unitName(design: Design): string {
  return isFilm(design) ? 'films' : 'repeat unit';
}

const half = exactly(0.5);

export const chargedThickness = oncePer((design: Design) => repeatThickness(design, 'charged'));
export const dischargedThickness = oncePer((design: Design) => repeatThickness(design, 'discharged'));

function repeatThickness(design: Design, state: State): Outcome<'length'> {
  const layers = stackLayers(design);
  const plated = state === 'charged' && platesOnCharge(design);
  const { inputs, formula } = summed(design, layers, 'thickness');
  if (plated) inputs.plated = platedThickness(design);
  const suffix = platesLithium(design.anode) ? `, ${state}` : '';
  return derive(
    {
      dimension: 'length',
      name: `thickness of the ${unitName(design)}${suffix}`,
      symbol: 't',
      formula: plated ? `${formula} + {plated}` : formula,
      notes: [...notesOn(design), ...(platesLithium(design.anode) ? [] : [asAssembled])],
    },
    inputs,
    (given) => add(design, layers, given),
  );
}

const asAssembled = 'as assembled: what the electrodes swell on charge is not counted';

/** With what fills the pores, if anything does. */
export const repeatMass = oncePer((design: Design): Outcome<'areal_mass'> => {
  const layers = stackLayers(design);
  const { inputs, formula } = summed(design, layers, 'mass');
  const wet =
    design.liquid !== undefined || design.cathode?.soaked !== undefined || design.anode?.soaked !== undefined;
  if (wet) inputs.wet = liquidInPores(design);
  return derive(
    {
      dimension: 'areal_mass',
      name: `mass of the ${unitName(design)}`,
      symbol: 'm',
      formula: wet ? `${formula} + {wet}` : formula,
      notes: notesOn(design),
    },
    inputs,
    (given) => add(design, layers, given),
  );
});

function summed(design: Design, layers: readonly StackLayer[], of: 'thickness' | 'mass') {
  const inputs: Record<string, Outcome> = {};
  if (design.cathode === undefined) inputs.cathode = { missing: [{ path: 'cathode', name: 'cathode' }] };
  if (design.anode === undefined) inputs.anode = { missing: [{ path: 'anode', name: 'anode' }] };
  const terms = layers.map((layer, index) => {
    inputs[`l${index}`] = layer[of];
    return isHalved(design, layer) ? `{l${index}}/2` : `{l${index}}`;
  });
  return { inputs, formula: terms.join(' + ') };
}

export function isHalved(design: Design, { kind }: StackLayer): boolean {
  return kind === 'collector' && !isFilm(design);
}

function add(design: Design, layers: readonly StackLayer[], given: Readonly<Record<string, Interval>>) {
  const terms = Object.entries(given).map(([key, value]) => {
    const layer = layers[Number(key.slice(1))];
    return /^l\d+$/.test(key) && layer && isHalved(design, layer) ? product(value, half) : value;
  });
  return sum(terms);
}

function notesOn(design: Design): readonly string[] {
  return isFilm(design)
    ? ['foils and films count whole']
    : ['half of each foil is counted: the other half serves the next pair'];
}
