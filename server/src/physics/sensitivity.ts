/**
 * Which inputs move a figure most. Each input is taken to both ends of its spread while the others stay: the author's
 * tolerance or range, else what the library reports, else what such a number usually strays by (knowledge/spreads.yaml).
 * What is counted (a number of layers) or agreed on (half of each foil) is held. Where two electrodes compete for being
 * the smaller one, the one that is smaller stays the smaller one.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import { parseQuantity } from '../quantity/parse.js';
import { type Figure, leavesOf, recompute } from './figure.js';
import { exactly, type Interval } from './interval.js';

export interface Influence {
  /** What was varied. Where one value enters the figure in several places, one of them. */
  readonly input: Figure;
  /** Where the author gives the value, or could: `cathode.loading`, `materials.Al.density`. */
  readonly path: string;
  readonly name: string;
  /** Ends it was taken to, in the base unit of its dimension. */
  readonly from: number;
  readonly to: number;
  /** Whose spread it is: the author's, that of the library's reports, or a usual one. */
  readonly basis: 'stated' | 'reported' | 'usual';
  /** The figure with the input at `from`, and at `to`; in its base unit. */
  readonly atFrom: number;
  readonly atTo: number;
  /** How far apart the two are, as a share of the figure. */
  readonly swing: number;
}

export interface Sensitivity {
  /** The one that moves it most first; those that do not move it are left out. */
  readonly ranked: readonly Influence[];
  /** Inputs that were not varied, each once. */
  readonly held: readonly Figure[];
}

export function sensitivityOf(figure: Figure, knowledge: Knowledge): Sensitivity {
  const inputs = inputsOf(figure);
  const ranked: Influence[] = [];
  const held: Figure[] = [];
  for (const { path, leaves } of inputs) {
    const [input] = leaves;
    if (input === undefined) continue;
    const spread = spreadOf(input, path, knowledge);
    if (spread === undefined) {
      held.push(input);
      continue;
    }
    const { from, to, basis } = spread;
    const at = (value: number) => recompute(figure, replacedAt(value, path, leaves, inputs)).value;
    const [atFrom, atTo] = [at(from), at(to)];
    const swing = Math.abs((atTo - atFrom) / figure.value);
    if (!Number.isFinite(swing) || swing < leastSwing) continue;
    ranked.push({ input, path, name: input.name, from, to, basis, atFrom, atTo, swing });
  }
  ranked.sort((a, b) => b.swing - a.swing);
  return { ranked, held };
}

/** Below this a difference is the arithmetic's. */
const leastSwing = 1e-9;

interface Input {
  readonly path: string;
  /** All that stand for the same value. */
  readonly leaves: readonly Figure[];
}

/** One value may be asked for in several places of a tree, each time anew. */
function inputsOf(figure: Figure): readonly Input[] {
  const byPath = new Map<string, Figure[]>();
  for (const leaf of leavesOf(figure)) {
    const path = pathOf(leaf);
    byPath.set(path, [...(byPath.get(path) ?? []), leaf]);
  }
  return [...byPath].map(([path, leaves]) => ({ path, leaves }));
}

function pathOf({ origin, name }: Figure): string {
  return origin.kind === 'spec' || origin.kind === 'library' ? origin.path : `convention ${name}`;
}

function spreadOf(
  leaf: Figure,
  path: string,
  knowledge: Knowledge,
): Pick<Influence, 'from' | 'to' | 'basis'> | undefined {
  const { origin, value } = leaf;
  if (origin.kind !== 'spec' && origin.kind !== 'library') return undefined;
  const usual = knowledge.spreadOf(origin.kind === 'library' ? `materials.${origin.property}` : path);
  const own = origin.kind === 'spec' ? statedSpread(leaf, origin.text) : leaf;
  const spreads = own.low < own.high && Number.isFinite(own.high - own.low);
  if (spreads && origin.kind === 'spec') return { from: own.low, to: own.high, basis: 'stated' };
  if (spreads && usual !== undefined) return { from: own.low, to: own.high, basis: 'reported' };
  if (usual === undefined || value === 0) return undefined;
  const { value: share } = usual.spread;
  // A share of a whole ends at the whole.
  const most = shares.includes(leaf.dimension) && value <= 1 ? 1 : Number.POSITIVE_INFINITY;
  return { from: value * (1 - share), to: Math.min(most, value * (1 + share)), basis: 'usual' };
}

const shares: readonly Figure['dimension'][] = ['fraction', 'mass_fraction', 'volume_fraction'];

/** The author's own tolerance: where a value contradicts another one, its figure is spread over both. */
function statedSpread({ dimension, ...spread }: Figure, text: string): Interval {
  const parsed = parseQuantity(text, [dimension]);
  return parsed.ok ? parsed.quantity : spread;
}

/** A share that grows takes from its neighbours, since all of them together stay a whole. */
function replacedAt(
  value: number,
  path: string,
  leaves: readonly Figure[],
  inputs: readonly Input[],
): ReadonlyMap<Figure, Interval> {
  const replaced = new Map<Figure, Interval>(leaves.map((leaf) => [leaf, exactly(value)]));
  const [whole] = /^(?:cathode|anode)\.(?:composition|active_materials)\./.exec(path) ?? [];
  const [changed] = leaves;
  if (whole === undefined || changed === undefined || changed.value >= 1) return replaced;
  const rest = (1 - value) / (1 - changed.value);
  for (const other of inputs) {
    if (other.path === path || !other.path.startsWith(whole)) continue;
    for (const leaf of other.leaves) replaced.set(leaf, exactly(leaf.value * rest));
  }
  return replaced;
}
