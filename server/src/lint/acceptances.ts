/** What a document accepts: by entries of `waivers:`, by comments on the line before, and for those who extend it. */
import type { Finding } from '../finding/finding.js';
import type { Waiver } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import { readingOf, type SpecReading } from '../spec/read.js';
import type { Document } from '../text/document.js';
import { afterLine, lineStart } from '../text/line-ends.js';
import { type Span, startsIn } from '../text/span.js';
import { type CommentForm, type Directive, directivesOf } from './directives.js';

/** One rule accepted in one place. */
export interface Acceptance {
  readonly rule: { readonly text: string; readonly span: Span };
  readonly kind: 'waiver' | 'comment';
  /** Of a comment. */
  readonly form?: CommentForm;
  readonly reason: string | undefined;
  readonly by?: string;
  readonly until?: { readonly text: string; readonly span: Span };
  readonly at?: { readonly text: string; readonly span: Span };
  /** Undefined for one that stands alone and can be deleted as a whole. */
  readonly removal: Span | undefined;
  readonly covers: (finding: Finding) => boolean;
}

export const nextLineWord = 'disable-next-line';

export interface Acceptances {
  readonly accepted: readonly Acceptance[];
  /** Comments that look like one that accepts, and are none. */
  readonly unknown: readonly Directive[];
}

const nothing: Acceptances = { accepted: [], unknown: [] };

export function acceptancesOf(text: string, reading: SpecReading): Acceptances {
  const directives = directivesOf(text, reading.tree.root);
  if (directives.length === 0 && reading.spec.waivers === undefined) return nothing;
  const { accepted, unknown } = acceptedBy(directives, text);
  return { accepted: [...(reading.spec.waivers?.items ?? []).flatMap(fromEntry), ...accepted], unknown };
}

/** What comments accept. */
export function acceptedBy(directives: readonly Directive[], text: string): Acceptances {
  return {
    accepted: directives
      .filter(({ word }) => word === nextLineWord)
      .flatMap((directive) => fromDirective(directive, text)),
    unknown: directives.filter(({ word }) => word !== nextLineWord),
  };
}

/** What a base accepts holds for its places wherever they are inherited. */
export const inheritedFrom = oncePer((base: Document): readonly Acceptance[] => {
  const { uri } = base;
  return acceptancesOf(base.text, readingOf(base)).accepted.map((each) => ({
    ...each,
    rule: { ...each.rule, span: { ...each.rule.span, file: uri } },
    covers: (finding) => finding.origin?.file === uri && each.covers({ ...finding, span: finding.origin }),
  }));
});

function fromEntry({ rule, at, reason, by, until }: Waiver): Acceptance[] {
  if (rule === undefined) return [];
  const placed = (located: NonNullable<typeof at>) => ({
    text: located.text.trim(),
    span: located.where.span,
  });
  const place = at && placed(at);
  return [
    {
      rule: placed(rule),
      kind: 'waiver',
      reason: reason?.value.trim() || undefined,
      ...(by ? { by: by.text } : {}),
      ...(until ? { until: placed(until) } : {}),
      ...(place ? { at: place } : {}),
      removal: undefined,
      covers: (finding) => place === undefined || isWithin(finding.path, place.text),
    },
  ];
}

/** `cathode` covers `cathode.loading`; `cathode.load` does not. */
function isWithin(path: string, place: string): boolean {
  return path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length)));
}

function fromDirective(directive: Directive, text: string): Acceptance[] {
  const { span, rules, reason, line, form } = directive;
  const removal = rules.length === 1 ? wholeLine(text, directive) : undefined;
  const covers = (finding: Finding): boolean => startsIn(finding.span, line);
  const kind = 'comment';
  if (rules.length > 0) return rules.map((rule) => ({ rule, kind, form, reason, removal, covers }));
  return [{ rule: { text: '', span }, kind, form, reason, removal: undefined, covers }];
}

/** What stands around a comment that has its lines to itself: in Markdown it may be quoted. */
const margin: Readonly<Record<CommentForm, RegExp>> = { yaml: /^\s*$/, markdown: /^[\s>]*$/ };

/** The lines the comment stands on, or only the comment where something else stands there. */
export function wholeLine(text: string, { span: { start, end }, form }: Directive): Span {
  const first = lineStart(text, start);
  const next = afterLine(text, end);
  const isAlone = margin[form].test(text.slice(first, start)) && text.slice(end, next).trim() === '';
  return isAlone ? { start: first, end: next } : { start, end };
}
