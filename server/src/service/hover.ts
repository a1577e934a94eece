/** What a hover says: the value in its context first, then the facts behind it, each with its source. */
import { type Design, readDesign } from '../design/design.js';
import { disagreeing } from '../design/phrases.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Role, Term } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { formatAlternatives } from '../quantity/format.js';
import { parseQuantity } from '../quantity/parse.js';
import type { Field, ScalarShape } from '../spec/shape.js';
import { upperFirst } from '../spec/wording.js';
import { locate, type Place } from '../syntax/locate.js';
import { resolve } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { type SchemaPlace, schemaAt } from './locate-field.js';
import { bold, code, message, text } from './markdown.js';
import { doubt, materialCard } from './material-card.js';
import { inheritedLines } from './navigate/inherited-lines.js';
import { chain, neighbourHead, neighbourLines, neighboursOf, pairName, pairsAt } from './neighbours.js';
import { ruleCard } from './rule-card.js';
import { type SourceLinks, type SourceList, sourceList } from './sources.js';
import { inWords, verdictInWords } from './wording.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export interface Card {
  /** Read first: at most eight lines. */
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** What is read at a glance. */
const mostHeadLines = 8;

export function hover(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
  links?: SourceLinks,
): Hover | undefined {
  const { reading, spec } = analysis;
  const place = locate(reading.tree.root, offset);
  if (place === undefined || place.path.length === 0) return undefined;
  if (place.node.kind === 'map' || place.node.kind === 'list') return undefined;
  const schema = schemaAt(reading.shape, place.path);
  const sources = sourceList(knowledge, links);
  const cards = cardsFor(place, schema, readDesign(spec, knowledge), knowledge, sources);
  const inherited = inheritedLines(analysis, place, offset, links);
  if (cards.length + inherited.length === 0) return undefined;
  return { span: place.node.span, markdown: onePage(cards, sources, inherited) };
}

/** Heads of all cards and what is said behind them, then their bodies, then what they cite. */
export function onePage(cards: readonly Card[], sources: SourceList, behind: readonly string[] = []): string {
  const head = cards.flatMap((card) => card.head).slice(0, mostHeadLines);
  const body = cards.flatMap((card) => card.body);
  const list = sources.list();
  return [
    [...head, ...behind].join('  \n'),
    ...(body.length > 0 ? [body.join('\n\n')] : []),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ].join('\n\n---\n\n');
}

function cardsFor(
  place: Place,
  schema: SchemaPlace,
  design: Design,
  knowledge: Knowledge,
  sources: SourceList,
): Card[] {
  const { shape, field, dict } = schema;
  const topic = topicPath(place.path);
  if (place.onKey) {
    const name = place.entry?.key.text ?? '';
    const rule = dict?.keyIsRule ? ruleCard(name, knowledge) : undefined;
    if (rule) return [rule];
    if (dict?.keyIsMaterial)
      return materialCards(name, dict.keyRoles ?? [], design, knowledge, sources, place);
    if (field === undefined) return [];
    const around = interfaceCard(topic[0] ?? '', design, knowledge, sources);
    const card = fieldCard(field, topic, knowledge, sources);
    const [title = '', ...rest] = card.head;
    return [{ head: [title, ...around.head, ...rest], body: [...around.body, ...card.body] }];
  }
  const node = resolve(place.node);
  if (node?.kind !== 'scalar' || shape?.kind !== 'scalar')
    return field ? [fieldCard(field, topic, knowledge, sources)] : [];
  switch (shape.type) {
    case 'material':
      return materialCards(node.text, shape.roles ?? [], design, knowledge, sources, place);
    case 'choice':
      return [choiceCard(node.text, shape, field, topic, knowledge, sources)];
    case 'quantity': {
      const own = quantityHead(node.text, shape, field);
      return field ? [own, fieldCard(field, topic, knowledge, sources)] : [own];
    }
    default: {
      const rule = topic.includes('waivers.rule') ? ruleCard(node.text.trim(), knowledge) : undefined;
      if (rule) return [rule];
      return field ? [fieldCard(field, topic, knowledge, sources)] : [];
    }
  }
}

export function fieldCard(
  field: Field,
  topics: readonly string[],
  knowledge: Knowledge,
  sources: SourceList,
): Card {
  const unit = field.shape.kind === 'scalar' && field.shape.unit ? ` (${text(field.shape.unit)})` : '';
  const example =
    field.examples[0] === undefined ? [] : [`For example ${code(`${field.name}: ${field.examples[0]}`)}`];
  return {
    head: [
      `${bold(text(upperFirst(field.title)))}${unit} · ${code(field.name)}`,
      message(field.description),
      ...example,
    ],
    body: termLines(
      topics.flatMap((topic) => knowledge.termsFor(topic)),
      sources,
    ),
  };
}

