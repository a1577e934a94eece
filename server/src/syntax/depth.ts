/**
 * How deep a text nests, found without recursion. Composing recurses, and in a warmed-up process V8 can abort,
 * not throw, when a deep recursion meets a regular expression it wants to compile: the check has to come first.
 */
import type { CST } from 'yaml';

/** Offset of the first token nested deeper than `limit`, or undefined. */
export function tooDeepAt(tokens: readonly CST.Token[], limit: number): number | undefined {
  const open: { token: CST.Token; depth: number }[] = [];
  for (const token of tokens) open.push({ token, depth: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value) open.push({ token: token.value, depth });
      continue;
    }
    if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection')
      continue;
    if (depth >= limit) return token.offset;
    for (const item of token.items) {
      if (item.key) push(open, item.key, depth + 1);
      if (item.value) push(open, item.value, depth + 1);
    }
  }
  return undefined;
}

/** Scalars cannot nest and are most of the tokens: they are not worth a push. */
function push(open: { token: CST.Token; depth: number }[], token: CST.Token, depth: number): void {
  if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
    open.push({ token, depth });
  }
}
