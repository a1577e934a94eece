/** A source as a page: who wrote it, what of it was read, and everything in the knowledge that rests on it. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, Source, SourceId, Verdict } from '../knowledge/types.js';
import { confirmedDoi } from './reference.js';
import { type Item, type Sheet, section } from './sheet.js';
import { memberInWords, statement, verdictInWords, withinSentence } from './wording.js';

/** One thing that cites a source. */
export interface Rests {
  readonly kind: 'fact' | 'verdict' | 'term' | 'rule';
  /** Of the material, verdict, term or rule. */
  readonly id: string;
  /** `Lithium niobate, oxidation limit, computed`. */
  readonly name: string;
  readonly text: string;
  /** The place in the source. */
  readonly locator?: string;
}

export function restsOn(source: SourceId, knowledge: Knowledge): Rests[] {
  const found: Rests[] = [];
  const add = (citations: readonly Citation[], rests: Omit<Rests, 'locator'>): void => {
    const citation = citations.find((each) => each.source === source);
    if (citation === undefined) return;
    found.push({ ...rests, ...(citation.locator === undefined ? {} : { locator: citation.locator }) });
  };
  for (const material of knowledge.materials()) {
    for (const [property, facts] of Object.entries(material.properties)) {
      const name = `${material.name}, ${withinSentence(knowledge.propertyTitle(property))}`;
      for (const fact of facts)
        add(fact.citations, { kind: 'fact', id: material.id, name, text: statement(fact) });
    }
  }
  for (const verdict of knowledge.verdicts()) add(verdict.citations, verdictRests(verdict, knowledge));
  for (const term of knowledge.terms()) {
    for (const fact of term.facts)
      add(fact.citations, { kind: 'term', id: term.id, name: term.name, text: statement(fact) });
  }
  for (const page of knowledge.pages()) {
    const limits = Object.values(page.limits).flatMap((limit) => limit.citations);
    add([...page.citations, ...limits], { kind: 'rule', id: page.id, name: page.id, text: page.title });
  }
  return found;
}

function verdictRests(verdict: Verdict, knowledge: Knowledge): Omit<Rests, 'locator'> {
  const [one, other] = verdict.members.map((member) => memberInWords(member, knowledge));
  return {
    kind: 'verdict',
    id: verdict.id,
    name: `${one} and ${other}`,
    text: `${verdictInWords(verdict)}. ${statement({ text: verdict.mechanism, confidence: verdict.confidence })}`,
  };
}

export function sourceSheet(source: Source, knowledge: Knowledge): Sheet {
  const rests = restsOn(source.id, knowledge);
  const items = (kind: Rests['kind']): Item[] =>
    rests
      .filter((each) => each.kind === kind)
      .map(({ name, text, locator }) => ({
        label: name,
        text,
        ...(locator === undefined ? {} : { notes: [`in the source: ${locator}`] }),
      }));
  const about = section('About', aboutSource(source));
  const sections = [
    ...about,
    ...section('Facts that rest on it', items('fact')),
    ...section('Verdicts that rest on it', items('verdict')),
    ...section('Words of the field explained from it', items('term')),
    ...section('Rules that rest on it', items('rule')),
  ];
  const nothing = rests.length === 0 ? ['Nothing in the knowledge rests on it yet.'] : [];
  return { title: source.title, about: nothing, sections };
}

const kinds: Readonly<Record<Source['kind'], string>> = {
  literature: 'literature',
  dataset: 'data set',
  article: 'article',
  practice: 'shop practice: there is no paper to look up',
  computed: 'computed',
};

function aboutSource(source: Source): Item[] {
  const { authors, year, venue, url, kind, checked, id } = source;
  const doi = confirmedDoi(source);
  const item = (label: string, text: string | number | undefined): Item[] =>
    text === undefined ? [] : [{ label, text: String(text) }];
  return [
    ...(source.title_is_descriptive
      ? item('Title', 'says what the source is about; its exact words were not seen')
      : []),
    ...item('Authors', authors),
    ...item('Year', year),
    ...item('Venue', venue),
    ...item('Kind', kinds[kind]),
    ...item('What was read', checked),
    ...item('DOI', doi),
    ...item('Address', url),
    ...item('Id', id),
  ];
}
