/** Whether a fix does what it says: the text after it is checked again. A few milliseconds, and only when fixes are asked for. */
import type { Finding, Fix } from '../../finding/finding.js';
import type { Severity } from '../../knowledge/types.js';
import type { Edit } from '../../text/span.js';
import type { Desk } from './maker.js';

const weights: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** The finding is gone or milder, and nothing as grave has taken its place. */
export function cures(finding: Finding, { edits }: Pick<Fix, 'edits'>, { analysis, tryOut }: Desk): boolean {
  const after = tryOut(edits.map(answered));
  if (after === undefined) return false;
  const at = movedBy(edits.map(answered), finding.span.start);
  const left = after.findings.filter(({ rule, span }) => rule === finding.rule && span.start === at);
  const same = analysis.findings.filter(
    ({ rule, span }) => rule === finding.rule && span.start === finding.span.start,
  );
  if (left.length > 0 && gravity(left) >= gravity(same)) return false;
  return gravity(after.findings) < gravity(analysis.findings);
}

/** With a number where the author is asked for one: what is left open would count as a finding of its own. */
function answered(edit: Edit): Edit {
  const { span, newText, blanks = [] } = edit;
  return {
    span,
    newText: blanks.reduceRight(
      (text, { start, end }) => `${text.slice(0, start)}1${text.slice(end)}`,
      newText,
    ),
  };
}

/** The sum over all findings, in which one error outweighs what a remedy may bring along. */
function gravity(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

/** Where a place is after the edits. */
export function movedBy(edits: readonly Edit[], offset: number): number {
  let at = offset;
  for (const { span, newText } of edits) {
    if (span.end <= offset && span.start < offset) at += newText.length - (span.end - span.start);
    else if (span.start === offset && span.end === offset) at += newText.length;
  }
  return at;
}
