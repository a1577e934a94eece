/** Designs side by side: stacks at one scale, fields that differ, figures, findings that come and go. */
import type { CompareAnswer, CompareMemory, FieldDifference, FigureRow, Words } from '../stack/messages.js';
import { choices } from './choices.js';
import { h, signed, svgFrom } from './dom.js';
import { levels, nameOf } from './figures.js';

export function comparePage(answer: CompareAnswer, memory: CompareMemory, words: Words): HTMLElement[] {
  const { designs, drawings, fields, rewritten } = answer;
  const names = designs.map(({ name }) => name);
  return [
    h('div', { class: 'toolbar' }, ...choices(memory, answer.states, words)),
    section(
      'stacks',
      words.stacks,
      h(
        'div',
        { class: 'side-by-side' },
        ...designs.map(({ name, broken }, index) =>
          h(
            'figure',
            {},
            h(
              'figcaption',
              {},
              h('code', {}, name),
              ...(broken ? [h('p', { class: 'problem' }, words.broken ?? '')] : []),
            ),
            h('div', { class: 'drawing' }, svgFrom(drawings[index] ?? '')),
          ),
        ),
      ),
    ),
    section('figures', words.figures, figureTable(answer, names, words)),
    ...(answer.targets.length > 0
      ? [section('targets', words.targets, targetTable(answer, names, words))]
      : []),
    section('findings', words.findings, findingTable(answer, names, words)),
    section(
      'fields',
      words.differences,
      ...(fields.length > 0 ? [fieldTable(fields, names, words)] : [h('p', {}, words.noDifferences ?? '')]),
      ...(rewritten.length > 0
        ? [h('details', {}, h('summary', {}, words.rewritten ?? ''), fieldTable(rewritten, names, words))]
        : []),
    ),
  ];
}

function section(id: string, title: string | undefined, ...content: readonly HTMLElement[]): HTMLElement {
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title ?? ''), ...content);
}

function table(
  first: string | undefined,
  names: readonly string[],
  ...bodies: readonly HTMLElement[]
): HTMLElement {
  const column = (title: string) => h('th', { scope: 'col' }, title);
  return h(
    'div',
    { class: 'scroll' },
    h('table', {}, h('thead', {}, h('tr', {}, column(first ?? ''), ...names.map(column))), ...bodies),
  );
}

function fieldTable(fields: readonly FieldDifference[], names: readonly string[], words: Words): HTMLElement {
  const rows = fields.map(({ path, texts }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('code', {}, path)),
      ...texts.map((text) =>
        h('td', { class: text === null ? 'unknown' : undefined }, text ?? words.absent ?? ''),
      ),
    ),
  );
  return table(words.field, names, h('tbody', {}, ...rows));
}

function figureTable({ figures }: CompareAnswer, names: readonly string[], words: Words): HTMLElement {
  const cell = (row: FigureRow | null, relative: number | null | undefined): HTMLElement => {
    const value = row?.value ?? null;
    if (row === null || value === null)
      return h('td', { class: 'unknown' }, row === null ? (words.none ?? '') : (words.unknown ?? ''));
    const change = relative ? [h('span', { class: 'delta' }, ` ${signed(relative)}`)] : [];
    return h('td', {}, value, ...levels(row), ...change);
  };
  const bodies = figures.map(({ title, rows }) =>
    h(
      'tbody',
      {},
      h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: names.length + 1 }, title)),
      ...rows.map(({ label, title: alone, rows: values, changes }) =>
        h(
          'tr',
          {},
          h(
            'th',
            { scope: 'row' },
            nameOf({ label, title: alone, level: values.find((row) => row)?.level ?? null }),
          ),
          ...values.map((row, index) => cell(row, changes[index]?.relative)),
        ),
      ),
    ),
  );
  return table(words.figure, names, ...bodies);
}

function targetTable({ targets }: CompareAnswer, names: readonly string[], words: Words): HTMLElement {
  const rows = targets.map(({ title, rows: values }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, title),
      ...values.map((row) =>
        row === null
          ? h('td', { class: 'unknown' }, words.none ?? '')
          : h(
              'td',
              { class: `target ${row.verdict}` },
              row.target,
              h(
                'span',
                { class: 'spread' },
                ` ${row.value ?? words.unknown ?? ''} `,
                h('strong', {}, row.said),
              ),
            ),
      ),
    ),
  );
  return table(words.target, names, h('tbody', {}, ...rows));
}

/** Those that all designs have in the same way tell nothing about a choice between them. */
function findingTable({ findings }: CompareAnswer, names: readonly string[], words: Words): HTMLElement {
  const different = findings.filter(({ states }) =>
    states.some((state) => state === null || state.waived !== states[0]?.waived),
  );
  if (different.length === 0) return h('p', {}, words.noFindings ?? '');
  const rows = different.map(({ rule, path, states }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('code', {}, rule), h('span', { class: 'spread' }, ` ${path}`)),
      ...states.map((state) =>
        state === null
          ? h('td', { class: 'unknown' }, words.none ?? '')
          : h(
              'td',
              { class: `remark ${state.severity}` },
              h('strong', {}, state.waived ? (words.waived ?? '') : state.severity),
              ' ',
              state.message,
            ),
      ),
    ),
  );
  return table(words.finding, names, h('tbody', {}, ...rows));
}
