/** Ways out of what is found in a document itself: those of its rules, a reason that is missing, and accepting it on purpose. */
import { lineEndOf } from '../edit/place.js';
import { todo } from '../edit/value.js';
import type { Finding, Fix } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { wholeLine } from '../lint/acceptances.js';
import { asComment } from '../lint/waivers.js';
import type { OfferedFix } from '../service/fixes.js';
import { afterLine, lineStart } from '../text/line-ends.js';
import { type Edit, meets, type Span } from '../text/span.js';
import type { DocumentAnalysis } from './check.js';
import { isSilent } from './disable-comments.js';
import type { DesignDocument } from './read.js';

/** What stands in quoted specs is mended as in any other spec. */
export function documentFixesAt(
  { markdown, findings }: DocumentAnalysis,
  knowledge: Knowledge,
  span: Span,
): readonly OfferedFix[] {
  const isQuoted = ({ span: { start } }: Finding): boolean =>
    markdown.specs.some(({ fenced: { base, text } }) => base <= start && start <= base + text.length);
  return findings
    .filter((finding) => meets(finding.span, span) && !isQuoted(finding))
    .flatMap((finding) => offers(finding, markdown, knowledge));
}

function offers(finding: Finding, markdown: DesignDocument, knowledge: Knowledge): OfferedFix[] {
  const cures = [...finding.fixes, ...aboutComment(finding, markdown)];
  const preferred = cures.length === 1 && finding.fixes.length === 1;
  return [
    ...cures.map((fix) => ({ finding, fix, preferred, accepts: false })),
    ...accept(finding, markdown, knowledge).map((fix) => ({ finding, fix, preferred: false, accepts: true })),
  ];
}

/** Of a comment that accepts nothing: what it lacks, or taking it out. */
function aboutComment({ rule, span, fixes }: Finding, { disabling, document }: DesignDocument): Fix[] {
  const comment = rule.startsWith('structure/waiver-')
    ? disabling.find((each) => each.span.start <= span.start && span.end <= each.span.end)
    : undefined;
  if (comment === undefined) return [];
  const last = comment.rules.at(-1);
  if (rule === 'structure/waiver-without-reason')
    return last === undefined || comment.reason !== undefined
      ? []
      : [withBlank('Add the reason', { start: last.span.end, end: comment.span.end }, ' -- ', ' -->')];
  if (fixes.length > 0 || comment.rules.length > 1) return [];
  const edit = { span: wholeLine(document.text, comment), newText: '' };
  return [{ title: 'Remove the comment', edits: [edit], safety: 'review' }];
}

/** A comment on a line of its own; where that would part a paragraph or a table, at the end of the line before. */
function accept({ rule, span }: Finding, markdown: DesignDocument, knowledge: Knowledge): Fix[] {
  const page = knowledge.page(rule);
  if (page === undefined || page.waivable === 'never') return [];
  const { text } = markdown.document;
  const line = lineStart(text, span.start);
  const title = `Accept ${rule} here with a reason, in a comment`;
  const [before = '', behind = ''] = asComment(`${rule} -- ${todo}`, 'markdown').split(todo);
  if (!isInside(line, markdown)) {
    const [margin = ''] = /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(line, span.start)) ?? [];
    return [withBlank(title, { start: line, end: line }, margin + before, behind + lineEndOf(text))];
  }
  const end = endOfWords(text, line);
  const gap = text[end] === '|' ? ' ' : '';
  return [withBlank(title, { start: end, end }, gap === '' ? ` ${before}` : before, behind + gap)];
}

/** Whether a paragraph or a table goes on at the start of this line. */
function isInside(line: number, { reading: { blocks, text } }: DesignDocument): boolean {
  return blocks.some(({ kind, row }) => {
    if (kind !== 'cell') return row.start < line && line < row.end;
    const next = afterLine(text, line);
    return line <= row.start && row.start < next && !underHead.test(text.slice(next, afterLine(text, next)));
  });
}

/** The line between the head of a table and its rows. */
const underHead = /^[ \t>|:-]*-[ \t>|:-]*[\r\n]*$/;

/** Behind the last word of the nearest line above that has one; in a table before the bar that closes the row. */
function endOfWords(text: string, line: number): number {
  let start = lineStart(text, Math.max(line - 1, 0));
  while (start > 0 && isSilent(text.slice(start, afterLine(text, start)))) start = lineStart(text, start - 1);
  const words = text.slice(start, afterLine(text, start)).trimEnd();
  return start + (words.endsWith('|') ? words.length - 1 : words.length);
}

function withBlank(title: string, span: Span, before: string, behind: string): Fix {
  const edit: Edit = {
    span,
    newText: before + todo + behind,
    blanks: [{ start: before.length, end: before.length + todo.length }],
  };
  return { title, edits: [edit], safety: 'review' };
}
