/**
 * Text to tree: the only place that knows the YAML library, and the only one where speed matters (nearly all of the
 * time a check takes is spent in the library). Never throws and never aborts, on any text.
 */
import { Composer, isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Span } from '../text/span.js';
import { tooDeepAt } from './depth.js';
import { readEveryday } from './everyday.js';
import { duplicateKey, explainYamlError, isKeyWithoutValue, keyWithoutValue } from './explain-error.js';
import { conflictMarkers, firstOfMany, thousands, tokensOf, tooDeep, tooLarge, tooMany } from './guards.js';
import { legacyReading, plainValue } from './scalar.js';
import type {
  Entry,
  ListNode,
  MapNode,
  Node,
  PlainNode,
  ScalarNode,
  SyntaxProblem,
  SyntaxTree,
} from './tree.js';

/**
 * What a spec may be at most. A real one has under 300 lines, of about ten words and signs each, nests 6 deep and uses
 * a handful of aliases. A long text counts as one more node for every `charactersOfNode` of it.
 */
export const ceilings = {
  characters: 1_000_000,
  lexemes: 100_000,
  depth: 100,
  expandedNodes: 50_000,
  charactersOfNode: 32,
} as const;

const options = {
  // Scalars stay text here and are given their value by scalar.ts: cheaper, and digits are kept as typed.
  schema: 'failsafe',
  // The library compares every key with every other one; build() uses a set.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

export function parseTree(written: string): SyntaxTree {
  if (written.length > ceilings.characters) return refused(tooLarge(written, ceilings.characters));
  return readEveryday(written) ?? parseWithLibrary(written);
}

/** Everything that is not everyday: what is rare, and whatever is wrong. */
export function parseWithLibrary(written: string): SyntaxTree {
  const conflicts = conflictMarkers(written);
  if (conflicts.length > 0) return refused(...conflicts);

  // A lone CR ends a line, in YAML as in editors; the library knows LF and CR LF only. Offsets stay what they were.
  const text = written.includes('\r') ? written.replace(/\r(?!\n)/g, '\n') : written;
  const tokens = tokensOf(text, ceilings.lexemes);
  if (tokens === undefined) return refused(tooMany(text, ceilings.lexemes));
  const deep = tooDeepAt(tokens, ceilings.depth);
  if (deep !== undefined) return refused(tooDeep(deep, ceilings.depth));

  const { first, extra } = firstOfMany(tokens);
  const problems: SyntaxProblem[] = extra === undefined ? [] : [extra];
  for (const document of new Composer(options).compose(first, true, text.length)) {
    const build = builder(text, problems);
    const root = document.contents ? build(document.contents as ParsedNode) : undefined;
    // A key nobody gave a value is reported by build(), and breaks nothing; what follows other errors often only repeats them.
    const errors = document.errors.filter((each) => !isKeyWithoutValue(each.code, each.message));
    const [error] = errors.sort((a, b) => a.pos[0] - b.pos[0]);
    if (error) problems.push(explainYamlError(error.code, error.pos, text, error.message));
    problems.sort((a, b) => a.span.start - b.span.start);
    return { root: document.contents && !isEmptyRoot(root) ? root : undefined, problems };
  }
  return { root: undefined, problems };
}

function refused(...problems: SyntaxProblem[]): SyntaxTree {
  return { root: undefined, problems };
}

function isEmptyRoot(root: Node | undefined): boolean {
  return root?.kind === 'scalar' && root.style === 'plain' && root.text === '';
}

type Build = (node: ParsedNode) => Node;

/** Turns the library's nodes into ours. Recursion is safe: depth was checked. */
function builder(text: string, problems: SyntaxProblem[]): Build {
  const anchors = new Map<string, { target: PlainNode | undefined; size: number; height: number }>();
  // Nodes so far and how deep they nest, what aliases stand for included: a few lines of them can amount to millions
  // of nodes ("billion laughs"), or to a nesting that no recursion survives.
  let size = 0;
  let level = 0;
  let deepest = 0;
  let overflowed = false;

  return build;

  function build(node: ParsedNode): Node {
    if (isAlias(node)) return buildAlias(node.source, { start: node.range[0], end: node.range[1] });
    const before = { size, deepest };
    size += 1;
    level += 1;
    deepest = level;
    const anchor = node.anchor;
    if (anchor !== undefined) anchors.set(anchor, { target: undefined, size: 0, height: 0 });
    const built = buildPlain(node);
    level -= 1;
    if (anchor !== undefined)
      anchors.set(anchor, { target: built, size: size - before.size, height: deepest - level });
    deepest = Math.max(deepest, before.deepest);
    return built;
  }

  function buildPlain(node: ParsedNode): PlainNode {
    if (isMap(node)) return buildMap(node as never);
    if (isSeq(node)) return buildList(node as never);
    return buildScalar(node);
  }

  function buildScalar(node: ParsedNode): ScalarNode {
    const span = { start: node.range[0], end: node.range[1] };
    if (!isScalar(node)) return { kind: 'scalar', span, text: '', value: null, style: 'plain' };
    const content = typeof node.value === 'string' ? node.value : '';
    size += Math.floor(content.length / ceilings.charactersOfNode);
    if (node.type === 'PLAIN' || node.type === undefined) {
      const reading = legacyReading(content);
      if (reading !== undefined) problems.push(ambiguousScalar(content, span, reading));
      return { kind: 'scalar', span, text: content, value: plainValue(content), style: 'plain' };
    }
    const style = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? 'block' : 'quoted';
    return { kind: 'scalar', span, text: content, value: content, style };
  }

  function buildList(node: {
    items: ParsedNode[];
    range: [number, number, number];
    flow?: boolean;
  }): ListNode {
    const items = node.items.map((item) => (isPair(item) ? pairInList(item as never) : build(item)));
    const flow = node.flow === true;
    return { kind: 'list', span: spanOf(node.range, flow, items.at(-1)), flow, items };
  }

  /** `[a: 1]` is a list of one map. */
  function pairInList(pair: { key: ParsedNode; value: ParsedNode | null }): MapNode {
    const entry = buildEntry(pair);
    const end = (entry.value ?? entry.key).span.end;
    return {
      kind: 'map',
      span: { start: entry.key.span.start, end },
      flow: true,
      entries: [entry],
      fields: [entry],
    };
  }

  function buildMap(node: {
    items: { key: ParsedNode; value: ParsedNode | null }[];
    range: [number, number, number];
    flow?: boolean;
  }): MapNode {
    const entries = node.items.map(buildEntry);
    const flow = node.flow === true;
    for (const entry of entries) {
      if (entry.value === undefined && entry.key.text !== '')
        problems.push(keyWithoutValue(entry.key, flow, text));
    }
    const last = entries.at(-1);
    const span = spanOf(node.range, flow, last?.value ?? last?.key);
    return { kind: 'map', span, flow, entries, fields: effectiveFields(entries) };
  }

  function buildEntry(pair: { key: ParsedNode; value: ParsedNode | null }): Entry {
    const key = build(pair.key);
    if (key.kind === 'scalar') return { key, value: pair.value ? build(pair.value) : undefined };
    problems.push({
      rule: 'yaml/syntax',
      span: key.span,
      message:
        'A key has to be a single word or name here; lists, maps and aliases cannot be keys of a spec.',
      breaks: false,
    });
    const stand_in: ScalarNode = { kind: 'scalar', span: key.span, text: '', value: null, style: 'plain' };
    return { key: stand_in, value: pair.value ? build(pair.value) : undefined };
  }

  /** One entry a key, in linear time; a later duplicate is reported and left out; `<<` is merged behind own keys. */
  function effectiveFields(entries: readonly Entry[]): readonly Entry[] {
    const seen = new Map<string, Entry>();
    let merges: Entry[] | undefined;
    let repeated = false;
    for (const entry of entries) {
      const name = entry.key.text;
      if (name === '<<' && entry.key.style === 'plain') {
        merges ??= [];
        merges.push(entry);
        continue;
      }
      const earlier = seen.get(name);
      if (earlier === undefined) {
        seen.set(name, entry);
        continue;
      }
      repeated = true;
      if (name !== '') problems.push(duplicateKey(entry.key, earlier.key));
    }
    if (merges === undefined && !repeated) return entries;
    for (const merge of merges ?? []) mergeInto(seen, merge);
    const [firstMerge, secondMerge] = merges ?? [];
    if (firstMerge && secondMerge) problems.push(twoMerges(firstMerge, secondMerge));
    return [...seen.values()];
  }

  function mergeInto(seen: Map<string, Entry>, merge: Entry): void {
    const sources = merge.value?.kind === 'list' ? merge.value.items : [merge.value];
    for (const source of sources) {
      const map = source?.kind === 'alias' ? source.target : source;
      if (map?.kind === 'map') {
        for (const entry of map.fields) {
          size += 1;
          if (!seen.has(entry.key.text)) seen.set(entry.key.text, entry);
        }
      } else if (source?.kind !== 'alias' || source.target !== undefined) {
        problems.push({
          rule: 'yaml/alias',
          span: merge.key.span,
          message: '`<<` merges another map into this one: give it an alias of a map, such as `<<: *base`.',
          breaks: false,
        });
      }
    }
  }

  function buildAlias(name: string, span: Span): Node {
    const anchor = anchors.get(name);
    const target = anchor?.target;
    if (target === undefined) {
      const message = anchor
        ? `\`*${name}\` stands inside the very value it refers to (\`&${name}\`), which would never end.`
        : `Nothing is marked \`&${name}\` above this line, so \`*${name}\` has nothing to stand for.`;
      problems.push({ rule: 'yaml/alias', span, message, breaks: false });
      return { kind: 'alias', span, name, target: undefined };
    }
    size += anchor?.size ?? 0;
    const reach = level + (anchor?.height ?? 0);
    deepest = Math.max(deepest, reach);
    if (!overflowed && size <= ceilings.expandedNodes && reach <= ceilings.depth)
      return { kind: 'alias', span, name, target };
    if (!overflowed) {
      overflowed = true;
      problems.push({
        rule: 'yaml/alias',
        span,
        message: `Written out, the aliases of this file would come to more than ${thousands(ceilings.expandedNodes)} values or nest more than ${ceilings.depth} levels deep. From here on they are not followed.`,
        breaks: true,
      });
    }
    return { kind: 'alias', span, name, target: undefined };
  }
}

/** A block collection ends with its last value; the library counts the comments behind it in. */
function spanOf(range: readonly [number, number, number], flow: boolean, last: Node | undefined): Span {
  return { start: range[0], end: flow || last === undefined ? range[1] : Math.max(range[0], last.span.end) };
}

function ambiguousScalar(content: string, span: Span, reading: string): SyntaxProblem {
  return {
    rule: 'yaml/portability',
    span,
    message: `Readers of YAML 1.1, Python's PyYAML among them, take \`${content}\` for ${reading}. Put it in quotes if it is text.`,
    fix: { title: `Write "${content}"`, edits: [{ span, newText: `"${content}"` }], safe: false },
    breaks: false,
  };
}

function twoMerges(first: Entry, second: Entry): SyntaxProblem {
  return {
    rule: 'yaml/duplicate-key',
    span: second.key.span,
    message:
      'Two `<<` in one map are read differently by different tools. Merge several maps with a list: `<<: [*a, *b]`.',
    related: { span: first.key.span, message: 'the other one' },
    breaks: false,
  };
}
