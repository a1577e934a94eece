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
