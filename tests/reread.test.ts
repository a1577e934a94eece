/** A tree that is carried over an edit is the tree of the text behind it, to the last offset. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readAfter, readingOf, readSpec } from '../server/src/spec/read.js';
import { locate } from '../server/src/syntax/locate.js';
import { parseTree } from '../server/src/syntax/parse.js';
import { parseWith, reread } from '../server/src/syntax/reread.js';
import type { Entry, Node, ScalarNode, SyntaxTree } from '../server/src/syntax/tree.js';
import type { Document } from '../server/src/text/document.js';
import { root } from './support/root.js';

const texts = ['samples', 'tests']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(root, folder, name)),
  )
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => /^cellspec: 1\r?$/m.test(text) && parseTree(text).everyday !== undefined);

interface Count {
  carried: number;
  all: number;
}

/** Fails where the tree that is carried over is another one. Undefined where the whole text has to be read. */
function carry(before: string, tree: SyntaxTree, after: string, count: Count): SyntaxTree | undefined {
  const quick = reread({ text: before, tree }, after);
  const whole = parseTree(after);
  // Texts the library reads are not counted: nothing is carried over them, and nothing can be.
  if (whole.everyday !== undefined) count.all += 1;
  if (quick === undefined) return undefined;
  count.carried += 1;
  const about = () => JSON.stringify({ before, after });
  assert.deepEqual(
    { root: quick.root, problems: quick.problems },
    { root: whole.root, problems: whole.problems },
    about(),
  );
  assert.ok((quick.everyday ?? 0) >= (whole.everyday ?? Number.POSITIVE_INFINITY), about());
  return quick;
}

/** What people type, paste and take away, and what breaks a line or a map in two. */
const inserted = fc.oneof(
  fc.constantFrom(
    ...' \n:#-,{}[]"\'&*|x1~',
    ...['\n', '\n  ', '\n    ', '  ', '- ', ': ', ' # ', '\r\n', '---\n', 'no', '<<', 'µ', '\t', ''],
    ...[
      'name',
      'name: x\n',
      '  name: x\n',
      '    name: x\n',
      'cathode:\n',
      '\n\n# note\n',
      'a: {b: c}\n',
      '  a\n',
    ],
  ),
  fc.string({ maxLength: 5 }),
);

const places = fc.double({ min: 0, max: 1, noNaN: true });
const edits = fc.record({
  where: places,
  /** On the beginning or the end of a line, where most edits are. */
  snap: fc.constantFrom('none', 'start', 'word', 'end'),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  words: inserted,
});

interface Change {
  readonly where: number;
  readonly snap: string;
  readonly removed: number;
  readonly words: string;
}

function edited(text: string, { where, snap, removed, words }: Change): string {
  let at = Math.floor(where * text.length);
  if (snap === 'start' || snap === 'word') at = text.lastIndexOf('\n', at - 1) + 1;
  if (snap === 'word') while (text[at] === ' ') at += 1;
  if (snap === 'end') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  return text.slice(0, at) + words + text.slice(at + removed);
}

describe('a tree carried over an edit is that of the text', () => {
  test('over one edit of any kind, and over the edit that takes it back', () => {
    const count = { carried: 0, all: 0 };
    const property = fc.property(fc.constantFrom(...texts), edits, (before, change) => {
      const after = edited(before, change);
      const tree = carry(before, parseTree(before), after, count);
      if (tree !== undefined) carry(after, tree, before, count);
    });
    fc.assert(property, { numRuns: 6000, seed: 20_261_127 });
    assert.ok(count.carried > count.all * 0.35, `${count.carried} of ${count.all}`);
  });

  test('over many edits one after another', () => {
    const count = { carried: 0, all: 0 };
    const property = fc.property(
      fc.constantFrom(...texts),
      fc.array(edits, { minLength: 2, maxLength: 12 }),
      (first, changes) => {
        let text = first;
        let tree = parseTree(text);
        for (const change of changes) {
          const after = edited(text, change);
          tree = carry(text, tree, after, count) ?? parseTree(after);
          text = after;
        }
      },
    );
    fc.assert(property, { numRuns: 600, seed: 20_261_128 });
  });

  test('key by key, while a line is typed anywhere', () => {
    const count = { carried: 0, all: 0 };
    for (const text of texts.filter((_, index) => index % 12 === 0)) {
      const lines = text.split('\n');
      for (let line = 1; line < lines.length; line += 3) {
        const [indent = ''] = /^ */.exec(lines[line - 1] ?? '') ?? [];
        let before = [...lines.slice(0, line), '', ...lines.slice(line)].join('\n');
        let tree = parseTree(before);
        for (const state of [
          '',
          'n',
          'note',
          'note:',
          'note: ',
          'note: 3 um',
          'note: {a: b',
          'note: {a: b}',
        ]) {
          const after = [...lines.slice(0, line), indent + state, ...lines.slice(line)].join('\n');
          tree = carry(before, tree, after, count) ?? parseTree(after);
          before = after;
        }
      }
    }
    assert.ok(count.carried > count.all * 0.75, `${count.carried} of ${count.all}`);
  });

  test('on the pieces of YAML, put together in any way', () => {
    const count = { carried: 0, all: 0 };
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'c: d\n',
        ': ',
        ':',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '- ',
        '-',
        'e:\n',
        '  f: g\n',
        '  h:\n',
        '    i: j\n',
      ],
      ...['# k\n', '{l: m}', '[n]', '"o"', '  p\n', 'q\n', '\r\n', '- r\n', '<<: s\n', '---\n'],
    );
    const property = fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.nat(14),
      fc.nat(3),
      fc.array(piece, { maxLength: 2 }),
      (pieces, at, removed, added) => {
        const before = pieces.join('');
        const after = [...pieces.slice(0, at), ...added, ...pieces.slice(at + removed)].join('');
        carry(before, parseTree(before), after, count);
      },
    );
    fc.assert(property, { numRuns: 40_000, seed: 20_261_129 });
    assert.ok(count.carried > 1000, `${count.carried} of ${count.all}`);
  });

  test('and what is made of it is what its own text says', () => {
    const property = fc.property(
      fc.constantFrom(...texts),
      fc.array(edits, { minLength: 2, maxLength: 8 }),
      (first, changes) => {
        let document: Document = { uri: 'a.cell.yaml', version: 0, text: first };
        readingOf(document);
        for (const change of changes) {
          const text = edited(document.text, change);
          const next: Document = { uri: 'a.cell.yaml', version: document.version + 1, text };
          readAfter(document, next);
          document = next;
          const { spec, problems, trustedUntil } = readingOf(next);
          const alone = readSpec(text, 'cell');
          const whole = { spec: alone.spec, problems: alone.problems, trustedUntil: alone.trustedUntil };
          assert.deepEqual({ spec, problems, trustedUntil }, whole, text);
          assert.deepEqual(readingOf(next).names, alone.names, text);
        }
      },
    );
    fc.assert(property, { numRuns: 700, seed: 20_261_130 });
  });
});

