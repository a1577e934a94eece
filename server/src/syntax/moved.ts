/** Nodes of a text in the places they have where something before them grew or shrank. */
import type { Span } from '../text/span.js';
import type { Entry, Node, PlainNode, ScalarNode } from './tree.js';

/** As many as it was given, each `by` characters further on. Recursion is safe: depth was checked when they were read. */
export function movedEntries(entries: readonly Entry[], by: number): readonly Entry[] {
  return by === 0 ? entries : entries.map((entry) => movedEntry(entry, by));
}

function movedEntry({ key, value }: Entry, by: number): Entry {
  return { key: movedScalar(key, by), value: value && movedNode(value, by) };
}

function movedNode(node: Node, by: number): Node {
  if (node.kind === 'scalar') return movedScalar(node, by);
  const span = movedSpan(node.span, by);
  switch (node.kind) {
    case 'map': {
      const entries = movedEntries(node.entries, by);
      const fields = node.fields === node.entries ? entries : movedEntries(node.fields, by);
      return { kind: 'map', span, flow: node.flow, entries, fields };
    }
    case 'list':
      return { kind: 'list', span, flow: node.flow, items: node.items.map((item) => movedNode(item, by)) };
    case 'alias':
      return { ...node, span, target: node.target && (movedNode(node.target, by) as PlainNode) };
  }
}

function movedScalar({ span, text, value, style }: ScalarNode, by: number): ScalarNode {
  return { kind: 'scalar', span: movedSpan(span, by), text, value, style };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
