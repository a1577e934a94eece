/** Fields put into maps and taken out again, in documents of every style: read by the YAML library afterwards. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { appendItem, insertAt } from '../server/src/edit/insert.js';
import { removeAt } from '../server/src/edit/remove.js';
import { type NewValue, scalarText } from '../server/src/edit/value.js';
import { parseTree } from '../server/src/syntax/parse.js';
import { applyEdits, trimmed } from '../server/src/text/edits.js';
import { piecesOf } from '../server/src/text/pieces.js';
import { commentsOf } from './support/fixable.js';

type Tree = string | { readonly [key: string]: Tree };

interface Style {
  readonly step: number;
  readonly lineEnd: string;
  readonly mark: string;
  readonly open: boolean;
  readonly seed: number;
}

const word = fc.constantFrom('a', 'loading', 'NMC811', '70 um', 'b-c', 'x_y', '"q: {"', '1', "'it''s'");
const key = fc.constantFrom('cathode', 'anode', 'loading', 'coating', 'notes', 'k1', 'k2');
const leaf: fc.Arbitrary<Tree> = word;
type Group = { readonly [key: string]: Tree };

function group(depth: number): fc.Arbitrary<Group> {
  const inner: fc.Arbitrary<Tree> = depth === 0 ? leaf : fc.oneof(leaf, leaf, group(depth - 1));
  return fc.dictionary(key, inner, { maxKeys: 4, minKeys: 1, noNullPrototype: true });
}

const tree = group(3);
const style: fc.Arbitrary<Style> = fc.record({
  step: fc.integer({ min: 1, max: 6 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
  open: fc.boolean(),
  seed: fc.nat(),
});

/** The tree as text: some maps in brackets, comments behind and between lines, blank lines, with or without a last line end. */
function written(root: { readonly [key: string]: Tree }, { step, lineEnd, mark, open, seed }: Style): string {
  let state = seed;
  const chance = (of: number): boolean => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % of === 0;
  };
  let count = 0;
  const flow = (value: Tree): string =>
    typeof value === 'string'
      ? value
      : `{${Object.entries(value)
          .map(([name, inner]) => `${name}: ${flow(inner)}`)
          .join(', ')}}`;
  const lines = (map: { readonly [key: string]: Tree }, indent: string): string[] =>
    Object.entries(map).flatMap(([name, value]) => {
      count += 1;
      const comment = chance(3) ? ` # behind ${count}` : '';
      const above = chance(5) ? [`${indent}# above ${count}`] : chance(7) ? [''] : [];
      if (typeof value === 'string' || chance(3))
        return [...above, `${indent}${name}: ${flow(value)}${comment}`];
      return [...above, `${indent}${name}:${comment}`, ...lines(value, indent + ' '.repeat(step))];
    });
  return mark + lines(root, '').join(lineEnd) + (open ? '' : lineEnd);
}

function read(text: string): unknown {
  const document = parseDocument(text.replace(/^\ufeff/, ''), { uniqueKeys: true });
  assert.deepEqual(document.errors, [], text);
  return document.toJS();
}

function pathsIn(map: { readonly [key: string]: Tree }): string[][] {
  return Object.entries(map).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name]] : [[name], ...pathsIn(value).map((inner) => [name, ...inner])],
  );
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

const values: fc.Arbitrary<NewValue> = fc.oneof(
  fc.constantFrom('70 um', 'TODO (what, and why)', 'a: b', 'no', 'x # y', '1.5', ''),
  fc.constant({
    map: [
      ['material', 'LiNbO3'],
      ['thickness', { pieces: [{ blank: 'TODO' }, ' nm'] }],
    ],
  } as const),
  fc.constant({
    list: [
      {
        map: [
          ['rule', 'a/b'],
          ['reason', { blank: 'TODO' }],
        ],
      },
    ],
  } as const),
  fc.constant({ list: ['ref:a', 'ref:b, c'] } as const),
);

