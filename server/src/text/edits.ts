/** Edits on a text: putting them in, and telling which go together. */
import type { Edit, Span } from './span.js';

/** The text after `edits`, which must not overlap. Those at one place go in in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort(inOrder);
  let result = '';
  let from = 0;
  for (const { span, newText } of ordered) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

/** In the order of the text; of two at one place, what is put in goes before what is replaced. */
export function inOrder({ span: a }: { readonly span: Span }, { span: b }: { readonly span: Span }): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether two edits want the same stretch. Two insertions at one place do: nobody knows which is to come first. */
export function collide({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** What is put in at one place, in the order given, as one edit: clients need not agree on the order otherwise. */
export function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const { start, end } = edit.span;
    const same = result.findIndex(({ span }) => start === end && span.start === start && span.end === start);
    const earlier = result[same];
    if (earlier === undefined) result.push(edit);
    else result[same] = behind(earlier, edit);
  }
  return result;
}

function behind(one: Edit, other: Edit): Edit {
  const by = one.newText.length;
  const moved = (other.blanks ?? []).map((blank) => ({
    ...blank,
    start: blank.start + by,
    end: blank.end + by,
  }));
  const blanks = [...(one.blanks ?? []), ...moved];
  return {
    span: one.span,
    newText: one.newText + other.newText,
    ...(blanks.length === 0 ? {} : { blanks }),
  };
}

/** Without the words that stay the same at either end: an edit reprints nothing but the rest of a word. */
export function trimmed(text: string, edit: Edit): Edit {
  if (edit.blanks !== undefined) return edit;
  const { span, newText } = edit;
  const old = text.slice(span.start, span.end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head += 1;
  // Back to the start of the word in which they part.
  while (head > 0 && !isBlank(old[head - 1])) head -= 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail += 1;
  while (tail > 0 && !isBlank(old[old.length - tail])) tail -= 1;
  if (head === 0 && tail === 0) return edit;
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);
