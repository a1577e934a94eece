/**
 * Golden runs of the command line: tests/cli/CASE/ holds `args` (one a line), `input/` (the working directory),
 * optionally `stdin`, and what must come out: `stdout`, `stderr`, `exit`. `UPDATE=1` rewrites the last three.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Io } from '../server/src/cli/io.js';
import { run } from '../server/src/cli/run.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const folder = join(root, 'tests/cli');
const update = process.env.UPDATE === '1';

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: string;
}

export function runIn(cwd: string, args: readonly string[], stdin = '', terminal = false): Outcome {
  const written = { stdout: '', stderr: '' };
  const io: Io = {
    cwd,
    env: {},
    terminal,
    columns: 100,
    out: (text) => {
      written.stdout += text;
    },
    err: (text) => {
      written.stderr += text;
    },
    readStdin: () => Buffer.from(stdin),
  };
  const exit = run(args, () => knowledge, '0.0.0-test', io);
  return { ...written, exit: `${exit}\n` };
}

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
      const outcome = runIn(input, args, optional(join(at, 'stdin')));
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
    assert.ok(runIn(root, args, flawed, true).stdout.includes(colour));
    assert.ok(!runIn(root, args, flawed, false).stdout.includes(colour));
    assert.ok(runIn(root, [...args, '--color', 'always'], flawed, false).stdout.includes(colour));
  });
});

test('NO_COLOR is honoured on a terminal', () => {
  let stdout = '';
  const io: Io = {
    cwd: root,
    env: { NO_COLOR: '1' },
    terminal: true,
    columns: 80,
    out: (text) => {
      stdout += text;
    },
    err: () => {},
    readStdin: () => Buffer.from('cathode: {thickness: 70}\n'),
  };
  run(['lint', '-'], () => knowledge, '', io);
  assert.ok(!stdout.includes('\u001b['));
});
