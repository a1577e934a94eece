/** The tree of a document as others see it: every place says in which document it lies. */
import { oncePer } from '../quantity/once.js';
import { readingOf } from '../spec/read.js';
import type { Entry, Node, PlainNode, ScalarNode } from '../syntax/tree.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/span.js';

/** Made once a document, however many build on it. */
export const stampedRoot = oncePer((document: Document): Node | undefined => {
  const { root } = readingOf(document).tree;
  return root && stamper(document.uri)(root);
});

/** Recursion is safe: the reader has bounded the depth. What aliases share stays shared. */
function stamper(file: string): (node: Node) => Node {
  const plainNodes = new Map<PlainNode, PlainNode>();
  const entries = new Map<Entry, Entry>();
  const placed = ({ start, end }: Span): Span => ({ start, end, file });

  function stamp(node: Node): Node {
    if (node.kind !== 'alias') return plain(node);
    return { ...node, span: placed(node.span), target: node.target && plain(node.target) };
  }

  function plain(node: PlainNode): PlainNode {
    const known = plainNodes.get(node);
    if (known !== undefined) return known;
    const made = copied(node);
    plainNodes.set(node, made);
    return made;
  }

  function copied(node: PlainNode): PlainNode {
    const span = placed(node.span);
    if (node.kind === 'scalar') return { ...node, span };
    if (node.kind === 'list') return { ...node, span, items: node.items.map(stamp) };
    const own = node.entries.map(entry);
    return {
      ...node,
      span,
      entries: own,
      fields: node.fields === node.entries ? own : node.fields.map(entry),
    };
  }

  function entry(each: Entry): Entry {
    const known = entries.get(each);
    if (known !== undefined) return known;
    const key: ScalarNode = { ...each.key, span: placed(each.key.span) };
    const made = { key, value: each.value && stamp(each.value) };
    entries.set(each, made);
    return made;
  }

  return stamp;
}
