/**
 * A short cut for everyday YAML: block maps and lists, plain and simply quoted values on one line, `{ }` and `[ ]` on
 * one line, comments. It reads several times faster than the library, and gives up (undefined) at the first thing that
 * is rare, ambiguous or wrong, so that the library reads it and explains it. Where it does answer, the tree is the
 * library's to the last offset: tests/everyday.test.ts compares the two.
 */
import {
  APOSTROPHE,
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  CR,
  DASH,
  HASH,
  holdsUnusual,
  isFlowSign,
  mayStartPlain,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  SPACE,
} from './characters.js';
import { legacyReading, plainValue } from './scalar.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.js';

/** Thrown inside and caught below; a symbol, since nobody reads it. */
const giveUp = Symbol('for the library');
/** Deeper and longer than any spec, and far from the ceilings the library's side checks: what is too much is refused there. */
const deepest = 32;
const mostScalars = 30_000;

export function readEveryday(text: string): Node | undefined {
  if (holdsUnusual(text)) return undefined;
  try {
    return reader(text)();
  } catch (reason) {
    if (reason === giveUp) return undefined;
    throw reason;
  }
}

function stop(): never {
  throw giveUp;
}

function reader(text: string): () => Node {
  // The line being read: where it starts, its first character, where its content ends.
  let lineStart = 0;
  let at = 0;
  let lineEnd = 0;
  let nextLine = 0;
  let done = false;
  let scalars = 0;

  return () => {
    advance();
    const root = done ? stop() : block(at - lineStart, 0);
    return done ? root : stop();
  };

  /** To the next line that holds more than blanks and comments. */
  function advance(): void {
    for (;;) {
      if (nextLine >= text.length) {
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
    const seen = new Set<string>();
    while (!done && at - lineStart === column && !isDash()) {
      const key = blockKey();
      if (seen.has(key.text) || key.text === '<<') stop();
      seen.add(key.text);
      const value = blockValue(column, depth, true);
      entries.push({ key, value });
    }
    if (!done && at - lineStart > column) stop();
    const end = entries.at(-1)?.value?.span.end ?? start;
    return { kind: 'map', span: { start, end }, flow: false, entries, fields: entries };
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

  /** Reads a plain key and leaves `at` on what follows its colon. */
  function blockKey(): ScalarNode {
    const colon = colonBehind(at);
    if (colon < 0 || colon - at > 500) stop();
    const key = plain(at, colon, false);
    at = colon + 1;
    passBlanks();
    return key;
  }

  /** The value behind a key or dash, which stands in `column`; leaves the reader on the next line. */
  function blockValue(column: number, depth: number, listMayAlign: boolean): Node {
    if (at === lineEnd || text.charCodeAt(at) === HASH) {
      advance();
      if (done) stop();
      const inner = at - lineStart;
      if (inner > column || (listMayAlign && inner === column && isDash())) return block(inner, depth + 1);
      stop();
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
    if (first === OPEN_MAP || first === OPEN_LIST) return flow(depth + 1);
    if (first === QUOTE || first === APOSTROPHE) return quoted();
    let end = at;
    while (end < lineEnd) {
      const code = text.charCodeAt(end);
      if (code === COLON && (end + 1 === lineEnd || text.charCodeAt(end + 1) === SPACE)) stop();
      if (code === HASH && text.charCodeAt(end - 1) === SPACE) break;
      end += 1;
    }
    return plain(at, end, false);
  }

  /** A plain scalar between two offsets, blanks behind it left out. */
  function plain(start: number, limit: number, inFlow: boolean): ScalarNode {
    if (++scalars > mostScalars) stop();
    let end = limit;
    while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
    if (end === start || !mayStartPlain(text, start, end, inFlow)) stop();
    const content = text.slice(start, end);
    if (legacyReading(content) !== undefined) stop();
    return {
      kind: 'scalar',
      span: { start, end },
      text: content,
      value: plainValue(content),
      style: 'plain',
    };
  }

  /** Quotes without escapes or line breaks. */
  function quoted(): ScalarNode {
    if (++scalars > mostScalars) stop();
    const start = at;
    const quote = text.charCodeAt(start);
    let end = start + 1;
    for (; end < lineEnd; end++) {
      const code = text.charCodeAt(end);
      if (code === quote) break;
      if (quote === QUOTE && code === BACKSLASH) stop();
    }
    if (end >= lineEnd || text.charCodeAt(end + 1) === quote) stop();
    const content = text.slice(start + 1, end);
    at = end + 1;
    return { kind: 'scalar', span: { start, end: at }, text: content, value: content, style: 'quoted' };
  }

  /** `{…}` or `[…]`, closed on this line; leaves `at` behind it. */
  function flow(depth: number): MapNode | ListNode {
    if (depth > deepest) stop();
    const start = at;
    const isMap = text.charCodeAt(at) === OPEN_MAP;
    const close = isMap ? CLOSE_MAP : CLOSE_LIST;
    const entries: Entry[] = [];
    const items: Node[] = [];
    const seen = new Set<string>();
    at += 1;
    skipBlanks();
    while (text.charCodeAt(at) !== close) {
      if (isMap) entries.push(flowEntry(seen, depth));
      else items.push(flowValue(depth));
      skipBlanks();
      if (text.charCodeAt(at) === COMMA) {
        at += 1;
        skipBlanks();
        if (text.charCodeAt(at) === close) stop();
      } else if (text.charCodeAt(at) !== close) stop();
    }
    at += 1;
    const span = { start, end: at };
    return isMap
      ? { kind: 'map', span, flow: true, entries, fields: entries }
      : { kind: 'list', span, flow: true, items };
  }

  function passBlanks(): void {
    while (at < lineEnd && text.charCodeAt(at) === SPACE) at += 1;
  }

  /** Blanks inside brackets, which have to be followed by something. */
  function skipBlanks(): void {
    passBlanks();
    // Behind a blank this is a comment; anything else about it is for the library as well.
    if (at >= lineEnd || text.charCodeAt(at) === HASH) stop();
  }

  function flowEntry(seen: Set<string>, depth: number): Entry {
    const key = text.charCodeAt(at) === QUOTE || text.charCodeAt(at) === APOSTROPHE ? quoted() : flowPlain();
    if (text.charCodeAt(at) !== COLON || text.charCodeAt(at + 1) !== SPACE) stop();
    if (seen.has(key.text) || key.text === '<<' || key.span.end - key.span.start > 500) stop();
    seen.add(key.text);
    at += 1;
    skipBlanks();
    return { key, value: flowValue(depth) };
  }

  function flowValue(depth: number): Node {
    const first = text.charCodeAt(at);
    if (first === OPEN_MAP || first === OPEN_LIST) return flow(depth + 1);
    if (first === QUOTE || first === APOSTROPHE) return quoted();
    const value = flowPlain();
    // `[a: b]` is a map in a list.
    if (text.charCodeAt(at) === COLON) stop();
    return value;
  }

  /** A plain scalar inside brackets; leaves `at` on the comma, bracket or key colon that ends it. */
  function flowPlain(): ScalarNode {
    const start = at;
    for (; ; at++) {
      if (at >= lineEnd) stop();
      const code = text.charCodeAt(at);
      if (code === COMMA || code === CLOSE_MAP || code === CLOSE_LIST) break;
      if (code === OPEN_MAP || code === OPEN_LIST) stop();
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) stop();
      if (code === COLON) {
        const next = text.charCodeAt(at + 1);
        if (next === SPACE) break;
        if (at + 1 >= lineEnd || isFlowSign(next)) stop();
      }
    }
    return plain(start, at, true);
  }
}
