/** Which files a command takes: folders, patterns, names, and what is left out of each. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Folder, folderOf } from './support/folder.js';
import { type Outcome, runIn } from './support/run-cli.js';

const flawed = 'cellspec: 1\ncathode: {thickness: 70}\n';

function repository(more: Readonly<Record<string, string>> = {}): Folder {
  return folderOf({
    '.git/HEAD': '',
    '.gitignore': 'build/\n*.draft.cell.yaml\n!kept.draft.cell.yaml\n',
    'a.cell.yaml': flawed,
    'cells/b.cell.yaml': flawed,
    'cells/deep/er/c.cell.yml': flawed,
    'cells/d.draft.cell.yaml': flawed,
    'cells/kept.draft.cell.yaml': flawed,
    'build/e.cell.yaml': flawed,
    'node_modules/f.cell.yaml': flawed,
    'cells/readme.yaml': 'a: 1\n',
    ...more,
  });
}

function taken({ path }: Folder, ...args: string[]): string[] {
  const { stdout } = runIn(path, ['lint', '--format', 'json', ...args]);
  const report: { findings: { file: string }[] } = JSON.parse(stdout);
  return [...new Set(report.findings.map(({ file }) => file))];
}

const all = ['a.cell.yaml', 'cells/b.cell.yaml', 'cells/deep/er/c.cell.yml', 'cells/kept.draft.cell.yaml'];

describe('a search', () => {
  test('leaves out what git ignores', () => {
    using folder = repository();
    assert.deepEqual(taken(folder), all);
    assert.deepEqual(taken(folder, 'cells'), all.slice(1));
  });

  test('takes everything with --no-ignore, but other people’s packages', () => {
    using folder = repository();
    assert.deepEqual(taken(folder, '--no-ignore'), [
      'a.cell.yaml',
      'build/e.cell.yaml',
      'cells/b.cell.yaml',
      'cells/d.draft.cell.yaml',
      'cells/deep/er/c.cell.yml',
      'cells/kept.draft.cell.yaml',
    ]);
  });

  test('computes of the same files that it checks', () => {
    using folder = repository();
    const { stdout } = runIn(folder.path, ['compute', '--format', 'json']);
    assert.ok(!stdout.includes('draft.cell.yaml"') || !stdout.includes('d.draft'), stdout);
    assert.ok(!stdout.includes('build/e.cell.yaml'));
  });
});

describe('a pattern that no shell wrote out', () => {
  const patterns: [string, string[]][] = [
    ['*.cell.yaml', ['a.cell.yaml']],
    ['**/*.cell.yaml', ['a.cell.yaml', 'cells/b.cell.yaml', 'cells/kept.draft.cell.yaml']],
    ['cells/**/*.cell.{yaml,yml}', all.slice(1)],
    ['./cells/*.cell.yaml', ['cells/b.cell.yaml', 'cells/kept.draft.cell.yaml']],
    ['cells/?.cell.yaml', ['cells/b.cell.yaml']],
    ['cell*', all.slice(1)],
  ];
  for (const [pattern, files] of patterns) {
    test(pattern, () => {
      using folder = repository();
      assert.deepEqual(taken(folder, pattern), files);
    });
  }

  test('that fits nothing is a mistake, and what others fit is checked', () => {
    using folder = repository();
    const { stdout, stderr, exit } = runIn(folder.path, [
      'lint',
      'cells/*.cell.yaml',
      'cels/*.cell.yaml',
      'cells/x*',
    ]);
    assert.ok(stdout.includes('cells/b.cell.yaml'));
    assert.ok(stderr.includes('cells/x* was not checked: no spec has a name that fits this pattern'), stderr);
    assert.ok(stderr.includes('cels/*.cell.yaml was not checked: there is no such file or folder'), stderr);
    assert.equal(exit, '2\n');
  });

  test('that is the name of a file is that file', () => {
    using folder = repository({ 'odd{a,b}*.cell.yaml': flawed, 'odda.cell.yaml': flawed });
    assert.deepEqual(taken(folder, 'odd{a,b}*.cell.yaml'), ['odd{a,b}*.cell.yaml']);
  });
});

describe('a file that is named', () => {
  const left = ['cells/d.draft.cell.yaml', 'build/e.cell.yaml', 'node_modules/f.cell.yaml'];

  test('is checked whoever ignores it', () => {
    using folder = repository();
    assert.deepEqual(taken(folder, ...left), [...left].sort());
  });

  test('is left out with --force-exclude, as pre-commit names every file of a commit', () => {
    using folder = repository({ 'cellspec.config.yaml': 'ignore: [deep]\n' });
    const args = ['--force-exclude', ...left, 'cells/deep/er/c.cell.yml', 'a.cell.yaml'];
    assert.deepEqual(taken(folder, ...args), ['a.cell.yaml']);
    const { stdout, stderr, exit } = runIn(folder.path, ['lint', '--force-exclude', ...left]);
    assert.deepEqual([stdout, stderr, exit], ['0 files checked, nothing to report\n', '', '0\n']);
  });

  test('that is not there is told even then', () => {
    using folder = repository();
    assert.equal(runIn(folder.path, ['lint', '--force-exclude', 'gone.cell.yaml']).exit, '2\n');
  });
});

test('no file at all is a mistake', () => {
  using folder = folderOf({ '.git/HEAD': '', '.gitignore': '*\n', 'a.cell.yaml': flawed });
  const { stdout, exit }: Outcome = runIn(folder.path, ['lint']);
  assert.deepEqual([stdout, exit], ['', '2\n']);
});
