/**
 * Mass of the whole cell, kg: as declared, else coatings, foils, separators or solid layers, electrolyte by its declared
 * amount, and housing with tabs. A thin-film cell has substrate and encapsulation instead of a housing.
 */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { faceArea } from './cell-area.js';
import { electrolyteMass } from './electrolyte-amount.js';
import { derive, isFigure, type Label, type Outcome } from './figure.js';
import { exactly, type Interval, product, sum } from './interval.js';
import { stated } from './known-figure.js';
import { perNumber } from './per-number.js';
import { platesOf } from './plate.js';
import { isFilm } from './repeat-unit.js';
import { totalOf } from './stack-total.js';

const label: Label<'mass'> = { dimension: 'mass', name: 'mass of the cell', symbol: 'm' };

export const cellMass = oncePer((design: Design): Outcome<'mass'> => {
  const declared = stated(design.spec.cell?.mass, 'cell.mass', label);
  return isFigure(declared) ? declared : computedCellMass(design);
});

/** From its parts, whatever `cell.mass` says. */
export const computedCellMass = oncePer((design: Design): Outcome<'mass'> => {
  const { spec, liquid, cathode, anode } = design;
  const sheets = totalOf(design, 'mass');
  const plates = isFilm(design) ? platesOf(design).map(({ mass }) => mass) : [];
  const whole: Record<string, Outcome> = {};
  const notes: string[] = [];
  if (liquid !== undefined || cathode?.soaked !== undefined || anode?.soaked !== undefined)
    whole.electrolyte = electrolyteMass(design);
  if (!isFilm(design)) {
    const { mass, tabs } = spec.cell?.housing ?? {};
    whole.housing = stated(mass, 'cell.housing.mass', {
      dimension: 'mass',
      name: 'mass of the housing',
      symbol: 'm(housing)',
    });
    if (tabs)
      whole.tabs = stated(tabs, 'cell.housing.tabs', {
        dimension: 'mass',
        name: 'mass of the tabs',
        symbol: 'm(tabs)',
      });
    else notes.push('without tabs, whose mass is not given');
  }
  const inputs: Record<string, Outcome> = { A: faceArea(design), ...sheets.inputs, ...whole };
  plates.forEach((mass, index) => {
    inputs[plateName(index)] = mass;
  });
  const flat = [sheets.formula, ...plates.map((_, index) => `{p${index}}`)].join(' + ');
  const formula = [`{A} · (${flat})`, ...Object.keys(whole).map((name) => `{${name}}`)].join(' + ');
  return derive({ ...label, formula, notes }, inputs, (given) => {
    const { A = exactly(0) } = given;
    const named = (names: readonly string[]): Interval[] => names.flatMap((name) => given[name] ?? []);
    const perArea = sum([sheets.add(given), ...named(plates.map((_, index) => plateName(index)))]);
    return sum([product(A, perArea), ...named(Object.keys(whole))]);
  });
});

const plateName = perNumber((index) => `p${index}`);

/** Sheets without liquid, housing and tabs: the least that a cell weighs, kg. */
export const sheetMass = oncePer((design: Design): Outcome<'mass'> => {
  const { inputs, formula, add } = totalOf(design, 'mass');
  return derive(
    {
      dimension: 'mass',
      name: 'mass of electrodes, foils and what lies between them',
      symbol: 'm(sheets)',
      formula: `{A} · (${formula})`,
    },
    { A: faceArea(design), ...inputs },
    (given) => product(given.A, add(given)),
  );
});
