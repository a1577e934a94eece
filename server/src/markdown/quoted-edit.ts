/**
 * An edit of a quoted spec as one of the document it stands in: what each line begins with there (`> `, the indent of a
 * list) is put before every line that is new, and taken from none that stays.
 */
import { afterLine, lineStart } from '../text/line-ends.js';
import type { Blank, Edit } from '../text/span.js';

/** `text`: of the quoted spec, in which the prefix of each line is spaces. Offsets stay those of `text`. */
export function quotedEdit(edit: Edit, text: string, prefix: string): Edit {
  if (prefix === '') return ended(edit, text);
  const { span, newText, ...rest } = widened(ended(edit, text), text, prefix.length);
  const pieces = newText.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(newText)) pieces.push('');
  const fresh = span.start === lineStart(text, span.start);
  /** Of each line: where it begins, and by how much it is longer now than it was. */
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let from = 0;
  let words = '';
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1;
    if ((index > 0 || fresh) && !(isLast && piece === '')) {
      const own = Math.min(prefix.length, /^ */.exec(piece)?.[0].length ?? 0);
      const lead = /^[ \t]*[\r\n]/.test(piece) ? prefix.trimEnd() : prefix;
      shifts.push({ from: from + own, by: lead.length - own });
      words += lead + piece.slice(own);
    } else words += piece;
    from += piece.length;
  });
  const moved = (at: number): number =>
    shifts.reduce((offset, shift) => offset + (shift.from <= at ? shift.by : 0), at);
  const back = sameEnd(words, prefix, span.end, text);
  const kept = words.slice(0, words.length - back);
  return {
    ...rest,
    span: { start: span.start, end: span.end - back },
    newText: kept,
    ...(rest.blanks === undefined
      ? {}
      : {
          blanks: rest.blanks.map(
            (blank): Blank => ({ ...blank, start: moved(blank.start), end: moved(blank.end) }),
          ),
        }),
  };
}

/** Nothing is put between the last line and the fence that closes it. */
function ended(edit: Edit, text: string): Edit {
  const { span, newText } = edit;
  if (span.end < text.length || text === '' || newText === '' || /[\r\n]$/.test(newText)) return edit;
  if (!/[\r\n]$/.test(text)) return edit;
  return { ...edit, newText: `${newText}${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

/** So that it neither begins nor ends in the middle of a prefix. */
function widened(edit: Edit, text: string, width: number): Edit {
  const { span, newText, blanks } = edit;
  const column = span.start - lineStart(text, span.start);
  const endColumn = span.end - lineStart(text, span.end);
  // Behind the last line stands the fence, with a margin of its own.
  const atFence = span.end === text.length && endColumn === 0;
  const before = column < width || (atFence && column === width) ? column : 0;
  const room =
    /^ */.exec(text.slice(span.end, Math.min(afterLine(text, span.end), span.end + width)))?.[0].length ?? 0;
  const behind = endColumn < width ? Math.min(width - endColumn, room) : 0;
  const words = `${' '.repeat(before)}${newText}${' '.repeat(behind)}`;
  return {
    span: { start: span.start - before, end: span.end + behind },
    newText: atFence ? words.replace(/ +$/, '') : words,
    ...(blanks === undefined
      ? {}
      : {
          blanks: blanks.map(
            (each): Blank => ({ ...each, start: each.start + before, end: each.end + before }),
          ),
        }),
  };
}

/** How much of the prefix of the line behind it the edit writes again as it is there. */
function sameEnd(words: string, prefix: string, end: number, text: string): number {
  return words.endsWith(prefix) && end - lineStart(text, end) === prefix.length ? prefix.length : 0;
}
