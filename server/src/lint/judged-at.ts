/** What the rules on meetings would say of the name at one place: for lists that let an author choose. */
import type { Design } from '../design/design.js';
import type { Meeting } from '../design/meetings.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import { rules } from '../rules/registry.js';
import type { SpecReading } from '../spec/read.js';
import type { Span } from '../text/span.js';
import { severities, severityOf } from './severity.js';

export interface Said {
  readonly severity: Severity;
  readonly message: string;
  /** What it is about. */
  readonly spans: readonly Span[];
}

/** Rules whose page says which meetings it speaks of. */
const judging = oncePer((knowledge: Knowledge) =>
  rules.filter(({ id }) => knowledge.page(id)?.judges !== undefined),
);

/** The gravest first. `meetings` are those at the place: a rule names one side of them. */
export function judgedAt(
  at: Span,
  meetings: readonly Meeting[],
  reading: SpecReading,
  design: Design,
  knowledge: Knowledge,
): readonly Said[] {
  const sides = new Set(meetings.flatMap(({ near, far }) => [near.name.where.span, far.name.where.span]));
  const own = (span: Span): boolean => span.start === at.start && span.end === at.end;
  const mixed = ![...sides].some(own);
  const found: Said[] = [];
  for (const { id, check } of judging(knowledge)) {
    const limits = knowledge.limits(id) as never;
    const profile = reading.spec.profile?.value ?? 'lab';
    for (const problem of check({ spec: reading.spec, design, knowledge, profile, limits, reading })) {
      const spans = [problem.at.span, ...(problem.related ?? []).map((each) => each.span)];
      if (!spans.some((span) => own(span) || (mixed && sides.has(span)))) continue;
      found.push({ severity: severityOf(problem, knowledge.page(id)), message: problem.message, spans });
    }
  }
  return found.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
