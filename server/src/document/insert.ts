/** What a document can be given at a cursor: the sources it rests on, a table on a material, the figures of a cell, a drawing of its stack. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, Material } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { type FigureRow, figureTable, levelText } from '../service/figure-table.js';
import { inline, table } from '../service/markdown.js';
import { askPair } from '../service/pair.js';
import { mentionsWithin } from '../service/prose/mentions.js';
import { reference } from '../service/reference.js';
import { numbering } from '../service/sources.js';
import { statement } from '../service/wording.js';
import { afterLine, lineStart } from '../text/line-ends.js';
import type { Edit, Span } from '../text/span.js';
import type { DesignDocument } from './read.js';

/** Sources of the paragraph around the offset, of the whole document elsewhere; undefined where nothing is named. */
export function referenceList(
  markdown: DesignDocument,
  knowledge: Knowledge,
  offset: number,
): string | undefined {
  const { reading, document } = markdown;
  const block = reading.blocks.find(({ row }) => row.start <= offset && offset <= row.end);
  const span = block?.kind === 'heading' ? undefined : block?.row;
  const numbered = numbering(knowledge);
  numbered.numbers(sourcesOf(markdown, knowledge, span ?? { start: 0, end: document.text.length }));
  const lines = numbered.cited().map((citation, index) => `${index + 1}. ${entry(citation, knowledge)}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** What somebody follows up who doubts a statement: named papers, verdicts on what is named together, then what terms and materials rest on. */
function sourcesOf({ reading }: DesignDocument, knowledge: Knowledge, span: Span): readonly Citation[] {
  const named: Citation[] = [];
  const judged: Citation[] = [];
  const explained: Citation[] = [];
  const described: Citation[] = [];
  for (const mentions of mentionsWithin(reading, knowledge, span)) {
    const materials = new Map<string, Material>();
    for (const { kind, id } of mentions) {
      if (kind === 'source') named.push({ source: id });
      if (kind === 'term')
        explained.push(
          ...(knowledge.term(id)?.facts ?? []).flatMap(({ citations }) => citations.slice(0, 1)),
        );
      const material = kind === 'material' ? knowledge.material(id) : undefined;
      if (material) materials.set(material.id, material);
    }
    const all = [...materials.values()];
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1))
        judged.push(...(askPair(one, other, knowledge).verdict?.citations ?? []));
    for (const { properties } of all)
      described.push(...Object.values(properties).flatMap((facts) => facts[0]?.citations.slice(0, 1) ?? []));
  }
  const found = [...named, ...judged, ...explained];
  return found.length > 0 ? found : described;
}

function entry(citation: Citation, knowledge: Knowledge): string {
  const said = reference(citation, knowledge);
  const address = /https?:\/\/\S+$/.exec(said)?.[0];
  return address === undefined ? inline(said) : `${inline(said.slice(0, -address.length))}<${address}>`;
}

/** Every fact the library has on it, and the list of sources below. */
export function materialTable(material: Material, knowledge: Knowledge): string {
  const numbered = numbering(knowledge);
  const rows = Object.entries(material.properties).flatMap(([name, facts]) =>
    facts.map((fact) => [
      inline(knowledge.propertyTitle(name)),
      inline(statement(fact)),
      numbered
        .numbers(fact.citations)
        .map((each) => `\\[${each}\\]`)
        .join(''),
    ]),
  );
  const sources = numbered.cited().map((citation, index) => `${index + 1}. ${entry(citation, knowledge)}`);
  return [
    table([inline(material.name), '', 'Source'], rows),
    ...(sources.length === 0 ? [] : [sources.join('\n')]),
  ].join('\n\n');
}

const electrodeFigures = /^(?:cathode|anode)_(?:areal_capacity|loading|thickness|porosity)$/;

/** Each figure is tied to the spec, so that it is told when it is out of date. `path`: as the document would write it. */
export function cellTable(analysis: Analysis, knowledge: Knowledge, path: string): string {
  const rows = figureTable(analysis, knowledge).filter(
    ({ id, group, value }) =>
      value !== null && (['cell', 'stack', 'balance'].includes(group) || electrodeFigures.test(id)),
  );
  const name = analysis.spec.name?.text ?? path;
  return table(
    [`[${inline(name)}](${addressed(path)})`, 'Value', 'Level'],
    rows.map((row) => [inline(row.title), tied(row, path), levelOf(row)]),
    [1],
  );
}

function levelOf(row: FigureRow): string {
  return row.level === 'electrode' ? 'electrode' : levelText(row);
}

function tied({ id, value }: FigureRow, path: string): string {
  return `<!-- cellspec: ${addressed(path)}#figures.${id} -->${inline(value ?? '')}`;
}

/** As the target of a link. */
export function addressed(path: string): string {
  return path.replace(/^\.\//, '').replace(/[\s()<>%]/g, (sign) => encodeURIComponent(sign));
}

/** `![Stack of the cell](a.stack.svg)`. */
export function stackImage(analysis: Analysis, drawing: string): string {
  const name = analysis.spec.name?.text ?? drawing;
  return `![Stack of ${inline(name)}](${addressed(drawing)})`;
}

/** Behind the paragraph, table or fence around the offset, in the quote or list it stands in, with empty lines around it. */
export function insertion(
  { reading, document: { text } }: DesignDocument,
  offset: number,
  words: string,
): Edit {
  const around = [...reading.fences.map(({ span }) => span), ...reading.blocks.map(({ row }) => row)].find(
    ({ start, end }) => start <= offset && offset <= end,
  );
  const inTable =
    around &&
    lastRow(
      reading.blocks.map(({ row }) => row),
      around,
      text,
    );
  const line = lineStart(text, inTable?.start ?? offset);
  const [prefix = ''] = /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(line, afterLine(text, line))) ?? [];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const margin = prefix.trimEnd();
  const body = words
    .split('\n')
    .map((each) => (each === '' ? margin : `${prefix}${each}`))
    .join(end);
  if (around === undefined) {
    const at = lineStart(text, offset);
    const behind = text.slice(at, afterLine(text, at)).trim() === margin.trim() ? afterLine(text, at) : at;
    const above =
      at === 0 || /(?:^|[\r\n])[ \t>]*(?:\r\n|\r|\n)$/.test(text.slice(0, at)) ? '' : `${margin}${end}`;
    const below = text.slice(behind).trim() === '' ? '' : `${margin}${end}`;
    return { span: { start: at, end: behind }, newText: `${above}${body}${end}${below}` };
  }
  const at = afterLine(text, Math.max((inTable ?? around).end - 1, 0));
  const lead = /[\r\n]$/.test(text.slice(0, at)) ? '' : end;
  return { span: { start: at, end: at }, newText: `${lead}${margin}${end}${body}${end}` };
}

/** Of the table a row belongs to: rows follow each other line by line, with the line under the heading between. */
function lastRow(rows: readonly Span[], row: Span, text: string): Span {
  let last = row;
  for (const next of rows) {
    if (next.start < last.end) continue;
    if (!/^[ \t>|:\r-]*\n[ \t>|:\r-]*(?:\n[ \t>|]*)?$/.test(text.slice(last.end, next.start))) break;
    if (/\n[ \t>]*\r?\n/.test(text.slice(last.end, next.start))) break;
    last = next;
  }
  return { ...last, start: row.start };
}
