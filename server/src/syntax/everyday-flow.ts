/** The part of the short cut (everyday.ts) that reads `{ }` and `[ ]` closed on one line. */
import {
  APOSTROPHE,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  HASH,
  isFlowSign,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  SPACE,
} from './characters.js';
import { type Budget, deepest, emptyScalar, plainScalar, quotedScalar, stop } from './everyday-scalar.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.js';

/** Each key is compared with those before it. */
const mostKeys = 100;

/** `{…}` or `[…]` that starts at an offset and is closed on the same line; it ends where its span does. */
export function flowCollection(
  text: string,
  from: number,
  lineEnd: number,
  nesting: number,
  budget: Budget,
): MapNode | ListNode {
  let at = from;
  return flow(nesting);

  function word(): ScalarNode {
    const read = quotedScalar(text, at, lineEnd, budget);
    at = read.span.end;
    return read;
  }

  function passBlanks(): void {
    while (at < lineEnd && text.charCodeAt(at) === SPACE) at += 1;
  }

  function flow(depth: number): MapNode | ListNode {
    if (depth > deepest) stop();
    const start = at;
    const isMap = text.charCodeAt(at) === OPEN_MAP;
    const close = isMap ? CLOSE_MAP : CLOSE_LIST;
    const entries: Entry[] = [];
    const items: Node[] = [];
    at += 1;
    skipBlanks();
    while (text.charCodeAt(at) !== close) {
      if (isMap) entries.push(flowEntry(entries, depth));
      else items.push(flowValue(depth));
      skipBlanks();
      if (text.charCodeAt(at) === COMMA) {
        at += 1;
        skipBlanks();
      } else if (text.charCodeAt(at) !== close) stop();
    }
    at += 1;
    const span = { start, end: at };
    return isMap
      ? { kind: 'map', span, flow: true, entries, fields: entries }
      : { kind: 'list', span, flow: true, items };
  }

  /** Blanks inside brackets, which have to be followed by something. */
  function skipBlanks(): void {
    passBlanks();
    // Behind a blank this is a comment; anything else about it is for the library as well.
    if (at >= lineEnd || text.charCodeAt(at) === HASH) stop();
  }

  function flowEntry(before: readonly Entry[], depth: number): Entry {
    const key = text.charCodeAt(at) === QUOTE || text.charCodeAt(at) === APOSTROPHE ? word() : flowPlain();
    if (text.charCodeAt(at) !== COLON) stop();
    if (before.length > mostKeys || key.text === '<<' || key.span.end - key.span.start > 500) stop();
    for (const entry of before) if (entry.key.text === key.text) stop();
    at += 1;
    const colonEnd = at;
    skipBlanks();
    const code = text.charCodeAt(at);
    if (code === COMMA || code === CLOSE_MAP)
      return { key, value: emptyScalar({ start: at, end: at }, budget) };
    if (at === colonEnd) stop();
    return { key, value: flowValue(depth) };
  }

  function flowValue(depth: number): Node {
    const first = text.charCodeAt(at);
    if (first === OPEN_MAP || first === OPEN_LIST) return flow(depth + 1);
    if (first === QUOTE || first === APOSTROPHE) return word();
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
        if (next === COMMA || next === CLOSE_MAP) break;
        if (at + 1 >= lineEnd || isFlowSign(next)) stop();
      }
    }
    return plainScalar(text, start, at, true, budget);
  }
}
