/** Capacity of the cell, A s: areal capacity of the smaller electrode times area times number of pairs. */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { workingArea } from './cell-area.js';
import { derive, type Outcome } from './figure.js';
import { product } from './interval.js';
import { limitingCapacity } from './limiting-capacity.js';

export const cellCapacity = oncePer(
  (design: Design): Outcome<'capacity'> =>
    derive(
      { dimension: 'capacity', name: 'capacity of the cell', symbol: 'C', formula: '{Q} · {A}' },
      { Q: limitingCapacity(design), A: workingArea(design) },
      ({ Q, A }) => product(Q, A),
    ),
);
