/**
 * Puts a field into a map, or an item into a list, as its author would have: in the style of the map, its indentation and
 * line ends, behind comments that belong to what stands there. Undefined where that cannot be done without touching
 * anything else.
 */
import type { Entry, ListNode, MapNode, Node } from '../syntax/tree.js';
import { lineStart } from '../text/line-ends.js';
import { type Edit, startsIn } from '../text/span.js';
import {
  endOfEntry,
  indentOf,
  isPlainEntry,
  lineBehind,
  lineEndOf,
  type Source,
  stepOf,
  writtenEntry,
} from './place.js';
import { entryInBlock, entryInFlow, inFlow, itemInBlock, type NewValue, type Written } from './value.js';

/** The keys of the map at a path in the order they are usually written; none where it has no usual one. */
export type OrderOf = (path: readonly (string | number)[]) => readonly string[];

/** Puts `value` at a path whose last step is not there yet, and makes what is missing on the way. */
export function insertAt(
  source: Source,
  path: readonly (string | number)[],
  value: NewValue,
  orderOf: OrderOf = () => [],
): Edit | undefined {
  let node: Node | undefined = source.root;
  let holder: Entry | undefined;
  for (let depth = 0; depth < path.length; depth++) {
    const step = path[depth];
    if (node?.kind === 'list' && typeof step === 'number') {
      node = node.items[step];
      if (node === undefined) return undefined;
      continue;
    }
    const [name = '', ...rest] = path.slice(depth).map(String);
    if (typeof step === 'number') return undefined;
    const inner = rest.reduceRight<NewValue>((made, key) => ({ map: [[key, made]] }), value);
    if (isEmpty(node)) return holder && fillEmpty(source, holder, name, inner);
    if (node?.kind !== 'map') return undefined;
    const entry = writtenEntry(node, name);
    if (entry === undefined) {
      // What a merge brings in would be hidden by a group of the same name.
      if (rest.length > 0 && node.fields.some(({ key }) => key.text === name)) return undefined;
      return insertField(source, node, name, inner, orderOf(path.slice(0, depth)));
    }
    holder = entry;
    node = entry.value;
  }
  // A key that waits for its value.
  return isEmpty(node) && holder ? fillValue(source, holder, value) : undefined;
}

function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null && node.text === '');
}

/** `order`: the key goes behind the last of those that usually stand before it, or before all others. */
export function insertField(
  source: Source,
  map: MapNode,
  name: string,
  value: NewValue,
  order: readonly string[] = [],
): Edit | undefined {
  const { text } = source;
  const [first] = map.entries;
  const before = entriesBefore(map, name, order);
  const neighbour = before?.at(-1) ?? map.entries.at(-1);
  const leads = before?.length === 0;
  if (map.flow) {
    const written = entryInFlow([name, value]);
    if (leads && first && text.charAt(map.span.start) === '{')
      return edit(first.key.span.start, written, '', ', ');
    return insertInFlow(text, map, neighbour, written);
  }
  if (first === undefined || neighbour === undefined || !isPlainEntry(text, neighbour)) return undefined;
  const { start } = first.key.span;
  const indent = indentOf(text, start);
  if (indent === undefined) return undefined;
  const style = { indent, step: stepOf(source), lineEnd: lineEndOf(text) };
  const written = entryInBlock([name, value], style);
  const line = lineStart(text, start);
  // Not where a dash stands before the first key.
  if (leads && text.slice(line, start).trim() === '') return edit(line, written, '', style.lineEnd);
  return asLines(text, endOfEntry(neighbour), written, style.lineEnd);
}

/** Undefined where the map has no usual order, or none of the keys that are there has a place in it. */
function entriesBefore(map: MapNode, name: string, order: readonly string[]): Entry[] | undefined {
  const place = order.indexOf(name);
  const known = map.entries.filter(({ key }) => order.includes(key.text));
  if (place < 0 || known.length === 0) return undefined;
  return known.filter(({ key }) => order.indexOf(key.text) < place);
}