function quantityHead(written: string, shape: ScalarShape, field: Field | undefined): Card {
  const parsed = parseQuantity(written, shape.dimensions ?? []);
  if (!parsed.ok) return { head: [], body: [] };
  const others = formatAlternatives(parsed.quantity, 2);
  const title = field ? `${text(upperFirst(field.title))} ` : '';
  const equals = others.length === 0 ? '' : ` = ${others.map(text).join(' = ')}`;
  return { head: [`${title}${bold(text(written))}${equals}`], body: [] };
}

export function choiceCard(
  word: string,
  shape: ScalarShape,
  field: Field | undefined,
  topics: readonly string[],
  knowledge: Knowledge,
  sources: SourceList,
): Card {
  const choice = shape.choices?.find((each) => each.value === word);
  const values = [...topics.map((topic) => `${topic}=${word}`), `process:${word}`];
  const terms = values.flatMap((topic) => knowledge.termsFor(topic));
  const title = field ? ` · ${text(field.title)}` : '';
  return {
    head: [`${bold(text(inWords(word)))}${title}`, ...(choice ? [message(choice.description)] : [])],
    body: termLines(terms, sources),
  };
}

function materialCards(
  name: string,
  roles: readonly Role[],
  design: Design,
  knowledge: Knowledge,
  sources: SourceList,
  place: Place,
): Card[] {
  const used = design.resolve({ value: name, text: name, where: { span: place.node.span } }, roles);
  const own = used.own?.base
    ? [`${bold(text(name))} is this spec's own material, based on ${code(used.own.base.text)}.`]
    : [];
  const material = used.material;
  if (material === undefined) {
    const choices = knowledge.candidates(name, roles);
    if (choices.length < 2) return own.length > 0 ? [{ head: own, body: [] }] : [];
    return [
      { head: [`${code(name)} can mean ${choices.map((each) => text(each.name)).join(' or ')}.`], body: [] },
    ];
  }
  const neighbours = neighboursOf(used, design, knowledge);
  const around = neighbourHead(neighbours, sources);
  const card = materialCard(
    material,
    roles,
    knowledge,
    sources,
    mostHeadLines - own.length - around.length - 1,
  );
  const terms = knowledge.termsFor(`material:${material.id}`);
  return [
    {
      head: [...own, ...card.head, ...around],
      body: [...neighbourLines(neighbours, sources), ...card.body, ...termLines(terms, sources, true)],
    },
  ];
}

/** Which meetings an entry of `interfaces` is about. */
const placesOf: Readonly<Record<string, readonly string[]>> = {
  'interfaces.cathode_electrolyte': ['cathode', 'coating'],
  'interfaces.anode_electrolyte': ['anode'],
  'interfaces.electrolyte_electrolyte': ['electrolytes'],
  'interfaces.cathode_collector': ['cathode_collector'],
  'interfaces.anode_collector': ['anode_collector'],
};

/** What lies on what at this interface, and which pairs touch. */
function interfaceCard(path: string, design: Design, knowledge: Knowledge, sources: SourceList): Card {
  const places = placesOf[path];
  const pairs = places ? pairsAt(places, design, knowledge) : [];
  if (pairs.length === 0) return { head: [], body: [] };
  const side = path.includes('anode') ? 'anode' : path.includes('cathode') ? 'cathode' : undefined;
  const order = side && chain(design, side);
  const lines = pairs.slice(0, 3).map((pair) => {
    const word =
      pair.verdict === undefined ? 'no verdict in the library' : bold(verdictInWords(pair.verdict));
    return `${pairName(pair)}: ${word}${pair.except === undefined ? '' : ` (${pair.except.text})`}`;
  });
  return { head: [...(order ? [order] : []), ...lines], body: neighbourLines(pairs, sources, pairName) };
}

/** Facts of terms, each once, with their sources; where the literature disagrees, both sides. */
export function termLines(terms: readonly Term[], sources: SourceList, named = false): string[] {
  const seen = new Set<string>();
  return terms.flatMap((term) => {
    if (seen.has(term.id)) return [];
    seen.add(term.id);
    return term.facts.map((fact) => {
      const other = fact.contested === undefined ? '' : ` ${message(disagreeing(fact.contested))}`;
      const about = named ? `${bold(text(term.name))}: ` : '';
      return `- ${about}${message(fact.text)}${doubt(fact)}${other} ${sources.cite(fact.citations)}`;
    });
  });
}

/** The names under which terms may be filed for a field: whole path, path without the author's own names, first and last, last. */
export function topicPath(path: readonly (string | number)[]): string[] {
  const names = path.filter((step): step is string => typeof step === 'string');
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  return [...new Set([names.join('.'), `${first}.${last}`, last])];
}
