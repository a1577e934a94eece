/** What stands somewhere, to be written elsewhere: every scalar as it was typed. */
import type { Node } from '../syntax/tree.js';
import type { NewEntry, NewValue } from './value.js';

/** Undefined for what cannot move as it stands: aliases, tags, texts of several lines, comments in between. */
export function copyOf(node: Node | undefined, text: string): NewValue | undefined {
  if (node === undefined || node.kind === 'alias') return undefined;
  const written = text.slice(node.span.start, node.span.end);
  if (node.kind === 'scalar') {
    // A plain text with signs that mean something inside brackets is written anew, in quotes where it needs them.
    if (/[\r\n]/.test(written) || node.style === 'block' || /^[&*!]/.test(written)) return undefined;
    return node.style === 'quoted' ? { verbatim: written } : node.text;
  }
  if (holdsComment(written) || /(?:^|[\s,[{])[&!*]\S/.test(written)) return undefined;
  if (node.flow) return /[\r\n]/.test(written) ? undefined : { verbatim: written };
  if (node.kind === 'list') {
    const list = node.items.map((item) => copyOf(item, text));
    return list.some((each) => each === undefined) ? undefined : { list: list.filter(isValue) };
  }
  const map: NewEntry[] = [];
  for (const { key, value } of node.entries) {
    const copy = copyOf(value, text);
    if (copy === undefined) return undefined;
    map.push([key.text, copy]);
  }
  return { map };
}

const isValue = (value: NewValue | undefined): value is NewValue => value !== undefined;

/** A `#` behind a blank, in quotes or not: better taken for a comment than lost. */
export function holdsComment(written: string): boolean {
  return /(?:^|\s)#/.test(written);
}
