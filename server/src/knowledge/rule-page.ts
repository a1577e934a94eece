/** Pages of rules from what is stored of them. */
import { once, withLate } from '../quantity/once.js';
import type { KnowledgeData, StoredLimit, StoredPage } from './data.js';
import { defined, quantityOf, toCitation } from './stored.js';
import type { Limit, RulePage } from './types.js';

const pageWith = withLate<RulePage, 'limits' | 'citations' | 'summary' | 'why' | 'fix' | 'fails' | 'passes'>([
  'limits',
  'citations',
  'summary',
  'why',
  'fix',
  'fails',
  'passes',
]);

/** Built piece by piece: a check looks at severities and grades of most pages, and reads none. */
export function toPage(stored: StoredPage, position: number, data: KnowledgeData): RulePage {
  const figures = once(() => data.limits.at(position));
  const limits = once(() => mapValues(figures()?.limits ?? {}, toLimit));
  const citations = once(() => (figures()?.citations ?? []).map(toCitation));
  const prose = once(() => data.prose.at(position));
  const examples = once(() => data.examples.at(position));
  return pageWith(
    { ...stored, grades: stored.grades ?? {} },
    {
      limits,
      citations,
      summary: () => prose()?.summary ?? '',
      why: () => prose()?.why ?? '',
      fix: () => prose()?.fix ?? '',
      fails: () => examples()?.fails ?? [],
      passes: () => examples()?.passes ?? [],
    },
  );
}

export function toLimit(stored: StoredLimit): Limit {
  const quantity =
    stored.value === undefined || stored.dimension === undefined
      ? undefined
      : quantityOf(stored.value, stored.dimension);
  return {
    confidence: stored.confidence ?? 'verified',
    citations: (stored.citations ?? []).map(toCitation),
    ...defined('quantity', quantity),
    ...defined('words', stored.words),
  };
}

const mapValues = <A, B>(values: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
