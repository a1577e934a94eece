/** What a document accepts: by entries of `waivers:`, by comments on the line before, and for those who extend it. */
import type { Finding } from '../finding/finding.js';
import type { Waiver } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import { readingOf, type SpecReading } from '../spec/read.js';
import type { Document } from '../text/document.js';
import { afterLine, lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';
import { type Directive, directivesOf } from './directives.js';

/** One rule accepted in one place. */
export interface Acceptance {
  readonly rule: { readonly text: string; readonly span: Span };
  readonly kind: 'waiver' | 'comment';
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
  const known = directives.filter(({ word }) => word === nextLineWord);
  return {
    accepted: [
      ...(reading.spec.waivers?.items ?? []).flatMap(fromEntry),
      ...known.flatMap((directive) => fromDirective(directive, text)),
    ],
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

function fromDirective({ span, rules, reason, line }: Directive, text: string): Acceptance[] {
  const removal = rules.length === 1 ? wholeLine(text, span) : undefined;
  const covers = ({ span: { start } }: Finding): boolean => line.start <= start && start < line.end;
  if (rules.length > 0) return rules.map((rule) => ({ rule, kind: 'comment', reason, removal, covers }));
  return [{ rule: { text: '', span }, kind: 'comment', reason, removal: undefined, covers }];
}

/** The line the comment stands on, or only the comment where something stands before it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const first = lineStart(text, start);
  return text.slice(first, start).trim() === ''
    ? { start: first, end: afterLine(text, end) }
    : { start, end };
}
