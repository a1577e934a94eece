/** A comparison for people: what was changed, what it does, what it brings up. */
import type {
  Comparison,
  FigureComparison,
  FindingComparison,
  TargetComparison,
} from '../../service/compare.js';
import { changeText, columnName, isChanged, isMoved, movesOf } from '../../service/compare-wording.js';
import type { FieldDifference } from '../../service/field-differences.js';
import { levelText } from '../../service/figure-table.js';
import { verdictText } from '../../service/target-table.js';
import { type Page, printed } from '../look-up/print.js';
import { type Cells, tableLines, tableWidth } from '../report/table.js';
import { printable } from '../report/terminal.js';

export function comparePretty(comparison: Comparison, all: boolean, page: Page): string {
  const { designs, fields, rewritten, figures, findings, targets } = comparison;
  const { paint } = page;
  const head = designs.flatMap(({ name, title }, design) => [
    `${paint.bold(columnName(design))}  ${printable(name)}${title === null ? '' : `  ${paint.dim(printable(title))}`}`,
  ]);
  const known = figures.filter(({ rows }) => rows.some((row) => row?.value));
  const changed = known.filter(isChanged);
  const moved = findings.filter(isMoved);
  const quiet = known.length - changed.length;
  const sections: (readonly [string, readonly string[]])[] = [
    ['Fields', fields.length > 0 ? fieldLines(fields, page) : ['  No field says anything else.']],
    ['Written differently, the same', fieldLines(rewritten, page)],
    ['Figures', figureLines(all ? known : changed, designs.length, page)],
    ['Findings', moved.flatMap((finding) => findingLines(finding, page))],
    ['Targets', targetLines(targets, page)],
  ];
  const rest = [
    ...(quiet > 0 && !all
      ? [`${quiet} ${quiet === 1 ? 'figure is' : 'figures are'} the same: --all shows them.`]
      : []),
    ...(findings.length > moved.length
      ? [
          `${findings.length - moved.length} ${findings.length - moved.length === 1 ? 'finding is' : 'findings are'} the same: cellspec lint shows them.`,
        ]
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
  const rows = fields.map(({ path, texts }): Cells => [path, ...texts.map((text) => text ?? absent)]);
  const isShort = (row: Cells): boolean => tableWidth([row]) <= page.width - slack;
  const short = rows.filter(isShort);
  const columns = short.length > 0 ? [['', ...names(fields[0]?.texts.length ?? 0, page)], ...short] : [];
  const aligned = tableWidth(columns) <= page.width ? tableLines(columns, page) : undefined;
  const stacked = aligned === undefined ? fields : fields.filter((_, index) => !isShort(rows[index] ?? []));
  return [...(aligned ?? []), ...stacked.flatMap((field) => stackedLines(field, page))];
}

/** What a row may fall short of the page, so that one long field does not push the columns of all others apart. */
const slack = 12;

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
        const value = row === null ? absent : (row.value ?? 'not known');
        if (design === 0) return [value];
        const change = changeText(figure, design) ?? '';
        return [value, change === 'same' ? { text: change, paint: paint.dim } : change];
      }),
    ],
  );
  return tableLines([head, ...rows], page);
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

function targetLines(targets: readonly TargetComparison[], page: Page): string[] {
  const { paint } = page;
  const colors = { reached: paint.green, missed: paint.red, open: paint.yellow };
  return targets.flatMap(({ title, rows }) => [
    `  ${title}`,
    ...tableLines(
      rows.map((row, design): Cells => {
        const name = { text: columnName(design), paint: paint.dim };
        if (row === null) return [name, absent];
        const level = levelText(row);
        const value = row.value === null ? 'not known' : `${row.value}${level === '' ? '' : ` (${level})`}`;
        return [name, row.target, value, { text: verdictText(row), paint: colors[row.verdict] }];
      }),
      { width: page.width, indent: '    ' },
    ),
  ]);
}
