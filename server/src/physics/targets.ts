/** What a design has to reach, held against what it gives. */
import type { Design } from '../design/design.js';
import type { Targets } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';
import { electrolyteAmount } from './electrolyte-amount.js';
import { type Figure, figureOf, type Gap, gap, isFigure, type Outcome } from './figure.js';
import { type FigureId, figureNamed, type Level, levelOf } from './figures.js';

export type TargetName = Exclude<keyof Targets, 'where'>;

export interface TargetCheck {
  readonly name: TargetName;
  readonly target: Located<Quantity>;
  /** The figure it was compared with: the first that is known. */
  readonly figure: FigureId;
  /** The level at which it could be compared, where there are several. */
  readonly level: Level | undefined;
  /** What the design gives, or what is missing to say it. */
  readonly outcome: Outcome;
  readonly verdict: 'reached' | 'missed' | 'open';
  /** Distance to the target as a share of it: positive inside, negative outside. Zero while open. */
  readonly margin: number;
  /** The end of the target that was missed. */
  readonly side: 'low' | 'high' | undefined;
  /** A cell misses it, and its repeat unit or its films on their own reach it. */
  readonly reachedBelow: Reached | undefined;
}

export interface Reached {
  readonly level: Level | undefined;
  readonly figure: Figure;
}

/** How an exact number is meant: at least that much, at most that much, or that. */
type Aim = 'more' | 'less' | 'both';

interface Comparison {
  /** The first that is known is compared. */
  readonly figures: readonly FigureId[];
  readonly aim: Aim;
}

const comparisons: Partial<Readonly<Record<TargetName, Comparison>>> = {
  capacity: { figures: ['capacity'], aim: 'more' },
  areal_capacity: { figures: ['areal_capacity'], aim: 'more' },
  energy: { figures: ['energy'], aim: 'more' },
  average_voltage: { figures: ['average_voltage'], aim: 'both' },
  specific_energy: { figures: ['specific_energy', 'stack_specific_energy'], aim: 'more' },
  energy_density: { figures: ['energy_density', 'stack_energy_density'], aim: 'more' },
  stack_specific_energy: { figures: ['stack_specific_energy'], aim: 'more' },
  stack_energy_density: { figures: ['stack_energy_density'], aim: 'more' },
  n_p_ratio: { figures: ['n_p_ratio'], aim: 'both' },
  lithium_excess: { figures: ['lithium_excess'], aim: 'both' },
  cathode_porosity: { figures: ['cathode_porosity'], aim: 'both' },
  anode_porosity: { figures: ['anode_porosity'], aim: 'both' },
  current_density: { figures: ['charge_current_density', 'discharge_current_density'], aim: 'more' },
  electrolyte_amount: { figures: ['electrolyte_amount'], aim: 'less' },
  fill_factor: { figures: ['fill_factor'], aim: 'both' },
  electrolyte_resistance: { figures: ['electrolyte_resistance'], aim: 'less' },
  stack_thickness: { figures: ['stack_thickness'], aim: 'less' },
  mass: { figures: ['mass'], aim: 'less' },
  volume: { figures: ['volume'], aim: 'less' },
};

