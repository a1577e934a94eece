/**
 * A short cut for everyday YAML: block maps and lists, plain and simply quoted values on one line, `{ }` and `[ ]` on
 * one line, comments. It reads several times faster than the library, and gives up (undefined) at the first thing that
 * is rare, ambiguous or wrong, so that the library reads it and explains it. Where it does answer, the tree is the
 * library's to the last offset: tests/everyday.test.ts compares the two.
 */

import type { Span } from '../text/span.js';
import {
  APOSTROPHE,
  COLON,
  CR,
  DASH,
  HASH,
  holdsUnusual,
  isBareWord,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  SPACE,
} from './characters.js';
import { flowCollection } from './everyday-flow.js';
import {
  type Budget,
  deepest,
  emptyScalar,
  giveUp,
  plainScalar,
  quotedScalar,
  stop,
} from './everyday-scalar.js';
import { duplicateKey, explainYamlError, keyWithoutValue } from './explain-error.js';
import { plainValue } from './scalar.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode, SyntaxProblem } from './tree.js';

export function readEveryday(text: string): EverydayTree | undefined {
  if (holdsUnusual(text)) return undefined;
  const problems: SyntaxProblem[] = [];
  const budget: Budget = { scalars: 0 };
  const root = unlessGivenUp(() => reader(text, { start: 0, end: text.length }, budget, problems).root());
  return root && { root, problems, everyday: budget.scalars };
}

/**
 * Entries of one block map out of an everyday text, whole lines of it. `column` and `depth` are those of the map, `read`
 * is how many words were read elsewhere. They are the ones a reading of the whole text comes to, if before and behind
 * these lines there are others of this map, or the map begins or ends there.
 */
export function readEntries(
  text: string,
  lines: Span,
  column: number,
  depth: number,
  read: number,
): EverydayEntries | undefined {
  if (holdsUnusual(text.slice(lines.start, lines.end))) return undefined;
  const problems: SyntaxProblem[] = [];
  const budget: Budget = { scalars: read };
  const entries = unlessGivenUp(() => reader(text, lines, budget, problems).entries(column, depth));
  return entries && { entries, problems, everyday: budget.scalars };
}

function unlessGivenUp<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (reason) {
    if (reason === giveUp) return undefined;
    throw reason;
  }
}

export interface EverydayTree {
  readonly root: Node;
  /** Of what people leave half-written while they type. */
  readonly problems: readonly SyntaxProblem[];
  /** How many words were counted. */
  readonly everyday: number;
}

export interface EverydayEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly SyntaxProblem[];
  readonly everyday: number;
}

interface Reader {
  /** All of the text. */
  root(): Node;
  entries(column: number, depth: number): readonly Entry[];
}

