/** Where lowering has no doubt, the schema has nothing to say: then the validator need not be asked. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { validateCell, validateConfig, validateLibrary } from '../server/src/generated/validate.js';
import { lowerRoot, unheard } from '../server/src/spec/lower.js';
import { toPlain } from '../server/src/spec/plain.js';
import { kindOf, type SpecKind, shapeOf } from '../server/src/spec/read.js';
import type { ScalarShape, Shape } from '../server/src/spec/shape.js';
import { parseTree } from '../server/src/syntax/parse.js';
import { root } from './support/root.js';

const validators = { cell: validateCell, library: validateLibrary, config: validateConfig };

interface Spec {
  readonly text: string;
  readonly kind: SpecKind;
}

const specs: readonly Spec[] = [
  ...['samples', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:cell|celllib)\.ya?ml$|cellspec\.config\.ya?ml$/.test(name))
      .map((name) => ({ text: readFileSync(join(root, folder, name), 'utf8'), kind: kindOf(name) })),
  ),
  ...readdirSync(join(root, 'knowledge/rules'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [
      ...readFileSync(join(root, 'knowledge/rules', name), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
    ])
    .map((match) => ({ text: match[1] ?? '', kind: 'cell' as const })),
].filter(({ text }) => text.length < 6000);

type Answer = 'no doubt' | 'needless doubt' | 'doubt';

/** Fails where nothing is doubted and the schema objects. */
function ask({ text, kind }: Spec): Answer {
  const tree = parseTree(text);
  if (tree.root === undefined) return 'doubt';
  const lowering = unheard();
  lowerRoot(tree.root, shapeOf(kind), lowering);
  const valid = validators[kind](toPlain(tree.root));
  if (lowering.doubtful) return valid ? 'needless doubt' : 'doubt';
  assert.ok(valid, `${JSON.stringify(validators[kind].errors)}\n${text}`);
  return 'no doubt';
}

/** Words of all choices of the format, and values of every other sort. */
const values = [
  ...['1', '0', '-1', '1.5', '.inf', '.nan', 'true', '~', '""', '"1"', 'word', '12 um', '2026-11-26'],
  ...['[]', '{}', '[a, 1]', '[12 um]', '{a: 1}', '{a: 12 wt%}', '[{a: b}]', '{x-own: 1}', 'none'],
  ...new Set([...wordsIn(shapeOf('cell'), new Set()), ...wordsIn(shapeOf('config'), new Set())]),
];

function wordsIn(shape: Shape, seen: Set<Shape>): string[] {
  if (seen.has(shape)) return [];
  seen.add(shape);
  switch (shape.kind) {
    case 'record':
      return [...shape.fields.values()].flatMap((field) => wordsIn(field.shape, seen));
    case 'scalar':
      return ((shape as ScalarShape).choices ?? []).map((choice) => choice.value);
    default:
      return wordsIn(shape.of, seen);
  }
}

const keys = [
  ...new Set([
    ...shapeOf('cell').fields.keys(),
    'layers',
    'material',
    'salts',
    'type',
    'x-own',
    'constructor',
  ]),
];

describe('without a doubt there is no objection', () => {
  test('to the specs of the project, and most that are valid are not doubted', () => {
    const answers = specs.map(ask);
    const count = (answer: Answer): number => answers.filter((each) => each === answer).length;
    assert.ok(count('no doubt') > 4 * count('needless doubt'), `${count('needless doubt')} are doubted`);
    assert.ok(count('doubt') > 0);
  });

  test('to specs with a line less', () => {
    everySeventh((spec, lines, at) =>
      ask({ ...spec, text: [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n') }),
    );
  });

  test('to specs with another value in one place', () => {
    let turn = 0;
    everySeventh((spec, lines, at) => {
      const key = /^( *(?:- )?[^:#]+:)/.exec(lines[at] ?? '')?.[1];
      if (key === undefined) return;
      for (let i = 0; i < 3; i++) {
        turn += 7;
        const value = values[turn % values.length];
        ask({ ...spec, text: withLine(lines, at, `${key} ${value}`).join('\n') });
      }
    });
  });

  test('to specs with another key in one place', () => {
    let turn = 0;
    everySeventh((spec, lines, at) => {
      turn += 1;
      const key = keys[turn % keys.length];
      const changed = lines[at]?.replace(/[\w-]+:/, `${key}:`) ?? '';
      ask({ ...spec, text: withLine(lines, at, changed).join('\n') });
    });
  });
});

/** All of them with `EVERY=1`. */
function everySeventh(change: (spec: Spec, lines: readonly string[], at: number) => void): void {
  const stride = process.env.EVERY ? 1 : 7;
  let turn = 0;
  for (const spec of specs) {
    const lines = spec.text.split('\n');
    for (let at = 0; at < lines.length; at++) {
      turn += 1;
      if (turn % stride === 0) change(spec, lines, at);
    }
  }
}

function withLine(lines: readonly string[], at: number, line: string): string[] {
  return lines.map((each, index) => (index === at ? line : each));
}
