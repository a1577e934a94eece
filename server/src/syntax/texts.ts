/** Where texts stand: what looks like a comment or a key inside one of them is part of it. */
import type { Span } from '../text/span.js';
import type { Node } from './tree.js';

/** Places of all keys and values, in the order of the text. The reader has bounded the depth. */
export function textsOf(root: Node | undefined): readonly Span[] {
  const spans: Span[] = [];
  const visit = (node: Node | undefined): void => {
    if (node?.kind === 'scalar') spans.push(node.span);
    else if (node?.kind === 'list') node.items.forEach(visit);
    else if (node?.kind === 'map')
      for (const { key, value } of node.entries) {
        visit(key);
        visit(value);
      }
  };
  visit(root);
  return spans;
}

/** Behind the first character of one of them and before its end. */
export function isInsideText(texts: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = texts[low];
  return span !== undefined && span.start < offset;
}
