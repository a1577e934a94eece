/** What a hover in a design document says: the library's card of what is named there, and how it gets along with what is named beside it. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Material, Term } from '../../knowledge/types.js';
import type { MarkdownReading } from '../../markdown/reading.js';
import { formatAlternatives } from '../../quantity/format.js';
import { sentence } from '../../spec/wording.js';
import { termLines } from '../field-card.js';
import type { Card } from '../figure-card.js';
import { type Hover, hoverPage, mostHeadLines } from '../hover-page.js';
import { bold, code, message, text } from '../markdown.js';
import { doubt, materialCard } from '../material-card.js';
import { askPair } from '../pair.js';
import { reference } from '../reference.js';
import { ruleCard } from '../rule-card.js';
import { restsOn } from '../source-sheet.js';
import { type SourceLinks, type SourceList, sourceList } from '../sources.js';
import { holdsWhere, verdictInWords } from '../wording.js';
import { type Mention, mentionAt, mentionsBeside, quantityAt } from './mentions.js';

/** Of a paragraph that names half the library, the nearest are told. */
const mostPairs = 4;
const mostRests = 6;

export function proseHover(
  reading: MarkdownReading,
  knowledge: Knowledge,
  offset: number,
  links?: SourceLinks,
): Hover | undefined {
  const sources = sourceList(knowledge, links);
  const mention = mentionAt(reading, knowledge, offset);
  if (mention === undefined) return quantityHover(reading, knowledge, offset);
  const cards = cardsFor(mention, reading, knowledge, sources);
  return cards.length === 0 ? undefined : { span: mention.span, markdown: hoverPage(cards, sources) };
}

function cardsFor(
  mention: Mention,
  reading: MarkdownReading,
  knowledge: Knowledge,
  sources: SourceList,
): readonly Card[] {
  switch (mention.kind) {
    case 'material':
      return materialCards(mention, reading, knowledge, sources);
    case 'term': {
      const term = knowledge.term(mention.id);
      return term ? [termCard(term, sources)] : [];
    }
    case 'rule': {
      const card = ruleCard(mention.id, knowledge);
      return card ? [card] : [];
    }
    case 'source':
      return [sourceCard(mention.id, knowledge)];
  }
}

function materialCards(
  mention: Mention,
  reading: MarkdownReading,
  knowledge: Knowledge,
  sources: SourceList,
): readonly Card[] {
  const material = knowledge.material(mention.id);
  if (material === undefined) {
    const choices = knowledge.candidates(mention.id).map(({ name }) => text(name));
    return choices.length === 0
      ? []
      : [{ head: [`${code(mention.text)} can mean ${choices.join(' or ')}.`], body: [] }];
  }
  const pairs = pairsOf(material, mention, reading, knowledge, sources);
  const card = materialCard(material, [], knowledge, sources, mostHeadLines - pairs.head.length - 1);
  const terms = knowledge.termsFor(`material:${material.id}`);
  return [
    { head: [...card.head, ...pairs.head], body: [...pairs.body, ...card.body] },
    { head: [], body: termLines(terms, sources, true) },
  ];
}

/** What the library says of the material and each other one that the sentence or the row names. */
function pairsOf(
  material: Material,
  { span }: Mention,
  reading: MarkdownReading,
  knowledge: Knowledge,
  sources: SourceList,
): Card {
  const others = new Map<string, { readonly material: Material; readonly mention: Mention }>();
  for (const mention of mentionsBeside(reading, knowledge, span)) {
    const other = mention.kind === 'material' ? knowledge.material(mention.id) : undefined;
    if (other && other.id !== material.id && !others.has(other.id))
      others.set(other.id, { material: other, mention });
  }
  const distance = ({ mention }: { mention: Mention }): number => Math.abs(mention.span.start - span.start);
  const nearest = [...others.values()].sort((a, b) => distance(a) - distance(b));
  const told = nearest.flatMap(({ material: other, mention }) => {
    const { verdict } = askPair(material, other, knowledge);
    return verdict ? [{ verdict, name: mention.text }] : [];
  });
  const shown = told.slice(0, mostPairs);
  return {
    head: shown.map(({ verdict, name }) => {
      const where = holdsWhere(verdict).join(', ');
      return `With ${code(name)}: ${bold(verdictInWords(verdict))}${where === '' ? '' : ` (${text(where)})`} ${sources.cite(verdict.citations)}`;
    }),
    body: shown.map(({ verdict, name }) => {
      const says = `${sentence(verdict.mechanism)} ${sentence(verdict.consequence)}`;
      return `- With ${code(name)}: ${message(says)}${doubt(verdict)} ${sources.cite(verdict.citations)}`;
    }),
  };
}

function termCard(term: Term, sources: SourceList): Card {
  return { head: [bold(text(term.name)), message(term.summary)], body: termLines([term], sources) };
}

function sourceCard(id: string, knowledge: Knowledge): Card {
  const rests = restsOn(id, knowledge);
  const more = rests.length > mostRests ? [`- and ${rests.length - mostRests} more`] : [];
  return {
    head: [
      text(reference({ source: id }, knowledge)),
      text(`What was read: ${knowledge.source(id)?.checked ?? ''}`),
    ],
    body: [
      [
        ...rests.slice(0, mostRests).map(({ name, text: says }) => `- ${bold(text(name))}: ${text(says)}`),
        ...more,
      ].join('\n'),
    ].filter((each) => each !== ''),
  };
}

function quantityHover(reading: MarkdownReading, knowledge: Knowledge, offset: number): Hover | undefined {
  const found = quantityAt(reading, knowledge, offset);
  if (found === undefined) return undefined;
  const others = formatAlternatives(found.quantity, 3);
  if (others.length === 0) return undefined;
  const written = reading.text.slice(found.span.start, found.span.end).replace(/\s+/g, ' ');
  return { span: found.span, markdown: `${bold(text(written))} = ${others.map(text).join(' = ')}` };
}
