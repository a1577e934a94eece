/** What somebody reads who reads nothing else: how many, how bad, and the cells with what they give. */
import { headlinesOf } from '../figure-table.js';
import { words } from '../svg.js';
import { type Cell, jump, number, table, tag } from './html.js';
import { harmful } from './matrix.js';
import type { Placed } from './places.js';
import { countOf, shownSeverities } from './severity.js';

export function tiles(files: readonly Placed[]): string {
  const cells = files.filter(({ kind }) => kind === 'cell');
  const targets = cells.flatMap((cell) => cell.targets);
  const verdicts = (wanted: string): number => targets.filter(({ verdict }) => verdict === wanted).length;
  const others = files.length - cells.length;
  const accepted = files.reduce((sum, file) => sum + file.accepted.length, 0);
  return tag(
    'dl',
    { class: 'tiles' },
    tile(
      counted(cells.length, 'cell'),
      cells.length,
      others === 0 ? '' : `and ${counted(others, 'other file')}`,
    ),
    ...shownSeverities.flatMap(({ severity, one, many }) => {
      const count = files.reduce((sum, file) => sum + countOf(file, severity), 0);
      // That there are no errors is news; that there are no hints is none.
      if (count === 0 && severity === 'hint') return [];
      const specs = files.filter((file) => countOf(file, severity) > 0).length;
      const where = count === 0 ? '' : `in ${counted(specs, 'spec')}`;
      return tile(count === 1 ? one : many, count, where, count === 0 ? 'none' : severity);
    }),
    ...(accepted === 0 ? [] : [tile('accepted', accepted, 'with a reason')]),
    ...(targets.length === 0
      ? []
      : [
          tile(
            'targets reached',
            `${verdicts('reached')} of ${targets.length}`,
            `${verdicts('missed')} missed, ${verdicts('open')} open`,
          ),
        ]),
    ...(cells.some(({ encounters }) => encounters.length > 0)
      ? [tile('harmful pairs', harmful(cells), 'of electrode and electrolyte')]
      : []),
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function tile(label: string, value: string | number, note: string, name = ''): string {
  // The number is part of the label where that is counted already.
  const title = label.replace(/^\d+ /, '');
  return tag(
    'div',
    { class: name === '' ? 'tile' : `tile ${name}` },
    tag('dt', {}, words(title)),
    tag('dd', {}, tag('b', {}, words(String(value))), note === '' ? '' : ` ${tag('span', {}, words(note))}`),
  );
}

/** Those with the gravest findings first. */
export function cellTable(files: readonly Placed[]): string {
  const sorted = [...files].sort(graver);
  return tag(
    'section',
    { id: 'overview' },
    tag('h2', {}, 'All specs'),
    table(
      'Specs, those with the gravest findings first',
      [
        'Spec',
        'Chemistry',
        number('Wh/kg'),
        number('Wh/L'),
        'Targets',
        number('Errors'),
        number('Warnings'),
        number('Remarks'),
      ],
      sorted.map(row),
      'overview',
    ),
    tag(
      'p',
      { class: 'faint' },
      'Wh/kg and Wh/L are those of the cell; where only its stack is known, that is said.',
    ),
  );
}

/** By code units, so that no language of a machine changes the order. */
function graver(a: Placed, b: Placed): number {
  for (const { severity } of shownSeverities) {
    const difference = countOf(b, severity) - countOf(a, severity);
    if (difference !== 0) return difference;
  }
  return a.file < b.file ? -1 : 1;
}

function row(cell: Placed): readonly Cell[] {
  const headlines = headlinesOf(cell.figures);
  const figure = (...ids: readonly string[]): Cell => {
    const found = headlines.find(({ row }) => ids.includes(row.id))?.row;
    if (found?.value == null) return number(tag('span', { class: 'faint' }, '–'));
    const level =
      found.level === 'cell' ? '' : ` ${tag('span', { class: 'faint' }, words(found.level ?? ''))}`;
    return number(words(found.value.replace(/ Wh\/(?:kg|L)$/, '')) + level);
  };
  const count = (severity: 'error' | 'warning' | 'info'): Cell => {
    const found = countOf(cell, severity);
    return number(
      found === 0 ? tag('span', { class: 'faint' }, '0') : tag('b', { class: severity }, String(found)),
    );
  };
  const kind = cell.kind === 'cell' ? '' : ` ${tag('span', { class: 'faint' }, cell.kind)}`;
  return [
    `${jump(cell.anchor, cell.title)}${kind}${tag('span', { class: 'path' }, words(cell.file))}`,
    cell.unread === undefined ? words(cell.chemistry) : tag('span', { class: 'faint' }, 'breaks off'),
    figure('specific_energy', 'stack_specific_energy'),
    figure('energy_density', 'stack_energy_density'),
    targetText(cell),
    count('error'),
    count('warning'),
    count('info'),
  ];
}

function targetText({ targets }: Placed): string {
  if (targets.length === 0) return tag('span', { class: 'faint' }, '–');
  const parts = (['missed', 'open', 'reached'] as const).flatMap((verdict) => {
    const count = targets.filter((each) => each.verdict === verdict).length;
    return count === 0 ? [] : [tag('span', { class: `target ${verdict}` }, `${count} ${verdict}`)];
  });
  return parts.join(', ');
}
