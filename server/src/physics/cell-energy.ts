/** Energy of the cell, J: capacity times average voltage. */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { averageVoltage } from './average-voltage.js';
import { cellCapacity } from './cell-capacity.js';
import { derive, type Outcome } from './figure.js';
import { product } from './interval.js';

export function cellEnergy(design: Design, knowledge: Knowledge): Outcome<'energy'> {
  return derive(
    { dimension: 'energy', name: 'energy of the cell', symbol: 'E', formula: '{C} · {V}' },
    { C: cellCapacity(design), V: averageVoltage(design, knowledge) },
    ({ C, V }) => product(C, V),
  );
}
