/** What `cellspec init` puts into a folder is right as it stands, and nothing that was there is another afterwards. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { startFiles } from '../server/src/cli/init/files.js';
import { type Folder, folderOf } from './support/folder.js';
import { runIn } from './support/run-cli.js';

const paths = startFiles('0.0.0-test').map(({ path }) => path);
const git = { '.git/HEAD': 'ref: refs/heads/main\n' };

function textsIn(folder: Folder): Record<string, string> {
  const names = readdirSync(folder.path, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => `${each.parentPath}/${each.name}`);
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.path.length + 1), readFileSync(file, 'utf8')]),
  );
}

describe('init', () => {
  test('writes what is said, and there is nothing to say about it in any profile', () => {
    using folder = folderOf(git);
    const dry = runIn(folder.path, ['init', '--dry-run']);
    assert.deepEqual(textsIn(folder), git);
    const { stdout, exit } = runIn(folder.path, ['init']);
    assert.equal(stdout, dry.stdout.replaceAll('would be written', 'written'));
    assert.equal(exit, '0\n');
    assert.deepEqual(Object.keys(textsIn(folder)), ['.git/HEAD', ...paths].sort());
    for (const path of paths) assert.ok(parse(readFileSync(folder.at(path), 'utf8')), path);
    const lint = runIn(folder.path, ['lint', '--hints', '--fail-on', 'hint']);
    assert.equal(lint.stdout, '1 file checked, nothing to report\n');
  });

  test('touches nothing that is there, a second time as little as the first', () => {
    const mine = {
      ...git,
      'cellspec.config.yml': 'profile: concept\n',
      '.pre-commit-config.yaml': 'repos: []\n',
      'x/mine.cell.yaml': 'cellspec: 1\n',
    };
    using folder = folderOf(mine);
    const { stdout } = runIn(folder.path, ['init']);
    const workflow = '.github/workflows/cellspec.yml';
    assert.deepEqual(textsIn(folder), { ...mine, [workflow]: readFileSync(folder.at(workflow), 'utf8') });
    assert.match(stdout, /^cellspec\.config\.yaml: left, there is cellspec\.config\.yml\.$/m);
    assert.match(stdout, /^cells\/example\.cell\.yaml: left, there are specs already\.$/m);
    assert.match(stdout, /\nTo add to \.pre-commit-config\.yaml:\n\n {2}- repo: local\n/);
    const before = textsIn(folder);
    assert.equal(runIn(folder.path, ['init']).exit, '0\n');
    assert.deepEqual(textsIn(folder), before);
  });

  test('does not ask for a hook that is there', () => {
    using folder = folderOf(git);
    runIn(folder.path, ['init']);
    assert.ok(!runIn(folder.path, ['init']).stdout.includes('To add to'));
  });

  test('goes where a link leads only inside the folder', () => {
    using outside = folderOf({});
    using folder = folderOf(git);
    symlinkSync(outside.path, folder.at('.github'));
    symlinkSync('nowhere', folder.at('cellspec.config.yaml'));
    const { stderr, stdout, exit } = runIn(folder.path, ['init']);
    assert.match(stderr, /^cellspec: \.github\/workflows\/cellspec\.yml was not written: a link leads out/);
    assert.equal(exit, '2\n');
    assert.deepEqual(readdirSync(outside.path), []);
    assert.match(stdout, /^cellspec\.config\.yaml: left, it is there\.$/m);
    assert.ok(!existsSync(folder.at('nowhere')));
  });

  test('leaves to the folder of the repository what belongs there, and to git what needs it', () => {
    using folder = folderOf({ ...git, 'sub/x': '' });
    const { stdout } = runIn(folder.at('sub'), ['init']);
    assert.match(
      stdout,
      /^\.pre-commit-config\.yaml: left, since it belongs into the folder of the repository/m,
    );
    using plain = folderOf({});
    assert.match(runIn(plain.path, ['init']).stdout, /^\.github\S+: left, this is no git repository\.$/m);
  });
});
