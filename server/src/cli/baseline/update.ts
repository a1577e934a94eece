/** From what was found in files, and a baseline as it is, to the baseline as it should be. */
import type { Baseline, BaselineEntry } from '../../config/baseline.js';
import { fingerprintsOf } from '../../finding/fingerprint.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { RuleId } from '../../knowledge/types.js';
import type { Analysis } from '../../lint/analyze.js';
import { mayBeBaselined } from '../../lint/baseline.js';

export interface Wishes {
  /** Nothing is taken in. */
  readonly prune: boolean;
  readonly check: boolean;
  readonly hints: boolean;
  /** For what is taken in. */
  readonly reason: string;
}

/** What one file has to do with the baseline. */
export interface Seen {
  readonly added: readonly BaselineEntry[];
  readonly stale: readonly BaselineEntry[];
  /** Rules of findings that no baseline accepts. */
  readonly refused: readonly RuleId[];
}

/** `file`: as the baseline calls it. */
export function seenIn(file: string, analysis: Analysis, knowledge: Knowledge, wishes: Wishes): Seen {
  const { document, findings, waived, baselined, stale } = analysis;
  const takes = !wishes.prune && !wishes.check;
  const told = findings.filter(({ severity }) => takes && (wishes.hints || severity !== 'hint'));
  if (told.length === 0) return { added: [], stale, refused: [] };
  // Counted like the check counts them: with those that are accepted already.
  const all = [...findings, ...[...waived, ...baselined].map(({ finding }) => finding)];
  const prints = fingerprintsOf(document.text, all);
  const isFit = ({ rule }: { rule: RuleId }): boolean => mayBeBaselined(knowledge.page(rule));
  return {
    stale,
    refused: told.filter((finding) => !isFit(finding)).map(({ rule }) => rule),
    added: told.filter(isFit).map((finding): BaselineEntry => {
      const { rule, path } = finding;
      return { file, rule, path, fingerprint: prints.get(finding) ?? '', reason: wishes.reason };
    }),
  };
}

export interface Update {
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly removed: readonly BaselineEntry[];
}

/** `gone`: entries for files that are not there any more. */
export function updated(before: Baseline, seen: readonly Seen[], gone: readonly BaselineEntry[]): Update {
  const removed = new Set([...gone, ...seen.flatMap(({ stale }) => stale)]);
  // A file that has another name now keeps the reasons that were given.
  const reasons = new Map(gone.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const added = seen
    .flatMap((each) => each.added)
    .map((entry) => ({ ...entry, reason: reasons.get(entry.fingerprint) || entry.reason }));
  const kept = before.entries.filter((entry) => !removed.has(entry));
  return { entries: [...kept, ...added], added: added.length, removed: [...removed] };
}
