/** Where a new entry of a block may stand, by the lines around it. */
import { afterLine, lineStart } from '../text/line-ends.js';
import { indentAt, lineEndAt, longestLine } from './cursor-line.js';

export interface Level {
  readonly column: number;
  /** Items of a list stand here, not keys. */
  readonly dash: boolean;
}

interface LineAbove {
  /** Where keys, or dashes, of the blocks around the end of the line stand, the outermost first. */
  readonly levels: readonly Level[];
  /** Its value is still to come, below and deeper. */
  readonly opens: boolean;
}

/** Where a new entry may stand, nearest to where the cursor is. Undefined in the middle of a longer text. */
export function blockPlace(
  text: string,
  start: number,
  end: number,
  wanted: number,
  free: boolean,
): Level | undefined {
  const { levels, opens } = lineAbove(text, start);
  const next = nextLevel(text, afterLine(text, end));
  const top = levels.at(-1)?.column ?? -1;
  // What stands below is the value of the line above.
  if (opens && next.column > top) return next;
  if (opens && wanted > top) return { column: wanted, dash: false };
  if (levels.length === 0) return { column: Math.max(0, next.column), dash: false };
  const may = levels.filter(({ column }) => column >= next.column);
  // Deeper than anything around, behind a value: the value goes on.
  if (!free && wanted > top) return undefined;
  return may.filter(({ column }) => column <= wanted).at(-1) ?? may[0];
}

export function hasChildren(text: string, end: number, column: number): boolean {
  for (let at = afterLine(text, end); at < text.length; at = afterLine(text, at)) {
    const line = text.slice(at, lineEndAt(text, at));
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = indentAt(text, at);
    return indent > column || (indent === column && /^ *-(?: |$)/.test(line));
  }
  return false;
}

/** Where the next line that says something begins; -1 at the end. */
function nextLevel(text: string, from: number): Level {
  for (let at = from; at < text.length; at = afterLine(text, at)) {
    const line = text.slice(at, lineEndAt(text, at));
    if (!/^\s*(?:#|$)/.test(line)) return { column: indentAt(text, at), dash: /^ *-(?: |$)/.test(line) };
  }
  return { column: -1, dash: false };
}

function lineAbove(text: string, start: number): LineAbove {
  const levels: Level[] = [];
  let opens: boolean | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = start; at > 0 && least > 0; ) {
    at = lineStart(text, at - 1);
    const line = text.slice(at, Math.min(lineEndAt(text, at), at + longestLine));
    if (/^\s*(?:#|$)/.test(line)) continue;
    opens ??= /(?::|^\s*-)[ \t]*(?:[&!]\S+[ \t]*)?$/.test(line.replace(/(?:^|\s)#.*$/, ''));
    const indent = indentAt(text, at);
    const dashed = /^ *-(?: |$)/.test(line);
    const outermost = levels[0];
    // `steps:` with its dashes right below: a key may stand there as well.
    if (indent === least && outermost?.dash && !dashed && /:\s*(?:#.*)?$/.test(line))
      levels[0] = { column: indent, dash: false };
    if (indent >= least) continue;
    // The rest of a longer text, or of brackets, is no level.
    if (!/^ *(?:- |-$|[^\s#][^#]*:(?: |$)|["'])/.test(line)) continue;
    const found: Level[] = [{ column: indent, dash: dashed }];
    for (const dash of line.matchAll(/- +/g)) {
      if (/[^\s-]/.test(line.slice(0, dash.index))) break;
      const column = dash.index + dash[0].length;
      const item = line.slice(column);
      if (/^(?:- |-$|[^\s#{[][^#]*:(?: |$))/.test(item)) found.push({ column, dash: item.startsWith('-') });
    }
    levels.unshift(...found.filter(({ column }) => column < least));
    least = indent;
  }
  return { levels, opens: opens ?? false };
}
