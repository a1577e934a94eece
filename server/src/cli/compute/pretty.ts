/** Figures for people: what the cell gives first, then why; what was assumed and what is missing below. */
import {
  countedRows,
  type FigureRow,
  groupedRows,
  levelText,
  missingText,
  neededText,
  waitingRows,
} from '../../service/figure-table.js';
import { basisText, type SensitivityTable } from '../../service/sensitivity-table.js';
import { type TargetRow, verdictText } from '../../service/target-table.js';
import { type Page, printed } from '../look-up/print.js';
import { type Cells, tableLines, tableWidth } from '../report/table.js';
import { columnsOf, printable } from '../report/terminal.js';
import type { ComputedSpec, ComputeReport } from './computed.js';

export function computePretty({ specs }: ComputeReport, page: Page): string {
  return specs.map((spec) => block(spec, page)).join('\n');
}

function block(spec: ComputedSpec, page: Page): string {
  const { file, name, figures, targets, sensitivity, errors } = spec;
  const { paint } = page;
  const known = figures.filter(({ value }) => value !== null);
  const first = Math.max(...known.map((row) => labelOf(row).length));
  const sections: string[][] = [
    ...groupedRows(known).map(({ id, title, rows }) => [
      title,
      ...(id === 'electrodes' ? electrodeLines(rows, first, page) : figureLines(rows, first, page)),
    ]),
    targets.length > 0 ? ['Targets', ...targetLines(targets, first, page)] : [],
    sensitivity ? sensitivityLines(sensitivity, page) : [],
    listLines(
      '* Assumed from the library',
      [unique(known.flatMap(({ assumed }) => assumed)).join(', ')],
      page,
    ),
    listLines('How it is counted', countedRows(known), page),
    missingLines(figures, page),
  ].filter((lines) => lines.length > 0);
  const head = [
    ...titleLines(file, name, page),
    ...(errors === 0
      ? []
      : printed(
          `${errors} ${errors === 1 ? 'error' : 'errors'} in this spec, so this may not be the design that was meant: cellspec lint says what they are.`,
          page,
          '',
        ).map(paint.yellow)),
  ];
  const body = sections.map(([title = '', ...lines]) => [paint.bold(title), ...lines].join('\n'));
  return `${[...head, '', ...body].join('\n')}\n`;
}

/** The file, and what the spec calls itself. */
function titleLines(file: string, name: string | null, { paint, width }: Page): string[] {
  if (name === null) return [paint.bold(printable(file))];
  const fits = columnsOf(printable(`${file}  ${name}`)) <= width;
  return fits
    ? [`${paint.bold(printable(file))}  ${printable(name)}`]
    : [paint.bold(printable(file)), ...printed(name, { width }, '')];
}

function figureLines(rows: readonly FigureRow[], first: number, { width, paint }: Page): string[] {
  return tableLines(
    rows.map((row) => [
      labelOf(row),
      markedValue(row),
      { text: [ownLevel(row), row.spread ?? ''].filter((part) => part !== '').join(', '), paint: paint.dim },
    ]),
    { width, first },
  );
}

/** `energy density, charged`. */
function labelOf({ label, state }: FigureRow): string {
  return state === null ? label : `${label}, ${state}`;
}

/** Marked where the library answered for a part of it. */
function markedValue({ value, assumed }: FigureRow): string {
  return `${value ?? ''}${assumed.length > 0 ? ' *' : ''}`;
}

/** Not said again below a heading that says it. */
function ownLevel({ group, level }: FigureRow): string {
  return group === 'cell' || group === 'stack' ? '' : levelText({ level, state: null });
}

/** Both electrodes side by side, or below each other where that is too wide. */
function electrodeLines(rows: readonly FigureRow[], first: number, page: Page): string[] {
  const sides = ['cathode', 'anode'] as const;
  const own = (side: string) => rows.filter(({ id }) => id.startsWith(`${side}_`));
  const labels = unique(rows.map(({ label }) => label));
  const cell = (side: string, label: string): string => {
    const row = own(side).find((each) => each.label === label);
    return row === undefined ? '' : `${markedValue(row)}${row.spread === null ? '' : ` (${row.spread})`}`;
  };
  const table: Cells[] = [
    ['', ...sides.map((side) => ({ text: own(side).length > 0 ? side : '', paint: page.paint.dim }))],
    ...labels.map((label) => [label, ...sides.map((side) => cell(side, label))]),
  ];
  if (tableWidth(table, { first }) <= page.width) return tableLines(table, { width: page.width, first });
  return sides.flatMap((side) => {
    const members = own(side).map((row) => ({ ...row, label: row.title }));
    return figureLines(members, first, page);
  });
}

function targetLines(targets: readonly TargetRow[], first: number, { width, paint }: Page): string[] {
  const colors = { reached: paint.green, missed: paint.red, open: paint.yellow };
  const rows = targets.map(
    (row): Cells => [
      row.title,
      row.target,
      row.value === null ? '' : row.value + bracketed(levelText(row)),
      { text: targetText(row), paint: colors[row.verdict] },
    ],
  );
  // What is aligned with the figures above where there is room for it.
  return tableLines(rows, tableWidth(rows, { first }) <= width ? { width, first } : { width });
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function targetText(row: TargetRow): string {
  const missing = missingText(row);
  return missing === undefined ? verdictText(row) : `${verdictText(row)}. ${plain(missing)}`;
}

function sensitivityLines({ of, value, inputs }: SensitivityTable, { width }: Page): string[] {
  const rows = inputs.map((row) => [row.name, row.value, `${row.range} ${basisText(row)}: ${row.becomes}`]);
  return [`What moves the ${of} (${value}) most`, ...tableLines(rows, { width })];
}

function missingLines(figures: readonly FigureRow[], page: Page): string[] {
  const { groups, others } = waitingRows(figures);
  return listLines(
    'Not known',
    [
      ...groups.map(({ titles, missing }) => `${titles.join(', ')}: needs ${plain(neededText(missing))}`),
      others.length > 0 ? `${others.join(', ')}: --format json lists what each of them needs.` : '',
    ],
    page,
  );
}

function listLines(title: string, words: readonly string[], page: Page): string[] {
  const lines = words.filter((each) => each !== '').flatMap((each) => printed(each, page, '  '));
  return lines.length === 0 ? [] : [title, ...lines];
}

/** Back-ticks are for those who see code in them. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
