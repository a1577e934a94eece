/** Everything that is to be said about one document: findings complete, ordered, each with its severity and sources. */

import type { Baseline, BaselineEntry, BrokenBaseline } from '../config/baseline.js';
import { checkConfig } from '../config/check.js';
import { configOf, type Setup, setupFor } from '../config/config.js';
import type { BaselinedFinding, Finding, WaivedFinding } from '../finding/finding.js';
import type { Cell } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, Profile } from '../knowledge/types.js';
import { type Placed, place } from '../project/elsewhere.js';
import type { Link } from '../project/links.js';
import { type LookUp, type Reader, readsNothing, recorded } from '../project/reader.js';
import { type Layer, readWhole, type Source, type Whole } from '../project/whole.js';
import { once, withLate } from '../quantity/once.js';
import { rules } from '../rules/registry.js';
import type { Rule } from '../rules/rule.js';
import type { SpecProblem } from '../spec/problem.js';
import { isPart, readingOf, type SpecReading } from '../spec/read.js';
import { shortened } from '../spec/wording.js';
import type { Document } from '../text/document.js';
import { trimmed } from '../text/edits.js';
import { applyBaseline, baselineOf, checkBaseline } from './baseline.js';
import { runRules } from './run-rules.js';
import { inOrder, select, type View } from './select.js';
import { settingOf, severityOf } from './severity.js';
import { speaksAt, untold } from './told-elsewhere.js';
import { applyWaivers } from './waivers.js';

export interface Analysis {
  readonly document: Document;
  /** Of this document alone: its tree, its text. */
  readonly reading: SpecReading;
  /** The design as it counts: what this document says, and what it takes from others. Rules, figures and hovers look at this. */
  readonly spec: Cell;
  /** The tree behind `spec`; nodes whose span has a `file` are written there. */
  readonly whole: SpecReading;
  /** The other files it names, found or not. */
  readonly links: readonly Link[];
  /** The configuration that shares libraries, then the bases, the farthest first, then this document. */
  readonly layers: readonly Layer[];
  /** What the design takes something from, by uri. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Documents that places with a `file` lie in, by uri: the sources, and what could not be one. */
  readonly documents: ReadonlyMap<string, Document>;
  /** What was asked of the reader: the analysis holds as long as the answers do. */
  readonly lookUps: readonly LookUp[];
  /** What the configuration said when it was made. */
  readonly setup: Setup | undefined;
  readonly findings: readonly Finding[];
  /** Accepted on purpose: not among `findings`, and listed where a machine reads. */
  readonly waived: readonly WaivedFinding[];
  /** Accepted because they were there when checking began: not among `findings` either. */
  readonly baselined: readonly BaselinedFinding[];
  /** Entries of the baseline for this document that accept nothing any more. */
  readonly stale: readonly BaselineEntry[];
  /** What was told, as it was found: before it was moved to this document, or accepted. */
  readonly problems: readonly SpecProblem[];
  /** The same document with another text, under the same conditions: what a fix would make of it. */
  readonly again: (text: string) => Analysis;
}

export interface Conditions {
  /** All rules, unless a test puts others in. */
  readonly checks?: readonly Rule[] | undefined;
  /** For specs that do not state a `profile` themselves. */
  readonly profile?: Profile | undefined;
  /** The day waivers are held against, `2026-11-25`. Without it none ends. */
  readonly today?: string | undefined;
  /** What the configuration of the repository says about this document. */
  readonly setup?: Setup | undefined;
  /** How the files are found that a spec names. Without it none are. */
  readonly read?: Reader | undefined;
  /** The analysis of another document, from whoever keeps them. */
  readonly analysisOf?: ((document: Document) => Analysis) | undefined;
  /** Told what is done next, for those who want to know where the time goes or what failed: the id of a rule, or a word. */
  readonly step?: ((name: string) => void) | undefined;
}

/** What is asked for is worked out, and once: a hover needs the design and no rule, and a completion often not even that. */
export function analyze(document: Document, knowledge: Knowledge, conditions: Conditions = {}): Analysis {
  const { setup } = conditions;
  const lookUps: LookUp[] = [];
  const read = recorded(conditions.read ?? readsNothing, lookUps);
  const whole = once(() => {
    conditions.step?.('reading');
    return readWhole(document, read, setup);
  });
  const baseline = once(() => {
    const own = readingOf(document).kind === 'config' ? setupFor(document, '') : setup;
    return own && baselineOf(own, read);
  });
  const told = once(() => judge(document, whole(), baseline(), knowledge, conditions));
  return analysisWith(
    { document, setup, again: (text) => analyze({ ...document, text }, knowledge, conditions) },
    {
      reading: () => readingOf(document),
      spec: () => whole().reading.spec,
      whole: () => whole().reading,
      links: () => whole().links,
      layers: () => whole().layers,
      sources: () => whole().sources,
      lookUps: () => {
        whole();
        baseline();
        return lookUps;
      },
      documents: () => {
        whole();
        return documentsOf(lookUps);
      },
      findings: () => told().findings,
      waived: () => told().waived,
      baselined: () => told().baselined,
      stale: () => told().stale,
      problems: () => told().problems,
    },
  );
}

const late = [
  'reading',
  'spec',
  'whole',
  'links',
  'layers',
  'sources',
  'lookUps',
  'documents',
  'findings',
  'waived',
  'baselined',
  'stale',
  'problems',
] as const;
const analysisWith = withLate<Analysis, (typeof late)[number]>(late);

