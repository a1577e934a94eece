/** The figures of a cell as a table, grouped; what each rests on folds out below its name. */
import type { FigureGroup, FigureRow, Words } from '../stack/messages.js';
import { h } from './dom.js';

export function figures(groups: readonly FigureGroup<FigureRow>[], words: Words): HTMLElement {
  const opened = new Set(
    [...document.querySelectorAll<HTMLDetailsElement>('.figures details[open]')].map(
      (each) => each.dataset.id,
    ),
  );
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, words.figure ?? ''),
    h('th', { scope: 'col' }, words.value ?? ''),
  );
  const bodies = groups.map(({ title, rows }) =>
    h(
      'tbody',
      {},
      h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: 2 }, title)),
      ...rows.map((row) => figureRow(row, opened.has(row.id), words)),
    ),
  );
  return h('table', { class: 'figures' }, h('thead', {}, head), ...bodies);
}

function figureRow(row: FigureRow, open: boolean, words: Words): HTMLElement {
  const { id, value, spread } = row;
  const label = nameOf(row);
  const name = background(row, words);
  const title =
    name.length === 0 ? label : h('details', { 'data-id': id, open }, h('summary', {}, label), ...name);
  return h(
    'tr',
    { class: value === null ? 'unknown' : undefined },
    h('th', { scope: 'row', 'aria-label': label }, title),
    h(
      'td',
      {},
      value ?? words.unknown ?? '',
      ...levels(row),
      ...(spread === null ? [] : [h('span', { class: 'spread' }, ` ${spread}`)]),
    ),
  );
}

/** Capacity, energy, Wh/kg and Wh/L in a line: what is looked at first. */
export function headlines(rows: readonly FigureRow[]): HTMLElement {
  const terms = rows.map((row) =>
    h('div', {}, h('dt', {}, row.label), h('dd', {}, row.value ?? '', ...levels(row))),
  );
  return h('dl', { class: 'headlines' }, ...terms);
}

/** Under a heading that does not say which of the two electrodes it is. */
export function nameOf({ label, title, level }: Pick<FigureRow, 'label' | 'title' | 'level'>): string {
  return level === 'electrode' ? title : label;
}

/** Of a stack or a whole cell; that of an electrode is named after it. */
export function levels({ level, state, value }: FigureRow): HTMLElement[] {
  const of = [level === 'electrode' ? null : level, state].filter((part) => part !== null).join(', ');
  return of === '' || value === null ? [] : [h('span', { class: 'level' }, ` ${of}`)];
}

function background({ assumed, notes, missing }: FigureRow, words: Words): HTMLElement[] {
  const part = (title: string | undefined, lines: readonly (string | HTMLElement)[]): HTMLElement[] =>
    lines.length === 0
      ? []
      : [h('p', {}, title ?? ''), h('ul', {}, ...lines.map((line) => h('li', {}, line)))];
  return [
    ...part(
      words.missing,
      missing.map(({ path, name }) =>
        h('span', {}, name, ...(path === '' || path === name ? [] : [' ', h('code', {}, path)])),
      ),
    ),
    ...part(words.assumed, assumed),
    ...part(words.notes, notes),
  ];
}
