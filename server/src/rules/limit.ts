/** Who says a limit of a page, for the problem that rests on it. */

import type { RuleLimits } from '../generated/ids.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, Confidence } from '../knowledge/types.js';
import type { CheckedRuleId } from './rule.js';

export function groundOf<Id extends CheckedRuleId>(
  knowledge: Knowledge,
  id: Id,
  name: keyof RuleLimits[Id] & string,
): { readonly confidence: Confidence; readonly citations: readonly Citation[] } {
  const limit = knowledge.page(id)?.limits[name];
  return { confidence: limit?.confidence ?? 'practice', citations: limit?.citations ?? [] };
}
