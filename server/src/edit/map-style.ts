/**
 * One map from `{a: 1, b: 2}` to lines of its own and back. Only brackets, commas and line ends change places; where a
 * comment, a text of several lines or an inner group would have to move with them, the reason is told instead.
 */
import type { Entry, MapNode } from '../syntax/tree.js';
import { afterLine } from '../text/line-ends.js';
import type { Edit } from '../text/span.js';
import { holdsComment } from './copy.js';
import { endOfEntry, indentOf, lineEndOf, type Source, stepOf } from './place.js';

export type Restyled = { readonly edits: readonly Edit[] } | { readonly reason: string };

/** `holder`: the entry the map is the value of, which itself stands on lines of its own. */
export function toBlock(source: Source, holder: Entry, map: MapNode): Restyled {
  const { text } = source;
  const outer = indentOf(text, holder.key.span.start);
  const { start, end } = map.span;
  const written = text.slice(start, end);
  if (outer === undefined || map.entries.length === 0) return { reason: 'It cannot stand on lines here.' };
  if (holdsComment(text.slice(start, afterLine(text, end))))
    return { reason: 'A comment stands in it or behind it.' };
  if (/[\r\n]/.test(written)) return { reason: 'It goes over several lines.' };
  const gap = text.slice(holder.key.span.end, start);
  if (!/^:[ \t]*$/.test(gap)) return { reason: 'Something stands between the key and the bracket.' };
  const line = lineEndOf(text) + outer + stepOf(source);
  const edits: Edit[] = [cut(holder.key.span.end + 1, start + 1, line)];
  let reason: string | undefined;
  map.entries.forEach((entry, index) => {
    const next = map.entries[index + 1]?.key.span.start;
    if (!/^:[ \t]/.test(text.slice(entry.key.span.end)) || entry.value === undefined)
      reason = `\`${entry.key.text}\` has no value.`;
    if (next !== undefined) edits.push(cut(endOfEntry(entry), next, line));
    else edits.push(cut(endOfEntry(entry), end, ''));
    const first = index === 0 ? text.slice(start + 1, entry.key.span.start).length : 0;
    if (first > 0) edits[0] = cut(holder.key.span.end + 1, entry.key.span.start, line);
  });
  return reason === undefined ? { edits } : { reason };
}

/** A line that needs no scrolling. */
const longestLine = 110;

export function toFlow({ text }: Source, holder: Entry, map: MapNode): Restyled {
  const first = map.entries[0];
  const last = map.entries.at(-1);
  if (first === undefined || last === undefined) return { reason: 'There is nothing in it.' };
  const end = endOfEntry(last);
  if (holdsComment(text.slice(holder.key.span.end, afterLine(text, end))))
    return { reason: 'A comment stands in it.' };
  if (!/^:[ \t]*$/.test(text.slice(holder.key.span.end, first.key.span.start).replace(/\s+$/, '')))
    return { reason: 'Something stands between the key and its first field.' };
  const edits: Edit[] = [cut(holder.key.span.end + 1, first.key.span.start, ' {')];
  let length = 0;
  for (const [index, entry] of map.entries.entries()) {
    const reason = unfit(entry, text);
    if (reason !== undefined) return { reason };
    const next = map.entries[index + 1];
    length += endOfEntry(entry) - entry.key.span.start + 2;
    if (next) edits.push(cut(endOfEntry(entry), next.key.span.start, ', '));
  }
  const column = indentOf(text, holder.key.span.start)?.length ?? 0;
  if (column + holder.key.text.length + length > longestLine)
    return { reason: 'It would not fit on one line.' };
  return { edits: [...edits, cut(end, end, '}')] };
}

function unfit({ key, value }: Entry, text: string): string | undefined {
  const name = `\`${key.text}\``;
  if (value === undefined || value.span.end === value.span.start) return `${name} has no value.`;
  const written = text.slice(value.span.start, value.span.end);
  if (value.kind === 'scalar' && value.style === 'block') return `${name} is a block of text.`;
  if (/[\r\n]/.test(written)) return `${name} goes over several lines.`;
  if ((value.kind === 'map' || value.kind === 'list') && !value.flow) return `${name} is a group on lines.`;
  const plain = value.kind === 'scalar' && value.style === 'plain';
  return plain && /[,[\]{}]|:$/.test(written) ? `${name} would need quotes.` : undefined;
}

function cut(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}
