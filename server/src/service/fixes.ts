/** Remedies at a place: stateless, found again from the analysis each time. */
import type { Finding, Fix } from '../finding/finding.js';
import type { Analysis } from '../lint/analyze.js';
import type { Span } from '../text/span.js';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The one an editor may apply on a single key press. */
  readonly preferred: boolean;
}

export function fixesAt(analysis: Analysis, span: Span): OfferedFix[] {
  return analysis.findings
    .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap((finding) =>
      finding.fixes.map((fix, index) => ({
        finding,
        fix,
        preferred: index === 0 && finding.fixes.length === 1,
      })),
    );
}
