/** How much of a document its findings speak of. Whoever shows findings says so beside them: silence is no check. */
import type { Analysis } from '../lint/analyze.js';
import type { Span } from '../text/span.js';

export type Coverage =
  | { readonly state: 'whole' }
  /** `refused`: too much of it to look at anything. `broken`: nothing behind this place is trusted. */
  | { readonly state: 'refused' | 'broken'; readonly at: Span }
  /** Files that it takes from and that were not read, at the first place that names one. */
  | { readonly state: 'files-missing'; readonly at: Span; readonly files: readonly string[] };

export function coverageOf({ reading, links, findings }: Analysis): Coverage {
  const [refused] = findings.filter(({ rule }) => rule === 'yaml/too-large');
  if (refused !== undefined) return { state: 'refused', at: refused.span };
  if (reading.trustedUntil !== Number.POSITIVE_INFINITY)
    return { state: 'broken', at: { start: reading.trustedUntil, end: reading.trustedUntil } };
  const missing = links.filter(({ usable }) => !usable);
  const [first] = missing;
  if (first === undefined) return { state: 'whole' };
  return { state: 'files-missing', at: first.at.where.span, files: missing.map(({ at }) => at.text) };
}
