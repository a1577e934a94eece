import type { RuleLimits } from '../generated/ids.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Limit } from '../knowledge/types.js';
import type { CheckedRuleId } from './rule.js';

/** What a limit rests on: shown with the problem it makes, and its confidence decides how softly. */
export type LimitGround = Pick<Limit, 'confidence' | 'citations'>;

/** What a limit of a page rests on, for the problem that it makes: its confidence and its citations. */
export function groundOf<Id extends CheckedRuleId>(
  knowledge: Knowledge,
  rule: Id,
  limit: keyof RuleLimits[Id] & string,
): LimitGround {
  const { confidence, citations } = knowledge.page(rule)?.limits[limit] ?? {
    confidence: 'practice',
    citations: [],
  };
  return { confidence, citations };
}
