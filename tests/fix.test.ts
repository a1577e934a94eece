/** Mending on disk: what is written, what never is, and what is left when somebody pulls the plug. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fixFiles } from '../server/src/cli/fix/fix-files.js';
import { unifiedDiff } from '../server/src/cli/fix/unified-diff.js';
import { applyEdits } from '../server/src/text/edits.js';
import { folderOf } from './support/folder.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';
import { silentIo } from './support/silent-io.js';

/** A safe fix (the unit's spelling) and one to look at (the name of a key). */
const flawed = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2 mAh cm-2, porosty: 30 %}
anode: {active_material: graphite, areal_capacity: 2.4 mAh/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;
const safe = flawed.replace('mAh cm-2', 'mAh/cm2');
const all = safe.replace('porosty', 'porosity');
const name = 'a.cell.yaml';

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

describe('--fix', () => {
  test('makes what is safe, and reports what is left', () => {
    using folder = folderOf({ [name]: flawed });
    const { stdout, exit } = runIn(folder.path, ['lint', '--fix']);
    assert.equal(read(folder.at(name)), safe);
    assert.equal(exit, '1\n');
    assert.match(stdout, /structure\/unknown-key/);
    assert.match(stdout, /^1 finding fixed in 1 file\.\n1 file checked: 1 error/m);
    const json = JSON.parse(runIn(folder.path, ['lint', '--fix', '--format', 'json']).stdout);
    assert.deepEqual(json.summary.fixed, { findings: 0, files: 0 });
  });

  test('with --unsafe also the only fix of each finding that wants a look', () => {
    using folder = folderOf({ [name]: flawed });
    assert.equal(runIn(folder.path, ['lint', '--fix', '--unsafe']).exit, '0\n');
    assert.equal(read(folder.at(name)), all);
  });

  test('keeps byte order marks, line endings and modes', () => {
    const text = `\uFEFF${flawed.replaceAll('\n', '\r\n')}`;
    using folder = folderOf({ [name]: text });
    chmodSync(folder.at(name), 0o640);
    runIn(folder.path, ['lint', '--fix', '--unsafe']);
    assert.equal(read(folder.at(name)), `\uFEFF${all.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(folder.at(name)).mode & 0o777, 0o640);
  });

  test('touches nothing that needs no fix', () => {
    using folder = folderOf({ [name]: all, 'b.cell.yaml': flawed });
    const before = statSync(folder.at(name));
    runIn(folder.path, ['lint', '--fix']);
    const now = statSync(folder.at(name));
    assert.deepEqual([now.ino, now.mtimeMs], [before.ino, before.mtimeMs]);
    assert.deepEqual(readdirSync(folder.path).sort(), [name, 'b.cell.yaml']);
  });

  test('writes through a link, and not out of the repository', () => {
    using outside = folderOf({ 'far.cell.yaml': flawed });
    using folder = folderOf({ 'real/b.cell.yaml': flawed });
    symlinkSync('real/b.cell.yaml', folder.at('near.cell.yaml'));
    symlinkSync(outside.at('far.cell.yaml'), folder.at('far.cell.yaml'));
    const { stderr, exit } = runIn(folder.path, ['lint', '--fix', 'near.cell.yaml', 'far.cell.yaml']);
    assert.equal(read(folder.at('real/b.cell.yaml')), safe);
    assert.ok(lstatSync(folder.at('near.cell.yaml')).isSymbolicLink());
    assert.equal(read(outside.at('far.cell.yaml')), flawed);
    assert.equal(
      stderr,
      'cellspec: far.cell.yaml was not fixed: it lies outside the working folder and its repository.\n',
    );
    assert.equal(exit, '2\n');
    const named = runIn(folder.path, ['lint', '--fix', outside.at('far.cell.yaml')]);
    assert.match(named.stderr, /lies outside/);
    assert.equal(read(outside.at('far.cell.yaml')), flawed);
  });

  test('refuses what is read-only, and what is not UTF-8, and does the others', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed, 'c.cell.yaml': flawed });
    const damaged = Buffer.from(flawed.replace('cellspec: 1', 'cellspec: 1\nname: Z\u00fcrich'), 'latin1');
    writeFileSync(folder.at('b.cell.yaml'), damaged);
    chmodSync(folder.at('a.cell.yaml'), 0o444);
    const { stderr, exit } = runIn(folder.path, ['lint', '--fix']);
    assert.match(stderr, /^cellspec: a\.cell\.yaml was not fixed: it is read-only\.\n/);
    assert.match(stderr, /b\.cell\.yaml was not fixed: it has bytes that are not UTF-8/);
    assert.equal(exit, '2\n');
    assert.equal(read(folder.at('a.cell.yaml')), flawed);
    assert.deepEqual(readFileSync(folder.at('b.cell.yaml')), damaged);
    assert.equal(read(folder.at('c.cell.yaml')), safe);
  });

  test('leaves alone what somebody else changed meanwhile', () => {
    using folder = folderOf({ [name]: flawed });
    const theirs = `# mine now\n${flawed}`;
    let written = false;
    const step = (): void => {
      if (!written) writeFileSync(folder.at(name), theirs);
      written = true;
    };
    const io = silentIo(folder.path);
    const { failed, files } = fixFiles([name], { unsafe: false, diff: false }, knowledge, { step }, io);
    assert.ok(written);
    assert.deepEqual(
      [files, failed],
      [0, [{ file: name, reason: 'it has changed since it was read. Run the command again' }]],
    );
    assert.equal(read(folder.at(name)), theirs);
  });

  test('what it is not for is said', () => {
    using folder = folderOf({ [name]: flawed });
    const said = (...words: string[]): string => runIn(folder.path, ['lint', ...words]).stderr;
    assert.match(said('--unsafe'), /it takes `--fix`/);
    assert.match(said('--fix', '--watch'), /does not go together with `--watch`/);
    assert.match(said('--fix', '-', name), /give `-` and no other path/);
    assert.equal(read(folder.at(name)), flawed);
  });
});

describe('on standard input', () => {
  test('the text comes out mended, and what is left is said on standard error', () => {
    using folder = folderOf({});
    const { stdout, stderr, exit } = runIn(folder.path, ['lint', '--fix', '-'], { stdin: flawed });
    assert.equal(stdout, safe);
    assert.match(stderr, /structure\/unknown-key[\s\S]*1 finding fixed in 1 file/);
    assert.equal(exit, '1\n');
    assert.equal(runIn(folder.path, ['lint', '--fix', '-'], { stdin: all }).stdout, all);
  });
});

describe('--diff', () => {
  test('writes nothing, is taken by patch, and fails where there is something', () => {
    using folder = folderOf({
      [name]: flawed,
      'deep/b.cell.yaml': `${flawed}x-last: without an end`,
      'c.cell.yaml': all,
    });
    const { stdout, stderr, exit } = runIn(folder.path, ['lint', '--diff', '--unsafe']);
    assert.equal(exit, '1\n');
    assert.equal(stderr, 'cellspec: 4 findings would be fixed in 2 files.\n');
    assert.equal(read(folder.at(name)), flawed);
    execFileSync('patch', ['-s', '-p1'], { cwd: folder.path, input: stdout });
    assert.equal(read(folder.at(name)), all);
    assert.equal(read(folder.at('deep/b.cell.yaml')), `${all}x-last: without an end`);
    const again = runIn(folder.path, ['lint', '--diff', '--unsafe']);
    assert.deepEqual([again.stdout, again.exit], ['', '0\n']);
  });

  test('says what any edits do', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'a');
    const edit = fc.tuple(fc.nat(60), fc.nat(12), fc.array(line, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.array(edit, { maxLength: 4 }), (lines, wanted) => {
        const text = lines.join('');
        let from = 0;
        const edits = wanted
          .sort(([a], [b]) => a - b)
          .flatMap(([at, length, words]) => {
            const start = Math.min(text.length, Math.max(from, at));
            const end = Math.min(text.length, start + length);
            if (start < from || (from > 0 && start === from)) return [];
            from = Math.max(end, start + 1);
            return [{ span: { start, end }, newText: words.join('') }];
          });
        assert.equal(patched(text, unifiedDiff('x', text, edits)), applyEdits(text, edits));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

/** What `patch` does, strictly: every line it keeps or takes away has to be the one that is there. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const rows = diff.replace(/\n\\ No newline at end of file\n/g, '¶').match(/[^\n¶]*[\n¶]/g) ?? [];
  for (const row of rows) {
    const heading = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    const line = row.slice(1).replace('¶', '');
    if (/^(?:---|\+\+\+) [ab]\//.test(row)) continue;
    if (heading) {
      const [first = '', count = '1'] = heading.slice(1);
      const start = count === '0' ? Number(first) : Number(first) - 1;
      while (at < start) result.push(old[at++] ?? '');
      const [newFirst = '', newCount = '1'] = heading.slice(3);
      assert.equal(newCount === '0' ? Number(newFirst) : Number(newFirst) - 1, result.length);
    } else if (row.startsWith('+')) result.push(line);
    else {
      assert.equal(old[at++], line);
      if (row.startsWith(' ')) result.push(line);
    }
  }
  return [...result, ...old.slice(at)].join('');
}

test('killed in the middle, every file is the old one or the new one', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(2, '0')}.cell.yaml`);
  const long = (text: string): string => `${text}${'# kept as it is\n'.repeat(2000)}`;
  using folder = folderOf(Object.fromEntries(names.map((each) => [each, long(flawed)])));
  const program = `require(${JSON.stringify(join(root, 'out/tests/support/run-cli.js'))}).runIn(process.argv[1], ['lint', '--fix'])`;
  const child = spawn(process.execPath, ['-e', program, folder.path]);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const count = (): number => names.filter((each) => read(folder.at(each)) === long(safe)).length;
  while (count() === 0 && child.exitCode === null) await new Promise(setImmediate);
  child.kill('SIGKILL');
  await ended;
  for (const each of names) assert.ok([long(flawed), long(safe)].includes(read(folder.at(each))), each);
  runIn(folder.path, ['lint', '--fix']);
  assert.equal(count(), names.length);
});
