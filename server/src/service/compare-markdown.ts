/** A comparison as a document. */
import type { Comparison, FigureComparison, TargetComparison } from './compare.js';
import { changeText, columnName, isChanged, isMoved, movesOf } from './compare-wording.js';
import type { FieldDifference } from './field-differences.js';
import { levelText } from './figure-table.js';
import { code, inline, message, table } from './markdown.js';
import { verdictText } from './target-table.js';

/** `all`: figures that do not change, too. */
export function compareMarkdown(comparison: Comparison, all: boolean): string {
  const { designs, fields, rewritten, figures, findings, targets } = comparison;
  const columns = designs.map((_, design) => columnName(design));
  const shown = all ? figures.filter(isKnown) : figures.filter(isChanged);
  const moved = findings.filter(isMoved);
  const fieldTable = (rows: readonly FieldDifference[]) =>
    table(
      ['Field', ...columns],
      rows.map(({ path, texts }) => [
        code(path),
        ...texts.map((text) => (text === null ? '' : inline(text))),
      ]),
    );
  const blocks = [
    `## ${designs.map(({ name, title }) => inline(title ?? name)).join(' against ')}`,
    table(
      ['', 'Design', 'File'],
      designs.map(({ name, title }, design) => [columns[design] ?? '', inline(title ?? ''), code(name)]),
    ),
    ...section('### Fields', fields.length > 0 ? fieldTable(fields) : 'No field says anything else.'),
    ...section('### Written differently, the same', rewritten.length > 0 ? fieldTable(rewritten) : ''),
    ...section('### Figures', shown.length > 0 ? figureRows(shown, columns) : 'No figure changes.'),
    ...section(
      '### Findings',
      moved
        .map((finding) => {
          const state = finding.states.find((each) => each !== null);
          const at = finding.path === '' ? '' : ` at ${code(finding.path)}`;
          return `- ${movesOf(finding).join(', ')}: ${state?.severity} ${code(finding.rule)}${at}: ${message(state?.message ?? '')}`;
        })
        .join('\n'),
    ),
    ...section('### Targets', targets.length > 0 ? targetRows(targets, columns) : ''),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(heading: string, body: string): string[] {
  return body === '' ? [] : [heading, body];
}

function isKnown({ rows }: FigureComparison): boolean {
  return rows.some((row) => row?.value);
}

function figureRows(figures: readonly FigureComparison[], columns: readonly string[]): string {
  const head = columns.flatMap((column, design) => (design === 0 ? [column] : [column, `${column} to A`]));
  const rows = figures.map((figure) => [
    inline(figure.title),
    ...figure.rows.flatMap((row, design) => {
      const value = inline(row?.value ?? '');
      return design === 0 ? [value] : [value, changeText(figure, design)?.replace('<', '&lt;') ?? ''];
    }),
  ]);
  return table(
    ['Figure', ...head],
    rows,
    head.map((_, column) => column + 1),
  );
}

function targetRows(targets: readonly TargetComparison[], columns: readonly string[]): string {
  return table(
    ['Target', ...columns],
    targets.map(({ title, rows }) => [
      inline(title),
      ...rows.map((row) => {
        if (row === null) return '';
        const level = levelText(row);
        const gives = row.value === null ? '' : `${row.value}${level === '' ? '' : ` (${level})`}, `;
        return inline(`${row.target}: ${gives}${verdictText(row)}`);
      }),
    ]),
  );
}
