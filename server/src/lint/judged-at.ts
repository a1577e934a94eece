/** What the rules on meetings would say of the name at one place: for lists that let an author choose. */
import type { Setup } from '../config/config.js';
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import { rules } from '../rules/registry.js';
import type { SpecReading } from '../spec/read.js';
import type { Span } from '../text/span.js';
import { settingOf, severities, severityOf } from './severity.js';

export interface Said {
  readonly severity: Severity;
  readonly message: string;
  /** What it is about. */
  readonly spans: readonly Span[];
}

/** Rules on what meets what: those whose page says which meetings it speaks of, and, for a step, those on steps. */
const judging = oncePer((knowledge: Knowledge) => {
  const all = rules.map(({ id, check }) => {
    // Each rule takes the limits of its own page.
    return { id, check, page: knowledge.page(id), limits: knowledge.limits(id) as never };
  });
  const meetings = all.filter(({ page }) => page?.judges !== undefined);
  return {
    meetings,
    steps: all.filter((rule) => rule.id.startsWith('process/') || meetings.includes(rule)),
  };
});

/** The gravest first. */
export function judgedAt(
  at: Span,
  ofStep: boolean,
  reading: SpecReading,
  design: Design,
  knowledge: Knowledge,
  setup: Setup | undefined,
): readonly Said[] {
  const own = (span: Span): boolean =>
    span.start === at.start && span.end === at.end && span.file === at.file;
  const found: Said[] = [];
  const { meetings, steps } = judging(knowledge);
  const profile = reading.spec.profile?.value ?? 'lab';
  for (const { check, page, limits } of ofStep ? steps : meetings) {
    if (settingOf(page, setup) === 'off') continue;
    check({ spec: reading.spec, design, knowledge, profile, limits, reading }, (problem) => {
      const spans = [problem.at.span, ...(problem.related ?? []).map((each) => each.span)];
      if (!spans.some(own)) return;
      found.push({ severity: severityOf(problem, page, setup), message: problem.message, spans });
    });
  }
  return found.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