/** What is written, without the places. */
function bare(node: Node | undefined): unknown {
  return JSON.parse(JSON.stringify(node ?? null, (key, value) => (key === 'span' ? undefined : value)));
}

function scalars(node: Node | undefined): ScalarNode[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, ...scalars(value)]);
    case 'list':
      return node.items.flatMap(scalars);
    case 'alias':
      return [];
  }
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

describe('a tree with a word that is only tried', () => {
  const word = 'stands-in';
  /** A name or a value is begun, another one takes its place, or there is a new line for one. */
  const ways = fc.constantFrom('instead', 'behind', 'beside', 'line', 'item');
  const property = (count: Count) =>
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(6), ways, (before, pick, typed, way) => {
      const all = scalars(parseTree(before).root);
      const { span } = all[pick % all.length] ?? assert.fail();
      const lineEnd = before.indexOf('\n', span.end);
      const [indent = ''] = /^ */.exec(before.slice(before.lastIndexOf('\n', span.start - 1) + 1)) ?? [];
      const puts: Readonly<Record<string, readonly [from: number, to: number, text: string]>> = {
        instead: [span.start, span.end, word],
        behind: [span.start + Math.min(typed, span.end - span.start), span.end, word],
        beside: [span.end, span.end, `, ${word}: x`],
        line: [lineEnd, lineEnd, `\n${indent}${word}: x`],
        item: [lineEnd, lineEnd, `\n${indent}- ${word}`],
      };
      const [from, to, text] = puts[way] ?? assert.fail();
      const after = before.slice(0, from) + text + before.slice(to);
      const tree = parseTree(before);
      const at = from + text.indexOf(word);
      const tried = parseWith({ text: before, tree }, after, at);
      const whole = parseTree(after);
      count.all += 1;
      assert.deepEqual(bare(tried.tree.root), bare(whole.root), after);
      const there = locate(whole.root, at);
      if (there?.node.kind !== 'scalar' || there.node.text !== word) return;
      const here = tried.word;
      assert.deepEqual(
        [here?.path, here?.onKey, bare(here?.node)],
        [there.path, there.onKey, bare(there.node)],
        after,
      );
      const [, second] = entriesOf(tree.root);
      if (second !== undefined && entriesOf(tried.tree.root).includes(second)) count.carried += 1;
      const { span: its } = here?.node ?? assert.fail();
      for (const map of here?.maps ?? [])
        assert.ok(map.span.start <= its.start && its.end <= map.span.end, after);
      const now = scalars(tried.tree.root).map((each) => each.span);
      assert.equal(now.filter(({ start, end }) => start === its.start && end === its.end).length, 1, after);
      for (const [index, { start }] of now.entries())
        assert.ok(index === 0 || (now[index - 1]?.end ?? 0) <= start, after);
    });

  test('is that of the text with the word in it, but for the places', () => {
    const count = { carried: 0, all: 0 };
    fc.assert(property(count), { numRuns: 2500, seed: 20_261_132 });
    assert.ok(count.carried > count.all * 0.25, `${count.carried} of ${count.all}`);
  });

  test('and all that lies outside the lines around it is the very same', () => {
    const text = texts.find((each) => each.split('\n').length > 60) ?? assert.fail();
    const tree = parseTree(text);
    const { span } =
      scalars(tree.root).find(({ span: { start } }) => start > text.length / 2) ?? assert.fail();
    const after = text.slice(0, span.start) + word + text.slice(span.end);
    const { tree: tried } = parseWith({ text, tree }, after, span.start);
    const entries = entriesOf(tree.root);
    const kept = entries.filter((entry) => entriesOf(tried.root).includes(entry));
    assert.ok(kept.length >= entries.length - 3);
  });
});
