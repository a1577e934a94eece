/** What edits change in a text, as `diff -u` shows it and `patch` takes it. */
import { applyEdits, inOrder } from '../../text/edits.js';
import type { Edit } from '../../text/span.js';

/** Lines of context around each change. */
const context = 3;

/** Lines of the old text and of the new one, counted from 0, up to but not including the end. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Empty where nothing changes. */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const changes = changesIn(text, lines, edits);
  if (changes.length === 0) return '';
  let shift = 0;
  const hunks = inHunks(changes).map((hunk) => {
    const printed = printHunk(lines, hunk, shift);
    for (const { start, end, lines: written } of hunk) shift += written.length - (end - start);
    return printed;
  });
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Each with its line break, if it has one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesIn(text: string, lines: readonly string[], edits: readonly Edit[]): Change[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length;
  }
  const lineAt = (offset: number): number => lastNotAbove(starts, offset);
  // Edits that meet in a line are one change.
  const groups: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort(inOrder)) {
    const start = lineAt(edit.span.start);
    const end = Math.min(lines.length, lineAt(edit.span.end) + 1);
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups.flatMap((group) => {
    const from = starts[group.start] ?? 0;
    const to = starts[group.end] ?? text.length;
    const moved = group.edits.map(({ span, newText }) => ({
      span: { start: span.start - from, end: span.end - from },
      newText,
    }));
    const written = linesOf(applyEdits(text.slice(from, to), moved));
    return shortened(lines.slice(group.start, group.end), { ...group, lines: written });
  });
}

/** Where the last of these, which rise from 0, is that is not above the value. */
function lastNotAbove(starts: readonly number[], value: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Without the lines that stay as they are at either end. */
function shortened(old: readonly string[], { start, lines }: Change): Change[] {
  const most = Math.min(old.length, lines.length);
  let head = 0;
  while (head < most && old[head] === lines[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail += 1;
  const change = {
    start: start + head,
    end: start + old.length - tail,
    lines: lines.slice(head, lines.length - tail),
  };
  return change.start === change.end && change.lines.length === 0 ? [] : [change];
}

function inHunks(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const before = hunks.at(-1)?.at(-1);
    if (before && change.start - before.end <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function printHunk(lines: readonly string[], hunk: readonly Change[], shift: number): string {
  const first = Math.max(0, (hunk[0]?.start ?? 0) - context);
  const last = Math.min(lines.length, (hunk.at(-1)?.end ?? 0) + context);
  const printed: string[] = [];
  let [removed, added] = [0, 0];
  let at = first;
  const keep = (end: number): void => {
    for (; at < end; at++) printed.push(` ${lines[at]}`);
  };
  for (const change of hunk) {
    keep(change.start);
    for (; at < change.end; at++) printed.push(`-${lines[at]}`);
    printed.push(...change.lines.map((line) => `+${line}`));
    removed += change.end - change.start;
    added += change.lines.length;
  }
  keep(last);
  const old = last - first;
  const heading = `@@ -${rangeOf(first, old)} +${rangeOf(first + shift, old - removed + added)} @@\n`;
  return heading + printed.map(ended).join('');
}

/** An empty range is told by the line before it. */
function rangeOf(first: number, count: number): string {
  if (count === 0) return `${first},0`;
  return count === 1 ? String(first + 1) : `${first + 1},${count}`;
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
