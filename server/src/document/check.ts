/**
 * Everything that is to be said about a design document: what is found in the specs it quotes, where its links and ties
 * lead, and whether the figures in its text are those of the specs. Places are places in the document. Both faces ask here.
 */
import type { BaselineEntry } from '../config/baseline.js';
import type { Setup } from '../config/config.js';
import type { BaselinedFinding, Finding, Fix, WaivedFinding } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { acceptedBy } from '../lint/acceptances.js';
import type { Analysis } from '../lint/analyze.js';
import { applyBaseline, baselineOf } from '../lint/baseline.js';
import { inOrder } from '../lint/select.js';
import { settingOf, severityOf } from '../lint/severity.js';
import { settleWaivers } from '../lint/waivers.js';
import { quotedEdit } from '../markdown/quoted-edit.js';
import { type LookUp, type Reader, recorded, type Unread } from '../project/reader.js';
import { oncePer } from '../quantity/once.js';
import type { SpecProblem } from '../spec/problem.js';
import type { Document } from '../text/document.js';
import { type Span, shifted } from '../text/span.js';
import { checkReference, isWhole } from './check-reference.js';
import type { DesignDocument, QuotedSpec } from './read.js';

export interface DocumentConditions {
  /** How files are found that the document names. */
  readonly read: Reader;
  /** The analysis of a spec, quoted or in a file, from whoever keeps them. */
  readonly analysisOf: (document: Document) => Analysis;
  /** What the configuration says about the document. */
  readonly setup: Setup | undefined;
}

export interface DocumentAnalysis {
  readonly markdown: DesignDocument;
  readonly findings: readonly Finding[];
  /** Accepted in the specs that are quoted, and in the document itself. */
  readonly waived: readonly WaivedFinding[];
  /** Accepted, in them or in the document itself, because they were there when checking began. */
  readonly baselined: readonly BaselinedFinding[];
  /** Entries of the baseline that neither the document nor any of its specs needs any more. */
  readonly stale: readonly BaselineEntry[];
  /** Documents that places with a `file` lie in, by uri. */
  readonly documents: ReadonlyMap<string, Document>;
  /** What was asked of the reader: as long as the answers are the same, so is this. */
  readonly lookUps: readonly LookUp[];
}

export function analyzeMarkdown(
  markdown: DesignDocument,
  knowledge: Knowledge,
  { read, analysisOf, setup }: DocumentConditions,
): DocumentAnalysis {
  const { document } = markdown;
  const lookUps: LookUp[] = [];
  const isOff = (rule: string): boolean => settingOf(knowledge.page(rule), setup) === 'off';
  const quoted = markdown.specs.map((spec) => ({ spec, analysis: analysisOf(spec.document) }));
  const reader = recorded(read, lookUps);
  // A report names the same spec again and again.
  const found = new Map<string, Analysis | Unread>();
  const surroundings = {
    markdown,
    knowledge,
    find: (path: string) => {
      const known = found.get(path);
      if (known !== undefined) return known;
      const answer = reader(document.uri, path);
      const made = 'document' in answer ? analysisOf(answer.document) : answer;
      found.set(path, made);
      return made;
    },
    analysisOf,
  };
  const told = markdown.references
    .flatMap((reference, index) => checkReference(reference, index, surroundings))
    .filter(({ rule }) => !isOff(rule))
    .map((problem) => toFinding(problem, knowledge, setup))
    .sort(inOrder);
  const linked = [...found.values()].flatMap((each) => ('why' in each ? [] : [each]));
  const analyses = quoted.map(({ analysis }) => analysis);
  const all = [...analyses, ...linked];
  const inSpecs = quoted.map(({ spec, analysis }) => moved(spec)(analysis));
  const seen = [...analyses, ...found.values()];
  const own = settleWaivers(acceptedBy(markdown.disabling, document.text), [], told, knowledge, {
    // Comments have no end, and nothing is inherited.
    today: undefined,
    alsoThere: () => false,
    wasAsked: (rule) => !isOff(rule) && seen.every((each) => wasSeen(each, rule)),
  });
  const waived = [...inSpecs.flatMap((each) => each.waived), ...own.waived].sort((a, b) =>
    inOrder(a.finding, b.finding),
  );
  // Counted over the whole document: two specs in it may have the same finding, and each is an entry of its own.
  const kept = [
    ...inSpecs.flatMap(({ findings, baselined }) => [
      ...findings,
      ...baselined.map(({ finding }) => finding),
    ]),
    ...own.kept,
  ].sort(inOrder);
  const isGone = goneFrom(analyses);
  const settled = applyBaseline(
    { text: document.text, findings: [...kept, ...waived.map(({ finding }) => finding)], kept },
    setup && baselineOf(setup, reader),
    setup,
    knowledge,
    (rule) => !ofDocument(rule) || !isOff(rule),
  );
  const faults = own.problems.map((problem) => toFinding(problem, knowledge, setup));
  return {
    markdown,
    findings: faults.length === 0 ? settled.kept : [...settled.kept, ...faults].sort(inOrder),
    baselined: settled.baselined,
    stale: settled.stale.filter((entry) => ofDocument(entry.rule) || isGone(entry)),
    waived,
    documents: new Map([
      ...all.flatMap((analysis) => [...analysis.documents]),
      ...linked.map((analysis) => [analysis.document.uri, analysis.document] as const),
    ]),
    lookUps: [...lookUps, ...all.flatMap((analysis) => analysis.lookUps)],
  };
}