function reader(text: string, part: Span, budget: Budget, problems: SyntaxProblem[]): Reader {
  // The line being read: where it starts, its first character, where its content ends.
  let lineStart = 0;
  let at = 0;
  let lineEnd = 0;
  let nextLine = part.start;
  let done = false;
  let joined = false;

  return {
    root: () => {
      advance();
      const root = done ? stop() : block(at - lineStart, 0);
      return done ? root : stop();
    },
    entries: (column, depth) => {
      advance();
      if (done || at - lineStart !== column || isDash()) stop();
      const { entries } = blockMap(column, depth);
      return done ? entries : stop();
    },
  };

  /** To the next line that holds more than blanks and comments. */
  function advance(): void {
    for (;;) {
      if (nextLine >= part.end) {
        done = true;
        return;
      }
      lineStart = nextLine;
      let end = text.indexOf('\n', lineStart);
      if (end < 0) end = text.length;
      nextLine = end + 1;
      if (end > lineStart && text.charCodeAt(end - 1) === CR) end -= 1;
      at = lineStart;
      while (at < end && text.charCodeAt(at) === SPACE) at += 1;
      if (at === end || text.charCodeAt(at) === HASH) continue;
      lineEnd = end;
      // `---` and `...` begin and end documents.
      if (at === lineStart && (text.startsWith('---', at) || text.startsWith('...', at))) stop();
      return;
    }
  }

  function block(column: number, depth: number): MapNode | ListNode {
    if (depth > deepest) stop();
    return isDash() ? blockList(column, depth) : blockMap(column, depth);
  }

  function isDash(): boolean {
    return text.charCodeAt(at) === DASH && (at + 1 === lineEnd || text.charCodeAt(at + 1) === SPACE);
  }

  function blockMap(column: number, depth: number): MapNode {
    const start = at;
    const entries: Entry[] = [];
    const seen = new Map<string, Entry>();
    while (!done && at - lineStart === column && !isDash()) {
      const colon = colonBehind(at);
      const key = colon < 0 ? unfinishedKey(column, entries.length > 0) : blockKey(colon);
      if (key.text === '<<') stop();
      const earlier = seen.get(key.text);
      if (earlier !== undefined) problems.push(duplicateKey(key, earlier.key));
      const value = colon < 0 && !joined ? undefined : blockValue(column, depth, true);
      joined = false;
      const entry = { key, value };
      entries.push(entry);
      if (earlier === undefined) seen.set(key.text, entry);
    }
    if (!done && at - lineStart > column) stop();
    const last = entries.at(-1);
    const end = (last?.value ?? last?.key)?.span.end ?? start;
    const fields = seen.size === entries.length ? entries : [...seen.values()];
    return { kind: 'map', span: { start, end }, flow: false, entries, fields };
  }

  function blockList(column: number, depth: number): ListNode {
    const start = at;
    const items: Node[] = [];
    while (!done && at - lineStart === column && isDash()) {
      at += 1;
      passBlanks();
      if (at === lineEnd || text.charCodeAt(at) === HASH || isDash()) stop();
      const inner = at - lineStart;
      if (opensMap()) items.push(blockMap(inner, depth + 1));
      else items.push(blockValue(inner - 1, depth, false));
    }
    if (!done && at - lineStart > column) stop();
    return { kind: 'list', span: { start, end: items.at(-1)?.span.end ?? start }, flow: false, items };
  }

  /** Whether the rest of the line is `key: …`. */
  function opensMap(): boolean {
    const first = text.charCodeAt(at);
    if (first === OPEN_MAP || first === OPEN_LIST || first === QUOTE || first === APOSTROPHE) return false;
    return colonBehind(at) >= 0;
  }

  /** Offset of the first colon that ends a key, before any comment; -1 where there is none. */
  function colonBehind(from: number): number {
    for (let i = from; i < lineEnd; i++) {
      const code = text.charCodeAt(i);
      if (code === HASH && text.charCodeAt(i - 1) === SPACE) return -1;
      if (code === COLON && (i + 1 === lineEnd || text.charCodeAt(i + 1) === SPACE)) return i;
    }
    return -1;
  }

  /**
   * A word without a colon: a key that is being typed. The library takes it for the beginning of the key in the line
   * below, where that line follows at once; `joined` tells. Leaves the reader where a value begins, or on the next line.
   */
  function unfinishedKey(column: number, mayEnd: boolean): ScalarNode {
    if (!isBareWord(text, at, lineEnd)) stop();
    const [start, end, below] = [at, lineEnd, nextLine];
    const key = plainScalar(text, start, end, false, budget);
    advance();
    if (done || at - lineStart < column || lineStart !== below) {
      // A lone word is a text, and so is one with a gap behind it.
      if (!mayEnd || !(done || at - lineStart < column)) stop();
      problems.push(keyWithoutValue(key, false, text));
      return key;
    }
    const colon = colonBehind(at);
    if (at - lineStart !== column || colon < 0 || problems.length > 0) stop();
    const rest = blockKey(colon);
    if (rest.style !== 'plain' || text.charCodeAt(rest.span.start) === DASH) stop();
    joined = true;
    const detail = 'Implicit keys need to be on a single line';
    problems.push(explainYamlError('MULTILINE_IMPLICIT_KEY', [start, rest.span.end], text, detail));
    const words = `${key.text} ${rest.text}`;
    return { ...key, span: { start, end: rest.span.end }, text: words, value: plainValue(words) };
  }

  /** Reads a plain key and leaves `at` on what follows its colon. */
  function blockKey(colon: number): ScalarNode {
    if (colon - at > 500) stop();
    const key = plainScalar(text, at, colon, false, budget);
    at = colon + 1;
    passBlanks();
    return key;
  }

  /** The value behind a key or dash, which stands in `column`; leaves the reader on the next line. */
  function blockValue(column: number, depth: number, listMayAlign: boolean): Node {
    if (at === lineEnd || text.charCodeAt(at) === HASH) {
      const empty = { start: at, end: at };
      advance();
      const inner = done ? -1 : at - lineStart;
      if (inner > column || (listMayAlign && inner === column && isDash())) return block(inner, depth + 1);
      return emptyScalar(empty, budget);
    }
    const value = oneLine(depth);
    let end = value.span.end;
    while (end < lineEnd && text.charCodeAt(end) === SPACE) end += 1;
    const comment = end > value.span.end && text.charCodeAt(end) === HASH;
    if (end !== lineEnd && !comment) stop();
    advance();
    // A deeper line would go on with this value.
    if (!done && at - lineStart > column) stop();
    return value;
  }

  function oneLine(depth: number): Node {
    const first = text.charCodeAt(at);
    if (first === OPEN_MAP || first === OPEN_LIST)
      return flowCollection(text, at, lineEnd, depth + 1, budget);
    if (first === QUOTE || first === APOSTROPHE) return quotedScalar(text, at, lineEnd, budget);
    let end = at;
    while (end < lineEnd) {
      const code = text.charCodeAt(end);
      if (code === COLON && (end + 1 === lineEnd || text.charCodeAt(end + 1) === SPACE)) stop();
      if (code === HASH && text.charCodeAt(end - 1) === SPACE) break;
      end += 1;
    }
    return plainScalar(text, at, end, false, budget);
  }

  function passBlanks(): void {
    while (at < lineEnd && text.charCodeAt(at) === SPACE) at += 1;
  }
}
