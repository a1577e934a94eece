/** What a document has in its fields as text, whether it could be read or not. */
import { dottedPath } from '../syntax/locate.js';
import { type Node, resolve } from '../syntax/tree.js';

/** Dotted path and text of every scalar, and of every list of nothing but scalars; empty ones are left out. */
export function unreadFields(root: Node | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(root, [], found);
  return found;
}

function collect(
  node: Node | undefined,
  path: readonly (string | number)[],
  found: Map<string, string>,
): void {
  const plain = resolve(node);
  if (plain === undefined) return;
  if (plain.kind === 'map') {
    for (const { key, value } of plain.fields) collect(value, [...path, key.text], found);
    return;
  }
  if (plain.kind === 'scalar') {
    if (plain.value !== null) found.set(dottedPath(path), plain.text);
    return;
  }
  const items = plain.items.map(resolve);
  const texts = items.flatMap((item) => (item?.kind === 'scalar' ? [item.text] : []));
  if (texts.length === items.length) {
    if (texts.length > 0) found.set(dottedPath(path), texts.join(', '));
  } else for (const [index, item] of plain.items.entries()) collect(item, [...path, index], found);
}
