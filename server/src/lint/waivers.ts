/**
 * Findings that are accepted on purpose: by an entry of `waivers:`, or by a comment on the line before. What is waived
 * is kept with its reason, and a waiver that does not do what it says is itself a problem.
 */
import { outdatedRule } from '../config/outdated-rule.js';
import type { Finding, Fix, WaivedFinding } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { nearestOf, nearestWord } from '../knowledge/nearest.js';
import type { Whole } from '../project/whole.js';
import type { SpecProblem } from '../spec/problem.js';
import { readingOf } from '../spec/read.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/span.js';
import {
  type Acceptance,
  type Acceptances,
  acceptancesOf,
  inheritedFrom,
  nextLineWord,
} from './acceptances.js';
import type { CommentForm, Directive } from './directives.js';

export interface WaiverConditions {
  /** `2026-11-25`. Without it no waiver ends. */
  readonly today: string | undefined;
  /** Rules that had their say: of the others nothing is known to be unused. */
  readonly wasAsked: (rule: string) => boolean;
  /** Whether the rule finds something at this place of a base on its own: what its waiver accepts is that, and not what others make of it. */
  readonly alsoThere: (rule: string, origin: Span) => boolean;
}

export interface Waiving {
  readonly kept: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** What is wrong with the waivers themselves. */
  readonly problems: readonly SpecProblem[];
}

/** Slips allowed between the place of a waiver and that of its finding: the nearest of all is offered. */
const longestPath = 80;
/** Waivers beyond these are not told which place they may have meant: each has to be held against many paths. */
const mostSuggestions = 100;

export function applyWaivers(
  document: Document,
  whole: Whole,
  findings: readonly Finding[],
  knowledge: Knowledge,
  conditions: WaiverConditions,
): Waiving {
  const inherited = [...whole.sources.values()].flatMap((source) => inheritedFrom(source.document));
  const own = acceptancesOf(document.text, readingOf(document));
  return settleWaivers(own, inherited, findings, knowledge, conditions);
}

/** `inherited`: what is accepted in the documents that this one builds on. */
export function settleWaivers(
  { accepted: written, unknown }: Acceptances,
  inherited: readonly Acceptance[],
  findings: readonly Finding[],
  knowledge: Knowledge,
  conditions: WaiverConditions,
): Waiving {
  const accepted = written.map((each) => underItsName(each, knowledge));
  const others = inherited.map((each) => underItsName(each, knowledge));
  if (accepted.length + unknown.length + others.length === 0)
    return { kept: findings, waived: [], problems: [] };

  const outdated = written.flatMap(({ rule }) => outdatedRule(rule.text, rule.span, knowledge) ?? []);
  const problems: SpecProblem[] = [...unknown.map(unknownDirective), ...outdated];
  const inForce: Acceptance[] = [];
  for (const each of accepted) {
    const covered = findings.filter((finding) => finding.rule === each.rule.text && each.covers(finding));
    const problem =
      invalid(each, knowledge) ??
      expired(each, covered, conditions) ??
      unused(each, covered, problems.length < mostSuggestions ? findings : [], conditions);
    if (problem) problems.push(problem);
    else inForce.push(each);
  }
  // What is wrong with the waivers of a base is said there.
  for (const each of others)
    if (!invalid(each, knowledge) && !expired(each, [], conditions))
      inForce.push(unchanged(each, conditions));

  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const by = inForce.find((each) => each.rule.text === finding.rule && each.covers(finding));
    if (by === undefined) kept.push(finding);
    else waived.push({ finding, waiver: waiverOf(by) });
  }
  return { kept, waived, problems };
}

/** A rule that was called otherwise when it was accepted is the same rule. */
function underItsName(each: Acceptance, knowledge: Knowledge): Acceptance {
  const now = knowledge.successor(each.rule.text);
  return now === undefined ? each : { ...each, rule: { ...each.rule, text: now.id } };
}

function unchanged(each: Acceptance, { alsoThere }: WaiverConditions): Acceptance {
  const covers = (finding: Finding): boolean =>
    each.covers(finding) && !(finding.origin && alsoThere(finding.rule, finding.origin));
  return { ...each, covers };
}

function waiverOf({ kind, reason = '', by, until, rule }: Acceptance): WaivedFinding['waiver'] {
  return {
    kind,
    reason,
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until: until.text }),
    span: rule.span,
  };
}

function unknownDirective({ span, word, form }: Directive): SpecProblem {
  const instead = form === 'yaml' ? ', or add an entry to `waivers`' : '';
  return {
    rule: 'structure/waiver-unknown-rule',
    at: { span },
    message: `\`cellspec-${word}\` is not a comment that cellspec knows, so nothing is accepted by it. Write \`${asComment('RULE -- reason', form)}\` on the line before the finding${instead}.`,
  };
}

/** `words`: what stands behind the word that accepts. */
export function asComment(words: string, form: CommentForm): string {
  const all = `cellspec-${nextLineWord} ${words}`;
  return form === 'yaml' ? `# ${all}` : `<!-- ${all} -->`;
}

