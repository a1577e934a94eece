/** Targets in words: reached or missed, with the number, by how much, and at which level it was compared. */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Figure, isAssumed, isFigure } from '../physics/figure.js';
import { type CellFigure, levelOf } from '../physics/figures.js';
import { isBounded } from '../physics/interval.js';
import { showFigure, showIn } from '../physics/show.js';
import { type TargetCheck, targetChecks } from '../physics/targets.js';
import { formatNumber } from '../quantity/format.js';
import { assumedMark } from './figure-card.js';
import { inWords } from './wording.js';

/** Rounded numbers count as the same. */
const tolerance = 0.01;

export function targetsOf(design: Design, knowledge: Knowledge): readonly TargetCheck[] {
  return targetChecks(design, knowledge, tolerance);
}

export const verdictSigns: Readonly<Record<TargetCheck['verdict'], string>> = {
  reached: '✓',
  missed: '✗',
  open: '?',
};

/** The figure of the design that was compared. */
export function figureOfCheck({ figure, outcome }: TargetCheck, design: Design): CellFigure {
  return { id: figure, level: levelOf(figure, design), outcome };
}

/** `specific energy`. */
export function targetTitle({ name }: TargetCheck): string {
  return name === 'n_p_ratio' ? 'N/P ratio' : inWords(name);
}

/** `≈377 Wh/kg (stack)`; undefined where the design does not give it. */
export function givenText({ outcome, level }: TargetCheck): string | undefined {
  if (!isFigure(outcome)) return undefined;
  const of = level === undefined ? '' : ` (${level})`;
  return `${isAssumed(outcome) ? assumedMark : ''}${showFigure(outcome)}${of}`;
}

/** `14 % above`, `5 % too low`; empty where it could not be compared, or lies within a range. */
export function distanceText({ verdict, margin, side, target }: TargetCheck): string {
  if (verdict === 'missed') return `${percent(margin)} too ${side === 'low' ? 'low' : 'high'}`;
  if (verdict === 'open' || !Number.isFinite(margin)) return '';
  const { form } = target.value;
  if (form === 'range' || form === 'tolerance') return '';
  return margin > 0 ? `${percent(margin)} to spare` : '';
}

/** Why nothing can be said, of a figure that is known. */
export function openText({ outcome, verdict }: TargetCheck): string | undefined {
  if (verdict !== 'open' || !isFigure(outcome)) return undefined;
  return isBounded(outcome) && outcome.low < outcome.high
    ? `its spread of ${spread(outcome)} lies on both sides of the target`
    : 'it cannot be compared with what is written';
}

function spread({ low, high, dimension }: Figure): string {
  return `${showIn(low, dimension)} to ${showIn(high, dimension)}`;
}

function percent(share: number): string {
  return `${formatNumber(Math.abs(share) * 100, 2)} %`;
}
