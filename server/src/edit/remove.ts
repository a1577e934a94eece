/** Takes a field out of a map or an item out of a list, with its line or its comma. Undefined where others would suffer. */
import type { Entry, ListNode, MapNode, Node } from '../syntax/tree.js';
import { lineStart } from '../text/line-ends.js';
import type { Edit, Span } from '../text/span.js';
import { endOfEntry, lineBehind, type Source } from './place.js';

/** The entry at a path; with it the groups that would be left empty, and the whole line where one is its own. */
export function removeAt(source: Source, path: readonly (string | number)[]): Edit | undefined {
  const way: { readonly holder: MapNode | ListNode; readonly index: number }[] = [];
  let node: Node | undefined = source.root;
  for (const step of path) {
    if (node?.kind === 'map') {
      const index = node.entries.findIndex(({ key }) => key.text === step);
      if (index < 0) return undefined;
      way.push({ holder: node, index });
      node = node.entries[index]?.value;
    } else if (node?.kind === 'list' && typeof step === 'number') {
      way.push({ holder: node, index: step });
      node = node.items[step];
    } else return undefined;
  }
  for (const { holder, index } of way.reverse()) {
    const count = holder.kind === 'map' ? holder.entries.length : holder.items.length;
    if (count === 1) continue;
    if (holder.kind === 'map') {
      const entry = holder.entries[index];
      return entry && removeEntry(source.text, holder, entry);
    }
    return removeItem(source.text, holder, index);
  }
  return undefined;
}

/** One of several entries. */
export function removeEntry(text: string, map: MapNode, entry: Entry): Edit | undefined {
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const before = map.entries[index - 1];
  if (map.flow) {
    const parts = { start: entry.key.span.start, end: endOfEntry(entry) };
    return inFlow(text, parts, before && endOfEntry(before), next?.key.span.start);
  }
  const start = entry.key.span.start;
  const line = lineStart(text, start);
  const lead = text.slice(line, start);
  if (lead.trim() === '') return cut(line, lineBehind(text, endOfEntry(entry)));
  // Behind the dash of a list the next key moves up.
  if (!/^[ -]*$/.test(lead) || next === undefined) return undefined;
  return onlyBlanks(text, endOfEntry(entry), next.key.span.start)
    ? cut(start, next.key.span.start)
    : undefined;
}

function removeItem(text: string, list: ListNode, index: number): Edit | undefined {
  const item = list.items[index];
  if (item === undefined) return undefined;
  if (list.flow) {
    return inFlow(text, item.span, list.items[index - 1]?.span.end, list.items[index + 1]?.span.start);
  }
  const line = lineStart(text, item.span.start);
  if (!/^[ ]*- +$/.test(text.slice(line, item.span.start))) return undefined;
  return cut(line, lineBehind(text, item.span.end));
}

function inFlow(
  text: string,
  { start, end }: Span,
  before: number | undefined,
  next: number | undefined,
): Edit | undefined {
  if (next !== undefined) return onlyBlanks(text, end, next) ? cut(start, next) : undefined;
  if (before === undefined) return undefined;
  return onlyBlanks(text, before, start) ? cut(before, end) : undefined;
}

/** Nothing but blanks, line ends, commas and empty values: no comment is lost. */
function onlyBlanks(text: string, start: number, end: number): boolean {
  return /^[\s,:]*$/.test(text.slice(start, end));
}

function cut(start: number, end: number): Edit {
  return { span: { start, end }, newText: '' };
}
