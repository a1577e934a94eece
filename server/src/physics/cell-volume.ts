/**
 * Volume of the whole cell, m3: as declared, else from its outer dimensions (a box, or a cylinder of diameter and
 * height). A film cell without dimensions is its films with substrate and encapsulation over the electrode area.
 */
import type { Design } from '../design/design.js';
import { once, oncePer } from '../quantity/once.js';
import { faceArea } from './cell-area.js';
import { derive, isFigure, type Label, type Outcome } from './figure.js';
import { exactly, product, sum } from './interval.js';
import { stated, statedFigure } from './known-figure.js';
import { platesOf } from './plate.js';
import { chargedThickness, isFilm } from './repeat-unit.js';

const label: Label<'volume'> = { dimension: 'volume', name: 'volume of the cell', symbol: 'v' };

export const cellVolume = oncePer((design: Design): Outcome<'volume'> => {
  const { cell } = design.spec;
  if (cell?.volume) return statedFigure(cell.volume, 'cell.volume', label);
  const outer = outerVolume(design);
  if (isFigure(outer) || cell?.dimensions || !isFilm(design)) return outer;
  return filmVolume(design);
});

/** From the outer dimensions, whatever `volume` says. */
export const outerVolume = oncePer(({ spec: { cell } }: Design): Outcome<'volume'> => {
  const { dimensions } = cell ?? {};
  const format = cell?.format?.value;
  const isRound = dimensions?.diameter !== undefined || format === 'cylindrical' || format === 'coin';
  if (dimensions === undefined) return isRound ? unknownRound() : unknownBox();
  return isRound ? roundVolume(dimensions) : boxVolume(dimensions);
});

type Dimensions = Omit<NonNullable<NonNullable<Design['spec']['cell']>['dimensions']>, 'where'>;

function roundVolume({ diameter, height, thickness }: Dimensions): Outcome<'volume'> {
  // How high a coin cell is, people call its thickness as well.
  const lies = height === undefined && thickness !== undefined;
  const h = lies ? length(thickness, 'thickness', 'h') : length(height, 'height', 'h');
  const d = length(diameter, 'diameter', 'd');
  return derive({ ...label, formula: 'π · {d}² / 4 · {h}' }, { d, h }, (given) =>
    product(given.d, given.d, given.h, exactly(Math.PI / 4)),
  );
}

function boxVolume({ width, height, thickness }: Dimensions): Outcome<'volume'> {
  const inputs = {
    w: length(width, 'width', 'w'),
    h: length(height, 'height', 'h'),
    t: length(thickness, 'thickness', 't'),
  };
  return derive({ ...label, formula: '{w} · {h} · {t}' }, inputs, ({ w, h, t }) => product(w, h, t));
}

function length(value: Dimensions['width'], name: string, symbol: string): Outcome<'length'> {
  return stated(value, `cell.dimensions.${name}`, {
    dimension: 'length',
    name: `${name} of the cell`,
    symbol,
  });
}

/** Most designs say nothing of the size of the cell, and lack the same. */
const unknownRound = once(() => roundVolume({}));
const unknownBox = once(() => boxVolume({}));

function filmVolume(design: Design): Outcome<'volume'> {
  const plates = platesOf(design).map(({ thickness }) => thickness);
  const inputs: Record<string, Outcome> = { A: faceArea(design), films: chargedThickness(design) };
  plates.forEach((thickness, index) => {
    inputs[`p${index}`] = thickness;
  });
  if (design.spec.cell?.substrate === undefined)
    inputs.substrate = {
      missing: [{ path: 'cell.substrate.thickness', name: 'thickness of the substrate' }],
    };
  const formula = `{A} · ({films}${plates.map((_, index) => ` + {p${index}}`).join('')})`;
  const notes = ['films with substrate and encapsulation, without a package'];
  return derive({ ...label, formula, notes }, inputs, ({ A = exactly(0), ...rest }) =>
    product(A, sum(Object.values(rest))),
  );
}
