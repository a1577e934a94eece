/**
 * A number that follows from a spec, with what it follows from: a tree whose leaves are what the author wrote and what
 * the library was asked for. In the base unit of its dimension, with the spread of its inputs.
 */
import type { Ground } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import type { Dimension } from '../quantity/dimension.js';
import type { Where } from '../spec/view.js';
import { hull, type Interval, isBounded } from './interval.js';

export interface Label<D extends Dimension = Dimension> {
  readonly dimension: D;
  /** For sentences, without an article: `areal capacity of the cathode`. */
  readonly name: string;
  /** Its sign in a formula: `Q`. */
  readonly symbol: string;
}

export interface Figure<D extends Dimension = Dimension> extends Label<D>, Interval {
  readonly origin: Origin;
}

export type Origin =
  /** The author wrote it. */
  | { readonly kind: 'spec'; readonly path: string; readonly text: string; readonly where: Where }
  /** The library says it of a material. */
  | {
      readonly kind: 'library';
      /** Field of the spec that would say it instead: `materials.Al.density`. */
      readonly path: string;
      readonly used: Used;
      readonly property: string;
      readonly text: string;
      readonly fact: Ground;
    }
  /** How it is counted: half of each foil, room for every ion. */
  | { readonly kind: 'convention' }
  | Computed;

export interface Computed {
  readonly kind: 'computed';
  /** `{m} w q`: names of inputs in braces, everything else as it is read. */
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Figure>>;
  /** What it leaves out or takes for granted, for the reader. */
  readonly notes: readonly string[];
  /** Again, with other inputs: for what-if and sensitivity. */
  readonly compute: (inputs: Readonly<Record<string, Interval>>) => Interval;
}

/** Something a figure cannot do without. */
export interface Missing {
  /** Field of the spec that would give it. */
  readonly path: string;
  /** `loading of the cathode`. */
  readonly name: string;
}

export interface Gap {
  readonly missing: readonly Missing[];
}

export type Outcome<D extends Dimension = Dimension> = Figure<D> | Gap;

export function isFigure<D extends Dimension>(outcome: Outcome<D>): outcome is Figure<D> {
  return 'value' in outcome;
}

/** The figure, for whoever has no use for what is missing; a bound (`>= 44 Wh`) is none. */
export function figureOf<D extends Dimension>(outcome: Outcome<D> | undefined): Figure<D> | undefined {
  return outcome !== undefined && isFigure(outcome) && isBounded(outcome) ? outcome : undefined;
}

export function gap(path: string, name: string): Gap {
  return { missing: [{ path, name }] };
}

/** The first that is known; otherwise the gap that is closed with the least. */
export function firstOf<D extends Dimension>(...outcomes: readonly Outcome<D>[]): Outcome<D> {
  const known = outcomes.find(isFigure);
  if (known !== undefined) return known;
  const gaps = outcomes.filter((each): each is Gap => !isFigure(each));
  return gaps.reduce((least, each) => (each.missing.length < least.missing.length ? each : least));
}

/** A number by convention, without a source of its own. */
export function convention<D extends Dimension>(
  { dimension, name, symbol }: Label<D>,
  value: number,
): Figure<D> {
  return { dimension, name, symbol, value, low: value, high: value, origin: byConvention };
}

const byConvention: Origin = { kind: 'convention' };

type Outcomes = Readonly<Record<string, Outcome>>;
type Values<I extends Outcomes> = { readonly [K in keyof I]: Interval };

export interface Recipe<D extends Dimension> extends Label<D> {
  readonly formula: string;
  readonly notes?: readonly string[];
}

/**
 * Computes one figure from others. Where some of them are missing the result is everything that is missing; where an end
 * is open, as with `>= 44 Wh`, nothing is built on it. The inputs are kept as they are handed in.
 */
