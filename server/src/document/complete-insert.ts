/** What a line that begins with `cellspec` can become: the sources of the paragraph above, facts on a material, the figures of a cell. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { mentionsWithin } from '../service/prose/mentions.js';
import { lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';
import { cellTable, materialTable, referenceList } from './insert.js';
import type { Surroundings } from './links.js';
import type { DesignDocument } from './read.js';

export interface InsertOffer {
  readonly label: string;
  readonly detail: string;
  readonly span: Span;
  readonly newText: string;
}

/** The word, or enough of it, alone in its line but for the quote or list it stands in. */
const asked = /^([ \t]*(?:>[ \t]?)*)(cell[a-z]*)$/;
/** More materials or cells than these are asked for by command. */
const most = 12;

export function completeInsert(
  markdown: DesignDocument,
  knowledge: Knowledge,
  offset: number,
  { find }: Pick<Surroundings, 'find'>,
  paths: () => readonly string[],
): readonly InsertOffer[] {
  const { document, reading } = markdown;
  const begin = lineStart(document.text, offset);
  const [, margin = '', word = ''] = asked.exec(document.text.slice(begin, offset)) ?? [];
  if (word === '' || !'cellspec'.startsWith(word)) return [];
  const span = { start: offset - word.length, end: offset };
  const offer = (label: string, detail: string, words: string): InsertOffer => {
    const lines = words.split('\n').map((each, index) => (index === 0 ? each : `${margin}${each}`.trimEnd()));
    return { label: `cellspec: ${label}`, detail, span, newText: lines.join('\n') };
  };
  // The line itself says nothing yet: what is meant stands above it.
  const above = reading.blocks.filter(({ row }) => row.end < begin).at(-1);
  const sources = above && referenceList(markdown, knowledge, above.row.start);
  const whole = { start: 0, end: document.text.length };
  const named = mentionsWithin(reading, knowledge, whole)
    .flat()
    .flatMap(({ kind, id }) => (kind === 'material' ? (knowledge.material(id) ?? []) : []));
  const materials = [...new Map(named.map((each) => [each.id, each])).values()].slice(0, most);
  return [
    ...(sources === undefined ? [] : [offer('sources', 'of the paragraph above, numbered', sources)]),
    ...materials.map((each) =>
      offer(`facts on ${each.name}`, 'a table with its sources', materialTable(each, knowledge)),
    ),
    ...paths()
      .slice(0, most)
      .flatMap((path) => {
        const cell = find(path);
        if ('why' in cell || cell.reading.kind !== 'cell') return [];
        const name = path.replace(/^\.\//, '');
        return [offer(`figures of ${name}`, 'a table tied to the spec', cellTable(cell, knowledge, path))];
      }),
  ];
}
