/**
 * How far up a specific energy or an energy density is known, films or repeat unit or cell, and what is missing to get
 * further. A number of one level is never shown for another.
 */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { listed } from '../spec/wording.js';
import { type Figure, figureOf, type Gap, isFigure, type Missing } from './figure.js';
import { type FigureId, figureNamed, type Level, levelOf, sizeBehind } from './figures.js';

export type Reaching = 'specific_energy' | 'energy_density';

export interface Reach {
  /** The highest level at which it is known. */
  readonly level: Level | undefined;
  readonly figure: Figure | undefined;
  /** What the next level needs. Empty where the cell is reached. */
  readonly missing: readonly Missing[];
  /** `cell mass unknown, for want of the mass of the housing: stack level only`. */
  readonly sentence: string | undefined;
}

const stackId: Readonly<Record<Reaching, FigureId>> = {
  specific_energy: 'stack_specific_energy',
  energy_density: 'stack_energy_density',
};

export function reachOf(of: Reaching, design: Design, knowledge: Knowledge): Reach {
  const cell = figureNamed(of, design, knowledge);
  const ofCell = figureOf(cell);
  if (ofCell) return { level: 'cell', figure: ofCell, missing: [], sentence: undefined };
  const id = stackId[of];
  const stack = figureNamed(id, design, knowledge);
  const ofStack = figureOf(stack);
  if (ofStack === undefined) {
    const missing = isFigure(stack) ? [] : stack.missing;
    const sentence = missing.length > 0 ? `unknown, ${forWantOf({ missing })}` : undefined;
    return { level: undefined, figure: undefined, missing, sentence };
  }
  const missing = isFigure(cell) ? [] : cell.missing;
  const size = figureNamed(sizeBehind[of], design, knowledge);
  const what = isFigure(size) ? 'energy of the cell' : `cell ${sizeBehind[of]}`;
  const level = levelOf(id, design);
  const sentence = `${what} unknown${missing.length > 0 ? `, ${forWantOf({ missing })}` : ''}: ${level} level only`;
  return { level, figure: ofStack, missing, sentence };
}

/** More than these are summed up. */
const most = 3;

/** `for want of the loading of the cathode and the nominal voltage`. */
function forWantOf(gap: Gap): string {
  return `for want of ${missingNames(gap)}`;
}

/** `the loading of the cathode and the nominal voltage`; a long list is summed up. */
export function missingNames({ missing }: Gap): string {
  const names = [...new Set(missing.map(({ name }) => `the ${name}`))];
  const rest = names.length - most;
  return listed(rest > 1 ? [...names.slice(0, most), `${rest} other values`] : names);
}
