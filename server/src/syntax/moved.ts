/** Nodes of a text in the places they have in another. */
import type { Span } from '../text/span.js';
import type { Entry, Node, PlainNode, ScalarNode } from './tree.js';

/** Where an offset of one text lies in the other. */
export type Move = (offset: number) => number;

/** As many as it was given, each where it is moved to. Recursion is safe: depth was checked when they were read. */
export function movedEntries(entries: readonly Entry[], move: Move): readonly Entry[] {
  return entries.map((entry) => movedEntry(entry, move));
}

function movedEntry({ key, value }: Entry, move: Move): Entry {
  return { key: movedScalar(key, move), value: value && movedNode(value, move) };
}

function movedNode(node: Node, move: Move): Node {
  if (node.kind === 'scalar') return movedScalar(node, move);
  const span = movedSpan(node.span, move);
  switch (node.kind) {
    case 'map': {
      const entries = movedEntries(node.entries, move);
      const fields = node.fields === node.entries ? entries : movedEntries(node.fields, move);
      return { kind: 'map', span, flow: node.flow, entries, fields };
    }
    case 'list':
      return { kind: 'list', span, flow: node.flow, items: node.items.map((item) => movedNode(item, move)) };
    case 'alias':
      return { ...node, span, target: node.target && (movedNode(node.target, move) as PlainNode) };
  }
}

function movedScalar({ span, text, value, style }: ScalarNode, move: Move): ScalarNode {
  return { kind: 'scalar', span: movedSpan(span, move), text, value, style };
}

export function movedSpan({ start, end }: Span, move: Move): Span {
  return { start: move(start), end: move(end) };
}
