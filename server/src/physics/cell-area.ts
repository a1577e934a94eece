/** Area of one electrode face and number of pairs; together the area that works, m2. */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { derive, type Figure, gap, isFigure, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { stated } from './known-figure.js';

const faceLabel: Label<'area'> = { dimension: 'area', name: 'electrode area', symbol: 'A' };

/** One face of one pair, m2: as declared, or width times height. */
export const faceArea = oncePer(({ spec: { cell } }: Design): Outcome<'area'> => {
  const declared = stated(cell?.electrode_area, 'cell.electrode_area', faceLabel);
  const isRectangle = cell?.electrode_width !== undefined || cell?.electrode_height !== undefined;
  return isFigure(declared) || !isRectangle ? declared : computedFaceArea(cell);
});

type CellBuild = Design['spec']['cell'];

/** Width times height, whatever `electrode_area` says. */
export function computedFaceArea(cell: CellBuild): Outcome<'area'> {
  const width = stated(cell?.electrode_width, 'cell.electrode_width', widthLabel);
  const height = stated(cell?.electrode_height, 'cell.electrode_height', heightLabel);
  return derive(computedFace, { width, height }, (given) => product(given.width, given.height));
}

const widthLabel: Label<'length'> = { dimension: 'length', name: 'electrode width', symbol: 'w' };
const heightLabel: Label<'length'> = { dimension: 'length', name: 'electrode height', symbol: 'h' };
const computedFace = { ...faceLabel, formula: '{width} · {height}' };

/** Coated faces that look at each other. A wound cell counts as one pair over its whole coated area. */
export function electrodePairs({ spec: { cell } }: Design): Outcome<'number'> {
  const pairs = cell?.electrode_pairs;
  const path = 'cell.electrode_pairs';
  const name = 'number of electrode pairs';
  if (pairs === undefined) return gap(path, name);
  const { value, text, where } = pairs;
  const origin: Figure['origin'] = { kind: 'spec', path, text, where };
  return { dimension: 'number', name, symbol: 'N', value, low: value, high: value, origin };
}

export const workingArea = oncePer(
  (design: Design): Outcome<'area'> =>
    derive(
      { dimension: 'area', name: 'working area of the cell', symbol: 'A·N', formula: '{A} · {N}' },
      { A: faceArea(design), N: electrodePairs(design) },
      ({ A, N }) => product(A, N),
    ),
);
