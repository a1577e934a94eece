/** What a growing selection takes in, step by step: the value, the field, its section, the whole spec. */
import type { Analysis } from '../lint/analyze.js';
import type { Node } from '../syntax/tree.js';
import { type Span, touches } from '../text/span.js';

/** From the innermost outwards, each larger than the one before. */
export function selectionsAt({ document, reading }: Analysis, offset: number): readonly Span[] {
  const inwards: Span[] = [{ start: 0, end: document.text.length }];
  descend(reading.tree.root, offset, document.text, inwards);
  const outwards: Span[] = [];
  for (const span of inwards.reverse()) {
    const inner = outwards.at(-1);
    if (inner === undefined || isLarger(span, inner)) outwards.push(span);
  }
  return outwards;
}

function descend(node: Node | undefined, offset: number, text: string, found: Span[]): void {
  if (node === undefined || !touches(node.span, offset)) return;
  found.push(trimmed(node.span, text));
  if (node.kind === 'scalar' && node.style === 'quoted') {
    const inside = { start: node.span.start + 1, end: node.span.end - 1 };
    if (touches(inside, offset)) found.push(inside);
  }
  if (node.kind === 'list') {
    const item = node.items.find((each) => touches(each.span, offset));
    descend(item, offset, text, found);
  }
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const entry = { start: key.span.start, end: Math.max(key.span.end, value?.span.end ?? 0) };
    if (!touches(entry, offset)) continue;
    found.push(trimmed(entry, text));
    if (touches(key.span, offset)) found.push(key.span);
    else descend(value, offset, text, found);
    return;
  }
}

/** The span of a block may take in the empty lines behind it. */
function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function isLarger(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}
