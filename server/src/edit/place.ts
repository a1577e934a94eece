/** Where in a text the pieces of its tree begin and end, as somebody sees it who edits lines. */
import type { Entry, MapNode, Node } from '../syntax/tree.js';
import { afterLine, lineStart } from '../text/line-ends.js';

/** A text and what was read from it. */
export interface Source {
  readonly text: string;
  readonly root: Node | undefined;
}

/** Behind the last character of an entry, its comment not counted in. */
export function endOfEntry({ key, value }: Entry): number {
  return Math.max(key.span.end, value?.span.end ?? 0);
}

/** Where the line behind a value begins; the end of the text behind the last one. A block text ends with its line already. */
export function lineBehind(text: string, end: number): number {
  return end > 0 && lineStart(text, end) === end ? end : afterLine(text, end);
}

/** What stands before the first key of a block map as blanks; undefined where more than dashes does. */
export function indentOf(text: string, start: number): string | undefined {
  const before = text.slice(lineStart(text, start), start).replaceAll('-', ' ');
  return /^ *$/.test(before) ? before : undefined;
}

export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** By how much the document indents; two blanks where nothing tells. */
export function stepOf({ text, root }: Source): string {
  const find = (node: Node | undefined, outer: number): number | undefined => {
    if (node?.kind !== 'map' || node.flow) return undefined;
    const column = (node.entries[0]?.key.span.start ?? 0) - lineStart(text, node.span.start);
    if (outer >= 0 && column > outer && column - outer <= 8) return column - outer;
    for (const { value } of node.entries) {
      const found = find(value, column);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return ' '.repeat(find(root, -1) ?? 2);
}

/** The entry as it was written, not what a merge brought in. */
export function writtenEntry(map: MapNode, name: string): Entry | undefined {
  return map.entries.find(({ key }) => key.text === name);
}

/** Whether the document is one that lines can be put into: a key that opens with `?` or an anchor stands elsewhere. */
export function isPlainEntry(text: string, { key }: Entry): boolean {
  return /^[ \t]*:/.test(text.slice(key.span.end, key.span.end + 20));
}
