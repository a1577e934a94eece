/**
 * The figures of a design as people read them: named, grouped, in one order, each with its level and state, its spread
 * where that matters, what was assumed and what is missing. Lenses, hovers, views, the command line and its tables all
 * show these rows. They are plain data, so that they can be sent anywhere.
 */
import { type Design, readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { assumedIn, type Figure, isFigure, type Missing, notesOf } from '../physics/figure.js';
import { type CellFigure, type FigureId, figuresOf, type Level } from '../physics/figures.js';
import { isBounded } from '../physics/interval.js';
import { platedThickness } from '../physics/plated-thickness.js';
import type { State } from '../physics/repeat-unit.js';
import { showFigure, showIn } from '../physics/show.js';
import { convert } from '../quantity/format.js';
import { listed } from '../spec/wording.js';
import { type FigureGroup, figureGroups, figureNames, figureOrder } from './figure-names.js';

/** Numbers in `unit`; an end that is open (`>= 44 Wh`) is null. A plain ratio has no unit. */
export interface Numbers {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

export interface FigureRow {
  readonly id: FigureId;
  readonly group: FigureGroup;
  /** Under a heading that says whose it is: `energy density`. */
  readonly label: string;
  /** Alone, with level and state where there are several: `stack energy density, charged`. */
  readonly title: string;
  readonly level: Level | null;
  /** Of a cell that plates lithium, where the lithium that was plated counts. */
  readonly state: State | null;
  /** `3.19 mAh/cm2`, as written where the author wrote it; null where something is missing. */
  readonly value: string | null;
  /** `2.18 to 2.33 g/cm3`, where it is wide enough to change what somebody concludes, and not in `value` already. */
  readonly spread: string | null;
  readonly numbers: Numbers | null;
  readonly origin: Figure['origin']['kind'] | 'missing';
  /** What the library answered for: `density of Al 2.7 g/cm3`. */
  readonly assumed: readonly string[];
  /** What it leaves out or takes for granted. */
  readonly notes: readonly string[];
  readonly missing: readonly Missing[];
}

/** Everything that applies to the design, known or not; what this kind of cell does not have is left out. */
export function figureTable({ spec }: Pick<Analysis, 'spec'>, knowledge: Knowledge): readonly FigureRow[] {
  const design = readDesign(spec, knowledge);
  const byId = new Map(figuresOf(design, knowledge).map((figure) => [figure.id, figure]));
  return figureOrder.flatMap((id) => {
    const figure = byId.get(id);
    if (figure === undefined) return [];
    const isThere = isFigure(figure.outcome) || figure.outcome.missing.length > 0;
    return isThere ? [figureRow(figure, design)] : [];
  });
}

export function figureRow({ id, level, outcome }: CellFigure, design: Design): FigureRow {
  const { group, label, title, unit } = figureNames[id];
  const state = isFigure(outcome) ? stateOf(outcome, design, id) : null;
  const full = group === 'stack' ? `${level} ${title}` : title;
  const named = { id, group, label, title: state ? `${full}, ${state}` : full, level: level ?? null, state };
  if (!isFigure(outcome)) {
    const nothing = { value: null, spread: null, numbers: null, assumed: [], notes: [] };
    return { ...named, ...nothing, origin: 'missing', missing: outcome.missing };
  }
  return {
    ...named,
    value: showFigure(outcome),
    spread: spreadOf(outcome),
    numbers: numbersOf(outcome, unit),
    origin: outcome.origin.kind,
    assumed: [...new Set(assumedIn(outcome).map((each) => `${each.name} ${showLeaf(each)}`))],
    notes: notesOf(outcome),
    missing: [],
  };
}

/** The rows under their headings; a heading without rows is left out. */
export function groupedRows<R extends Pick<FigureRow, 'group' | 'level'>>(
  rows: readonly R[],
): readonly { readonly id: FigureGroup; readonly title: string; readonly rows: readonly R[] }[] {
  return figureGroups.flatMap(({ id, title }) => {
    const members = rows.filter(({ group }) => group === id);
    if (members.length === 0) return [];
    return [{ id, title: members.some(({ level }) => level === 'film') ? 'Films' : title, rows: members }];
  });
}

/** `stack, charged`: what the number is a number of. Empty where it could be of nothing else; that of an electrode is named after it. */
export function levelText({ level, state }: Pick<FigureRow, 'level' | 'state'>): string {
  return [level === 'electrode' ? null : level, state].filter((part) => part !== null).join(', ');
}

/** Behind a label: `879 Wh/L (stack, charged)`; undefined where something is missing. */
export function valueText(row: Pick<FigureRow, 'value' | 'level' | 'state'>): string | undefined {
  const of = levelText(row);
  if (row.value === null) return undefined;
  return of === '' ? row.value : `${row.value} (${of})`;
}

/** Undefined where the author said everything. */
export function assumedText({ assumed }: Pick<FigureRow, 'assumed'>): string | undefined {
  return assumed.length === 0 ? undefined : `assumed from the library: ${assumed.join(', ')}`;
}

/** One sentence on what would have to be written; undefined where nothing is missing. Fields stand between back-ticks. */
export function missingText({ missing }: Pick<FigureRow, 'missing'>): string | undefined {
  return missing.length === 0 ? undefined : `To know it, add ${neededText(missing)}.`;
}

/** `mass of the housing (`cell.housing.mass`) and density of Al (`materials.Al.density`)`. */
export function neededText(missing: readonly Missing[]): string {
  return listed(
    missing.map(({ path, name }) =>
      path === '' ? name : name === path ? `\`${path}\`` : `${name} (\`${path}\`)`,
    ),
  );
}

export interface Waiting {
  /** Figures that wait for the same: one thing to add tells all of them. The least to add first. */
  readonly groups: readonly { readonly titles: readonly string[]; readonly missing: readonly Missing[] }[];
  /** Titles of those that wait for more than somebody would read a list of. */
  readonly others: readonly string[];
}

export function waitingRows(rows: readonly FigureRow[]): Waiting {
  const groups = new Map<string, { titles: string[]; missing: readonly Missing[] }>();
  const others: string[] = [];
  for (const { title, missing } of rows) {
    if (missing.length > mostToAdd) others.push(title);
    if (missing.length === 0 || missing.length > mostToAdd) continue;
    const key = JSON.stringify(missing);
    const group = groups.get(key) ?? { titles: [], missing };
    group.titles.push(title);
    groups.set(key, group);
  }
  const found = [...groups.values()].sort((a, b) => a.missing.length - b.missing.length);
  return { groups: found, others };
}

const mostToAdd = 3;

/** `interfaces come on top (electrolyte resistance, electrolyte drop on charge and 1 more)`: each note once, with what it is on. */
export function countedRows(rows: readonly Pick<FigureRow, 'title' | 'notes'>[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { title, notes } of rows)
    for (const note of notes) titles.set(note, [...(titles.get(note) ?? []), title]);
  return [...titles].map(([note, on]) => {
    const rest = on.length - mostNamed;
    return `${note} (${rest > 1 ? listed([...on.slice(0, mostNamed), `${rest} more`]) : listed(on)})`;
  });
}

const mostNamed = 2;

/** What somebody asks of a cell first, at the highest level at which it is known. */
export interface Headline {
  readonly row: FigureRow;
  /** The row of the whole cell, where that one is not known: its `missing` says why. */
  readonly insteadOf: FigureRow | undefined;
}

const headlines: readonly (readonly FigureId[])[] = [
  ['capacity', 'areal_capacity'],
  ['energy'],
  ['specific_energy', 'stack_specific_energy'],
  ['energy_density', 'stack_energy_density'],
];

/** Capacity, energy, Wh/kg and Wh/L, as far as they are known. */
export function headlinesOf(rows: readonly FigureRow[]): readonly Headline[] {
  return headlines.flatMap((ids) => {
    const candidates = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    const row = candidates.find(({ value }) => value !== null);
    if (row === undefined) return [];
    const [first] = candidates;
    return [{ row, insteadOf: first === row ? undefined : first }];
  });
}

/** A value of the library with everything it says, and a computed one with three digits. */
function showLeaf(figure: Figure): string {
  return figure.origin.kind === 'library' ? figure.origin.text : showFigure(figure);
}

/** Charged, where lithium that a charge plates is in it; null where the state makes no difference. */
export function stateOf(figure: Figure, design: Design, id?: FigureId): State | null {
  if (id?.endsWith('_discharged')) return 'discharged';
  const plated = platedThickness(design);
  return isFigure(plated) && figure !== plated && isBuiltOn(figure, plated) ? 'charged' : null;
}

/** Parts are shared by several others, so each is looked at once. */
function isBuiltOn(figure: Figure, part: Figure, seen = new Set<Figure>()): boolean {
  if (figure === part) return true;
  if (figure.origin.kind !== 'computed' || seen.has(figure)) return false;
  seen.add(figure);
  return Object.values(figure.origin.inputs).some((input) => isBuiltOn(input, part, seen));
}

/** Half of the width of the spread, as a share of the value, from which on it is shown. */
const wide = 0.01;

function spreadOf(figure: Figure): string | null {
  const { value, low, high, dimension, origin } = figure;
  if (origin.kind === 'spec' || origin.kind === 'library' || !isBounded(figure)) return null;
  if (high - low <= 2 * wide * Math.abs(value)) return null;
  return rangeText(low, high, dimension);
}

/** `2.18 to 2.33 g/cm3`, with the unit of the first end too where it has another one. */
export function rangeText(low: number, high: number, dimension: Figure['dimension']): string {
  const [from, to] = [showIn(low, dimension), showIn(high, dimension)];
  const unit = / .*$/.exec(to)?.[0] ?? '';
  return unit !== '' && from.endsWith(unit) ? `${from.slice(0, -unit.length)} to ${to}` : `${from} to ${to}`;
}

/** More than any input has, and few enough to hide what converting units adds. */
const digits = 12;

function numbersOf(figure: Figure, unit: string): Numbers {
  const { value, low, high } = convert(figure, unit) ?? figure;
  const finite = (number: number) => (Number.isFinite(number) ? Number(number.toPrecision(digits)) : null);
  return { value: finite(value) ?? 0, low: finite(low), high: finite(high), unit };
}
