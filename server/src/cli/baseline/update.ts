/** From what was found in files, and a baseline as it is, to the baseline as it should be. */
import type { Baseline, BaselineEntry } from '../../config/baseline.js';
import type { Finding } from '../../finding/finding.js';
import { fingerprintsOf } from '../../finding/fingerprint.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../lint/analyze.js';
import { mayBeBaselined } from '../../lint/baseline.js';
import { oncePer } from '../../quantity/once.js';

export interface Seen {
  /** As the baseline calls it. */
  readonly file: string;
  readonly analysis: Analysis;
}

export interface Update {
  readonly entries: readonly BaselineEntry[];
  readonly added: readonly BaselineEntry[];
  readonly removed: readonly BaselineEntry[];
  /** What no baseline accepts. */
  readonly refused: readonly Finding[];
}

export interface Wishes {
  readonly prune: boolean;
  readonly hints: boolean;
  readonly reason: string;
}

/** `gone`: entries for files that are not there any more. */
export function updated(
  before: Baseline,
  seen: readonly Seen[],
  gone: readonly BaselineEntry[],
  knowledge: Knowledge,
  wishes: Wishes,
): Update {
  const removed = new Set([...gone, ...seen.flatMap(({ analysis }) => analysis.stale)]);
  const findings = seen.flatMap(({ file, analysis }) =>
    wishes.prune ? [] : told(analysis, wishes).map((finding) => ({ file, finding, analysis })),
  );
  const refused = findings.filter(({ finding }) => !mayBeBaselined(knowledge.page(finding.rule)));
  // A file that was renamed keeps the reasons that were given for it.
  const reasons = new Map(gone.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const added = findings
    .filter((each) => !refused.includes(each))
    .map(({ file, finding, analysis }): BaselineEntry => {
      const fingerprint = printsIn(analysis).get(finding) ?? '';
      const reason = reasons.get(fingerprint) || wishes.reason;
      return { file, rule: finding.rule, path: finding.path, fingerprint, reason };
    });
  const kept = before.entries.filter((entry) => !removed.has(entry));
  return {
    entries: [...kept, ...added],
    added,
    removed: [...removed],
    refused: refused.map(({ finding }) => finding),
  };
}

function told({ findings }: Analysis, { hints }: Wishes): readonly Finding[] {
  return findings.filter(({ severity }) => hints || severity !== 'hint');
}

const printsIn = oncePer(({ document, findings, waived, baselined }: Analysis) => {
  const accepted = [...waived, ...baselined].map(({ finding }) => finding);
  return fingerprintsOf(document.text, [...findings, ...accepted]);
});
