/** Files as they are found on a disk: links, folders in the way, circles without end, far too much of everything. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { candidates } from '../server/src/host/candidates.js';
import { readableArea } from '../server/src/host/readable-area.js';
import { respelt } from '../server/src/host/spec-reader.js';
import { matcherOf } from '../server/src/text/glob.js';
import { type Folder, folderOf } from './support/folder.js';
import { runIn } from './support/run-cli.js';

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

function lint(folder: Folder, cwd: string, ...paths: string[]): Found[] {
  const { stdout } = runIn(folder.at(cwd), ['lint', '--format', 'json', ...paths]);
  const report: { findings: Found[] } = JSON.parse(stdout);
  return report.findings;
}

const rulesOf = (found: readonly Found[]): string[] => found.map(({ rule }) => rule);

const base = `cellspec: 1
cathode: {active_material: LFP}
anode: {active_material: graphite}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE}
`;
const leaf = 'extends: ./base.cell.yaml\n';

describe('how far a path may lead', () => {
  const secret = {
    'secret/base.cell.yaml': base,
    'work/leaf.cell.yaml': 'extends: ../secret/base.cell.yaml\n',
  };

  test('not out of the folder the command runs in', () => {
    using folder = folderOf(secret);
    assert.deepEqual(rulesOf(lint(folder, 'work', '.')), ['structure/file-path']);
    assert.deepEqual(rulesOf(lint(folder, '.', '.')), []);
  });

  test('anywhere in the repository', () => {
    using folder = folderOf({ ...secret, '.git/HEAD': '' });
    assert.deepEqual(rulesOf(lint(folder, 'work', '.')), []);
  });

  test('a file from elsewhere has its own repository, or its own folder', () => {
    using folder = folderOf({ ...secret, 'other/x.cell.yaml': base });
    assert.deepEqual(rulesOf(lint(folder, 'other', folder.at('work/leaf.cell.yaml'))), [
      'structure/file-path',
    ]);
    mkdirSync(folder.at('.git'));
    assert.deepEqual(rulesOf(lint(folder, 'other', folder.at('work/leaf.cell.yaml'))), []);
  });

  test('not through a link', () => {
    using folder = folderOf({ ...secret, 'work/linked.cell.yaml': leaf });
    symlinkSync(folder.at('secret/base.cell.yaml'), folder.at('work/base.cell.yaml'));
    assert.deepEqual(rulesOf(lint(folder, 'work', 'linked.cell.yaml')), ['structure/file-path']);
    // A link inside is as good as the file.
    assert.deepEqual(rulesOf(lint(folder, '.', 'work/linked.cell.yaml')), []);
  });

  test('not up and up', () => {
    using folder = folderOf({ 'leaf.cell.yaml': `extends: ${'../'.repeat(500)}etc/base.cell.yaml\n` });
    assert.deepEqual(rulesOf(lint(folder, '.', '.')), ['structure/file-path']);
  });
});

describe('what is not a file to read', () => {
  const unread = ['structure/file-not-read'];

  test('a folder of that name', () => {
    using folder = folderOf({ 'leaf.cell.yaml': leaf, 'base.cell.yaml/x': '' });
    assert.deepEqual(rulesOf(lint(folder, '.', '.')), unread);
  });

  test('a pipe, which nobody waits for', { skip: process.platform === 'win32' }, () => {
    using folder = folderOf({ 'leaf.cell.yaml': leaf });
    execFileSync('mkfifo', [folder.at('base.cell.yaml')]);
    assert.deepEqual(rulesOf(lint(folder, '.', 'leaf.cell.yaml')), unread);
  });

  test('a link that leads to itself', () => {
    using folder = folderOf({ 'leaf.cell.yaml': leaf });
    symlinkSync('base.cell.yaml', folder.at('base.cell.yaml'));
    assert.deepEqual(rulesOf(lint(folder, '.', 'leaf.cell.yaml')), unread);
  });

  test('more than a spec can be', () => {
    using folder = folderOf({ 'leaf.cell.yaml': leaf, 'base.cell.yaml': `x-a: ${'a'.repeat(2_000_000)}\n` });
    assert.deepEqual(rulesOf(lint(folder, '.', 'leaf.cell.yaml')), ['structure/file-broken']);
    writeFileSync(folder.at('base.cell.yaml'), Buffer.alloc(65 * 1024 * 1024, 'a'));
    assert.deepEqual(rulesOf(lint(folder, '.', 'leaf.cell.yaml')), unread);
  });

  test('bytes that are no text', () => {
    using folder = folderOf({ 'leaf.cell.yaml': leaf });
    writeFileSync(folder.at('base.cell.yaml'), Buffer.from([0xff, 0x00, 0xfe, 0x80, 0x0a]));
    assert.equal(lint(folder, '.', 'leaf.cell.yaml').length, 1);
  });
});

describe('far too many', () => {
  test('a chain of a thousand files: the first few stand, the others are told', () => {
    const link = (number: number): readonly [string, string] => [
      `${number}.cell.yaml`,
      number === 0 ? base : `extends: ./${number - 1}.cell.yaml\n`,
    ];
    using folder = folderOf(Object.fromEntries(Array.from({ length: 1000 }, (_, number) => link(number))));
    const found = lint(folder, '.', '.');
    assert.equal(found.length, 1000 - 17);
    assert.ok(found.every(({ rule }) => rule === 'structure/file-chain'));
  });

  test('a circle of a hundred files, each of which is told once', () => {
    const names = Array.from({ length: 16 }, (_, number) => number);
    using folder = folderOf(
      Object.fromEntries(
        names.map((number) => [`${number}.cell.yaml`, `extends: ./${(number + 1) % 16}.cell.yaml\n${base}`]),
      ),
    );
    assert.deepEqual(
      rulesOf(lint(folder, '.', '.')),
      names.map(() => 'structure/file-chain'),
    );
  });

  test('libraries without an end', () => {
    const uses = Array.from({ length: 500 }, (_, number) => `./${number}.celllib.yaml`);
    using folder = folderOf({
      'leaf.cell.yaml': `${base}use: [${uses.join(', ')}]\n`,
      ...Object.fromEntries(uses.map((path) => [path, 'cellspec: 1\nmaterials: {A: {base: LFP}}\n'])),
    });
    assert.deepEqual(rulesOf(lint(folder, '.', 'leaf.cell.yaml')), ['structure/file-chain']);
  });

  test('bases that together are longer than a spec can be', () => {
    const long = (extended: string): string => `${extended}x-a: ${'a'.repeat(300_000)}\n`;
    using folder = folderOf({
      'a.cell.yaml': long(base),
      'b.cell.yaml': long('extends: ./a.cell.yaml\n'),
      'c.cell.yaml': long('extends: ./b.cell.yaml\n'),
      'd.cell.yaml': long('extends: ./c.cell.yaml\n'),
    });
    assert.deepEqual(rulesOf(lint(folder, '.', '.')), ['structure/file-chain']);
  });

  test('one anchor in the base and its expansion in many places', () => {
    const list = (name: string, of: string): string =>
      `x-${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index, all) =>
      list(name, index === 0 ? '1' : `*${all[index - 1]}`),
    );
    using folder = folderOf({ 'leaf.cell.yaml': leaf, 'base.cell.yaml': base + bomb.join('') });
    assert.deepEqual(rulesOf(lint(folder, '.', 'leaf.cell.yaml')), ['structure/file-broken']);
  });
});

test('paths that could be named: what lies below first, then around, as far as the repository goes', () => {
  using folder = folderOf({
    'outside.cell.yaml': base,
    'repo/.git/HEAD': '',
    'repo/top.cell.yaml': base,
    'repo/lots.celllib.yaml': '',
    'repo/a/leaf.cell.yaml': leaf,
    'repo/a/base.cell.yaml': base,
    'repo/a/deep/x.cell.yml': base,
    'repo/b/y.cell.yaml': base,
    'repo/node_modules/z.cell.yaml': base,
  });
  const area = readableArea(() => [folder.at('repo/a')]);
  assert.deepEqual(candidates(folder.at('repo/a/leaf.cell.yaml'), 'base', area), [
    './base.cell.yaml',
    './deep/x.cell.yml',
    '../top.cell.yaml',
    '../b/y.cell.yaml',
  ]);
  assert.deepEqual(candidates(folder.at('repo/a/leaf.cell.yaml'), 'library', area), ['../lots.celllib.yaml']);
});

test('names are told apart by their case where only some disks do', () => {
  assert.equal(respelt('./Base.cell.yaml', join('/work', 'base.cell.yaml')), './base.cell.yaml');
  assert.equal(respelt('../Lib/A.celllib.yaml', '/work/lib/A.celllib.yaml'), '../lib/A.celllib.yaml');
  assert.equal(respelt('./base.cell.yaml', '/work/base.cell.yaml'), undefined);
  // A link to another name is no slip.
  assert.equal(respelt('./base.cell.yaml', '/work/line-2.cell.yaml'), undefined);
});

describe('patterns', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['old', 'old/a.cell.yaml', true],
    ['old', 'a/old/b.cell.yaml', true],
    ['old', 'older/a.cell.yaml', false],
    ['**/build/**', 'a/build/b/c.cell.yaml', true],
    ['**/build/**', 'build', true],
    ['archive/*.cell.yaml', 'archive/a.cell.yaml', true],
    ['archive/*.cell.yaml', 'archive/b/a.cell.yaml', false],
    ['**/*.{tmp,old}.cell.yaml', 'a/x.old.cell.yaml', true],
    ['**/*.{tmp,old}.cell.yaml', 'a/x.new.cell.yaml', false],
    ['draft-?.cell.yaml', 'a/draft-1.cell.yaml', true],
    ['./a/b/', 'a/b/c.cell.yaml', true],
    ['{a', 'x/{a', true],
  ];
  for (const [pattern, path, expected] of cases)
    test(`${pattern} ${path}`, () => assert.equal(matcherOf([pattern])(path), expected));

  test('take no longer on a name made to make them', () => {
    assert.equal(matcherOf([`${'*a'.repeat(200)}b`])('a'.repeat(100_000)), false);
  });
});