export function derive<D extends Dimension, I extends Outcomes>(
  { formula, notes = none, dimension, name: called, symbol }: Recipe<D>,
  outcomes: I,
  compute: (values: Values<I>) => Interval,
): Outcome<D> {
  for (const name in outcomes) {
    const outcome: Outcome | undefined = outcomes[name];
    if (outcome !== undefined && !(isFigure(outcome) && isBounded(outcome))) return missingOf(outcomes);
  }
  // All of them are figures.
  const inputs = outcomes as Outcomes as Computed['inputs'];
  const result = compute(inputs as Values<I>);
  if (!isBounded(result)) return gap('', `values other than zero for the ${called}`);
  const { value, low, high } = result;
  const again = compute as Computed['compute'];
  const origin: Computed = { kind: 'computed', formula, inputs, notes, compute: again };
  // Written out: this is made some hundred times a design, and copying what is left over of an object is slow.
  return { dimension, name: called, symbol, value, low, high, origin };
}

const none: readonly string[] = [];

/** Each once. An input that such a cell does not have is not missing, and there is nothing to compute. */
function missingOf(outcomes: Outcomes): Gap {
  let only: Gap | undefined;
  let missing: Missing[] | undefined;
  for (const name in outcomes) {
    const outcome: Outcome | undefined = outcomes[name];
    if (outcome === undefined || (isFigure(outcome) && isBounded(outcome))) continue;
    const gap = isFigure(outcome) ? boundless(outcome) : outcome;
    if (only === undefined) {
      only = gap;
      continue;
    }
    missing ??= [...only.missing];
    for (const each of gap.missing) if (!isAmong(each, missing)) missing.push(each);
  }
  return missing ? { missing } : (only ?? { missing: [] });
}

function boundless(figure: Figure): Gap {
  return gap(pathOf(figure), `a number instead of a bound for the ${figure.name}`);
}

function isAmong({ path, name }: Missing, missing: readonly Missing[]): boolean {
  return missing.some((each) => each.path === path && each.name === name);
}

function pathOf({ origin }: Figure): string {
  return origin.kind === 'spec' ? origin.path : '';
}

/** Every leaf once, in the order of the formulas. */
export function leavesOf(figure: Figure): readonly Figure[] {
  const leaves = new Set<Figure>();
  const walk = (each: Figure): void => {
    if (each.origin.kind === 'computed') Object.values(each.origin.inputs).forEach(walk);
    else leaves.add(each);
  };
  walk(figure);
  return [...leaves];
}

/** Leaves that the library answered for, not the author. */
export function assumedIn(figure: Figure): readonly Figure[] {
  return leavesOf(figure).filter(({ origin }) => origin.kind === 'library');
}

/** Whether there are any. */
export function isAssumed({ origin }: Figure): boolean {
  return origin.kind === 'computed'
    ? Object.values(origin.inputs).some(isAssumed)
    : origin.kind === 'library';
}

/** What a figure and all it is built on leave out, each once. */
export function notesOf(figure: Figure): readonly string[] {
  if (figure.origin.kind !== 'computed') return [];
  const below = Object.values(figure.origin.inputs).flatMap(notesOf);
  return [...new Set([...figure.origin.notes, ...below])];
}

/** The figure again, with some leaves replaced. */
export function recompute(figure: Figure, replaced: ReadonlyMap<Figure, Interval>): Interval {
  const done = new Map<Figure, Interval>(replaced);
  const walk = (each: Figure): Interval => {
    const known = done.get(each);
    if (known !== undefined) return known;
    if (each.origin.kind !== 'computed') return each;
    const inputs = Object.entries(each.origin.inputs).map(([name, input]) => [name, walk(input)] as const);
    const result = each.origin.compute(Object.fromEntries(inputs));
    done.set(each, result);
    return result;
  };
  return walk(figure);
}

/** The author's figure, with a spread in which the other way of getting it lies, too: nothing is built on either alone. */
export function covering<F extends Figure>(figure: F, other: Outcome): F {
  return isFigure(other) ? { ...figure, ...hull(figure, other) } : figure;
}
