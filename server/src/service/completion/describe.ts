/** The documentation of an offer, made when somebody looks at it: the card a hover shows, with its sources. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { shapeOf } from '../../spec/read.js';
import { sentence } from '../../spec/wording.js';
import { choiceCard, fieldCard, termLines } from '../field-card.js';
import type { Card } from '../figure-card.js';
import { topicPath } from '../hover.js';
import { hoverPage } from '../hover-page.js';
import { schemaAt } from '../locate-field.js';
import { bold, code, message } from '../markdown.js';
import { doubt, materialCard } from '../material-card.js';
import { ruleCard } from '../rule-card.js';
import { type SourceLinks, type SourceList, sourceList } from '../sources.js';
import { verdictInWords } from '../wording.js';
import type { About } from './offer.js';

/** Markdown; undefined where there is nothing to say. */
export function describe(about: About, knowledge: Knowledge, links?: SourceLinks): string | undefined {
  const sources = sourceList(knowledge, links);
  const card = cardOf(about, knowledge, sources);
  return card && hoverPage([card], sources);
}

function cardOf(about: About, knowledge: Knowledge, sources: SourceList): Card | undefined {
  switch (about.what) {
    case 'field': {
      const { field } = schemaAt(shapeOf(about.of), about.path);
      return field && fieldCard(field, topicPath(about.path), knowledge, sources);
    }
    case 'choice': {
      const { field, shape } = schemaAt(shapeOf(about.of), about.path);
      if (shape?.kind !== 'scalar') return undefined;
      return choiceCard(about.word, shape, field, topicPath(about.path), knowledge, sources);
    }
    case 'rule':
      return ruleCard(about.id, knowledge);
    case 'material':
      return materialOffered(about, knowledge, sources);
  }
}

/** What it is, and each verdict on what it would meet: of all places, under the conditions the verdict names. */
function materialOffered(
  { id, roles, meets }: Extract<About, { what: 'material' }>,
  knowledge: Knowledge,
  sources: SourceList,
): Card | undefined {
  const material = knowledge.material(id);
  if (material === undefined) return undefined;
  const { head, body } = materialCard(material, roles, knowledge, sources);
  const verdicts = meets.flatMap(({ id: otherId, name: other }) => {
    const met = knowledge.material(otherId);
    const verdict = met && met.id !== material.id ? knowledge.verdict(material, met) : undefined;
    if (verdict === undefined) return [];
    const when = [
      verdict.above && `above ${verdict.above.text}`,
      verdict.below && `below ${verdict.below.text}`,
    ].filter(Boolean);
    const where = when.length === 0 ? '' : ` (${when.join(', ')})`;
    return `- With ${code(other)}: ${bold(verdictInWords(verdict))}${where}. ${message(sentence(verdict.mechanism))}${doubt(verdict)} ${sources.cite(verdict.citations)}`;
  });
  const terms = termLines(knowledge.termsFor(`material:${material.id}`), sources, true);
  return { head, body: [...verdicts, ...body, ...terms] };
}

/** What came back from an editor, looked at before it is believed. */
export function aboutIn(data: unknown): About | undefined {
  const about = data as About;
  if (typeof data !== 'object' || data === null) return undefined;
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.every((each) => typeof each === 'string' || typeof each === 'number');
  const isKind = (kind: unknown): boolean => kind === 'cell' || kind === 'library';
  switch (about.what) {
    case 'field':
      return isKind(about.of) && isList(about.path) ? about : undefined;
    case 'choice':
      return isKind(about.of) && isList(about.path) && typeof about.word === 'string' ? about : undefined;
    case 'rule':
      return typeof about.id === 'string' ? about : undefined;
    case 'material': {
      const { meets } = about;
      const named =
        Array.isArray(meets) &&
        meets.every((each) => typeof each?.id === 'string' && typeof each.name === 'string');
      return typeof about.id === 'string' && isList(about.roles) && named ? about : undefined;
    }
    default:
      return undefined;
  }
}
