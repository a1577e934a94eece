/** `cellspec.config.yaml` in an editor and on the command line: the same file, the same answers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setupFor } from '../server/src/config/config.js';
import { folderOf } from './support/folder.js';
import { runIn } from './support/run-cli.js';
import { codesOf, openSession } from './support/session.js';

const spec = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2 mAh cm-2}
anode: {active_material: graphite, areal_capacity: 2.4 mAh/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;
const off = 'rules: {structure/unit-spelling: off}\n';
const config = 'cellspec.config.yaml';

describe('in an editor', () => {
  test('every edit of the configuration counts at once, and the one on disk when it is closed', async () => {
    using folder = folderOf({ [config]: off, 'cells/a.cell.yaml': spec });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const [uri, configUri] = [folder.uri('cells/a.cell.yaml'), folder.uri(config)];
    session.open(uri, spec);
    assert.deepEqual(codesOf(await session.diagnostics(uri, 1)), []);
    session.open(configUri, 'profile: lab\n');
    await session.until((each) => each.uri === uri && codesOf(each).includes('structure/unit-spelling'));
    const before = session.published.length;
    session.close(configUri);
    await session.until(
      (each) => session.published.indexOf(each) >= before && each.uri === uri && codesOf(each).length === 0,
    );
  });

  test('is checked and hovered over like a spec', async () => {
    using folder = folderOf({ [config]: off });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri(config);
    session.open(uri, 'profil: lab\nrules: {balance/np-ratio: error}\n');
    assert.deepEqual(codesOf(await session.diagnostics(uri, 1)), ['structure/unknown-key']);
    const hover = await session.hover(uri, 1, 12);
    assert.match(JSON.stringify(hover), /N\/P ratio out of balance/);
  });
});

describe('on the command line', () => {
  const lint = (folder: string, ...words: string[]) =>
    runIn(folder, ['lint', '--format', 'json', ...words], {});
  const filesIn = (stdout: string): number => JSON.parse(stdout).summary.files;

  test('the nearest one counts, and none beyond the repository', () => {
    using folder = folderOf({
      [config]: off,
      'a.cell.yaml': spec,
      'near/cellspec.config.yml': 'rules: {structure/unit-spelling: error}\n',
      'near/b.cell.yaml': spec,
      'other/.git/HEAD': 'ref: refs/heads/main\n',
      'other/c.cell.yaml': spec,
    });
    const { findings } = JSON.parse(lint(folder.path).stdout);
    assert.deepEqual(
      findings.map(({ file, severity }: Record<string, string>) => [file, severity]),
      [
        ['near/b.cell.yaml', 'error'],
        ['other/c.cell.yaml', 'hint'],
      ],
    );
  });

  test('leaves out what it ignores or does not include, unless it is named', () => {
    using folder = folderOf({
      [config]: 'include: [cells]\nignore: ["**/*.old.cell.yaml"]\n',
      'cells/a.cell.yaml': spec,
      'cells/a.old.cell.yaml': spec,
      'b.cell.yaml': spec,
    });
    assert.equal(filesIn(lint(folder.path).stdout), 1);
    assert.equal(filesIn(lint(folder.path, 'b.cell.yaml', 'cells/a.old.cell.yaml').stdout), 2);
  });

  test('a profile on the command line counts more, one in the spec most', () => {
    const solid =
      'cathode: {active_material: LFP}\nanode: {active_material: graphite}\nelectrolyte: {type: solid, material: Li6PS5Cl}\n';
    using folder = folderOf({
      [config]: 'profile: production\n',
      'a.cell.yaml': `cellspec: 1\n${solid}`,
      'b.cell.yaml': `cellspec: 1\nprofile: production\n${solid}`,
    });
    const asked = (file: string, ...words: string[]): number =>
      JSON.parse(lint(folder.path, file, ...words).stdout).findings.length;
    assert.ok(asked('a.cell.yaml') > asked('a.cell.yaml', '--profile', 'concept'));
    assert.equal(asked('b.cell.yaml'), asked('b.cell.yaml', '--profile', 'concept'));
  });

  test('--print-config says what counts for a file, and where it comes from', () => {
    using folder = folderOf({
      [config]: `${off}profile: lab\noverrides:\n  - {files: [x], profile: concept}\n`,
      'x/a.cell.yaml': spec,
    });
    const { stdout, exit } = runIn(folder.path, ['lint', '--print-config', 'x/a.cell.yaml'], {});
    assert.equal(exit, '0\n');
    assert.deepEqual(JSON.parse(stdout), {
      file: 'x/a.cell.yaml',
      config,
      profile: 'concept',
      rules: { 'structure/unit-spelling': 'off' },
      libraries: [],
      checked: true,
    });
  });
});

test('a file has one setup for as long as the configuration is the same, and is known by its name in it', () => {
  const document = { uri: config, version: 0, text: 'overrides:\n  - {files: [x], profile: concept}\n' };
  const setup = setupFor(document, 'x/a.cell.yaml');
  assert.equal(setup, setupFor(document, 'x/a.cell.yaml'));
  assert.deepEqual([setup.file, setup.profile], ['x/a.cell.yaml', 'concept']);
  assert.notEqual(setup, setupFor({ ...document }, 'x/a.cell.yaml'));
  assert.equal(setupFor(document, 'y.cell.yaml').profile, undefined);
});
