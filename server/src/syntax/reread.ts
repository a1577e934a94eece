/**
 * The tree of a text after an edit, from the tree before it: only the lines around the edit are read again, together with
 * the entries before and behind them, what comes before is the very same, and what comes behind is moved. Undefined
 * wherever it is not plain that a reading of the whole text would come to the same, which tests/reread.test.ts compares.
 *
 * Where a word is only tried in a text, all that comes behind can be the very same as well: `parseWith` gives what it put
 * in no more room than a character.
 */
import type { Span } from '../text/span.js';
import { type ChangedPart, changedPart } from './changed-part.js';
import { type EverydayEntries, readEntries } from './everyday.js';
import { locate, type Place } from './locate.js';
import { type Move, movedEntries, movedSpan } from './moved.js';
import { ceilings, parseTree } from './parse.js';
import type { Entry, MapNode, Node, SyntaxTree } from './tree.js';

/** A text with its tree. */
export interface Read {
  readonly text: string;
  readonly tree: SyntaxTree;
}

/** The tree of a text, sooner where most of it is that of another one. */
export function parseAgain(earlier: Read, text: string): SyntaxTree {
  return reread(earlier, text) ?? parseTree(text);
}

/**
 * The tree of a text into which a word was put at an offset, or in the place of another word, and the place of that word
 * in it. Offsets in the tree are those of the text before, if they can be.
 */
export function parseWith(earlier: Read, text: string, at: number): Tried {
  const change = changedPart(earlier.text, text);
  const move = withoutRoom(change, at);
  const tree = rereadChange(earlier, text, change, {
    between: (entries) => movedEntries(entries, move),
    behind: (entries) => entries,
  });
  const word = locate(tree?.root, move(at));
  // One that comes right behind another, with a comma between, cannot be told from it by its place.
  const isIt = word?.node.kind === 'scalar' && word.node.text !== '' && text.startsWith(word.node.text, at);
  if (tree === undefined || !isIt) {
    const whole = parseTree(text);
    return { tree: whole, word: locate(whole.root, at) };
  }
  const problems = tree.problems.map((problem) => ({ ...problem, span: movedSpan(problem.span, move) }));
  return { tree: { ...tree, problems }, word };
}

interface Tried {
  readonly tree: SyntaxTree;
  readonly word: Place | undefined;
}

/**
 * Where an offset of the text with the word lies in the text before. What was put in covers one character from where the
 * word begins, in which nothing else begins: a line end, a bracket or a letter of the word that stood there.
 */
function withoutRoom({ old, moved }: ChangedPart, at: number): Move {
  const { start, end } = old;
  const last = end + moved;
  return (offset) => {
    if (offset <= start) return offset;
    if (offset > last) return offset - moved;
    if (offset <= at) return start;
    return offset === last ? Math.max(end, start + 1) : start + 1;
  };
}

export function reread(earlier: Read, after: string): SyntaxTree | undefined {
  const change = changedPart(earlier.text, after);
  const { moved } = change;
  return rereadChange(earlier, after, change, {
    between: (entries) => entries,
    behind:
      moved === 0 ? (entries) => entries : (entries) => movedEntries(entries, (offset) => offset + moved),
  });
}

/** Where entries are to be: those that were read again, and those that come behind them. */
interface Places {
  readonly between: (entries: readonly Entry[]) => readonly Entry[];
  readonly behind: (entries: readonly Entry[]) => readonly Entry[];
}

function rereadChange(
  { text: before, tree }: Read,
  after: string,
  change: ChangedPart,
  places: Places,
): SyntaxTree | undefined {
  // What the library had to read may hang together in other ways than by lines and columns.
  if (tree.everyday === undefined || !isBlockMap(tree.root)) return undefined;
  if (after.length > ceilings.characters) return undefined;
  const edit: Edit = { ...change, before, after, tree, everyday: tree.everyday, places };
  const found = rereadMap(tree.root, before.length, 0, edit);
  return found && { root: found.map, problems: found.problems, everyday: found.everyday };
}

interface Edit extends ChangedPart {
  readonly before: string;
  readonly after: string;
  readonly tree: SyntaxTree;
  /** How many words the text had before, or more. */
  readonly everyday: number;
  readonly places: Places;
}

interface Reread extends Pick<EverydayEntries, 'problems' | 'everyday'> {
  readonly map: MapNode;
}

/** `end`: where the lines of the map end, comments behind it included. */
function rereadMap(map: MapNode, end: number, depth: number, edit: Edit): Reread | undefined {
  const { entries } = map;
  const { old } = edit;
  const column = columnOf(map, edit.before);
  const lineOf = (index: number): number => {
    const entry = entries[index];
    return entry === undefined ? end : entry.key.span.start - column;
  };
  const first = lastUpTo(old.start, entries, lineOf);
  const last = lastUpTo(old.end, entries, lineOf);
  const touched = entries[first];
  // Before its first word an edit may turn the whole map into something else.
  if (touched === undefined || old.start <= map.span.start) return undefined;
  const inner = touched.value;
  if (first === last && isBlockMap(inner) && inner.span.start < old.start) {
    const found = rereadMap(inner, lineOf(first + 1), depth + 1, edit);
    if (found !== undefined)
      return spliced(map, first, first + 1, [{ key: touched.key, value: found.map }], found, edit);
  }
  // The entry before may go on in lines that were given another indentation, and a word without a colon reaches into the
  // one behind, so both are read again as well.
  const from = Math.max(0, first - 1);
  const to = Math.min(entries.length, last + 2);
  const behind = to === last + 2 ? lineOf(last + 1) : lineOf(to);
  if (edit.tree.problems.some(({ span }) => span.start < lineOf(from) || span.end > behind)) return undefined;
  const lines: Span = { start: lineOf(from), end: lineOf(to) + edit.moved };
  const read = readEntries(edit.after, lines, column, depth, edit.everyday);
  if (read === undefined || read.problems.some(({ span }) => span.end > behind + edit.moved))
    return undefined;
  return spliced(map, from, to, edit.places.between(read.entries), read, edit);
}

/** The map with other entries from one place to another; undefined where two then have the same name. */
function spliced(
  map: MapNode,
  from: number,
  to: number,
  between: readonly Entry[],
  { problems, everyday }: Pick<Reread, 'problems' | 'everyday'>,
  { places }: Edit,
): Reread | undefined {
  const before = map.entries.slice(0, from);
  const behind = map.entries.slice(to);
  const there = new Set([...before, ...behind].map(({ key }) => key.text));
  for (const { key } of between) {
    if (there.has(key.text)) return undefined;
    there.add(key.text);
  }
  const entries = [...before, ...between, ...places.behind(behind)];
  const last = entries.at(-1);
  const end = (last?.value ?? last?.key)?.span.end ?? map.span.end;
  const span = { start: map.span.start, end };
  return { map: { kind: 'map', span, flow: false, entries, fields: entries }, problems, everyday };
}

/** The last entry whose lines begin at an offset or before it; -1 where none does. */
function lastUpTo(offset: number, entries: readonly Entry[], lineOf: (index: number) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Keys of a block map all begin in one column. */
function columnOf({ span }: MapNode, text: string): number {
  return span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
}

function isBlockMap(node: Node | undefined): node is MapNode {
  return node?.kind === 'map' && !node.flow;
}
