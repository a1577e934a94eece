/** A field, the words it may hold, and the facts about it, as a hover shows them. */
import { disagreeing } from '../design/phrases.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Term } from '../knowledge/types.js';
import { formatAlternatives } from '../quantity/format.js';
import { parseQuantity } from '../quantity/parse.js';
import type { Field, ScalarShape } from '../spec/shape.js';
import { upperFirst } from '../spec/wording.js';
import type { Card } from './figure-card.js';
import { bold, code, message, text } from './markdown.js';
import { doubt } from './material-card.js';
import type { SourceList } from './sources.js';
import { inWords } from './wording.js';

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

export function quantityHead(written: string, shape: ScalarShape, field: Field | undefined): Card {
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
