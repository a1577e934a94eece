/** The figures of a design as a section of a document. */
import { upperFirst } from '../spec/wording.js';
import {
  countedRows,
  type FigureRow,
  groupedRows,
  levelText,
  missingText,
  neededText,
  valueText,
  waitingRows,
} from './figure-table.js';
import { code, inline, sentenceInline, table } from './markdown.js';
import { basisText, type SensitivityTable } from './sensitivity-table.js';
import { type TargetRow, verdictText } from './target-table.js';

export interface DesignFigures {
  readonly file: string;
  readonly name: string | null;
  readonly figures: readonly FigureRow[];
  readonly targets: readonly TargetRow[];
  readonly sensitivity: SensitivityTable | undefined;
}

export function figureMarkdown({ file, name, figures, targets, sensitivity }: DesignFigures): string {
  const known = figures.filter(({ value }) => value !== null);
  const waiting = waitingRows(figures);
  const blocks = [
    `## ${inline(name ?? file)}`,
    `Computed by cellspec from ${code(file)}.`,
    ...groupedRows(known).flatMap(({ title, rows }) => [
      `### ${title}`,
      table(['Figure', 'Value', 'Level', 'Basis'], rows.map(figureCells), [1]),
    ]),
    ...(targets.length === 0
      ? []
      : [
          '### Targets',
          table(['Target', 'Asked for', 'Design', 'Result'], targets.map(targetCells), [1, 2]),
        ]),
    ...(sensitivity === undefined ? [] : sensitivityBlocks(sensitivity)),
    ...list('### Assumed from the library', known.flatMap(({ assumed }) => assumed).map(inline)),
    ...list('### How it is counted', countedRows(known).map(inline)),
    ...list('### Not known', [
      ...waiting.groups.map(
        ({ titles, missing }) =>
          `${upperFirst(titles.map(inline).join(', '))}: needs ${sentenceInline(neededText(missing))}.`,
      ),
      ...(waiting.others.length > 0 ? [`${upperFirst(waiting.others.map(inline).join(', '))}.`] : []),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function figureCells(row: FigureRow): string[] {
  const { title, value, spread, origin, assumed } = row;
  const basis =
    origin === 'spec' ? 'given' : origin === 'library' || assumed.length === 0 ? origin : 'computed, assumed';
  const shown = `${inline(value ?? '')}${spread === null ? '' : ` (${inline(spread)})`}`;
  return [inline(title), shown, row.level === 'electrode' ? 'electrode' : levelText(row), basis];
}

function targetCells(row: TargetRow): string[] {
  const missing = missingText(row);
  const result = missing === undefined ? verdictText(row) : `${verdictText(row)}. ${sentenceInline(missing)}`;
  return [inline(row.title), inline(row.target), inline(valueText(row) ?? ''), result];
}

function sensitivityBlocks({ of, value, inputs }: SensitivityTable): string[] {
  return [
    `### What moves the ${of} (${inline(value)}) most`,
    table(
      ['Input', 'Value', 'Varied', 'Becomes'],
      inputs.map((row) => [
        inline(row.name),
        inline(row.value),
        inline(`${row.range} ${basisText(row)}`),
        inline(row.becomes),
      ]),
    ),
  ];
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading, [...new Set(items)].map((item) => `- ${item}`).join('\n')];
}