/** Adds an item behind the last one. */
export function appendItem(source: Source, list: ListNode, value: NewValue): Edit | undefined {
  const { text } = source;
  const last = list.items.at(-1);
  if (list.flow) {
    const { text: newText, blanks } = inFlow(value);
    return flowEdit(text, list.span, last?.span.end, { text: newText, blanks });
  }
  if (last === undefined) return undefined;
  const indent = indentOf(text, list.span.start);
  if (indent === undefined || !text.startsWith('-', list.span.start)) return undefined;
  const style = { indent, step: stepOf(source), lineEnd: lineEndOf(text) };
  return asLines(text, last.span.end, itemInBlock(value, style), style.lineEnd);
}

function insertInFlow(
  text: string,
  map: MapNode,
  neighbour: Entry | undefined,
  written: Written,
): Edit | undefined {
  let end = neighbour && endOfEntry(neighbour);
  // `{a:, b: 1}`: the colon of an empty value belongs to it.
  if (neighbour && end === neighbour.key.span.end) end += /^[ \t]*:/.exec(text.slice(end))?.[0].length ?? 0;
  return flowEdit(text, map.span, end, written);
}

/** Behind what ends at `end`, or between the brackets where nothing does. */
function flowEdit(
  text: string,
  { start, end: close }: { readonly start: number; readonly end: number },
  end: number | undefined,
  written: Written,
): Edit | undefined {
  if (!/^[{[]$/.test(text.charAt(start)) || !/^[}\]]$/.test(text.charAt(close - 1))) return undefined;
  if (end === undefined) return edit(start + 1, written, '', '');
  return edit(end, written, ', ', '');
}

/** `key:` without a value, filled with a group that so far has one field. */
function fillEmpty(source: Source, holder: Entry, name: string, value: NewValue): Edit | undefined {
  const { text } = source;
  const colon = colonOf(text, holder);
  if (colon === undefined) return undefined;
  if (isInFlow(source, holder)) {
    const { text: newText, blanks } = inFlow({ map: [[name, value]] });
    return edit(colon, { text: newText, blanks }, ' ', '');
  }
  const rest = text.slice(colon, lineBehind(text, colon));
  const outer = indentOf(text, holder.key.span.start);
  if (outer === undefined || !/^[ \t]*(?:#.*)?[\r\n]*$/.test(rest)) return undefined;
  const step = stepOf(source);
  const style = { indent: outer + step, step, lineEnd: lineEndOf(text) };
  return asLines(text, colon, entryInBlock([name, value], style), style.lineEnd);
}

function fillValue({ text }: Source, holder: Entry, value: NewValue): Edit | undefined {
  const colon = colonOf(text, holder);
  if (colon === undefined) return undefined;
  return edit(colon, inFlow(value), ' ', '');
}

/** Behind the colon of a key. */
function colonOf(text: string, { key }: Entry): number | undefined {
  const match = /^[ \t]*:/.exec(text.slice(key.span.end, key.span.end + 20));
  return match === null ? undefined : key.span.end + match[0].length;
}

function isInFlow({ root }: Source, holder: Entry): boolean {
  let node: Node | undefined = root;
  while (node?.kind === 'map' || node?.kind === 'list') {
    if (node.flow) return true;
    const inner: readonly (Node | undefined)[] =
      node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
    node = inner.find((each) => each && startsIn(holder.key.span, each.span));
  }
  return false;
}

function asLines(text: string, end: number, written: Written, lineEnd: string): Edit {
  const at = lineBehind(text, end);
  const open = at === text.length && !/[\r\n]$/.test(text);
  return open ? edit(at, written, lineEnd, '') : edit(at, written, '', lineEnd);
}

function edit(at: number, { text, blanks }: Written, before: string, behind: string): Edit {
  const moved = blanks.map((blank) => ({
    ...blank,
    start: blank.start + before.length,
    end: blank.end + before.length,
  }));
  return {
    span: { start: at, end: at },
    newText: before + text + behind,
    ...(moved.length === 0 ? {} : { blanks: moved }),
  };
}
