/** `cellspec draw`: the drawing itself is looked at elsewhere; here is where it goes, and when there is none. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import { drawStack } from '../server/src/service/stack-drawing.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

const name = 'nmc811-argyrodite-li.cell.yaml';
const spec = join(root, 'samples', name);
const text = readFileSync(spec, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'cellspec-draw-'));
copyFileSync(spec, join(folder, name));
after(() => rmSync(folder, { recursive: true }));

const drawn = drawStack(analyze({ uri: name, version: 0, text }, knowledge), knowledge);

describe('draw', () => {
  test('prints the drawing of the library, from a file and from standard input', () => {
    const { stdout, stderr, exit } = runIn(folder, ['draw', name]);
    assert.equal(stdout.trimEnd(), drawn.trimEnd());
    assert.equal(stderr + exit, '0\n');
    const piped = runIn(folder, ['draw', '-', '--stdin-filename', name], { stdin: text });
    assert.equal(piped.stdout, stdout);
  });

  test('writes a file', () => {
    const { stdout, stderr, exit } = runIn(folder, ['draw', name, '-o', 'stack.svg']);
    assert.equal(stdout + stderr + exit, '0\n');
    assert.equal(readFileSync(join(folder, 'stack.svg'), 'utf8').trimEnd(), drawn.trimEnd());
  });

  test('scale and state reach it', () => {
    const one = (...options: string[]): string => runIn(folder, ['draw', name, ...options]).stdout;
    assert.notEqual(one('--scale', 'log'), one());
    assert.match(one(), /plated by a charge/);
    assert.doesNotMatch(one('--state', 'discharged'), /plated by a charge/);
  });

  test('never writes over anything but a drawing, and not at all where there is none', () => {
    writeFileSync(join(folder, 'broken.cell.yaml'), 'cellspec: 1\ncathode: {active_material: LFP\n');
    const before = readdirSync(folder);
    const refused = [
      ['draw', name, '-o', name],
      ['draw', name, '-o', 'no/such/folder.svg'],
      ['draw', 'broken.cell.yaml', '-o', 'broken.svg'],
      ['draw', 'gone.cell.yaml'],
      ['draw', '.'],
      ['draw', name, name],
      ['draw'],
      ['draw', name, '--scale', 'cubic'],
    ];
    for (const args of refused) {
      const { stdout, stderr, exit } = runIn(folder, args);
      assert.equal(stdout + exit, '2\n', args.join(' '));
      assert.match(stderr, /^cellspec: [^\n]+\.?\n/);
    }
    assert.deepEqual(readdirSync(folder), before);
    assert.equal(readFileSync(join(folder, name), 'utf8'), text);
  });
});