/** Of a spec that could not be read as a whole, nothing is known but whether it is there. */
function wasSeen(spec: Analysis | Unread, rule: string): boolean {
  const isThere = !('why' in spec);
  return rule === 'document/file-not-found' ? isThere || spec.why !== 'nowhere' : isThere && isWhole(spec);
}

const ofDocument = (rule: string): boolean => rule.startsWith('document/');

/** Of a rule on specs: whether each that is quoted says that it is gone. */
function goneFrom(quoted: readonly Analysis[]): (entry: BaselineEntry) => boolean {
  return (entry) =>
    quoted.every(({ stale }) => stale.some(({ fingerprint }) => fingerprint === entry.fingerprint));
}

function toFinding(problem: SpecProblem, knowledge: Knowledge, setup: Setup | undefined): Finding {
  const { rule, at, message, related = [], fixes = [] } = problem;
  const page = knowledge.page(rule);
  return {
    rule,
    severity: severityOf(problem, page, setup),
    span: at.span,
    path: '',
    message,
    related,
    citations: page?.citations ?? [],
    fixes,
  };
}

/** What was found in a quoted spec, at its place in the document. Kept, since most specs stay as they are while somebody writes. */
const moved = oncePer((spec: QuotedSpec) =>
  oncePer(
    ({
      findings,
      waived,
      baselined,
    }: Analysis): Pick<DocumentAnalysis, 'findings' | 'waived' | 'baselined'> => {
      const place = (span: Span): Span => (span.file === undefined ? shifted(span, spec.fenced.base) : span);
      const finding = (each: Finding): Finding => ({
        ...each,
        span: place(each.span),
        related: each.related.map((related) => ({ ...related, span: place(related.span) })),
        fixes: each.fixes.map((fix) => fixInDocument(fix, spec)),
      });
      return {
        findings: findings.map(finding),
        baselined: baselined.map((each) => ({ ...each, finding: finding(each.finding) })),
        waived: waived.map((each) => ({
          finding: finding(each.finding),
          waiver: { ...each.waiver, span: place(each.waiver.span) },
        })),
      };
    },
  ),
);

function fixInDocument(fix: Fix, { fenced: { base, text, prefix } }: QuotedSpec): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit) => {
      const there = quotedEdit(edit, text, prefix);
      return { ...there, span: shifted(there.span, base) };
    }),
  };
}