function invalid(
  { rule, kind, form = 'yaml', reason }: Acceptance,
  knowledge: Knowledge,
): SpecProblem | undefined {
  const at = { span: rule.span };
  const page = knowledge.page(rule.text);
  if (rule.text === '')
    return {
      rule: 'structure/waiver-unknown-rule',
      at,
      message: `No rule is named, so nothing is accepted. Write the id that stands behind the finding: \`${asComment('GROUP/NAME -- reason', form)}\`.`,
    };
  if (page === undefined) return unknownRule(rule, knowledge);
  if (page.waivable === 'never')
    return {
      rule: 'structure/waiver-not-allowed',
      at,
      message: `\`${rule.text}\` cannot be accepted: what it finds keeps the spec from being read as it was meant. Correct the text instead.`,
    };
  if (kind === 'comment' && page.waivable === 'with-date')
    return {
      rule: 'structure/waiver-not-allowed',
      at,
      message: `\`${rule.text}\` is about harm, so accepting it takes a name and an end date, which a comment does not have. Add an entry with \`rule\`, \`at\`, \`reason\`, \`by\` and \`until\` to \`waivers\`.`,
    };
  if (form === 'markdown' && !rule.text.startsWith('document/'))
    return {
      rule: 'structure/waiver-not-allowed',
      at,
      message: `\`${rule.text}\` speaks of specs, and this comment accepts only what \`document/…\` rules find in the document itself. Accept it in the spec: \`${asComment(`${rule.text} -- reason`, 'yaml')}\` on the line before, or an entry of \`waivers\`.`,
    };
  if (reason === undefined || isEmptyTalk(reason))
    return {
      rule: 'structure/waiver-without-reason',
      at,
      message:
        kind === 'comment'
          ? `No reason is given for accepting \`${rule.text}\`, so the finding still counts. Add it behind the rule: \`${rule.text} -- ${sampleReason[form]}\`.`
          : `${reason === undefined ? 'No reason is given' : `\`${reason}\` is no reason`} for accepting \`${rule.text}\`, so the finding still counts. Say why this design can live with it: a measurement, a report, a decision.`,
    };
  return undefined;
}

const sampleReason: Readonly<Record<CommentForm, string>> = {
  yaml: 'measured on 40 cells, report 118',
  markdown: 'as it was in report 118',
};

/** Words that fill the field and say nothing. */
function isEmptyTalk(reason: string): boolean {
  return /^\W*$|^(?:todo|tbd|fixme|xxx?|n\/?a|none|reason|ok|later|because|waived?|ignored?)\W*$/i.test(
    reason,
  );
}

function unknownRule(rule: Acceptance['rule'], knowledge: Knowledge): SpecProblem {
  const ids = knowledge.pages().map((page) => page.id);
  const name = rule.text.split('/').at(-1) ?? '';
  const meant = ids.find((id) => id.split('/')[1] === name.toLowerCase()) ?? nearestWord(rule.text, ids);
  const fixes: Fix[] =
    meant === undefined
      ? []
      : [
          {
            title: `Change it to \`${meant}\``,
            edits: [{ span: rule.span, newText: meant }],
            safety: 'review',
          },
        ];
  return {
    rule: 'structure/waiver-unknown-rule',
    at: { span: rule.span },
    message: `There is no rule \`${rule.text}\`, so nothing is accepted by it.${meant === undefined ? ' The id stands behind every finding.' : ` Did you mean \`${meant}\`?`}`,
    fixes,
  };
}

function expired(
  { until, rule }: Acceptance,
  covered: readonly Finding[],
  { today }: WaiverConditions,
): SpecProblem | undefined {
  if (until === undefined || today === undefined || until.text >= today) return undefined;
  // Days in another order are found as that, and cannot be said to be over.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until.text)) return undefined;
  return {
    rule: 'structure/waiver-expired',
    at: { span: until.span },
    message:
      covered.length > 0
        ? `This waiver of \`${rule.text}\` ended on ${until.text}, so the finding counts again. Solve it, or agree on it anew with a later date.`
        : `This waiver of \`${rule.text}\` ended on ${until.text}, and there is nothing left for it to accept. Remove it.`,
    related: covered.slice(0, 1).map(({ span }) => ({ span, message: 'the finding that is back' })),
  };
}

/** `findings`: among these is the one that may have been meant. */
function unused(
  { rule, at, kind, removal }: Acceptance,
  covered: readonly Finding[],
  findings: readonly Finding[],
  { wasAsked }: WaiverConditions,
): SpecProblem | undefined {
  if (covered.length > 0 || !wasAsked(rule.text)) return undefined;
  const same = findings.filter((finding) => finding.rule === rule.text);
  const elsewhere = at ? nearestOf(at.text, same, ({ path }) => path, longestPath)[0] : same[0];
  const fixes: Fix[] = [
    ...(at && elsewhere && elsewhere.path !== ''
      ? [
          {
            title: `Change \`at\` to \`${elsewhere.path}\``,
            edits: [{ span: at.span, newText: elsewhere.path }],
            safety: 'review' as const,
          },
        ]
      : []),
    ...(removal
      ? [
          {
            title: 'Remove the comment',
            edits: [{ span: removal, newText: '' }],
            safety: 'review' as const,
          },
        ]
      : []),
  ];
  const where = kind === 'comment' ? ' in the next line' : at ? ` at \`${at.text}\`` : ' in this file';
  return {
    rule: 'structure/waiver-unused',
    at: { span: at && elsewhere ? at.span : rule.span },
    message: `\`${rule.text}\` finds nothing${where}, so there is nothing to accept. ${elsewhere && elsewhere.path !== '' ? `It speaks at \`${elsewhere.path}\`: is that the place that was meant?` : 'Remove it, so that the next one who looks is not misled.'}`,
    ...(elsewhere ? { related: [{ span: elsewhere.span, message: 'where the rule speaks' }] } : {}),
    fixes,
  };
}
