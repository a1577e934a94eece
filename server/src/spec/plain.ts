/** The tree as plain JavaScript values, for the schema validator. Aliases followed, `<<` merged, no prototype to collide with. */
import { type Node, resolve } from '../syntax/tree.js';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

export function toPlain(node: Node | undefined): Plain {
  const plain = resolve(node);
  if (plain === undefined) return null;
  if (plain.kind === 'scalar') return plain.value;
  if (plain.kind === 'list') return plain.items.map(toPlain);
  const object: Record<string, Plain> = Object.create(bare);
  for (const field of plain.fields) {
    if (field.key.text !== '' && field.value !== undefined) object[field.key.text] = toPlain(field.value);
  }
  return object;
}

/** Objects made from it have no prototype's names, and engines keep them fast, unlike those made from null itself. */
const bare: object = Object.create(null);
