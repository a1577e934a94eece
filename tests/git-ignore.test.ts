/** What a search leaves out, held against what git itself says of the same trees. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { gitIgnore } from '../server/src/host/git-ignore.js';
import { type Folder, folderOf } from './support/folder.js';

// Git counts bytes where others count characters: '?' is no letter with an accent for it.
const name = fc.constantFrom('a', 'b', 'draft', 'old cells', 'x[1]', '#c', '!d', 'A');
const file = fc.tuple(name, fc.constantFrom('.cell.yaml', '.celllib.yml')).map((parts) => parts.join(''));
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), file)
  .map(([folders, last]) => [...folders, last].join('/'));
const line = fc.oneof(
  name,
  file,
  path,
  fc
    .tuple(fc.constantFrom('!', '/', '!/', '**/', '!**/', '\\'), fc.oneof(name, path))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.oneof(name, path), fc.constantFrom('/', '/*', '/**', '*', ' ', '\\ '))
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '*.cell.yaml',
    '!*.cell.yaml',
    '*',
    '!*/',
    '?.cell.yaml',
    '[ab]*',
    '',
    '# a',
    'a/**/b',
    '**/b/',
  ),
);
const list = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));

interface Tree {
  readonly paths: readonly string[];
  /** `.gitignore` at the top, and in the folder of each path. */
  readonly lists: readonly string[];
  readonly exclude: string;
}

const tree = fc.record({
  paths: fc.array(path, { minLength: 1, maxLength: 6 }),
  lists: fc.array(list, { minLength: 1, maxLength: 4 }),
  exclude: list,
});

function written({ paths, lists, exclude }: Tree): Folder {
  const folder = folderOf({});
  execFileSync('git', ['init', '-q', folder.path]);
  for (const each of paths) {
    try {
      folder.write(each, 'cellspec: 1\n');
    } catch {
      // A file stands where this one wants a folder.
    }
  }
  const places = ['', ...paths.map((each) => each.slice(0, each.lastIndexOf('/') + 1))];
  lists.forEach((text, at) => {
    folder.write(`${places[at % places.length] ?? ''}.gitignore`, `${text}\n`);
  });
  folder.write('.git/info/exclude', `${exclude}\n`);
  return folder;
}

/** What git would take up: not tracked yet, and not ignored. */
function takenByGit(folder: string): string[] {
  const words = ['-c', 'core.excludesFile=', 'ls-files', '--others', '--exclude-standard', '-z'];
  const out = execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
  return out.split('\0').filter((each) => /\.(?:cell|celllib)\.ya?ml$/.test(each));
}

function allIn(folder: string): string[] {
  const words = ['ls-files', '--others', '-z'];
  const out = execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
  return out.split('\0').filter((each) => /\.(?:cell|celllib)\.ya?ml$/.test(each));
}

describe('ignored files', () => {
  test('are those that git ignores, whatever is written in whichever list', () => {
    fc.assert(
      fc.property(tree, (made) => {
        using folder = written(made);
        const { leavesOut } = gitIgnore(() => [folder.path]);
        const ours = allIn(folder.path).filter((each) => !leavesOut(join(folder.path, each)));
        assert.deepEqual(ours.sort(), takenByGit(folder.path).sort());
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('a folder that is worked in has its lists without a repository, and those above it do not count', () => {
    using folder = folderOf({
      '.gitignore': '*\n',
      'work/.gitignore': 'old/\n/draft.cell.yaml\n',
      'work/a/.gitignore': '!draft.cell.yaml\nnew.cell.yaml\n',
    });
    const { leavesOut, leavesOutFolder } = gitIgnore(() => [folder.at('work')]);
    assert.ok(leavesOutFolder(folder.at('work/a/old')));
    assert.ok(leavesOut(folder.at('work/a/old/any.cell.yaml')));
    assert.ok(leavesOut(folder.at('work/draft.cell.yaml')));
    assert.ok(leavesOut(folder.at('work/a/b/new.cell.yaml')));
    assert.ok(!leavesOut(folder.at('work/a/draft.cell.yaml')));
    assert.ok(!leavesOut(folder.at('elsewhere/any.cell.yaml')));
  });

  test('a further working tree shares the list that is not committed', () => {
    using folder = folderOf({ 'main/a.cell.yaml': '' });
    const git = (...words: string[]): void => {
      const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
      execFileSync('git', ['-C', folder.at('main'), ...who, ...words], { stdio: 'ignore' });
    };
    git('init');
    git('commit', '--allow-empty', '-m', 'first');
    git('worktree', 'add', '../other');
    folder.write('main/.git/info/exclude', 'private.cell.yaml\n');
    const { leavesOut } = gitIgnore(() => []);
    assert.ok(leavesOut(folder.at('other/x/private.cell.yaml')));
    assert.ok(leavesOut(folder.at('main/private.cell.yaml')));
    assert.ok(!leavesOut(folder.at('other/public.cell.yaml')));
  });

  test('a repository inside another one speaks for itself', () => {
    using folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': 'inner/\n*.cell.yaml\n',
      'inner/.git/HEAD': '',
    });
    const { leavesOut } = gitIgnore(() => [folder.path]);
    assert.ok(!leavesOut(folder.at('inner/a.cell.yaml')));
    assert.ok(leavesOut(folder.at('a.cell.yaml')));
  });
});