/** In the order of the spec's format; targets that nothing is computed for (`cycle_life`) are left out. */
export function targetChecks(
  design: Design,
  knowledge: Knowledge,
  tolerance: number,
): readonly TargetCheck[] {
  const { targets } = design.spec;
  if (targets === undefined) return [];
  return Object.entries(comparisons).flatMap(([key, { figures, aim }]): TargetCheck[] => {
    const name = key as TargetName;
    const target: Located<Quantity> | undefined = targets[name];
    if (target === undefined) return [];
    const { id, outcome } = inUnitOf(target.value, firstKnown(figures, design, knowledge), design);
    const level = figures.length > 1 ? levelOf(id, design) : undefined;
    const base = { name, target, figure: id, level, outcome };
    const figure = figureOf(outcome);
    // Two readings of one word, such as a share for a ratio, are not compared.
    if (figure === undefined || !isComparable(figure, target.value))
      return [{ ...base, verdict: 'open', margin: 0, side: undefined, reachedBelow: undefined }];
    const compared = compare(figure, target.value, aim, tolerance);
    const below = compared.verdict === 'missed' ? figures.slice(figures.indexOf(id) + 1) : [];
    const reachedBelow = energies.includes(name)
      ? below
          .flatMap((each): Reached[] => {
            const lower = figureOf(figureNamed(each, design, knowledge));
            const reached = lower && compare(lower, target.value, aim, tolerance).verdict === 'reached';
            return reached ? [{ level: levelOf(each, design), figure: lower }] : [];
          })
          .at(0)
      : undefined;
    return [{ ...base, ...compared, reachedBelow }];
  });
}

/** Targets for a cell that its stack or its films reach more easily. */
const energies: readonly TargetName[] = ['specific_energy', 'energy_density'];

/** Whether a target is one for the cell and could only be compared with its stack or its films. */
export function isBelowCell({ name, level, outcome }: TargetCheck): boolean {
  return energies.includes(name) && level !== 'cell' && isFigure(outcome);
}

function firstKnown(ids: readonly FigureId[], design: Design, knowledge: Knowledge): Found {
  let first: Found | undefined;
  for (const id of ids) {
    const found = { id, outcome: figureNamed(id, design, knowledge) };
    if (isFigure(found.outcome)) return found;
    first ??= found;
  }
  return first ?? { id: 'capacity', outcome: gap('', 'what the target is about') };
}

interface Found {
  readonly id: FigureId;
  readonly outcome: Outcome;
}

/** An amount of electrolyte is given by mass or by volume, and compared in the same way. */
function inUnitOf(target: Quantity, found: Found, design: Design): Found {
  return found.id === 'electrolyte_amount' && target.dimension === 'volume_per_capacity'
    ? { ...found, outcome: electrolyteAmount(design).volume }
    : found;
}

const shares: readonly string[] = ['fraction', 'volume_fraction', 'number'];

function isComparable(figure: Figure, target: Quantity): boolean {
  if (figure.dimension === target.dimension) return true;
  return shares.includes(figure.dimension) && shares.includes(target.dimension);
}

/** Missed only where no value of the figure is within the tolerance of the target; reached where the nominal value is. */
function compare(
  figure: Figure,
  target: Quantity,
  aim: Aim,
  tolerance: number,
): Pick<TargetCheck, 'verdict' | 'margin' | 'side'> {
  const exact = target.form === 'exact';
  const low = exact && aim === 'less' ? Number.NEGATIVE_INFINITY : target.low;
  const high = exact && aim === 'more' ? Number.POSITIVE_INFINITY : target.high;
  const slack = exact ? tolerance : 0;
  const below = figure.high < low * (1 - slack);
  const above = figure.low > high * (1 + slack);
  const scale = (end: number) => (end === 0 ? 1 : Math.abs(end));
  if (below) return { verdict: 'missed', margin: (figure.value - low) / scale(low), side: 'low' };
  if (above) return { verdict: 'missed', margin: (high - figure.value) / scale(high), side: 'high' };
  const inside = figure.value >= low * (1 - slack) && figure.value <= high * (1 + slack);
  const margins = [
    Number.isFinite(low) ? (figure.value - low) / scale(low) : Number.POSITIVE_INFINITY,
    Number.isFinite(high) ? (high - figure.value) / scale(high) : Number.POSITIVE_INFINITY,
  ];
  const margin = Math.min(...margins);
  return { verdict: inside ? 'reached' : 'open', margin, side: undefined };
}

/** What is missing to compare it. */
export function openFor({ outcome }: TargetCheck): Gap | undefined {
  return isFigure(outcome) ? undefined : outcome;
}
