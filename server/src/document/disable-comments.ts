/** Comments of a document that accept a finding: `<!-- cellspec-disable-next-line RULE[, RULE] -- reason -->`. */
import { type Directive, rulesAndReason } from '../lint/directives.js';
import type { MarkdownReading } from '../markdown/reading.js';
import { afterLine, lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';

const marker = '<!--';
const opening = /<!--\s{0,20}cellspec-(disable[\w-]*)[\s:]?/y;

/** In the order of the text. */
export function disableComments({ text, comments }: MarkdownReading): readonly Directive[] {
  const found = comments.flatMap((comment) => within(comment, text));
  // From the last one back: where several mean the same line, it is looked for once.
  const placed: Directive[] = [];
  let next: Directive | undefined;
  for (const each of found.reverse()) {
    next = { ...each, line: lineBehind(text, each.span.end, next) };
    placed.push(next);
  }
  return placed.reverse();
}

type Written = Omit<Directive, 'line'>;

/** What is a block of its own may hold several. */
function within({ start, end }: Span, text: string): Written[] {
  const found: Written[] = [];
  let from = start;
  for (let at = text.indexOf(marker, from); at >= 0 && at < end; at = text.indexOf(marker, from)) {
    from = at + marker.length;
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (match === null) continue;
    const words = at + match[0].length;
    const close = text.indexOf('-->', words);
    // Not closed yet: it goes on to the end of the text and says nothing.
    if (close < 0 || close >= end) break;
    from = close + 3;
    found.push({
      span: { start: at, end: from },
      word: match[1] ?? '',
      ...rulesAndReason(text.slice(words, close), words),
      form: 'markdown',
    });
  }
  return found;
}

/** A line without words: an empty one, quoted or not, or one that parts the head of a table from its rows. */
export function isSilent(line: string): boolean {
  return /^[ \t>|:\r\n-]*$/.test(line);
}

/**
 * The line that a comment means which ends here. Comments may be stacked, and stand in one line with each other; all of
 * them mean the same line. `next`: the comment behind it.
 */
export function lineBehind(text: string, end: number, next?: Directive): Span {
  // Looked for between the two only: a line may be long and full of them.
  if (next && !/[\r\n]/.test(text.slice(end, next.span.start))) return next.line;
  let start = afterLine(text, end);
  while (start < text.length) {
    const after = afterLine(text, start);
    const nextHere = next !== undefined && next.span.start < after;
    if (nextHere && isAlone(text, next.span)) return next.line;
    if (nextHere || !isSilent(text.slice(start, after))) return { start, end: after };
    start = after;
  }
  return { start: text.length, end: text.length };
}

function isAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(lineStart(text, start), start);
  return /^[ \t>]*$/.test(before) && /^[ \t\r\n]*$/.test(text.slice(end, afterLine(text, end)));
}
