/**
 * Golden runs of the command line: tests/cli/CASE/ holds `args` (one a line), `input/` (the working directory),
 * optionally `stdin`, and what must come out: `stdout`, `stderr`, `exit`. `UPDATE=1` rewrites the last three.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

const folder = join(root, 'tests/cli');
const update = process.env.UPDATE === '1';

function optional(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

describe('golden runs', () => {
  for (const name of readdirSync(folder)) {
    test(name, () => {
      const at = join(folder, name);
      const input = join(at, 'input');
      // Git keeps no empty folders, and one case is about one.
      mkdirSync(input, { recursive: true });
      const args = readFileSync(join(at, 'args'), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const outcome = runIn(input, args, { stdin: optional(join(at, 'stdin')) });
      for (const part of ['stdout', 'stderr', 'exit'] as const) {
        if (update) writeFileSync(join(at, part), outcome[part]);
        else assert.equal(outcome[part], optional(join(at, part)), part);
      }
    });
  }
});

describe('colour', () => {
  const args = ['lint', '-'];
  const flawed = 'cathode: {thickness: 70}\n';
  const colour = '\u001b[';

  test('only on a terminal', () => {
    assert.ok(runIn(root, args, { stdin: flawed, terminal: true }).stdout.includes(colour));
    assert.ok(!runIn(root, args, { stdin: flawed }).stdout.includes(colour));
    assert.ok(runIn(root, [...args, '--color', 'always'], { stdin: flawed }).stdout.includes(colour));
  });

  test('not where NO_COLOR is set', () => {
    assert.ok(
      !runIn(root, args, { stdin: flawed, terminal: true, env: { NO_COLOR: '1' } }).stdout.includes(colour),
    );
  });
});
