/** Remedies at a place: stateless, found again from the analysis each time. */
import type { Finding, Fix } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { trimmed } from '../text/edits.js';
import { meets, type Span } from '../text/span.js';
import { type Desk, deskOf } from './fix/maker.js';
import { makers } from './fix/makers.js';
import { remedyFixes } from './fix/remedy.js';
import { waive } from './fix/waive.js';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The one an editor may apply on a single key press. */
  readonly preferred: boolean;
  /** It removes no cause: the finding is accepted as it is. */
  readonly accepts: boolean;
}

/** Every way out of the findings at a place, the rule's own first and accepting it last. */
export function fixesAt(analysis: Analysis, knowledge: Knowledge, span: Span): OfferedFix[] {
  const desk = deskOf(analysis, knowledge);
  return analysis.findings
    .filter((finding) => meets(finding.span, span))
    .flatMap((finding) => offers(finding, desk));
}

/** The ways out of one finding. */
export function offersFor(finding: Finding, analysis: Analysis, knowledge: Knowledge): OfferedFix[] {
  return offers(finding, deskOf(analysis, knowledge));
}

function offers(finding: Finding, desk: Desk): OfferedFix[] {
  const cures = fixesOf(finding, desk);
  const preferred = preferredOf(cures);
  return [
    ...cures.map((fix) => ({ finding, fix, preferred: fix === preferred, accepts: false })),
    ...waive(finding, desk).map((fix) => ({ finding, fix, preferred: false, accepts: true })),
  ];
}

/** What leaves nothing to choose: a safe fix, or the only one where it neither asks anything nor takes anything away. */
export function preferredOf(fixes: readonly Fix[]): Fix | undefined {
  const safe = fixes.find(({ safety }) => safety === 'safe');
  const [only] = fixes;
  if (safe !== undefined || only === undefined || fixes.length > 1) return safe;
  const asks = only.edits.some(({ blanks }) => blanks !== undefined);
  const takes = only.edits.every(({ newText }) => newText === '');
  return asks || takes || only.hint === true ? undefined : only;
}

/** Reprints nothing that stays. */
function sparing(fix: Fix, { source: { text } }: Desk): Fix {
  return { ...fix, edits: fix.edits.map((edit) => trimmed(text, edit)) };
}

/** Groups of rules that speak of materials which meet. */
const aboutMaterials = /^(?:compatibility|interface|process)\//;

/** What removes the cause of a finding. */
export function fixesOf(finding: Finding, desk: Desk): readonly Fix[] {
  // What stands in another document is mended there.
  const made = finding.origin === undefined ? (makers[finding.rule]?.(finding, desk) ?? []) : [];
  const remedies = aboutMaterials.test(finding.rule) ? remedyFixes(finding, desk) : [];
  const all = [...finding.fixes, ...[...made, ...remedies].map((fix) => sparing(fix, desk))];
  return all.filter(({ title }, index) => all.findIndex((each) => each.title === title) === index);
}
