/** What a design gives towards a target, in few words. */
import type { Design } from '../design/design.js';
import { isAssumed, isFigure } from '../physics/figure.js';
import { type CellFigure, levelOf } from '../physics/figures.js';
import { isBounded } from '../physics/interval.js';
import type { TargetCheck } from '../physics/targets.js';
import { assumedMark } from './figure-card.js';
import { rangeText, valueText } from './figure-table.js';
import type { JudgedTarget } from './target-table.js';

export const verdictSigns: Readonly<Record<TargetCheck['verdict'], string>> = {
  reached: '✓',
  missed: '✗',
  open: '?',
};

/** The figure of the design that was compared. */
export function figureOfCheck({ figure, outcome }: TargetCheck, design: Design): CellFigure {
  return { id: figure, level: levelOf(figure, design), outcome };
}

/** `≈377 Wh/kg (stack)`; undefined where the design does not give it. */
export function givenText({ row, check: { outcome } }: JudgedTarget): string | undefined {
  const value = valueText(row);
  return value && `${isFigure(outcome) && isAssumed(outcome) ? assumedMark : ''}${value}`;
}

/** Why nothing can be said, of a figure that is known. */
export function openText({ outcome, verdict }: TargetCheck): string | undefined {
  if (verdict !== 'open' || !isFigure(outcome)) return undefined;
  const { low, high, dimension } = outcome;
  return isBounded(outcome) && low < high
    ? `its spread, ${rangeText(low, high, dimension)}, lies on both sides of the target`
    : 'it cannot be compared with what is written';
}
