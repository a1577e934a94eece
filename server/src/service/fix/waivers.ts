/** Waivers that do not do what they say: taken out, moved to where they count, or given what they lack. */
import { removeAt } from '../../edit/remove.js';
import { type NewEntry, type Piece, todo } from '../../edit/value.js';
import type { Finding } from '../../finding/finding.js';
import type { Analysis } from '../../lint/analyze.js';
import { type Directive, directivesOf } from '../../lint/directives.js';
import { oncePer } from '../../quantity/once.js';
import { afterLine, lineStart } from '../../text/line-ends.js';
import type { Edit, Span } from '../../text/span.js';
import { type Desk, fixOf, type Maker, placeOf, put } from './maker.js';
import { waiverEntry } from './waive.js';

export const removeWaiver: Maker = (finding, desk) => {
  const place = entryOf(finding, desk);
  if (place !== undefined) return fixOf('Remove this waiver', [removeAt(desk.source, place)]);
  const found = directiveAt(finding, desk);
  return found === undefined ? [] : fixOf('Remove this comment', [withoutRule(found, desk)]);
};

/** Its reason is kept; who answers for it and until when is left to write. */
export const waiverNotAllowed: Maker = (finding, desk) => {
  const found = directiveAt(finding, desk);
  const remove = removeWaiver(finding, desk);
  const page = found && desk.knowledge.page(found.rule.text);
  if (found === undefined || page?.waivable !== 'with-date') return remove;
  const { reason = '' } = found.directive;
  const covered = desk.analysis.findings.find(
    ({ rule, span }) =>
      rule === found.rule.text &&
      found.directive.line.start <= span.start &&
      span.start < found.directive.line.end,
  );
  const fields: NewEntry[] = [
    ['rule', found.rule.text],
    ...(covered && covered.path !== '' ? [['at', covered.path] as const] : []),
    ['reason', reason === '' ? { blank: todo } : reason],
    ['by', { blank: todo }],
    ['until', { blank: todo }],
  ];
  return [...fixOf('Move it to `waivers`', [withoutRule(found, desk), waiverEntry(fields, desk)]), ...remove];
};

export const waiverWithoutReason: Maker = (finding, desk) => {
  const place = entryOf(finding, desk);
  const blank: Piece = { blank: todo };
  if (place !== undefined) return fixOf('Add the reason', [put(desk, [...place, 'reason'], blank)]);
  const found = directiveAt(finding, desk);
  const last = found?.directive.rules.at(-1);
  if (found === undefined || last === undefined || found.directive.reason !== undefined) return [];
  // What stands behind the last rule is at most the two dashes.
  const span = { start: last.span.end, end: found.directive.span.end };
  const newText = ` -- ${todo}`;
  const edit = { span, newText, blanks: [{ start: newText.length - todo.length, end: newText.length }] };
  return fixOf('Add the reason', [edit]);
};

export const waiverExpired: Maker = (finding, desk) => {
  const node = placeOf(finding, desk)?.node;
  const later: Edit | undefined = node && {
    span: node.span,
    newText: todo,
    blanks: [{ start: 0, end: todo.length }],
  };
  return [...removeWaiver(finding, desk), ...fixOf('Agree on a later end date', [later])];
};

/** `waivers[2]`, where the finding stands in an entry. */
function entryOf(finding: Finding, desk: Desk): readonly (string | number)[] | undefined {
  const path = placeOf(finding, desk)?.path ?? [];
  return path[0] === 'waivers' && typeof path[1] === 'number' ? path.slice(0, 2) : undefined;
}

interface NamedRule {
  readonly directive: Directive;
  readonly rule: { readonly text: string; readonly span: Span };
}

/** Found once for a text, however many of its waivers are at fault. */
const directivesIn = oncePer(({ document, reading }: Analysis) =>
  directivesOf(document.text, reading.tree.root),
);

function directiveAt({ span }: Finding, { analysis }: Desk): NamedRule | undefined {
  for (const directive of directivesIn(analysis)) {
    const rule = directive.rules.find((each) => each.span.start === span.start);
    if (rule !== undefined) return { directive, rule };
    if (directive.span.start === span.start) return { directive, rule: { text: '', span: directive.span } };
  }
  return undefined;
}

/** The whole comment, with its line where it has one; of several rules only this one. */
function withoutRule({ directive, rule }: NamedRule, { source: { text } }: Desk): Edit {
  const { rules, span } = directive;
  const index = rules.findIndex((each) => each.span.start === rule.span.start);
  const next = index < 0 ? undefined : rules[index + 1];
  const before = rules[index - 1];
  if (next) return cut(rule.span.start, next.span.start);
  if (before) return cut(before.span.end, rule.span.end);
  const first = lineStart(text, span.start);
  return text.slice(first, span.start).trim() === ''
    ? cut(first, afterLine(text, span.end))
    : cut(span.start, span.end);
}

function cut(start: number, end: number): Edit {
  return { span: { start, end }, newText: '' };
}
