/** A comparison as a document. */
import type { Comparison, FigureComparison, TargetComparison } from './compare.js';
import { changeText, columnName, isChanged, isMoved, movesOf, targetIn, valueIn } from './compare-wording.js';
import type { FieldDifference } from './field-differences.js';
import { code, inline, sentenceInline, table } from './markdown.js';

/** `all`: figures that do not change and texts that do, too. */
export function compareMarkdown(comparison: Comparison, all: boolean): string {
  const { designs, fields, rewritten, figures, findings, targets } = comparison;
  const columns = designs.map((_, design) => columnName(design));
  const shown = all ? figures.filter(isKnown) : figures.filter(isChanged);
  const moved = findings.filter(isMoved);
  const [values, texts] = [fields.filter(({ prose }) => !prose), fields.filter(({ prose }) => prose)];
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
    ...section('### Fields', values.length > 0 ? fieldTable(values) : 'No field has another value.'),
    ...section('### Texts', all && texts.length > 0 ? fieldTable(texts) : ''),
    ...section('### Written differently, the same', rewritten.length > 0 ? fieldTable(rewritten) : ''),
    ...section('### Figures', shown.length > 0 ? figureRows(shown, columns) : 'No figure changes.'),
    ...section(
      '### Findings',
      moved
        .map((finding) => {
          const state = finding.states.find((each) => each !== null);
          const at = finding.path === '' ? '' : ` at ${code(finding.path)}`;
          return `- ${movesOf(finding).join(', ')}: ${state?.severity} ${code(finding.rule)}${at}: ${sentenceInline(state?.message ?? '')}`;
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
      const value = row === null ? '' : inline(valueIn(figure, design) ?? 'not known');
      return design === 0 ? [value] : [value, changeText(figure, design) ?? ''];
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
    targets.map((target) => [
      inline(target.title),
      ...columns.map((_, design) => inline(targetIn(target, design) ?? '')),
    ]),
  );
}
