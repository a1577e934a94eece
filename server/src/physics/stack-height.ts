/** Height of all sheets of a stacked cell on each other, charged, m. A wound cell has none. */
import type { Design } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { derive, type Outcome } from './figure.js';
import { isWound } from './sheets.js';
import { totalOf } from './stack-total.js';

export const stackHeight = oncePer((design: Design): Outcome<'length'> => {
  if (isWound(design)) return { missing: [] };
  const { inputs, formula, add } = totalOf(design, 'thickness');
  return derive({ dimension: 'length', name: 'height of the stack', symbol: 'h', formula }, inputs, add);
});
