/** Figures in as few words as stand above a line, each with the level and state it is a figure of. */
import type { Design, Side } from '../design/design.js';
import type { Missing } from '../physics/figure.js';
import type { FigureId } from '../physics/figures.js';
import { listed, upperFirst } from '../spec/wording.js';
import { assumedMark } from './figure-card.js';
import { assumedText, type FigureRow, missingText } from './figure-table.js';

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

/** `cell: 12.3 Ah · 44.9 Wh`, `stack: ≈377 Wh/kg · ≈879 Wh/L charged`, and what is missing at the level of the cell. */
export function cellTitles(
  rows: readonly FigureRow[],
  { cathode, anode }: Design,
): readonly (Title | undefined)[] {
  const cell = named(rows, ['capacity', 'energy', 'specific_energy', 'energy_density']);
  const stack = named(rows, ['stack_specific_energy', 'stack_energy_density']);
  const pair = named(rows, ['areal_capacity']);
  const known = cell.some(({ value }) => value !== null);
  return [
    known ? atLevel('cell', cell) : atLevel('electrode pair', pair),
    atLevel(stack[0]?.level ?? 'stack', stack),
    // Of a cell of which half is not there yet, everything is missing.
    cathode && anode && missingTitle(cell),
  ];
}

function atLevel(level: string, rows: readonly FigureRow[]): Title | undefined {
  const known = rows.flatMap((row) => {
    const value = shortValue(row);
    return value === undefined ? [] : [row.state === null ? value : `${value} ${row.state}`];
  });
  return known.length === 0 ? undefined : { title: `${level}: ${known.join(dot)}`, tooltip: restsOn(rows) };
}

/** Named in a lens of what is missing. */
const mostMissing = 2;

/** `cell Wh/kg unknown: add mass of the housing`. */
function missingTitle(rows: readonly FigureRow[]): Title | undefined {
  const unknown = rows.filter(({ value }) => value === null);
  const missing = distinct(unknown.flatMap((row) => row.missing));
  if (missing.length === 0) return undefined;
  const names = unknown.map(({ id, label }) => short[id] ?? label);
  return {
    title: `cell ${listed(names)} unknown: ${toAdd(missing)}`,
    tooltip: missingText({ missing }) ?? '',
  };
}

const short: Partial<Readonly<Record<FigureId, string>>> = {
  specific_energy: 'Wh/kg',
  energy_density: 'Wh/L',
};

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
  const missing = missingText({ missing: distinct(rows.flatMap((row) => row.missing)) });
  const notes = [...new Set(rows.flatMap((row) => row.notes))];
  const mark = assumed === undefined ? [] : [`${assumedMark} ${assumed}.`];
  return [...mark, ...notes.map((note) => `${upperFirst(note)}.`), ...(missing ? [missing] : [])].join('\n');
}

function distinct(missing: readonly Missing[]): readonly Missing[] {
  return missing.filter(({ name }, index) => missing.findIndex((each) => each.name === name) === index);
}

function named(rows: readonly FigureRow[], ids: readonly FigureId[]): readonly FigureRow[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
