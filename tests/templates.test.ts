/**
 * What "New cell spec…" opens and an empty file is offered: every template, its placeholders filled with what stands in them, is a spec that has
 * nothing against it in any profile but what is written down here on purpose.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze, profiles } from '../server/src/lint/analyze.js';
import { filledIn } from '../server/src/service/completion/filled-in.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { templatesFolder as folder } from './support/templates.js';

const files = readdirSync(folder);
const picker = readFileSync(join(root, 'client/src/new-spec.ts'), 'utf8');

/** A design on its way to a product is asked for more than a template can know. */
const onTheWay = (...findings: string[]) => ({ prototype: findings, production: findings });
const prompts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'half-cell': { lab: ['info compatibility/lithium-in-carbonate at anode.active_material'] },
  hybrid: onTheWay('info safety/flammable-solvent at manufacturing.electrolyte.steps[0].solvent'),
  smallest: onTheWay('warning interface/missing-separator at electrolyte'),
};

describe('templates', () => {
  for (const file of files) {
    const snippet = readFileSync(join(folder, file), 'utf8');
    const name = file.replace('.snippet.yaml', '');
    const uri = `file:///new.${name === 'library' ? 'celllib' : 'cell'}.yaml`;

    // A half-cell is a thing of the laboratory, and says so itself.
    const [, fixed] = /^profile: (\w+)$/m.exec(snippet) ?? [];
    for (const profile of profiles.filter((each) => fixed === undefined || each === fixed)) {
      test(`${name}, ${profile}`, () => {
        const text = filledIn(snippet).replace(/^profile: .*$/m, `profile: ${profile}`);
        const { findings } = analyze({ uri, version: 0, text }, knowledge, { profile });
        assert.deepEqual(
          findings.map(({ rule, path, severity }) => `${severity} ${rule} at ${path}`),
          prompts[name]?.[profile] ?? [],
        );
      });
    }

    test(`${name}: placeholders are numbered as they are met, and the caret ends at the end`, () => {
      const numbers = [...snippet.matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
      for (const { index, 1: number } of snippet.matchAll(/\$([1-9]\d*)/g))
        assert.match(
          snippet.slice(0, index),
          new RegExp(`\\$\\{${number}[:|]`),
          `$${number} repeats what stands before it`,
        );
      assert.match(snippet, /\n\$0\n$/);
      assert.doesNotMatch(filledIn(snippet), /[$\\]/);
    });
  }

  test('the list that is picked from names every file', () => {
    for (const file of files) assert.ok(picker.includes(`'${file.replace('.snippet.yaml', '')}'`), file);
  });
});
