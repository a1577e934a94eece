/** Everything that is to be said about one document: findings complete, ordered, each with its severity and sources. */
import type { Finding, WaivedFinding } from '../finding/finding.js';
import type { Cell } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, Profile } from '../knowledge/types.js';
import { once } from '../quantity/once.js';
import { rules } from '../rules/registry.js';
import type { Rule } from '../rules/rule.js';
import type { SpecProblem } from '../spec/problem.js';
import { kindOf, readSpec, type SpecReading } from '../spec/read.js';
import { shortened } from '../spec/wording.js';
import { pathOf } from '../syntax/locate.js';
import type { Document } from '../text/document.js';
import { runRules } from './run-rules.js';
import { severityOf } from './severity.js';
import { applyWaivers } from './waivers.js';

export interface Analysis {
  readonly document: Document;
  readonly reading: SpecReading;
  /** The design as it counts: what this document says, and what it takes from others. Rules, figures and hovers look at this. */
  readonly spec: Cell;
  readonly findings: readonly Finding[];
  /** Accepted on purpose: not among `findings`, and listed where a machine reads. */
  readonly waived: readonly WaivedFinding[];
}

/** More findings of one rule than anybody reads; the last one says how many were left out. */
const mostOfOneRule = 100;

export interface Conditions {
  /** All rules, unless a test puts others in. */
  readonly checks?: readonly Rule[] | undefined;
  /** For specs that do not state a `profile` themselves. */
  readonly profile?: Profile | undefined;
  /** The day waivers are held against, `2026-11-25`. Without it none ends. */
  readonly today?: string | undefined;
}

/** What is asked for is worked out, and once: a hover needs the design and no rule, and a completion often not even that. */
export function analyze(document: Document, knowledge: Knowledge, conditions: Conditions = {}): Analysis {
  const reading = once(() => readSpec(document.text, kindOf(document.uri)));
  const judged = once(() => judge(document, reading(), knowledge, conditions));
  return {
    document,
    get reading() {
      return reading();
    },
    get spec() {
      return reading().spec;
    },
    get findings() {
      return judged().findings;
    },
    get waived() {
      return judged().waived;
    },
  };
}

function judge(
  document: Document,
  reading: SpecReading,
  knowledge: Knowledge,
  conditions: Conditions,
): Pick<Analysis, 'findings' | 'waived'> {
  const { checks = rules } = conditions;
  const profile = reading.spec.profile?.value ?? conditions.profile ?? 'lab';
  const fromRules =
    reading.kind === 'cell' && reading.tree.root ? runRules(reading, knowledge, checks, profile) : [];
  const isHeard = (rule: string): boolean => isAsked(knowledge.page(rule)?.asked_from, profile);
  const heard = fromRules.filter(
    ({ rule, grade }) =>
      isHeard(rule) && isAsked(grade ? knowledge.page(rule)?.grades_asked_from?.[grade] : undefined, profile),
  );
  const finding = (problem: SpecProblem): Finding => toFinding(problem, reading, knowledge);
  const findings = select([...reading.problems, ...heard], reading).map(finding);
  const { kept, waived, problems } = applyWaivers(document, reading, findings, knowledge, {
    today: conditions.today,
    wasAsked: (rule) => isHeard(rule) && !isOutOfSight(reading) && !fromRules.some(stopsRules),
  });
  const all =
    problems.length === 0 ? kept : [...kept, ...select(problems, reading).map(finding)].sort(inOrder);
  return { findings: all, waived };
}

/** Behind a crash, or in a design that was refused, rules had no say. */
function stopsRules({ rule }: SpecProblem): boolean {
  return rule === 'internal/rule-crash' || rule === 'yaml/too-large';
}

/** The least mature first. */
export const profiles: readonly Profile[] = ['concept', 'lab', 'prototype', 'production'];

/** A first sketch is not asked for what only a product needs. */
function isAsked(from: Profile | undefined, profile: Profile): boolean {
  return from === undefined || profiles.indexOf(profile) >= profiles.indexOf(from);
}

/**
 * Drops what cannot be known: behind a break in the text everything, and claims that something is absent where part of
 * the design is out of sight (a broken text, a base file). One mistake is then said once, in the order of the text.
 */
function select(problems: readonly SpecProblem[], reading: SpecReading): SpecProblem[] {
  const { trustedUntil } = reading;
  const syntax = new Set(reading.tree.problems.map((problem) => problem.span));
  const broken = trustedUntil !== Number.POSITIVE_INFINITY;
  const outOfSight = isOutOfSight(reading);
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const { rule, at } of problems)
    if (rule !== 'yaml/portability') told.add(`${at.span.start}:${at.span.end}`);

  return problems
    .filter((problem) => {
      const { span } = problem.at;
      if (broken && !syntax.has(span) && span.start >= trustedUntil) return false;
      if (outOfSight && problem.absence === true) return false;
      // A value that is already reported needs no second remark on how other tools would read it.
      if (problem.rule === 'yaml/portability' && told.has(`${span.start}:${span.end}`)) return false;
      const key = `${problem.rule} ${span.start}:${span.end} ${problem.message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const count = (counts.get(problem.rule) ?? 0) + 1;
      counts.set(problem.rule, count);
      return count <= mostOfOneRule;
    })
    .map((problem) => withRest(problem, counts))
    .sort((a, b) => inOrder({ rule: a.rule, span: a.at.span }, { rule: b.rule, span: b.at.span }));
}

/** Part of the design stands where this check does not look: behind a break in the text, or in another file. */
function isOutOfSight({ trustedUntil, spec }: SpecReading): boolean {
  return trustedUntil !== Number.POSITIVE_INFINITY || spec.extends !== undefined || spec.use !== undefined;
}

/** In the order of the text. */
function inOrder(a: Pick<Finding, 'span' | 'rule'>, b: Pick<Finding, 'span' | 'rule'>): number {
  const byPlace = a.span.start - b.span.start || a.span.end - b.span.end;
  return byPlace || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Nothing is dropped silently: the first finding of an overfull rule says how many more there are. */
function withRest(problem: SpecProblem, counts: Map<string, number>): SpecProblem {
  const count = counts.get(problem.rule) ?? 0;
  if (count <= mostOfOneRule) return problem;
  counts.delete(problem.rule);
  return {
    ...problem,
    message: `${problem.message} (${count - mostOfOneRule} more of this kind are not listed.)`,
  };
}

/** Shop practice is said to be practice in the message; it never stands where a reader expects a paper. */
export function isLiterature(knowledge: Knowledge): (citation: Citation) => boolean {
  return ({ source }) => knowledge.source(source)?.kind !== 'practice';
}

function toFinding(problem: SpecProblem, reading: SpecReading, knowledge: Knowledge): Finding {
  const page = knowledge.page(problem.rule);
  return {
    rule: problem.rule,
    severity: severityOf(problem, page),
    span: problem.at.span,
    path: pathOf(reading.tree.root, problem.at.span),
    message: shortened(problem.message),
    related: problem.related ?? [],
    citations: (problem.citations ?? page?.citations ?? []).filter(isLiterature(knowledge)),
    fixes: (problem.fixes ?? []).map((fix) => ({ ...fix, title: shortened(fix.title) })),
  };
}
