/** Which electrode materials meet which electrolytes in the repository, how that is judged, and in which specs. */
import type { Side } from '../../design/design.js';
import { gravity } from '../../knowledge/verdicts.js';
import { sentence } from '../../spec/wording.js';
import { type Judgement, rank } from '../stack/interfaces.js';
import { markStyles, verdictMark } from '../stack/verdict-mark.js';
import { element, words } from '../svg.js';
import type { Encounter } from './encounters.js';
import { jump, rich, table, tag } from './html.js';
import type { Placed } from './places.js';
import type { Cited } from './sources.js';

/** The same two materials, with the same between them and the same verdict, in one or more specs. */
interface Entry extends Encounter {
  readonly anchor: string;
  readonly cells: readonly Placed[];
}

export function matrixSection(cells: readonly Placed[], cited: Cited): string {
  const sides = (['cathode', 'anode'] as const).map((side) => ({ side, entries: entriesOf(cells, side) }));
  const shown = sides.filter(({ entries }) => entries.length > 0);
  if (shown.length === 0) return '';
  return tag(
    'section',
    { id: 'materials' },
    tag('h2', {}, 'Electrodes and electrolytes'),
    tag(
      'p',
      {},
      'How the materials that meet in these specs are judged, gravest first. Each sign leads to what happens there, who says so, and the specs it is in.',
    ),
    legend(),
    ...shown.flatMap(({ side, entries }) => [matrix(side, entries), details(side, entries, cited)]),
  );
}

function entriesOf(cells: readonly Placed[], side: Side): readonly Entry[] {
  const found = new Map<string, { encounter: Encounter; cells: Set<Placed> }>();
  for (const cell of cells) {
    for (const encounter of cell.encounters) {
      if (encounter.side !== side) continue;
      const key = keyOf(encounter);
      const known = found.get(key) ?? { encounter, cells: new Set() };
      known.cells.add(cell);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .sort((a, b) => inOrder(a.encounter, b.encounter))
    .map(({ encounter, cells }, index) => ({
      ...encounter,
      anchor: `${side}-pair-${index + 1}`,
      cells: [...cells],
    }));
}

function keyOf({ electrode, electrolyte, part, behind, verdict, eased }: Encounter): string {
  return JSON.stringify([electrode, electrolyte, part, behind, verdict, eased]);
}

/** Gravest first, then by code units, so that no language of a machine changes the order. */
function inOrder(a: Encounter, b: Encounter): number {
  return rank[b.judgement] - rank[a.judgement] || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function matrix(side: Side, entries: readonly Entry[]): string {
  const electrodes = named(entries, 'electrode');
  const electrolytes = named(entries, 'electrolyte');
  return table(
    `${side === 'cathode' ? 'Cathode' : 'Anode'} materials against electrolytes`,
    ['Electrolyte', ...electrodes.map((each) => words(each))],
    electrolytes.map((electrolyte) => [
      words(electrolyte),
      ...electrodes.map((electrode) => {
        const here = entries.filter(
          (each) => each.electrode === electrode && each.electrolyte === electrolyte,
        );
        return signs(here).join('') || tag('span', { class: 'faint', title: 'in no spec' }, '·');
      }),
    ]),
    'matrix',
  );
}

function named(entries: readonly Entry[], part: 'electrode' | 'electrolyte'): readonly string[] {
  return [...new Set(entries.map((each) => each[part]))].sort();
}

/** One sign for what is judged alike behind the same layer. */
function signs(here: readonly Entry[]): readonly string[] {
  const groups = new Map<string, Entry[]>();
  for (const each of here) {
    // Where something is known of a part, that nothing is known of another is no news.
    const known = here.some(({ behind, judgement }) => behind === each.behind && judgement !== 'unknown');
    if (each.judgement === 'unknown' && known) continue;
    const key = `${each.judgement} ${each.behind}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    return [sign({ ...first, cells: [...new Set(entries.flatMap(({ cells }) => cells))] })];
  });
}

function sign({ judgement, anchor, behind, cells, electrode, electrolyte, verdict }: Entry): string {
  const count = `${cells.length} ${cells.length === 1 ? 'spec' : 'specs'}`;
  const label = `${pairText(electrode, behind)} and ${electrolyte}: ${verdict}, ${count}`;
  return tag(
    'a',
    { class: 'sign', href: `#${anchor}`, 'aria-label': label, title: label },
    markSvg(judgement),
    tag('span', { 'aria-hidden': 'true' }, ` ${count}`),
    behind === undefined
      ? ''
      : tag('span', { class: 'behind', 'aria-hidden': 'true' }, `behind ${words(behind)}`),
  );
}

/** `LiNbO3 on NMC 811`. */
function pairText(electrode: string, behind: string | undefined): string {
  return behind === undefined ? electrode : `${behind} on ${electrode}`;
}

function markSvg(judgement: Judgement): string {
  return element(
    'svg',
    { class: 'sign-mark', viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' },
    verdictMark(judgement, 0, 0),
  );
}

function legend(): string {
  const order = (Object.keys(markStyles) as Judgement[]).sort((a, b) => rank[b] - rank[a]);
  return tag(
    'ul',
    { class: 'legend', 'aria-label': 'Signs' },
    ...order.map((judgement) => tag('li', {}, markSvg(judgement), ` ${words(markStyles[judgement].title)}`)),
  );
}

/** More than these are folded. */
const mostSpecs = 8;

function details(side: Side, entries: readonly Entry[], { cite }: Cited): string {
  return table(
    `What happens at the ${side}`,
    ['Materials', 'Verdict', 'Why', 'Specs'],
    entries.map(
      ({ electrode, electrolyte, part, behind, judgement, verdict, mechanism, eased, ...entry }) => [
        tag(
          'span',
          { id: entry.anchor },
          words(
            `${pairText(electrode, behind)} and ${part === undefined ? electrolyte : `${part} of ${electrolyte}`}`,
          ),
        ),
        tag('span', { class: 'verdict' }, markSvg(judgement), ` ${words(verdict)}`) +
          (eased.length === 0 ? '' : `. Here: ${words(eased.join(', '))}`),
        mechanism === undefined ? '' : `${rich(sentence(mechanism))} ${cite(entry.citations)}`,
        specs(entry.cells),
      ],
    ),
    'pairs',
  );
}

export function specs(cells: readonly Placed[]): string {
  const links = cells.map(({ anchor, title, file }) => jump(anchor, title, { title: file })).join(', ');
  return cells.length <= mostSpecs
    ? links
    : tag('details', {}, tag('summary', {}, `${cells.length} specs`), links);
}

/** Pairs that harm, for the summary. */
export function harmful(cells: readonly Placed[]): number {
  const pairs = (['cathode', 'anode'] as const).flatMap((side) => entriesOf(cells, side));
  return pairs.filter(({ judgement }) => rank[judgement] >= gravity.reactive).length;
}
