/** The command line as it is built: three bundles and their code caches do what the sources do, and lint needs two of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { root } from './support/root.js';
import { runOn, workerFile } from './support/run-cli.js';

const program = join(root, 'bin/cellspec.js');
const dist = join(root, 'dist');
const flawed = 'samples/flawed/first-draft.cell.yaml';
const sound = 'samples/nmc811-argyrodite-li.cell.yaml';

function built(words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(root, 'out') },
  });
  return { stdout, stderr, exit: `${status}\n` };
}

describe('says what the sources say', () => {
  const runs: readonly (readonly string[])[] = [
    ['lint', 'samples'],
    ['lint', 'samples', '--workers', '2'],
    ['lint', 'samples/flawed/documents'],
    ['lint', 'samples/flawed', '--fix', '--diff'],
    ['lint', flawed, '--print-config'],
    ['lint', 'samples/flawed', '--format', 'json'],
    ['lint', 'samples/flawed', '--format', 'jsonl'],
    ['lint', 'samples/flawed', '--format', 'github'],
    ['lint', 'samples/flawed', '--format', 'gitlab'],
    ['lint', 'samples/flawed', '--format', 'junit'],
    ['lint', 'samples/flawed', '--format', 'checkstyle'],
    ['explain', 'balance/np-ratio'],
    ['materials', 'LLZO'],
    ['pair', 'NMC811', 'Li6PS5Cl'],
    ['compute', sound],
    ['compute', flawed, '--sensitivity'],
    ['compare', sound, 'samples/nmc622-graphite-pouch.cell.yaml'],
    ['draw', sound],
    ['completion', 'zsh'],
    ['baseline', 'samples', '--check'],
    ['help', 'lint'],
    ['lint', '--no-such-option'],
  ];
  for (const words of runs) {
    test(words.join(' '), async () => {
      assert.deepEqual(built(words), await runOn({ workerFile }, root, words));
    });
  }
});

/** Names of the bundles that a run loads. */
function bundlesOf(words: readonly string[]): readonly string[] {
  const probe = `
    process.argv.splice(1, 0, 'cellspec');
    const { load, dist, bundles } = require(${JSON.stringify(program)});
    load().main(dist).then(() => require('node:fs').writeSync(2, [...bundles.keys()].join(' ')));`;
  const { stderr } = spawnSync(process.execPath, ['-e', probe, '--', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return stderr.split(' ').sort();
}

test('lint of specs needs no more than its part', () => {
  assert.deepEqual(bundlesOf(['lint', flawed]), ['cli', 'cli-engine']);
  assert.deepEqual(bundlesOf(['compute', sound]), ['cli', 'cli-engine', 'cli-more']);
});

test('the code caches are those of the bundles', () => {
  const names = readdirSync(dist).filter((name) => name.endsWith('.cache'));
  assert.deepEqual(names.sort(), ['cli-engine.cache', 'cli-more.cache', 'cli.cache']);
  for (const name of names) {
    const source = readFileSync(join(dist, name.replace('.cache', '.js')), 'latin1');
    const script = new Script(source, { cachedData: readFileSync(join(dist, name)) });
    assert.equal(script.cachedDataRejected, false, name);
  }
});

test('what every run reads stays small', () => {
  const kilobytes = (name: string): number => statSync(join(dist, name)).size / 1024;
  const most = { 'cli.js': 20, 'cli-engine.js': 750, 'cli-engine.cache': 1150, 'knowledge.jsonl': 600 };
  for (const [name, limit] of Object.entries(most))
    assert.ok(
      kilobytes(name) < limit,
      `${name} has ${kilobytes(name).toFixed(0)} kB: every run reads it, so it may have ${limit}; what only some runs need belongs behind cli/later.ts`,
    );
});
