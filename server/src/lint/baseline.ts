/** Findings that a baseline accepts: those it names, as long as they are about the same words of the same field. */
import { type Baseline, type BaselineEntry, type BrokenBaseline, baselineIn } from '../config/baseline.js';
import { configOf, type Setup, setupFor } from '../config/config.js';
import type { BaselinedFinding, Finding } from '../finding/finding.js';
import { fingerprintOf, numbered } from '../finding/fingerprint.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { RulePage } from '../knowledge/types.js';
import type { Reader } from '../project/reader.js';
import type { SpecProblem } from '../spec/problem.js';
import type { Document } from '../text/document.js';

/** Undefined where there is none, and none is spoken of. */
export function baselineOf({ config, baseline }: Setup, read: Reader): Baseline | BrokenBaseline | undefined {
  const answer = read(config.uri, baseline);
  if ('document' in answer) return baselineIn(answer.document);
  if (answer.why === 'nowhere') return undefined;
  if (answer.why !== 'missing') return { fault: answer.reason };
  const isNamed = configOf(config).baseline !== undefined;
  return isNamed ? { fault: 'there is no such file; `cellspec baseline` writes it' } : undefined;
}

/** What is wrong with the baseline, told in the configuration. */
export function checkBaseline(
  config: Document,
  baseline: Baseline | BrokenBaseline | undefined,
): readonly SpecProblem[] {
  if (baseline === undefined || !('fault' in baseline)) return [];
  return [
    {
      rule: 'structure/baseline-not-read',
      at: configOf(config).baseline?.where ?? { span: { start: 0, end: 0 } },
      message: `The baseline \`${setupFor(config, '').baseline}\` is not read: ${baseline.fault}. Everything it accepts counts again until it is.`,
    },
  ];
}

/** What keeps a spec from being read, and what is about harm, is not accepted in passing. */
export function mayBeBaselined(page: RulePage | undefined): boolean {
  return page?.waivable === undefined || page.waivable === 'with-reason';
}

export interface Settled {
  readonly kept: readonly Finding[];
  readonly baselined: readonly BaselinedFinding[];
  /** Entries for this file that accept nothing. */
  readonly stale: readonly BaselineEntry[];
}

export interface Found {
  readonly text: string;
  /** All there are: they are counted, so those that a waiver accepts count along. */
  readonly findings: readonly Finding[];
  readonly kept: readonly Finding[];
}

/** `wasAsked`: of the other rules nothing is known to be gone. */
export function applyBaseline(
  { text, findings, kept }: Found,
  baseline: Baseline | BrokenBaseline | undefined,
  setup: Setup | undefined,
  knowledge: Knowledge,
  wasAsked: (rule: string) => boolean,
): Settled {
  const entries =
    setup === undefined || baseline === undefined || 'fault' in baseline
      ? undefined
      : baseline.byFile.get(setup.file);
  if (entries === undefined || setup === undefined) return { kept, baselined: [], stale: [] };
  const byPrint = new Map(
    entries
      .filter(({ rule }) => mayBeBaselined(knowledge.page(rule) ?? knowledge.successor(rule)))
      .map((entry) => [entry.fingerprint, entry] as const),
  );
  const counts = new Set(kept);
  const baselined = new Map<Finding, BaselinedFinding>();
  const used = new Set<BaselineEntry>();
  for (const each of byPrint.size === 0 ? [] : numbered(text, findings)) {
    if (!counts.has(each.finding)) continue;
    const { rule } = each.finding;
    const names = [rule, ...(knowledge.page(rule)?.formerly ?? [])];
    const entry = names.map((name) => entryFor(name, byPrint.get(fingerprintOf(each, name)))).find(Boolean);
    if (entry === undefined) continue;
    used.add(entry);
    baselined.set(each.finding, { finding: each.finding, entry, baseline: setup.baseline });
  }
  return {
    kept: kept.filter((finding) => !baselined.has(finding)),
    baselined: [...baselined.values()],
    stale: entries.filter(
      (entry) => !used.has(entry) && wasAsked(knowledge.successor(entry.rule)?.id ?? entry.rule),
    ),
  };
}

/** A fingerprint has the rule in it; one that was put beside another rule by hand accepts nothing. */
function entryFor(rule: string, entry: BaselineEntry | undefined): BaselineEntry | undefined {
  return entry?.rule === rule ? entry : undefined;
}
