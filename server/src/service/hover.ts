/** What a hover says: the value in its context first, then the facts behind it, each with its source. */
import { type Design, readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Role } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { locate, type Place } from '../syntax/locate.js';
import { resolve } from '../syntax/tree.js';
import { choiceCard, fieldCard, quantityHead, termLines } from './field-card.js';
import { type Card, figureCard, noCard } from './figure-card.js';
import { figuresAt } from './figure-fields.js';
import { hasFigures } from './has-figures.js';
import { type Hover, hoverPage, mostHeadLines } from './hover-page.js';
import { interfaceCard } from './interface-card.js';
import { type SchemaPlace, schemaAt } from './locate-field.js';
import { bold, code, text } from './markdown.js';
import { materialCard } from './material-card.js';
import { inheritedLines } from './navigate/inherited-lines.js';
import { neighbourHead, neighbourLines, neighboursOf } from './neighbours.js';
import { ruleCard } from './rule-card.js';
import { type SourceLinks, type SourceList, sourceList } from './sources.js';
import { targetCard } from './target-card.js';

/** Of these, for figures: the rest says what the field means. */
const mostFigureLines = 4;

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
  const design = readDesign(spec, knowledge);
  const figures = hasFigures(analysis) ? figuresFor(place, analysis, knowledge, sources) : noCard;
  const cards = cardsFor(place, schema, design, knowledge, sources, figures);
  const inherited = inheritedLines(analysis, place, offset, links);
  if (cards.length + inherited.length === 0) return undefined;
  return { span: place.node.span, markdown: hoverPage(cards, sources, inherited) };
}

/** What a field of the design amounts to, or whether a target is reached. */
function figuresFor({ path }: Place, analysis: Analysis, knowledge: Knowledge, sources: SourceList): Card {
  if (path[0] === 'targets') return targetCard(path.slice(1), analysis, knowledge, sources);
  const design = readDesign(analysis.spec, knowledge);
  return figureCard(figuresAt(path, design), design, knowledge, sources, mostFigureLines);
}

function cardsFor(
  place: Place,
  schema: SchemaPlace,
  design: Design,
  knowledge: Knowledge,
  sources: SourceList,
  figures: Card,
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
    return [
      {
        head: [title, ...around.head, ...figures.head, ...rest],
        body: [...figures.body, ...around.body, ...card.body],
      },
    ];
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
      return field ? [own, figures, fieldCard(field, topic, knowledge, sources)] : [own, figures];
    }
    default: {
      const rule = topic.includes('waivers.rule') ? ruleCard(node.text.trim(), knowledge) : undefined;
      if (rule) return [rule];
      return field ? [fieldCard(field, topic, knowledge, sources), figures] : [];
    }
  }
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

/** The names under which terms may be filed for a field: whole path, path without the author's own names, first and last, last. */
export function topicPath(path: readonly (string | number)[]): string[] {
  const names = path.filter((step): step is string => typeof step === 'string');
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  return [...new Set([names.join('.'), `${first}.${last}`, last])];
}
