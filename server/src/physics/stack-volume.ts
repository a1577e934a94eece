/** Volume of all repeat units of a cell, charged, m3: working area times thickness. What surrounds them is not in it. */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { workingArea } from './cell-area.js';
import { derive, type Outcome } from './figure.js';
import { product } from './interval.js';
import { chargedThickness } from './repeat-unit.js';

export const stackVolume = oncePer(
  (design: Design): Outcome<'volume'> =>
    derive(
      { dimension: 'volume', name: 'volume of the stack', symbol: 'v(stack)', formula: '{A} · {t}' },
      { A: workingArea(design), t: chargedThickness(design) },
      ({ A, t }) => product(A, t),
    ),
);