function jsOf(value: NewValue): unknown {
  if (typeof value === 'string') return value;
  if ('blank' in value) return value.blank;
  if ('pieces' in value)
    return value.pieces.map((each) => (typeof each === 'string' ? each : each.blank)).join('');
  if ('list' in value) return value.list.map(jsOf);
  if ('map' in value)
    return Object.fromEntries(value.map.map(([name, inner]) => [String(name), jsOf(inner)]));
  return value.verbatim;
}

/** Numbers may be written as such; everything else is the text it was. */
function texts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? String(inner) : inner)));
}

describe('a field put into a map', () => {
  test('stands where it belongs, and all else is as it was', () => {
    fc.assert(
      fc.property(tree, style, values, fc.nat(), fc.boolean(), (root, how, value, pick, deep) => {
        const text = written(root, how);
        const paths = pathsIn(root).filter((path) => typeof valueAt(root, path) !== 'string');
        const home = paths.length === 0 ? [] : (paths[pick % paths.length] ?? []);
        const path = [...home, ...(deep ? ['new', 'inner'] : ['new'])];
        const edit = insertAt({ text, root: parseTree(text).root }, path, value);
        assert.ok(edit, `nothing for ${path.join('.')} in\n${text}`);
        assert.equal(edit.span.start, edit.span.end, 'it only adds');
        const after = applyEdits(text, [edit]);
        assert.deepEqual(texts(valueAt(read(after), path)), texts(jsOf(value)), after);
        const expected = read(text);
        const holder = valueAt(expected, home);
        assert.ok(typeof holder === 'object' && holder !== null);
        Reflect.set(holder, 'new', deep ? { inner: valueAt(read(after), path) } : valueAt(read(after), path));
        assert.deepEqual(read(after), expected, after);
        assert.deepEqual(
          commentsOf(after)
            .filter((each) => !each.includes('y'))
            .sort(),
          commentsOf(text).sort(),
        );
        for (const { start, end } of edit.blanks ?? [])
          assert.match(edit.newText.slice(start, end), /^TODO/, 'a blank holds what is asked');
        if (how.lineEnd === '\r\n' && text.includes('\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
      }),
      { numRuns: 600, seed: 4 },
    );
  });

  const cases: Readonly<
    Record<string, readonly [text: string, path: readonly (string | number)[], after: string]>
  > = {
    'an empty map': ['a: {}\n', ['a', 'b'], 'a: {b: x}\n'],
    'a key that waits for its map': ['a: # why\nc: 1\n', ['a', 'b'], 'a: # why\n  b: x\nc: 1\n'],
    'a key that waits for its value': ['a:\nc: 1\n', ['a'], 'a: x\nc: 1\n'],
    'a map in a list': ['l:\n  - k: 1\n    m: 2\n', ['l', 0, 'b'], 'l:\n  - k: 1\n    m: 2\n    b: x\n'],
    'behind a block of text': ['a: |\n  one\n  two\nc: 1\n', ['d'], 'a: |\n  one\n  two\nc: 1\nd: x\n'],
    'a map that ends with a block of text': [
      'a:\n  t: |\n    one\n\nc: 1\n',
      ['a', 'b'],
      'a:\n  t: |\n    one\n  b: x\n\nc: 1\n',
    ],
    'brackets over several lines': [
      'a: {\n  k: 1, # one\n  m: 2 # two\n}\n',
      ['a', 'b'],
      'a: {\n  k: 1, # one\n  m: 2, b: x # two\n}\n',
    ],
    'brackets with a comma at the end': ['a: {k: 1,}\n', ['a', 'b'], 'a: {k: 1, b: x,}\n'],
  };
  for (const [name, [text, path, after]] of Object.entries(cases)) {
    test(name, () => {
      const edit = insertAt({ text, root: parseTree(text).root }, path, 'x');
      assert.equal(edit && applyEdits(text, [edit]), after);
    });
  }

  test('not where something else would change by it', () => {
    for (const [text, path] of [
      ['a: &x {k: 1}\nb: *x\n', ['b', 'new']],
      ['a: text\n', ['a', 'new']],
      ['base: &x {c: {k: 1}}\na: {<<: *x}\n', ['a', 'c', 'new']],
      ['? a\n: 1\n', ['b']],
    ] as const)
      assert.equal(insertAt({ text, root: parseTree(text).root }, path, 'x'), undefined, text);
  });
});

test('an item is added to a list in the style of the list', () => {
  for (const [text, after] of [
    ['l:\n- a\n- b # last\n', 'l:\n- a\n- b # last\n- k: v\n  m: w\n'],
    ['l:\n    - a: 1\n      b: 2\nm: 1\n', 'l:\n    - a: 1\n      b: 2\n    - k: v\n      m: w\nm: 1\n'],
    ['l: [a]\n', 'l: [a, {k: v, m: w}]\n'],
    ['l: []\n', 'l: [{k: v, m: w}]\n'],
  ] as const) {
    const { root } = parseTree(text);
    const list = root?.kind === 'map' ? root.entries[0]?.value : undefined;
    assert.ok(list?.kind === 'list');
    const edit = appendItem({ text, root }, list, {
      map: [
        ['k', 'v'],
        ['m', 'w'],
      ],
    });
    assert.equal(edit && applyEdits(text, [edit]), after);
  }
});

test('a field taken out leaves all else as it was', () => {
  fc.assert(
    fc.property(tree, style, fc.nat(), (root, how, pick) => {
      const text = written(root, how);
      const paths = pathsIn(root);
      const path = paths[pick % paths.length] ?? [];
      const edit = removeAt({ text, root: parseTree(text).root }, path);
      if (edit === undefined) return;
      const after = applyEdits(text, [edit]);
      const expected = read(text);
      // Groups that would be left empty go as well.
      for (let depth = path.length; depth > 0; depth--) {
        const holder = valueAt(expected, path.slice(0, depth - 1));
        assert.ok(typeof holder === 'object' && holder !== null);
        Reflect.deleteProperty(holder, path[depth - 1] ?? '');
        if (Object.keys(holder).length > 0) break;
      }
      assert.deepEqual(read(after), expected, `${text}\n---\n${after}`);
    }),
    { numRuns: 600, seed: 5 },
  );
});

test('any text is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'{}[]:,#&*!|>-?"\'%@` ~ayno01.') }),
      ),
      fc.boolean(),
      (words, flow) => {
        const text = flow
          ? `a: {k: ${scalarText(words, true)}, z: 1}\n`
          : `a:\n  k: ${scalarText(words, false)}\n`;
        const { root, problems } = parseTree(text);
        assert.deepEqual(problems, [], text);
        const a = root?.kind === 'map' ? root.entries[0]?.value : undefined;
        const k = a?.kind === 'map' ? a.entries[0]?.value : undefined;
        assert.equal(k?.kind === 'scalar' && k.text, words, text);
      },
    ),
    { numRuns: 2000, seed: 6 },
  );
});

test('several rounds of edits come to the same as one', () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(), length: fc.nat(4), newText: fc.string({ maxLength: 4 }) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.string(), fc.array(edits, { maxLength: 4 }), (text, rounds) => {
      const pieces = piecesOf(text);
      let now = text;
      for (const round of rounds) {
        let from = 0;
        const apart = round
          .map(({ at, length, newText }) => ({ start: at % (now.length + 1), length, newText }))
          .sort((a, b) => a.start - b.start)
          .flatMap(({ start, length, newText }) => {
            if (start < from) return [];
            const end = Math.min(now.length, start + length);
            from = end + 1;
            return [{ span: { start, end }, newText }];
          });
        pieces.apply(apart);
        now = applyEdits(now, apart);
      }
      assert.equal(pieces.text(), now);
      assert.equal(applyEdits(text, pieces.edits()), now);
    }),
    { seed: 7 },
  );
});

test('an edit is cut down to the words it changes', () => {
  const text = 'conductivity: 2 mS/cm at 25 degC';
  const start = text.indexOf('mS');
  const edit = { span: { start, end: text.length }, newText: 'mS/cm @ 25 degC' };
  assert.deepEqual(trimmed(text, edit), { span: { start: start + 6, end: start + 8 }, newText: '@' });
});
