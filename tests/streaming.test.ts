/** Reports that are written while files are checked say the same, in the same order, as those that are written at the end. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { inOrder } from '../server/src/cli/checks/in-order.js';
import type { Io } from '../server/src/cli/io.js';
import { run } from '../server/src/cli/run.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { workerFile } from './support/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'cellspec-streaming-'));
after(() => rmSync(folder, { recursive: true }));

async function written(
  words: readonly string[],
): Promise<{ readonly pieces: string[]; readonly exit: number }> {
  const pieces: string[] = [];
  const io: Io = {
    cwd: root,
    env: {},
    terminal: false,
    columns: 100,
    out: (text) => pieces.push(text),
    err: () => {},
    readStdin: () => undefined,
    workerFile,
  };
  return { exit: await run(['lint', 'samples', ...words], () => knowledge, '0.0.0-test', io), pieces };
}

for (const format of ['pretty', 'jsonl', 'github', 'gitlab', 'checkstyle']) {
  describe(format, () => {
    for (const workers of ['1', '3']) {
      test(`${workers} threads`, async () => {
        const words = ['--format', format, '--workers', workers];
        const streamed = await written(words);
        // Another report on the same run wants to see all of it, so nothing is told before the end.
        const whole = await written([...words, '--output', `json=${join(folder, 'report.json')}`]);
        assert.equal(whole.pieces.length, 1);
        assert.ok(streamed.pieces.length > 10, 'a piece for each file with findings');
        assert.equal(streamed.pieces.join(''), whole.pieces.join(''));
        assert.equal(streamed.exit, whole.exit);
      });
    }
  });
}

test('what comes early waits for what stands before it', () => {
  const handed: string[] = [];
  const sorted = inOrder<string>((value) => handed.push(value));
  sorted.put(2, 'c');
  sorted.put(0, 'a');
  assert.deepEqual(handed, ['a']);
  sorted.put(1, undefined);
  assert.deepEqual(handed, ['a', 'c']);
});
