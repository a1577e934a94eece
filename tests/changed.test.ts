/** `--changed`: the specs a change is about, in real repositories. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Folder, folderOf } from './support/folder.js';
import { runIn } from './support/run-cli.js';

const flawed = 'cellspec: 1\ncathode: {thickness: 70}\n';
const texts = {
  'cells/a.cell.yaml': flawed,
  'cells/b.cell.yaml': flawed,
  'cells/base.cell.yaml': flawed,
  'cells/variant.cell.yaml': 'extends: ./base.cell.yaml\ncathode: {porosity: 70}\n',
  'cells/far.cell.yaml': '"ext\\u0065nds": ./variant.cell.yaml\nanode: {porosity: 70}\n',
  'cells/user.cell.yaml': `use: [../lib/plant.celllib.yaml]\n${flawed}`,
  'lib/plant.celllib.yaml': 'cellspec: 1\nmaterials:\n  Lot-1: {base: LFP, densty: 1}\n',
  'other/c.cell.yaml': flawed,
  'other/cellspec.config.yaml': 'libraries: [../lib/plant.celllib.yaml]\n',
};

function git({ path }: Folder, ...words: string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', ['-C', path, ...who, ...words], { stdio: 'ignore' });
}

function repository(): Folder {
  const folder = folderOf(texts);
  git(folder, 'init');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'all');
  return folder;
}

function checked(cwd: string, ...args: string[]): string[] {
  const { stdout, stderr } = runIn(cwd, ['lint', '--format', 'json', ...args]);
  assert.notEqual(stdout, '', stderr);
  const report: { findings: { file: string }[] } = JSON.parse(stdout);
  return [...new Set(report.findings.map(({ file }) => file))].sort();
}

describe('checked is', () => {
  const changes: [string, (folder: Folder) => void, string[]][] = [
    ['nothing without a change', () => {}, []],
    [
      'what was edited',
      (folder) => folder.write('cells/a.cell.yaml', `${flawed}# new\n`),
      ['cells/a.cell.yaml'],
    ],
    [
      'what is in the index',
      (folder) => {
        folder.write('cells/a.cell.yaml', `${flawed}# new\n`);
        git(folder, 'add', '.');
      },
      ['cells/a.cell.yaml'],
    ],
    ['what is new', (folder) => folder.write('new/ä b.cell.yaml', flawed), ['new/ä b.cell.yaml']],
    [
      'not what is ignored',
      (folder) => {
        folder.write('.git/info/exclude', 'new\n');
        folder.write('new/a.cell.yaml', flawed);
      },
      [],
    ],
    [
      'what has a new name',
      (folder) => {
        renameSync(folder.at('cells/a.cell.yaml'), folder.at('cells/z.cell.yaml'));
        git(folder, 'add', '.');
      },
      ['cells/z.cell.yaml'],
    ],
    ['not what is gone', (folder) => folder.remove('cells/a.cell.yaml'), []],
    [
      'what extends an edited base, near and far',
      (folder) => folder.write('cells/base.cell.yaml', `${flawed}# new\n`),
      ['cells/base.cell.yaml', 'cells/far.cell.yaml', 'cells/variant.cell.yaml'],
    ],
    [
      'what extends a base that is gone',
      (folder) => folder.remove('cells/base.cell.yaml'),
      ['cells/far.cell.yaml', 'cells/variant.cell.yaml'],
    ],
    [
      'what uses a library, by itself or by its configuration',
      (folder) => folder.write('lib/plant.celllib.yaml', `${texts['lib/plant.celllib.yaml']}# new\n`),
      ['cells/user.cell.yaml', 'lib/plant.celllib.yaml', 'other/c.cell.yaml'],
    ],
    [
      'what a configuration is about',
      (folder) => folder.write('cells/cellspec.config.yaml', 'profile: lab\n'),
      Object.keys(texts).filter((name) => name.startsWith('cells/')),
    ],
    [
      'what a configuration was about',
      (folder) => folder.remove('other/cellspec.config.yaml'),
      ['other/c.cell.yaml'],
    ],
  ];
  for (const [name, change, files] of changes) {
    test(name, () => {
      using folder = repository();
      change(folder);
      assert.deepEqual(checked(folder.path, '--changed'), files.sort());
    });
  }

  test('what changed since a revision, committed or not', () => {
    using folder = repository();
    folder.write('cells/a.cell.yaml', `${flawed}# new\n`);
    git(folder, 'commit', '-am', 'second');
    folder.write('cells/b.cell.yaml', `${flawed}# new\n`);
    assert.deepEqual(checked(folder.path, '--changed=HEAD~1'), ['cells/a.cell.yaml', 'cells/b.cell.yaml']);
    assert.deepEqual(checked(folder.path, '--changed'), ['cells/b.cell.yaml']);
    assert.deepEqual(checked(folder.path, '--changed=main', 'cells'), ['cells/b.cell.yaml']);
  });

  test('in a folder of the repository what changed there, wherever its base lies', () => {
    using folder = repository();
    folder.write('lib/plant.celllib.yaml', 'cellspec: 1\n');
    assert.deepEqual(checked(folder.at('cells'), '--changed'), ['user.cell.yaml']);
  });

  test('everything before the first commit', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed, 'b.cell.yaml': flawed });
    git(folder, 'init');
    git(folder, 'add', 'a.cell.yaml');
    assert.deepEqual(checked(folder.path, '--changed'), ['a.cell.yaml', 'b.cell.yaml']);
  });
});

describe('a plain sentence', () => {
  test('where nothing changed, and no failure', () => {
    using folder = repository();
    const { stderr, exit } = runIn(folder.path, ['lint', '--changed']);
    assert.equal(
      stderr,
      'cellspec: of 8 specs none has changed since the last commit, nor anything they build on.\n',
    );
    assert.equal(exit, '0\n');
  });

  test('outside of a repository', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed });
    const { stdout, stderr, exit } = runIn(folder.path, ['lint', '--changed']);
    assert.deepEqual([stdout, exit], ['', '2\n']);
    assert.match(
      stderr,
      /^cellspec: `--changed` needs a git repository, and git finds none here \(.*\)\. Without it everything is checked\.\n$/,
    );
  });

  test('for a revision that is none', () => {
    using folder = repository();
    const { stderr, exit } = runIn(folder.path, ['lint', '--changed=no-such-branch']);
    assert.match(stderr, /^cellspec: git cannot compare with `no-such-branch`: /);
    assert.equal(exit, '2\n');
  });

  test('for a revision that stands where a path does', () => {
    using folder = repository();
    const { stderr, exit } = runIn(folder.path, ['lint', '--changed', 'HEAD~1']);
    assert.match(stderr, /A revision is written behind `=`: `--changed=HEAD~1`\./);
    assert.equal(exit, '2\n');
  });

  for (const word of ['--changed=--output=/tmp/x', '--changed=-O', '--changed=']) {
    test(`for ${word}, which git is never given`, () => {
      using folder = repository();
      const { stderr, exit } = runIn(folder.path, ['lint', word]);
      assert.match(stderr, /`--changed` takes a revision/);
      assert.equal(exit, '2\n');
    });
  }
});

test('nothing that a repository has set up is run', () => {
  using folder = repository();
  const trap = `touch ${folder.at('TRAP')}`;
  for (const [key, value] of [
    ['core.fsmonitor', trap],
    ['diff.external', trap],
    ['core.pager', trap],
    ['diff.trap.textconv', trap],
    ['core.hooksPath', folder.path],
  ] as const)
    git(folder, 'config', key, value);
  folder.write('.gitattributes', '*.yaml diff=trap\n');
  folder.write('cells/a.cell.yaml', `${flawed}# new\n`);
  assert.deepEqual(checked(folder.path, '--changed'), ['cells/a.cell.yaml']);
  assert.ok(!existsSync(folder.at('TRAP')));
});
