/** The short cut reads what it reads exactly as the library does, and leaves it the rest. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readEveryday } from '../server/src/syntax/everyday.js';
import { parseWithLibrary } from '../server/src/syntax/parse.js';
import { root } from './support/root.js';

function listed(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name));
}

/** Specs, knowledge records and the YAML of every page: what people of this field write. */
const texts = [
  ...['samples', 'tests', 'knowledge']
    .flatMap((folder) => listed(folder, /\.ya?ml$/))
    .map((file) => readFileSync(file, 'utf8')),
  ...listed('knowledge/rules', /\.md$/).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? ''),
  ),
];

/** Fails where the short cut answers and the library would not say the same; true where it answered. */
function compare(text: string): boolean {
  const quick = readEveryday(text);
  if (quick === undefined) return false;
  const { root: tree, problems } = parseWithLibrary(text);
  assert.deepEqual(
    { root: quick.root, problems: quick.problems },
    { root: tree, problems },
    JSON.stringify(text),
  );
  return true;
}

describe('the short cut agrees with the library', () => {
  test('on every spec, record and example of the project', () => {
    for (const text of texts) compare(text);
  });

  test('with other line ends, and without the last one', () => {
    for (const text of texts) {
      compare(text.replaceAll('\n', '\r\n'));
      compare(text.trimEnd());
      compare(`\n# first\n\n${text}\n\n# last\n`);
    }
  });

  test('on the beginnings of specs', () => {
    for (const text of texts.filter((each) => each.length < 3000).slice(0, 60)) {
      for (let end = 0; end < text.length; end += 3) compare(text.slice(0, end));
    }
  });

  test('on specs with a line in them twice', () => {
    let repeated = 0;
    const property = fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (text, from, to) => {
      const lines = text.split('\n');
      lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '');
      const twice = lines.join('\n');
      if (compare(twice) && readEveryday(twice)?.problems.some(({ rule }) => rule === 'yaml/duplicate-key'))
        repeated += 1;
    });
    fc.assert(property, { numRuns: 3000, seed: 20_261_133 });
    assert.ok(repeated > 300, `${repeated} with a key that is given twice`);
  });

  test('on texts put together from the pieces of YAML', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'key',
        'b c',
        ': ',
        ':',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n    ',
        '- ',
        '-',
        '{',
        '}',
        '[',
        ']',
        ', ',
        ',',
      ],
      ...[
        '"q"',
        "'s'",
        '"',
        "'",
        ' # c',
        '#',
        '1',
        '-2 um',
        '~',
        'null',
        'true',
        'no',
        '1e3',
        '<<',
        '&x ',
        '*x',
        '!t ',
        '|',
        '>',
        '%',
        '@',
        '?',
        '\t',
      ],
      ...[
        'a: 1\n',
        'b: {c: d}\n',
        '- x\n',
        '  - y: z\n',
        '---\n',
        '...',
        'µm',
        '\r\n',
        '\u00a0',
        'ref:k',
        'http://x',
        "it's",
      ],
    );
    const property = fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      compare(pieces.join(''));
    });
    fc.assert(property, { numRuns: 30_000, seed: 20_261_122 });
  });

  test('on specs with one character changed', () => {
    const specs = texts.filter((each) => /^cellspec: 1$/m.test(each));
    const change = fc.property(
      fc.constantFrom(...specs),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...' \n:#-,{}[]"\'&*!|>%@?\tax1'),
      fc.boolean(),
      (text, where, character, replace) => {
        const at = Math.floor(where * text.length);
        compare(text.slice(0, at) + character + text.slice(at + (replace ? 1 : 0)));
      },
    );
    fc.assert(change, { numRuns: 3000, seed: 20_261_122 });
  });
});

test('while a line is typed, the short cut reads on', () => {
  const states = [
    'mat',
    'material:',
    'material: ',
    'material: Li6',
    'coating: {}',
    'coating: {material: }',
    'a: {b: 1, }',
    '# no',
  ];
  let read = 0;
  let all = 0;
  const specs = texts
    .filter((text) => /^cellspec: 1$/m.test(text) && readEveryday(text) !== undefined)
    .slice(0, 60);
  for (const text of specs) {
    const lines = text.split('\n');
    for (let line = 1; line < lines.length; line++) {
      const [indent = ''] = /^ */.exec(lines[line - 1] ?? '') ?? [];
      for (const state of states) {
        all += 1;
        if (compare([...lines.slice(0, line), indent + state, ...lines.slice(line)].join('\n'))) read += 1;
      }
    }
  }
  // What goes on behind it, an item of a list or a text of several lines, is for the library.
  assert.ok(read > all * 0.75, `${read} of ${all}`);
});

test('the short cut reads most of what people write', () => {
  const specs = texts.filter((text) => /^cellspec: 1$/m.test(text));
  const read = specs.filter((text) => readEveryday(text) !== undefined);
  assert.ok(read.length > specs.length * 0.6, `${read.length} of ${specs.length}`);
});
