/** Reading Markdown: fences in every surrounding, and that reading again what an edit touched gives the same as reading all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type FencedSpec, fencedSpecs } from '../server/src/markdown/fenced-spec.js';
import { readMarkdown } from '../server/src/markdown/parse.js';
import { root } from './support/root.js';

function only(text: string): FencedSpec {
  const [spec, ...others] = fencedSpecs(readMarkdown(text));
  assert.ok(spec && others.length === 0, text);
  return spec;
}

/** What a reader of the fence sees, whatever it stands in. */
function content({ text }: FencedSpec, indent: number): string[] {
  return text.split(/\r?\n/).map((line) => line.slice(indent).trimEnd());
}

const surroundings: readonly (readonly [name: string, prefix: string, lead: string])[] = [
  ['at the margin', '', ''],
  ['indented', '   ', ''],
  ['in a list', '  ', '- item\n'],
  ['in a numbered list', '   ', '1. item\n'],
  ['in a nested list', '    ', '- a\n  - b\n'],
  ['in a quote', '> ', ''],
  ['in a list in a quote', '>   ', '> - item\n'],
];

describe('a fenced spec', () => {
  for (const [name, prefix, lead] of surroundings)
    for (const end of ['\n', '\r\n'])
      test(`${name}, lines ending in ${JSON.stringify(end)}`, () => {
        const lines = ['```cellspec', 'cathode:', '  loading: 3 mg/cm2', '', '  # done', '```', ''];
        const text = (lead + lines.map((line) => prefix + line).join('\n')).replaceAll('\n', end);
        const spec = only(text);
        assert.deepEqual(content(spec, prefix.length).slice(0, 4), [
          'cathode:',
          '  loading: 3 mg/cm2',
          '',
          '  # done',
        ]);
        // An offset in the fence and one in the document differ by a constant.
        const at = spec.text.indexOf('3 mg/cm2');
        assert.equal(text.slice(spec.base + at, spec.base + at + 8), '3 mg/cm2');
        assert.equal(spec.text.length, text.slice(spec.base).indexOf(`${prefix}\`\`\``));
      });

  for (const [info, fragment, kind] of [
    ['cellspec', false, 'cell'],
    ['yaml cellspec', false, 'cell'],
    ['yml cellspec fragment', true, 'cell'],
    ['{.cellspec .fragment}', true, 'cell'],
    ['cellspec library', false, 'library'],
  ] as const)
    test(`is tagged \`${info}\``, () => {
      const spec = only(`~~~${info}\na: 1\n~~~\n`);
      assert.deepEqual([spec.fragment, spec.kind], [fragment, kind]);
    });

  for (const info of ['yaml', '', 'cellspec-old', 'json cellspec', 'text'])
    test(`is not tagged \`${info}\``, () => {
      assert.deepEqual(fencedSpecs(readMarkdown(`\`\`\`${info}\na: 1\n\`\`\`\n`)), []);
    });

  test('may be empty or still open', () => {
    assert.equal(only('```cellspec\n```\n').text, '');
    assert.equal(only('```cellspec\n\n```\n').text, '\n');
    assert.equal(only('```cellspec\ncathode:\n').text, 'cathode:\n');
    assert.equal(only('```cellspec').text, '');
  });
});

describe('after an edit', () => {
  const sample = [
    '---\ntitle: x\n---\n# Cells\n\n- LiPF6 `in` EC\n\n  ```cellspec\n  cathode: {}\n  ```\n\n> quoted **bold**\n> ~~~yaml cellspec\n> a: 1\n> ~~~\n',
    '\n| a | b |\n|---|---|\n| NMC811 | [l](x.cell.yaml#a) |\n\n<!-- cellspec: a.cell.yaml#x -->3 mAh\n\n',
    readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').slice(0, 3000),
  ].join('');

  test('the reading is what reading everything gives', () => {
    const piece = fc.constantFrom(
      '',
      'x',
      '\n',
      '\n\n',
      '```',
      '> ',
      '- ',
      '|',
      '`',
      '#',
      '<!--',
      '-->',
      '~~~cellspec\n',
      '[',
      ')',
    );
    const edit = fc.record({ at: fc.nat(sample.length), length: fc.integer({ min: 0, max: 40 }), piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let reading = readMarkdown(sample);
        for (const { at, length, piece: added } of edits) {
          const { text } = reading;
          const next = text.slice(0, at) + added + text.slice(at + length);
          reading = readMarkdown(next, reading);
          assert.deepEqual(reading, readMarkdown(next));
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
