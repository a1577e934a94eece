/** Figures in as few words as stand above a line, each with the level and state it is a figure of. */
import type { Design, Side } from '../design/design.js';
import type { Missing } from '../physics/figure.js';
import type { FigureId } from '../physics/figures.js';
import { listed, upperFirst } from '../spec/wording.js';
import { assumedMark, neededText } from './figure-card.js';
import { assumedText, type FigureRow } from './figure-table.js';

export interface Title {
  readonly title: string;
  /** What it rests on, for who asks. */
  readonly tooltip: string;
}

const dot = ' · ';

/** `≈377 Wh/kg`; undefined where it is not known. */
export function shortValue({ value, assumed }: FigureRow): string | undefined {
  return value === null ? undefined : `${assumed.length > 0 ? assumedMark : ''}${value}`;
}

/** `cell: 12.3 Ah · 44.9 Wh`, `stack: ≈377 Wh/kg · ≈879 Wh/L charged`. */
export function cellTitles(rows: readonly FigureRow[]): readonly (Title | undefined)[] {
  const cell = named(rows, ofCell);
  const stack = named(rows, ofStack);
  const known = cell.some(isKnown);
  return [
    known ? atLevel('cell', cell) : atLevel('electrode pair', named(rows, ['areal_capacity'])),
    atLevel(stack[0]?.level ?? 'stack', stack),
  ];
}

const ofCell: readonly FigureId[] = ['capacity', 'energy', 'specific_energy', 'energy_density'];
const ofStack: readonly FigureId[] = ['stack_specific_energy', 'stack_energy_density'];

function atLevel(level: string, rows: readonly FigureRow[]): Title | undefined {
  const known = rows.flatMap((row) => {
    const value = shortValue(row);
    return value === undefined ? [] : [row.state === null ? value : `${value} ${row.state}`];
  });
  return known.length === 0 ? undefined : { title: `${level}: ${known.join(dot)}`, tooltip: restsOn(rows) };
}

/** `cell mass and volume unknown: stack level only`, or what to add to know anything of the cell. */
export function missingTitle(rows: readonly FigureRow[], { cathode, anode }: Design): Title | undefined {
  // Of a cell of which half is not there yet, everything is missing.
  if (cathode === undefined || anode === undefined) return undefined;
  const unknown = named(rows, ofCell).filter((row) => !isKnown(row));
  const missing = distinct(unknown.flatMap((row) => row.missing));
  if (missing.length === 0) return undefined;
  const tooltip = neededText(missing, mostNeeded);
  const sizes = named(rows, ['mass', 'volume']).filter((row) => !isKnown(row));
  const instead = named(rows, ofStack).filter(isKnown);
  const onlySizes = unknown.every(({ id }) => id === 'specific_energy' || id === 'energy_density');
  if (onlySizes && sizes.length === unknown.length && instead.length === ofStack.length) {
    const names = listed(sizes.map(({ label }) => label));
    return { title: `cell ${names} unknown: ${instead[0]?.level} level only`, tooltip };
  }
  const names = unknown.map(({ id, label }) => short[id] ?? label);
  return { title: `cell ${listed(names)} unknown: ${toAdd(missing)}`, tooltip };
}

function isKnown({ value }: FigureRow): boolean {
  return value !== null;
}

const short: Partial<Readonly<Record<FigureId, string>>> = {
  specific_energy: 'Wh/kg',
  energy_density: 'Wh/L',
};

/** Named of what is missing, above a line and when somebody points at it. */
const mostMissing = 2;
const mostNeeded = 6;

function toAdd(missing: readonly Missing[]): string {
  const names = missing.slice(0, mostMissing).map(({ name }) => name);
  const rest = missing.length - names.length;
  return `add ${listed(rest > 0 ? [...names, `${rest} more`] : names)}`;
}

/** `3.19 mAh/cm2 · porosity ≈26.1 % · N/P 1.12`. */
export function electrodeTitle(side: Side, rows: readonly FigureRow[]): Title | undefined {
  return figuresTitle(rows, [
    [`${side}_areal_capacity`, (value) => value],
    [`${side}_porosity`, (value) => `porosity ${value}`],
    ['n_p_ratio', (value) => `N/P ${value}`],
    ['lithium_excess', (value) => `lithium excess ${value}`],
    ...(side === 'anode'
      ? [['lithium_plated', (value: string) => `${value} plated by a charge`] as const]
      : []),
  ]);
}

/** `1.5 ohm cm2 · drop 1.2 mV on charge at C/5, 2 mV on discharge at C/3`; of a liquid `1.8 g/Ah · fill factor 1.22`. */
export function electrolyteTitle(
  rows: readonly FigureRow[],
  { electrolyteType, spec }: Design,
): Title | undefined {
  if (electrolyteType === 'liquid' || electrolyteType === 'gel')
    return figuresTitle(rows, [
      ['electrolyte_amount', (value) => value],
      ['fill_factor', (value) => `fill factor ${value}`],
    ]);
  const { charge_rate, discharge_rate } = spec.operation ?? {};
  return figuresTitle(rows, [
    ['electrolyte_resistance', (value) => value],
    ['charge_drop', (value) => `drop ${value} on charge at ${charge_rate?.text}`],
    ['discharge_drop', (value) => `drop ${value} on discharge at ${discharge_rate?.text}`],
  ]);
}

type Wording = readonly [FigureId, (value: string) => string];

/** Of what is not known only the first is named, with what it needs. */
function figuresTitle(rows: readonly FigureRow[], wordings: readonly Wording[]): Title | undefined {
  const parts: string[] = [];
  const shown: FigureRow[] = [];
  for (const [id, word] of wordings) {
    const row = rows.find((each) => each.id === id);
    const value = row && shortValue(row);
    if (row === undefined) continue;
    if (value !== undefined) parts.push(word(value));
    else if (shown.length === 0) parts.push(`${row.label} unknown: ${toAdd(row.missing)}`);
    else continue;
    shown.push(row);
  }
  return parts.length === 0 ? undefined : { title: parts.join(dot), tooltip: restsOn(shown) };
}

function restsOn(rows: readonly FigureRow[]): string {
  const assumed = assumedText({ assumed: [...new Set(rows.flatMap((row) => row.assumed))] });
  const needed = neededText(distinct(rows.flatMap((row) => row.missing)), mostNeeded);
  const notes = [...new Set(rows.flatMap((row) => row.notes))];
  const mark = assumed === undefined ? [] : [`${assumedMark} ${assumed}.`];
  return [...mark, ...notes.map((note) => `${upperFirst(note)}.`), ...(needed === '' ? [] : [needed])].join(
    '\n',
  );
}

function distinct(missing: readonly Missing[]): readonly Missing[] {
  return missing.filter(({ name }, index) => missing.findIndex((each) => each.name === name) === index);
}

function named(rows: readonly FigureRow[], ids: readonly FigureId[]): readonly FigureRow[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
