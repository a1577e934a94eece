/** From an offset to the node that stands there, and from a node to its place in the document. */
import { type Span, touches } from '../text/span.js';
import type { Entry, MapNode, Node } from './tree.js';

export interface Step {
  readonly name: string | number;
}

export interface Place {
  /** Keys and list positions from the root to the node. */
  readonly path: readonly (string | number)[];
  /** The innermost node at the offset; for a cursor on a key, the key. */
  readonly node: Node;
  /** The entry whose key or value it is, where the parent is a map. */
  readonly entry: Entry | undefined;
  readonly onKey: boolean;
  /** Maps from the root inwards, the last one holding `entry`. */
  readonly maps: readonly MapNode[];
}

/** The innermost key or value that `offset` touches. Aliases are not followed: places are where text was written. */
export function locate(root: Node | undefined, offset: number): Place | undefined {
  if (!root || !touches(root.span, offset)) return undefined;
  const path: (string | number)[] = [];
  const maps: MapNode[] = [];
  let node: Node = root;
  let entry: Entry | undefined;
  for (;;) {
    const next = childAt(node, offset);
    if (next === undefined) return { path, node, entry, onKey: false, maps };
    if (node.kind === 'map') maps.push(node);
    path.push(next.name);
    entry = next.entry;
    if (next.onKey) return { path, node: next.node, entry, onKey: true, maps };
    node = next.node;
  }
}

function childAt(
  node: Node,
  offset: number,
): { name: string | number; node: Node; entry: Entry | undefined; onKey: boolean } | undefined {
  if (node.kind === 'list') {
    const index = node.items.findIndex((item) => touches(item.span, offset));
    const item = node.items[index];
    return item && { name: index, node: item, entry: undefined, onKey: false };
  }
  if (node.kind !== 'map') return undefined;
  for (const entry of node.entries) {
    if (touches(entry.key.span, offset)) return { name: entry.key.text, node: entry.key, entry, onKey: true };
    if (entry.value && touches(entry.value.span, offset)) {
      return { name: entry.key.text, node: entry.value, entry, onKey: false };
    }
  }
  return undefined;
}

/** `anode.active_material`, `waivers[0].rule`, `solvents["a.b"]`: the dotted path users see in reports. */
export function dottedPath(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[^\s."[\]]+$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** The dotted path of the innermost key or value around `span`. */
export function pathOf(root: Node | undefined, span: Span): string {
  return dottedPath(locate(root, span.start)?.path ?? []);
}
