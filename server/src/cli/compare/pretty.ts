/** A comparison for people: what was changed, what it does, what it brings up. */
import type {
  Comparison,
  FigureComparison,
  FindingComparison,
  TargetComparison,
} from '../../service/compare.js';
import {
  changeText,
  columnName,
  isChanged,
  isMoved,
  movesOf,
  targetIn,
  valueIn,
} from '../../service/compare-wording.js';
import type { FieldDifference } from '../../service/field-differences.js';
import { type Page, printed } from '../look-up/print.js';
import { type Cells, tableLines, tableWidth } from '../report/table.js';
import { columnsOf, printable } from '../report/terminal.js';

export function comparePretty(comparison: Comparison, all: boolean, page: Page): string {
  const { designs, fields, rewritten, figures, findings, targets } = comparison;
  const { paint } = page;
  const head = designs.flatMap(({ name, title }, design) => {
    const lead = `${columnName(design)}  `;
    const file = paint.bold(lead + printable(name));
    if (title === null) return [file];
    const fits = columnsOf(printable(`${lead}${name}  ${title}`)) <= page.width;
    return fits
      ? [`${file}  ${paint.dim(printable(title))}`]
      : [file, ...printed(title, page, '   ').map(paint.dim)];
  });
  const known = figures.filter(({ rows }) => rows.some((row) => row?.value));
  const changed = known.filter(isChanged);
  const moved = findings.filter(isMoved);
  const quiet = known.length - changed.length;
  const [values, texts] = [fields.filter(({ prose }) => !prose), fields.filter(({ prose }) => prose)];
  const sections: (readonly [string, readonly string[]])[] = [
    ['Fields', values.length > 0 ? fieldLines(values, page) : ['  No field has another value.']],
    ['Texts', all ? texts.flatMap((field) => stackedLines(field, page)) : []],
    ['Written differently, the same', fieldLines(rewritten, page)],
    ['Figures', figureLines(all ? known : changed, designs.length, page)],
    ['Findings', moved.flatMap((finding) => findingLines(finding, page))],
    ['Targets', targetLines(targets, designs.length, page)],
  ];
  const same = findings.length - moved.length;
  const hidden = all
    ? []
    : [
        ...(quiet > 0 ? [`${quiet} ${quiet === 1 ? 'figure is' : 'figures are'} the same`] : []),
        ...(texts.length > 0
          ? [`${texts.length} ${texts.length === 1 ? 'text differs' : 'texts differ'}`]
          : []),
      ];
  const rest = [
    ...(hidden.length > 0 ? [`${hidden.join(', ')}: --all shows them.`] : []),
    ...(same > 0
      ? [`${same} ${same === 1 ? 'finding is' : 'findings are'} the same: cellspec lint shows them.`]
      : []),
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${[paint.bold(title), ...lines].join('\n')}`);
  return `${[...head, ...body, ...(rest.length > 0 ? ['', ...rest.map(paint.dim)] : [])].join('\n')}\n`;
}

const absent = '—';

/** Short ones below each other in columns, long ones with a line for each design. */
function fieldLines(fields: readonly FieldDifference[], page: Page): string[] {
  const count = fields[0]?.texts.length ?? 0;
  const paths = fields
    .map(({ path }) => columnsOf(path))
    .filter((columns) => columns <= page.width * mostForPath);
  const room = Math.floor((page.width - Math.max(0, ...paths)) / count) - gap;
  const isShort = ({ path, texts }: FieldDifference): boolean =>
    columnsOf(path) <= page.width * mostForPath && texts.every((text) => columnsOf(text ?? absent) <= room);
  const rows = fields
    .filter(isShort)
    .map(({ path, texts }): Cells => [path, ...texts.map((text) => text ?? absent)]);
  return [
    ...(rows.length > 0 ? tableLines([['', ...names(count, page)], ...rows], page) : []),
    ...fields.filter((field) => !isShort(field)).flatMap((field) => stackedLines(field, page)),
  ];
}

/** A path that takes more of the page than this stands on a line of its own. */
const mostForPath = 0.45;
/** Blanks around a column, with what stands in front of the first one shared out. */
const gap = 3;

function names(count: number, { paint }: Page) {
  return Array.from({ length: count }, (_, design) => ({ text: columnName(design), paint: paint.dim }));
}

function stackedLines({ path, texts }: FieldDifference, page: Page): string[] {
  const lines = texts.flatMap((text, design) =>
    printed(`${columnName(design)}  ${text ?? absent}`, page, '    '),
  );
  return [`  ${printable(path)}`, ...lines];
}

function figureLines(figures: readonly FigureComparison[], count: number, page: Page): string[] {
  if (figures.length === 0) return ['  No figure changes.'];
  const { paint } = page;
  const [first, ...others] = names(count, page);
  const head: Cells = ['', first ?? '', ...others.flatMap((name) => [name, ''])];
  const rows = figures.map(
    (figure): Cells => [
      figure.title,
      ...figure.rows.flatMap((row, design) => {
        const value = row === null ? absent : (valueIn(figure, design) ?? 'not known');
        if (design === 0) return [value];
        const change = changeText(figure, design) ?? '';
        return [value, change === 'same' ? { text: change, paint: paint.dim } : change];
      }),
    ],
  );
  const table = [head, ...rows];
  return tableWidth(table) <= page.width
    ? tableLines(table, page)
    : figures.flatMap((figure) => narrowFigure(figure, page));
}

/** Of three designs or more on a narrow terminal. */
function narrowFigure(figure: FigureComparison, page: Page): string[] {
  const parts = figure.rows.flatMap((row, design) => {
    if (row === null) return [];
    const change = changeText(figure, design);
    const value = valueIn(figure, design) ?? 'not known';
    return [`${columnName(design)} ${value}${change === undefined ? '' : `, ${change}`}`];
  });
  return [`  ${figure.title}`, ...printed(parts.join('; '), page, '    ')];
}

function findingLines(finding: FindingComparison, page: Page): string[] {
  const { rule, path, states } = finding;
  const { paint } = page;
  const state = states.find((each) => each !== null);
  if (!state) return [];
  const isLost = states[0] !== null && states[0] !== undefined;
  const colors = { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.dim };
  const move = movesOf(finding).join(', ');
  const head = `  ${isLost ? paint.green(move) : paint.bold(move)}: ${colors[state.severity](state.severity)} ${rule}${path === '' ? '' : paint.dim(` at ${printable(path)}`)}`;
  return [head, ...printed(state.message, page, '    ')];
}

function targetLines(targets: readonly TargetComparison[], count: number, page: Page): string[] {
  const { paint } = page;
  const colors = { reached: paint.green, missed: paint.red, open: paint.yellow };
  const table = [
    ['', ...names(count, page)],
    ...targets.map(
      (target): Cells => [
        target.title,
        ...target.rows.map((row, design) =>
          row === null ? absent : { text: targetIn(target, design) ?? absent, paint: colors[row.verdict] },
        ),
      ],
    ),
  ];
  if (targets.length === 0) return [];
  if (tableWidth(table) <= page.width) return tableLines(table, page);
  return targets.flatMap((target) => [
    `  ${target.title}`,
    ...target.rows.flatMap((row, design) =>
      row === null
        ? []
        : printed(`${columnName(design)}  ${targetIn(target, design)}`, page, '    ').map(
            colors[row.verdict],
          ),
    ),
  ]);
}
