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
import { perNumber } from './per-number.js';
import { platedThickness } from './plated-thickness.js';
import { stackLayers, type UnweighedLayer, unweighedLayers } from './stack-layers.js';

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
  const layers = unweighedLayers(design);
  const plates = platesLithium(design.anode);
  const inputs = inputsOf(design);
  layers.forEach(({ thickness }, index) => {
    inputs[layerName(index)] = thickness;
  });
  let formula = formulaOf(design, layers);
  if (plates && state === 'charged' && platesOnCharge(design)) {
    inputs.plated = platedThickness(design);
    formula = `${formula} + {plated}`;
  }
  return derive(
    {
      dimension: 'length',
      name: `thickness of the ${unitName(design)}${plates ? `, ${state}` : ''}`,
      symbol: 't',
      formula,
      notes: plates ? notesOn(design) : [...notesOn(design), asAssembled],
    },
    inputs,
    (given) => add(design, layers, given, given.plated),
  );
}

const asAssembled = 'as assembled: what the electrodes swell on charge is not counted';

/** With what fills the pores, if anything does. */
export const repeatMass = oncePer((design: Design): Outcome<'areal_mass'> => {
  const layers = stackLayers(design);
  const inputs = inputsOf(design);
  layers.forEach(({ mass }, index) => {
    inputs[layerName(index)] = mass;
  });
  let formula = formulaOf(design, layers);
  if (
    design.liquid !== undefined ||
    design.cathode?.soaked !== undefined ||
    design.anode?.soaked !== undefined
  ) {
    inputs.wet = liquidInPores(design);
    formula = `${formula} + {wet}`;
  }
  return derive(
    {
      dimension: 'areal_mass',
      name: `mass of the ${unitName(design)}`,
      symbol: 'm',
      formula,
      notes: notesOn(design),
    },
    inputs,
    (given) => add(design, layers, given, given.wet),
  );
});

/** What no sum can do without; the layers come on top. */
function inputsOf({ cathode, anode }: Design): Record<string, Outcome> {
  const inputs: Record<string, Outcome> = {};
  if (cathode === undefined) inputs.cathode = { missing: [{ path: 'cathode', name: 'cathode' }] };
  if (anode === undefined) inputs.anode = { missing: [{ path: 'anode', name: 'anode' }] };
  return inputs;
}

const layerName = perNumber((index) => `l${index}`);

function formulaOf(design: Design, layers: readonly UnweighedLayer[]): string {
  return layers
    .map((layer, index) => (isHalved(design, layer) ? `{l${index}}/2` : `{l${index}}`))
    .join(' + ');
}

export function isHalved(design: Design, { kind }: UnweighedLayer): boolean {
  return kind === 'collector' && !isFilm(design);
}

function add(
  design: Design,
  layers: readonly UnweighedLayer[],
  given: Readonly<Record<string, Interval>>,
  onTop: Interval | undefined,
): Interval {
  const terms: Interval[] = [];
  layers.forEach((layer, index) => {
    const value = given[layerName(index)];
    if (value) terms.push(isHalved(design, layer) ? product(value, half) : value);
  });
  if (onTop) terms.push(onTop);
  return sum(terms);
}

function notesOn(design: Design): readonly string[] {
  return isFilm(design) ? filmNotes : pairNotes;
}

const filmNotes = ['foils and films count whole'];
const pairNotes = ['half of each foil is counted: the other half serves the next pair'];
