/** What a design has to reach, held against what it gives. */
import type { Design } from '../design/design.js';
import type { Targets } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { keptWith } from '../quantity/once.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';
import { electrolyteAmount } from './electrolyte-amount.js';
import { type Figure, figureOf, type Gap, isFigure, type Outcome } from './figure.js';
import { type FigureId, figureNamed, type Level, levelOf, sizeBehind } from './figures.js';

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
  readonly name: TargetName;
  /** The first that is known is compared. */
  readonly figures: readonly FigureId[];
  readonly aim: Aim;
}

/** In the order of the spec's format; targets that nothing is computed for (`cycle_life`) are left out. */
const comparisons: readonly Comparison[] = [
  { name: 'capacity', figures: ['capacity'], aim: 'more' },
  { name: 'areal_capacity', figures: ['areal_capacity'], aim: 'more' },
  { name: 'energy', figures: ['energy'], aim: 'more' },
  { name: 'average_voltage', figures: ['average_voltage'], aim: 'both' },
  { name: 'specific_energy', figures: ['specific_energy', 'stack_specific_energy'], aim: 'more' },
  { name: 'energy_density', figures: ['energy_density', 'stack_energy_density'], aim: 'more' },
  { name: 'stack_specific_energy', figures: ['stack_specific_energy'], aim: 'more' },
  { name: 'stack_energy_density', figures: ['stack_energy_density'], aim: 'more' },
  { name: 'n_p_ratio', figures: ['n_p_ratio'], aim: 'both' },
  { name: 'lithium_excess', figures: ['lithium_excess'], aim: 'both' },
  { name: 'cathode_porosity', figures: ['cathode_porosity'], aim: 'both' },
  { name: 'anode_porosity', figures: ['anode_porosity'], aim: 'both' },
  { name: 'current_density', figures: ['charge_current_density', 'discharge_current_density'], aim: 'more' },
  { name: 'electrolyte_amount', figures: ['electrolyte_amount'], aim: 'less' },
  { name: 'fill_factor', figures: ['fill_factor'], aim: 'both' },
  { name: 'electrolyte_resistance', figures: ['electrolyte_resistance'], aim: 'less' },
  { name: 'stack_thickness', figures: ['stack_thickness'], aim: 'less' },
  { name: 'mass', figures: ['mass'], aim: 'less' },
  { name: 'volume', figures: ['volume'], aim: 'less' },
];

/** Two rules and the table of targets ask with the same tolerance. */
export function targetChecks(
  design: Design,
  knowledge: Knowledge,
  tolerance: number,
): readonly TargetCheck[] {
  const { targets } = design.spec;
  if (targets === undefined) return none;
  const made = checksMade.get(design);
  if (made?.knowledge === knowledge && made.tolerance === tolerance) return made.checks;
  const checks: TargetCheck[] = [];
  for (const comparison of comparisons) {
    const target: Located<Quantity> | undefined = targets[comparison.name];
    if (target !== undefined) checks.push(checked(comparison, target, design, knowledge, tolerance));
  }
  checksMade.set(design, { knowledge, tolerance, checks });
  return checks;
}

const none: readonly TargetCheck[] = [];

interface Made {
  readonly knowledge: Knowledge;
  readonly tolerance: number;
  readonly checks: readonly TargetCheck[];
}

const checksMade = keptWith<Design, Made>();

function checked(
  { name, figures, aim }: Comparison,
  target: Located<Quantity>,
  design: Design,
  knowledge: Knowledge,
  tolerance: number,
): TargetCheck {
  const { id, outcome } = inUnitOf(target.value, firstKnown(figures, design, knowledge), design);
  const level = figures.length > 1 ? levelOf(id, design) : undefined;
  const figure = figureOf(outcome);
  // Two readings of one word, such as a share for a ratio, are not compared.
  const { verdict, margin, side } =
    figure && isComparable(figure, target.value)
      ? compare(figure, target.value, aim, tolerance)
      : notCompared;
  let reachedBelow: Reached | undefined;
  if (verdict === 'missed' && energies.includes(name)) {
    const below = figures.slice(figures.indexOf(id) + 1).map((each): Reached | undefined => {
      const lower = figureOf(figureNamed(each, design, knowledge));
      const reached = lower && compare(lower, target.value, aim, tolerance).verdict === 'reached';
      return reached ? { level: levelOf(each, design), figure: lower } : undefined;
    });
    reachedBelow = below.find((each) => each !== undefined);
  }
  return { name, target, figure: id, level, outcome, verdict, margin, side, reachedBelow };
}

type Compared = Pick<TargetCheck, 'verdict' | 'margin' | 'side'>;

const notCompared: Compared = { verdict: 'open', margin: 0, side: undefined };

/** Targets for a cell that its stack or its films reach more easily. */
const energies: readonly TargetName[] = ['specific_energy', 'energy_density'];

/** Whether a target is one for the cell and could only be compared with its stack or its films. */
export function isBelowCell({ name, level, outcome }: TargetCheck): boolean {
  return energies.includes(name) && level !== 'cell' && isFigure(outcome);
}

function firstKnown(ids: readonly FigureId[], design: Design, knowledge: Knowledge): Found {
  for (const id of ids) {
    // Of most designs nobody says how large or heavy the whole cell is, and then the rest of the figure need not be known.
    const size = sizeBehind[id];
    if (size !== undefined && !isFigure(figureNamed(size, design, knowledge))) continue;
    const outcome = figureNamed(id, design, knowledge);
    if (isFigure(outcome)) return { id, outcome };
  }
  const [id = 'capacity'] = ids;
  return { id, outcome: figureNamed(id, design, knowledge) };
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
function compare(figure: Figure, target: Quantity, aim: Aim, tolerance: number): Compared {
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
  const margin = Math.min(
    Number.isFinite(low) ? (figure.value - low) / scale(low) : Number.POSITIVE_INFINITY,
    Number.isFinite(high) ? (high - figure.value) / scale(high) : Number.POSITIVE_INFINITY,
  );
  return { verdict: inside ? 'reached' : 'open', margin, side: undefined };
}

/** What is missing to compare it. */
export function openFor({ outcome }: TargetCheck): Gap | undefined {
  return isFigure(outcome) ? undefined : outcome;
}
