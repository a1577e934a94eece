/** What is known of two materials that touch, outside of any cell. */

import { disagreeing, disagreement, lowerStart } from '../design/phrases.js';
import { remedies, type Side } from '../design/remedies.js';
import { type WindowCheck, windowChecks } from '../design/window.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Fact, Material, Verdict } from '../knowledge/types.js';
import { sentence, upperFirst } from '../spec/wording.js';
import { type CiteText, citedSources, citing } from './cited-text.js';
import type { Item, Section, Sheet } from './sheet.js';
import { caveat, holdsWhere, memberInWords, statement, verdictInWords, withinSentence } from './wording.js';

export interface PairAnswer {
  readonly a: Material;
  readonly b: Material;
  readonly verdict: Verdict | undefined;
  /** On firing the two together, where another one speaks of them as they lie in a cell. */
  readonly firing: Verdict | undefined;
  /** Who it rests on: the two themselves, their families, potentials alone, or nobody. */
  readonly basis: 'pair' | 'family' | 'window' | 'none';
  /** Asked only where no verdict speaks of the two at room temperature. */
  readonly windows: readonly WindowCheck[];
}

export function askPair(a: Material, b: Material, knowledge: Knowledge): PairAnswer {
  const verdict = knowledge.verdict(a, b);
  // A verdict on firing leaves open what happens in a cell.
  const windows = verdict === undefined || verdict.above_temperature ? windowChecks(a, b) : [];
  const said = verdict && (isOfFamilies(verdict) ? 'family' : 'pair');
  const basis = said ?? (windows.length > 0 ? 'window' : 'none');
  const firing = knowledge.firingVerdict(a, b);
  return { a, b, verdict, firing: firing === verdict ? undefined : firing, basis, windows };
}

function isOfFamilies({ members }: Verdict): boolean {
  return members.some((member) => member.includes(':'));
}

/** `readings`: sentences on what the names were taken for. */
export function pairSheet(answer: PairAnswer, knowledge: Knowledge, readings: readonly string[] = []): Sheet {
  const { a, b, verdict, firing, windows } = answer;
  const sides = [a, b].map((material) => ({ name: lowerStart(material.name), material }));
  const cite = citing(knowledge);
  const sections = [
    ...(verdict === undefined ? [nothingSaid(answer)] : [verdictSection(verdict, sides, cite, knowledge)]),
    ...(firing === undefined ? [] : [verdictSection(firing, sides, cite, knowledge)]),
    ...windows.map((check) => windowSection(check, cite, knowledge)),
  ];
  return {
    title: `${a.name} and ${b.name}`,
    about: readings,
    sections: [...sections, ...citedSources(cite, knowledge)],
  };
}

function verdictSection(
  verdict: Verdict,
  sides: readonly Side[],
  cite: CiteText,
  knowledge: Knowledge,
): Section {
  const [one = '', other = ''] = verdict.members.map((member) =>
    lowerStart(memberInWords(member, knowledge)),
  );
  const doubt = caveat(verdict.confidence);
  const where = holdsWhere(verdict);
  const helps = remedies(verdict, sides, knowledge);
  const line = (label: string, text: string | undefined): Item[] =>
    text === undefined || text === '' ? [] : [{ label, text: sentence(text) }];
  return {
    heading: `${upperFirst(verdictInWords(verdict))}${doubt === undefined ? '' : ` (${doubt})`}`,
    verdict: verdict.verdict,
    items: [
      { text: cite(`${sentence(verdict.mechanism)} ${sentence(verdict.consequence)}`, verdict.citations) },
      ...(isOfFamilies(verdict)
        ? [{ text: `This is said of ${one} and ${other}; nobody has said it of these two in particular.` }]
        : []),
      ...line('Holds', where.join(', and ')),
      ...line('Forms', verdict.products.join(', ')),
      ...line('What helps', helps),
      ...line('Conditions', verdict.conditions),
      ...line(disagreement, verdict.contested && lowerStart(verdict.contested)),
    ],
  };
}

function nothingSaid({ basis }: PairAnswer): Section {
  const text =
    basis === 'window'
      ? 'Nobody has said, as far as the library knows, what happens where these two touch. Their potentials can be compared.'
      : 'Nobody has said, as far as the library knows, what happens where these two touch, and there are no potentials to compare. That is not a word for them, nor against them.';
  return { heading: 'No verdict', items: [{ text }] };
}

function windowSection(check: WindowCheck, cite: CiteText, knowledge: Knowledge): Section {
  const line = (name: string, property: string, facts: readonly Fact[]): Item[] =>
    facts.map((fact) => ({
      label: `${name}, ${withinSentence(knowledge.propertyTitle(property))}`,
      text: cite(statement(fact), fact.citations),
      ...(fact.contested === undefined ? {} : { notes: [disagreeing(fact.contested)] }),
    }));
  return {
    heading: 'By the numbers alone',
    items: [
      ...line(check.electrode.name, check.potentialOf, check.potential),
      ...line(check.other.name, check.limitOf, check.limit),
      { text: conclusion(check) },
    ],
  };
}

function conclusion({ electrode, other, side, computed, outcome }: WindowCheck): string {
  const high = side === 'oxidation';
  const hint = computed ? ' The limit is one computed for equilibrium; interphases often hold further.' : '';
  if (outcome === 'open')
    return `It depends on which of the values counts, and so on how far the cell is ${high ? 'charged' : 'discharged at the anode'}.${hint}`;
  if (outcome === 'within')
    return `${electrode.name} stays within what ${other.name} withstands. That says nothing of reactions without current, of moisture or of heat.${hint}`;
  const foil = other.roles.includes('current_collector');
  const harm = foil
    ? high
      ? 'the metal may dissolve'
      : 'the metal may take up lithium and fall apart'
    : `expect ${other.name} to be ${high ? 'oxidised' : 'reduced'} and resistance to grow, unless a layer keeps the two apart`;
  return `${electrode.name} goes ${high ? 'above' : 'below'} what ${other.name} withstands: ${harm}.${hint}`;
}
