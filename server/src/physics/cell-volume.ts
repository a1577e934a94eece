/**
 * Volume of the whole cell, m3: as declared, else from its outer dimensions (a box, or a cylinder of diameter and
 * height). A film cell without dimensions is its films with substrate and encapsulation over the electrode area.
 */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { faceArea } from './cell-area.js';
import { derive, isFigure, type Label, type Outcome } from './figure.js';
import { exactly, product, sum } from './interval.js';
import { stated } from './known-figure.js';
import { platesOf } from './plate.js';
import { chargedThickness, isFilm } from './repeat-unit.js';

const label: Label<'volume'> = { dimension: 'volume', name: 'volume of the cell', symbol: 'v' };

export const cellVolume = oncePer((design: Design): Outcome<'volume'> => {
  const { cell } = design.spec;
  const declared = stated(cell?.volume, 'cell.volume', label);
  if (isFigure(declared)) return declared;
  const outer = outerVolume(design);
  if (isFigure(outer) || cell?.dimensions || !isFilm(design)) return outer;
  return filmVolume(design);
});

/** From the outer dimensions, whatever `volume` says. */
export const outerVolume = oncePer(({ spec: { cell } }: Design): Outcome<'volume'> => {
  const { diameter, width, height, thickness } = cell?.dimensions ?? {};
  const length = (value: typeof width, name: string, symbol: string): Outcome<'length'> =>
    stated(value, `cell.dimensions.${name}`, { dimension: 'length', name: `${name} of the cell`, symbol });
  const isRound = diameter !== undefined || ['cylindrical', 'coin'].includes(cell?.format?.value ?? '');
  // How high a coin cell is, people call its thickness as well.
  const lies = isRound && height === undefined && thickness !== undefined;
  const h = lies ? length(thickness, 'thickness', 'h') : length(height, 'height', 'h');
  if (isRound) {
    const d = length(diameter, 'diameter', 'd');
    return derive({ ...label, formula: 'π · {d}² / 4 · {h}' }, { d, h }, (given) =>
      product(given.d, given.d, given.h, exactly(Math.PI / 4)),
    );
  }
  const inputs = { w: length(width, 'width', 'w'), h, t: length(thickness, 'thickness', 't') };
  return derive({ ...label, formula: '{w} · {h} · {t}' }, inputs, ({ w, h, t }) => product(w, h, t));
});

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