function judge(
  document: Document,
  whole: Whole,
  baseline: Baseline | BrokenBaseline | undefined,
  knowledge: Knowledge,
  conditions: Conditions,
): Pick<Analysis, 'findings' | 'waived' | 'baselined' | 'stale' | 'problems'> {
  const { checks = rules, setup, step } = conditions;
  const reading = readingOf(document);
  const profile = whole.reading.spec.profile?.value ?? setup?.profile ?? conditions.profile ?? 'lab';
  const fromRules = reading.tree.root
    ? ofItsKind(runRules(whole.reading, knowledge, checks, profile, step), whole)
    : [];
  step?.('findings');
  const isHeard = (rule: string): boolean =>
    isAsked(knowledge.page(rule)?.asked_from, profile) && !isOff(rule);
  const isOff = (rule: string): boolean => settingOf(knowledge.page(rule), setup) === 'off';
  const heard = fromRules.filter(
    ({ rule, grade }) =>
      isHeard(rule) && isAsked(grade ? knowledge.page(rule)?.grades_asked_from?.[grade] : undefined, profile),
  );
  const view: View = { reading, whole, outOfSight: isOutOfSight(document, reading, whole) };
  const ofConfig =
    reading.kind === 'config'
      ? [...checkConfig(configOf(document), knowledge), ...checkBaseline(document, baseline)]
      : [];
  const told = [...whole.reading.problems, ...whole.problems, ...ofConfig].filter(
    // Nobody but cellspec reads its configuration.
    ({ rule }) => !isOff(rule) && !(reading.kind === 'config' && rule === 'yaml/portability'),
  );
  const problems = select([...told, ...heard], view);
  const finding = (each: SpecProblem): Finding =>
    toFinding(place(each, reading.tree.root, whole.sources), document.text, knowledge, setup);
  const others = once(() => {
    const analysisOf = conditions.analysisOf ?? ((other: Document) => analyze(other, knowledge, conditions));
    return [...whole.sources.values()].map((source) => analysisOf(source.document));
  });
  const findings = untold(problems, others).map(finding).sort(inOrder);
  const wasAsked = (rule: string): boolean =>
    isHeard(rule) && !view.outOfSight && !fromRules.some(stopsRules);
  const waiving = applyWaivers(document, whole, findings, knowledge, {
    today: conditions.today,
    wasAsked,
    alsoThere: (rule, origin) => speaksAt(others(), rule, origin),
  });
  const { kept, baselined, stale } = applyBaseline(
    { text: document.text, findings, kept: waiving.kept },
    baseline,
    setup,
    knowledge,
    wasAsked,
  );
  const faults = select(waiving.problems, view).map(finding);
  const all = faults.length === 0 ? kept : [...kept, ...faults].sort(inOrder);
  return { findings: all, waived: waiving.waived, baselined, stale, problems };
}

function documentsOf(lookUps: readonly LookUp[]): ReadonlyMap<string, Document> {
  const found = lookUps.flatMap(({ answer }) => ('document' in answer ? [answer.document] : []));
  return new Map(found.map((document) => [document.uri, document]));
}

/** A library is no cell: what is said about its materials is said, and nothing of the cell it does not have. */
function ofItsKind(
  problems: readonly SpecProblem[],
  { reading: { kind, spec } }: Whole,
): readonly SpecProblem[] {
  if (kind === 'cell') return problems;
  if (kind === 'config') return [];
  const materials = spec.materials?.where.span;
  return problems.filter(
    ({ rule, at }) =>
      stopsRules({ rule }) ||
      (materials !== undefined && materials.start <= at.span.start && at.span.end <= materials.end),
  );
}

/** Behind a crash, or in a design that was refused, rules had no say. */
function stopsRules({ rule }: Pick<SpecProblem, 'rule'>): boolean {
  return rule === 'internal/rule-crash' || rule === 'yaml/too-large';
}

/** The least mature first. */
export const profiles: readonly Profile[] = ['concept', 'lab', 'prototype', 'production'];

/** A first sketch is not asked for what only a product needs. */
function isAsked(from: Profile | undefined, profile: Profile): boolean {
  return from === undefined || profiles.indexOf(profile) >= profiles.indexOf(from);
}

/** Part of the design stands where this check does not look: behind a break in the text, in a file that cannot be read, in those that extend this one. */
function isOutOfSight(
  { uri, name = uri }: Document,
  { trustedUntil, kind }: SpecReading,
  { complete }: Whole,
): boolean {
  // What the libraries of a configuration hold is no part of it.
  if (kind === 'config') return trustedUntil !== Number.POSITIVE_INFINITY;
  return trustedUntil !== Number.POSITIVE_INFINITY || !complete || isPart(name);
}

/** Shop practice is said to be practice in the message; it never stands where a reader expects a paper. */
export function isLiterature(knowledge: Knowledge): (citation: Citation) => boolean {
  return ({ source }) => knowledge.source(source)?.kind !== 'practice';
}

function toFinding(
  { problem, origin, path }: Placed,
  text: string,
  knowledge: Knowledge,
  setup: Setup | undefined,
): Finding {
  const page = knowledge.page(problem.rule);
  return {
    rule: problem.rule,
    severity: severityOf(problem, page, setup),
    span: problem.at.span,
    ...(origin ? { origin } : {}),
    path,
    message: shortened(problem.message),
    related: problem.related ?? [],
    citations: (problem.citations ?? page?.citations ?? []).filter(isLiterature(knowledge)),
    fixes: (problem.fixes ?? [])
      // An edit of this document changes this document.
      .filter((fix) => fix.edits.every((edit) => edit.span.file === undefined))
      .map((fix) => ({
        ...fix,
        title: shortened(fix.title),
        edits: fix.edits.map((edit) => trimmed(text, edit)),
      })),
  };
}
