/** One file of the repository: what was found in it, its layers, its figures, its targets. */
import { upperFirst } from '../../spec/wording.js';
import {
  type FigureRow,
  groupedRows,
  missingText,
  neededText,
  valueText,
  waitingRows,
} from '../figure-table.js';
import { words } from '../svg.js';
import { verdictText } from '../target-table.js';
import { verdictSigns } from '../target-text.js';
import { acceptedItem, findingBlock } from './finding-block.js';
import { number, rich, table, tag } from './html.js';
import { findingAnchor, type Placed } from './places.js';
import { countsText } from './severity.js';
import type { Cited } from './sources.js';

const kinds = { cell: '', base: 'base, which others complete', library: 'library' } as const;

/** `open` says whether it is shown unfolded. */
export function cellSection(cell: Placed, open: boolean, cited: Cited): string {
  const { title, file, kind, chemistry, findings, anchor } = cell;
  const facts = [kinds[kind], chemistry].filter((part) => part !== '');
  return tag(
    'details',
    { class: 'cell', open: open ? '' : undefined },
    tag(
      'summary',
      {},
      tag('h3', {}, words(title)),
      ' ',
      tag('span', { class: 'faint' }, words(countsText(cell))),
    ),
    // The anchor stands inside: a link to it unfolds what it is in.
    tag(
      'p',
      { id: anchor, class: 'where' },
      tag('code', {}, words(file)),
      ...(facts.length === 0 ? [] : [' ', tag('span', { class: 'faint' }, words(facts.join(' · ')))]),
    ),
    ...[cell.unread && `No figures and no drawing: ${cell.unread}`, cell.partly].flatMap((note) =>
      note ? [tag('p', { class: 'note' }, rich(note))] : [],
    ),
    ...(findings.length === 0
      ? []
      : [
          tag('h4', {}, 'Findings'),
          ...findings.map((each, index) => findingBlock(each, findingAnchor(cell, index), file, cited)),
        ]),
    ...(cell.drawing === '' ? [] : [tag('h4', {}, 'Layers'), tag('div', { class: 'drawing' }, cell.drawing)]),
    targets(cell),
    figures(cell.figures, title),
    accepted(cell),
  );
}

function accepted({ accepted, file }: Placed): string {
  if (accepted.length === 0) return '';
  return (
    tag('h4', {}, 'Accepted findings') +
    tag('ul', { class: 'accepted' }, ...accepted.map((each) => acceptedItem(each, file)))
  );
}

function targets({ targets, title }: Placed): string {
  if (targets.length === 0) return '';
  return (
    tag('h4', {}, 'Targets') +
    table(
      `Targets of ${words(title)}`,
      ['Target', number('Asked for'), number('Design'), 'Result'],
      targets.map((row) => {
        const missing = missingText(row);
        const result = `${verdictSigns[row.verdict]} ${words(verdictText(row))}`;
        return [
          words(upperFirst(row.title)),
          number(words(row.target)),
          number(words(valueText(row) ?? '–')),
          tag('span', { class: `target ${row.verdict}` }, result) +
            (missing === undefined ? '' : `. ${rich(missing)}`),
        ];
      }),
    )
  );
}

function figures(rows: readonly FigureRow[], title: string): string {
  const known = rows.filter(({ value }) => value !== null);
  const waiting = waitingRows(rows);
  const unknown = [
    ...waiting.groups.map(
      ({ titles, missing }) => `${words(upperFirst(titles.join(', ')))}: needs ${rich(neededText(missing))}.`,
    ),
    ...(waiting.others.length > 0 ? [`${words(upperFirst(waiting.others.join(', ')))}.`] : []),
  ];
  if (known.length + unknown.length === 0) return '';
  return [
    tag('h4', {}, 'Figures'),
    tag(
      'div',
      { class: 'figures' },
      ...groupedRows(known).map((group) =>
        table(
          `${words(group.title)}${tag('span', { class: 'unseen' }, ` of ${words(title)}`)}`,
          ['Figure', number('Value'), 'Basis'],
          group.rows.map(figureCells),
        ),
      ),
    ),
    ...list('Assumed from the library', [
      ...new Set(known.flatMap(({ assumed }) => assumed).map((each) => words(each))),
    ]),
    ...list('Not known', unknown),
  ].join('');
}

function figureCells(row: FigureRow) {
  const { title, value, spread, origin, assumed } = row;
  const basis = origin === 'computed' && assumed.length > 0 ? 'computed, assumed' : origin;
  return [
    words(upperFirst(title)),
    number(
      words(value ?? '') +
        (spread === null ? '' : ` ${tag('span', { class: 'faint' }, `(${words(spread)})`)}`),
    ),
    words(basis === 'spec' ? 'given' : basis),
  ];
}

function list(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [
    tag(
      'details',
      { class: 'aside' },
      tag('summary', {}, `${heading} (${items.length})`),
      tag('ul', {}, ...items.map((item) => tag('li', {}, item))),
    ),
  ];
}
