/** How much of a document its findings speak of. Whoever shows findings says so beside them: silence is no check. */
import type { Finding } from '../finding/finding.js';
import type { Analysis } from '../lint/analyze.js';
import type { Span } from '../text/span.js';

export type Coverage =
  | { readonly state: 'whole' }
  /** `refused`: too much of it to look at anything. `broken`: nothing behind this place is trusted. */
  | { readonly state: 'refused' | 'broken'; readonly at: Span }
  /** Files that it takes from and that were not read, at the first place that names one. */
  | { readonly state: 'files-missing'; readonly at: Span; readonly files: readonly string[] };

export function coverageOf({ document, reading, findings }: Analysis): Coverage {
  const [refused] = findings.filter(({ rule }) => rule === 'yaml/too-large');
  if (refused !== undefined) return { state: 'refused', at: refused.span };
  if (reading.trustedUntil !== Number.POSITIVE_INFINITY)
    return { state: 'broken', at: { start: reading.trustedUntil, end: reading.trustedUntil } };
  const missing = findings.filter(({ rule }) => rule === 'structure/file-not-read');
  const [first] = missing;
  if (first === undefined) return { state: 'whole' };
  const name = ({ span }: Finding): string => document.text.slice(span.start, span.end);
  return { state: 'files-missing', at: first.span, files: missing.map(name) };
}
