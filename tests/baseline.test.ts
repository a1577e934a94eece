/** Findings that were there when checking began: taken in, recognised, left, and never confused with new ones. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { describe, test } from 'node:test';
import { printBaseline } from '../server/src/config/baseline.js';
import { folderOf } from './support/folder.js';
import { runIn } from './support/run-cli.js';
import { codesOf, openSession } from './support/session.js';

const file = 'cellspec.baseline.json';
const config = 'cellspec.config.yaml';

/** One finding of `balance/np-ratio`, one of `structure/composition-sum`. */
const old = `cellspec: 1
cathode:
  active_material: LFP
  areal_capacity: 2.0 mAh/cm2
  composition: {LFP: 95 wt%, PVDF: 2 wt%}
anode: {active_material: graphite, areal_capacity: 1.6 mAh/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;
const harm = `cellspec: 1
cathode: {active_material: LFP}
anode: {active_material: graphite, current_collector: {material: Al}}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;

interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

function entriesIn(folder: { at(name: string): string }, name = file): Entry[] {
  return JSON.parse(readFileSync(folder.at(name), 'utf8')).findings;
}

function lint(cwd: string, ...words: string[]) {
  const { findings, baselined, summary } = JSON.parse(
    runIn(cwd, ['lint', '--format', 'json', ...words]).stdout,
  );
  const rules = (list: { rule: string }[]): string[] => list.map(({ rule }) => rule).sort();
  return { findings: rules(findings), baselined: rules(baselined), stale: rules(summary.stale) };
}

const both = ['balance/np-ratio', 'structure/composition-sum'];

describe('taking in', () => {
  test('makes the file, and a configuration where there is none, and nothing counts any more', () => {
    using folder = folderOf({ 'cells/a.cell.yaml': old });
    assert.deepEqual(lint(folder.path).findings, both);
    const { stdout, exit } = runIn(folder.path, ['baseline']);
    assert.equal(exit, '0\n');
    assert.match(stdout, /^cellspec\.baseline\.json: 2 findings of 1 file; 2 new\.\n/);
    assert.match(readFileSync(folder.at(config), 'utf8'), /^baseline: cellspec\.baseline\.json$/m);
    assert.deepEqual(lint(folder.path), { findings: [], baselined: both, stale: [] });
    assert.equal(runIn(folder.path, ['lint']).exit, '0\n');
  });

  test('goes into the file that the configuration names, and the configuration stays as it is', () => {
    const text = 'baseline: notes/kept.baseline.json\n';
    using folder = folderOf({ 'a.cell.yaml': old, [config]: text, 'notes/x': '' });
    runIn(folder.path, ['baseline', '--reason', 'pilot line of 2024']);
    assert.deepEqual(
      entriesIn(folder, 'notes/kept.baseline.json').map(({ reason }) => reason),
      ['pilot line of 2024', 'pilot line of 2024'],
    );
    assert.equal(readFileSync(folder.at(config), 'utf8'), text);
    assert.ok(!existsSync(folder.at(file)));
    assert.deepEqual(lint(folder.path).baselined, both);
  });

  test('says the same again, byte for byte, and keeps reasons', () => {
    using folder = folderOf({ 'a.cell.yaml': old, 'b.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    const first = readFileSync(folder.at(file), 'utf8');
    runIn(folder.path, ['baseline', '.', 'b.cell.yaml']);
    assert.equal(readFileSync(folder.at(file), 'utf8'), first);
    folder.write(file, first.replace('"reason":""', '"reason":"measured, report 118"'));
    runIn(folder.path, ['baseline', 'b.cell.yaml']);
    assert.deepEqual(
      entriesIn(folder).map(({ reason }) => reason),
      ['measured, report 118', '', '', ''],
    );
  });

  test('looks at what it is told to look at, and leaves the rest', () => {
    using folder = folderOf({ 'a.cell.yaml': old, 'b.cell.yaml': old });
    runIn(folder.path, ['baseline', 'a.cell.yaml']);
    assert.deepEqual([...new Set(entriesIn(folder).map((each) => each.file))], ['a.cell.yaml']);
    runIn(folder.path, ['baseline', 'b.cell.yaml']);
    assert.equal(entriesIn(folder).length, 4);
  });

  test('never takes in harm, nor what keeps a spec from being read, not even by hand', () => {
    using folder = folderOf({ 'a.cell.yaml': `${harm}catode: 1\n` });
    const { stdout } = runIn(folder.path, ['baseline']);
    assert.match(stdout, /about harm.*\n.*\n( {2}\d+ [a-z-]+\/[a-z-]+\n)+/);
    assert.match(stdout, /not read as it was meant:\n {2}1 structure\/unknown-key\n/);
    const left = lint(folder.path).findings;
    assert.ok(left.includes('structure/unknown-key'));
    const { runs } = JSON.parse(runIn(folder.path, ['lint', '--format', 'sarif']).stdout);
    const forged = runs[0].results.map((each: { ruleId: string; partialFingerprints: object }) => ({
      file: 'a.cell.yaml',
      rule: each.ruleId,
      path: '',
      fingerprint: Object.values(each.partialFingerprints)[0],
      reason: '',
    }));
    folder.write(file, printBaseline(forged));
    assert.deepEqual(lint(folder.path).findings, left);
  });

  test('leaves hints out, unless they are asked for', () => {
    using folder = folderOf({ 'a.cell.yaml': old.replace('2.0 mAh/cm2', '2.0 mAh cm-2') });
    runIn(folder.path, ['baseline']);
    assert.deepEqual(lint(folder.path).findings, ['structure/unit-spelling']);
    runIn(folder.path, ['baseline', '--hints']);
    assert.deepEqual(lint(folder.path).findings, []);
  });
});

describe('recognising', () => {
  test('survives lines around it, and ends when the words it is about are others', () => {
    using folder = folderOf({ 'a.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    folder.write('a.cell.yaml', `# a line\n\n${old.replace('separator:', '# another\nseparator:')}`);
    assert.deepEqual(lint(folder.path), { findings: [], baselined: both, stale: [] });
    folder.write('a.cell.yaml', old.replace('1.6 mAh/cm2', '1.5 mAh/cm2'));
    const changed = lint(folder.path);
    assert.deepEqual(changed.findings, ['balance/np-ratio']);
    assert.deepEqual(changed.stale, ['balance/np-ratio']);
  });

  test('one more of the same kind counts', () => {
    using folder = folderOf({ 'a.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    folder.write('b.cell.yaml', old);
    assert.deepEqual(lint(folder.path).findings, both);
  });

  test('a file with another name counts anew, and keeps the reasons when it is taken in', () => {
    using folder = folderOf({ 'a.cell.yaml': old });
    runIn(folder.path, ['baseline', '--reason', 'report 118']);
    renameSync(folder.at('a.cell.yaml'), folder.at('z.cell.yaml'));
    assert.deepEqual(lint(folder.path), { findings: both, baselined: [], stale: both });
    runIn(folder.path, ['baseline']);
    assert.deepEqual(
      entriesIn(folder).map((each) => [each.file, each.reason]),
      [
        ['z.cell.yaml', 'report 118'],
        ['z.cell.yaml', 'report 118'],
      ],
    );
  });

  test('from any folder, and on standard input under its name', () => {
    using folder = folderOf({ 'cells/a.cell.yaml': old, '.git/HEAD': '' });
    runIn(folder.path, ['baseline']);
    assert.deepEqual(lint(folder.at('cells'), 'a.cell.yaml').findings, []);
    const words = ['lint', '-', '--stdin-filename', 'cells/a.cell.yaml'];
    assert.equal(runIn(folder.path, words, { stdin: old }).exit, '0\n');
    assert.equal(runIn(folder.path, ['lint', '-'], { stdin: old }).exit, '1\n');
  });

  test('what is out of sight, or not asked for by the profile, is not called gone', () => {
    using folder = folderOf({ 'a.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    folder.write('a.cell.yaml', `${old.slice(0, 60)}\n  }: [\n`);
    assert.deepEqual(lint(folder.path).stale, []);
    folder.write(config, `rules: {balance/np-ratio: off}\n`);
    folder.write('a.cell.yaml', old);
    assert.deepEqual(lint(folder.path).stale, []);
  });
});

describe('what is gone', () => {
  test('is told with the way to take it out, and does not fail the run', () => {
    using folder = folderOf({ 'a.cell.yaml': old, 'b.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    folder.write('a.cell.yaml', old.replace('LFP: 95', 'LFP: 98'));
    folder.remove('b.cell.yaml');
    const { stdout, exit } = runIn(folder.path, ['lint']);
    assert.match(
      stdout,
      /\n3 findings of cellspec\.baseline\.json are gone: `cellspec baseline --prune` takes them out\.\n/,
    );
    assert.equal(exit, '0\n');
    const before = readFileSync(folder.at(file), 'utf8');
    const check = runIn(folder.path, ['baseline', '--check']);
    assert.equal(check.exit, '1\n');
    assert.match(check.stdout, /^b\.cell\.yaml: balance\/np-ratio anode/m);
    assert.equal(readFileSync(folder.at(file), 'utf8'), before);
    folder.write('c.cell.yaml', old);
    assert.equal(runIn(folder.path, ['baseline', '--prune']).exit, '0\n');
    assert.deepEqual(
      entriesIn(folder).map((each) => each.file),
      ['a.cell.yaml'],
    );
    assert.equal(runIn(folder.path, ['baseline', '--check']).exit, '0\n');
    assert.deepEqual(lint(folder.path).findings, both);
  });
});

describe('a file that cannot be used', () => {
  test('accepts nothing, is told at the configuration, and is never written over', () => {
    using folder = folderOf({ 'a.cell.yaml': old, [config]: 'profile: lab\n' });
    for (const text of ['{', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}']) {
      folder.write(file, text);
      assert.deepEqual(lint(folder.path).findings, [
        'balance/np-ratio',
        'structure/baseline-not-read',
        both[1],
      ]);
      const { stderr, exit } = runIn(folder.path, ['baseline']);
      assert.match(stderr, /^cellspec: the baseline cellspec\.baseline\.json is not read: /);
      assert.equal(exit, '2\n');
      assert.equal(readFileSync(folder.at(file), 'utf8'), text);
    }
  });

  test('a merge that kept the lines of both sides is one that can', () => {
    using folder = folderOf({ 'a.cell.yaml': old, 'b.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    const whole = readFileSync(folder.at(file), 'utf8');
    folder.write(file, whole.replaceAll('},\n', '}\n'));
    assert.equal(lint(folder.path).baselined.length, 4);
    folder.write(file, whole.replace('}\n]', '},\n]'));
    assert.equal(lint(folder.path).baselined.length, 4);
    runIn(folder.path, ['baseline']);
    assert.equal(readFileSync(folder.at(file), 'utf8'), whole);
  });

  test('is not written where it may not be, nor outside the repository', () => {
    using folder = folderOf({ 'a.cell.yaml': old });
    runIn(folder.path, ['baseline']);
    folder.write('b.cell.yaml', old);
    chmodSync(folder.at(file), 0o444);
    assert.match(runIn(folder.path, ['baseline']).stderr, /was not written: it is read-only/);
    using other = folderOf({
      'in/a.cell.yaml': old,
      'in/.git/HEAD': '',
      'in/cellspec.config.yaml': 'baseline: ../x.json\n',
    });
    assert.equal(runIn(other.at('in'), ['baseline']).exit, '2\n');
    assert.ok(!existsSync(other.at('x.json')));
  });
});

test('SARIF has it as suppressed from outside, with the reason', () => {
  using folder = folderOf({ 'a.cell.yaml': old });
  runIn(folder.path, ['baseline', '--reason', 'report 118']);
  const { runs } = JSON.parse(runIn(folder.path, ['lint', '--format', 'sarif']).stdout);
  const suppressions = runs[0].results.map(({ suppressions: each }: { suppressions: unknown }) => each);
  assert.deepEqual(
    suppressions,
    Array(2).fill([{ kind: 'external', justification: 'report 118', status: 'accepted' }]),
  );
});

test('an editor honours it, and sees it change', async () => {
  using folder = folderOf({ 'a.cell.yaml': old, [config]: 'profile: lab\n' });
  await using session = await openSession(undefined, undefined, { folders: [folder.path] });
  const uri = folder.uri('a.cell.yaml');
  session.open(uri, old);
  assert.deepEqual(codesOf(await session.diagnostics(uri, 1)).sort(), both);
  runIn(folder.path, ['baseline']);
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri(file), type: 1 }] });
  await session.until((each) => each.uri === uri && codesOf(each).length === 0);
});

describe('a design document', () => {
  const spec =
    'cellspec: 1\ncathode: {active_material: LFP, areal_capacity: 2.0 mAh/cm2}\nanode: {active_material: graphite}\n';
  const quoted =
    '```cellspec fragment\ncathode: {active_material: LFP, porosty: 30 %, thicknes: 70 um}\nanode: {active_material: graphite, porosty: 30 %}\n```\n';
  const wrong = (value: string) =>
    `The cathode has <!-- cellspec: a.cell.yaml#cathode.areal_capacity -->${value} mAh/cm2.\n`;
  const found = (cwd: string) => lint(cwd, 'report.md');

  test('is taken in with what it says itself, and what it quotes, twice the same or not', () => {
    const text = `${wrong('3.0')}\n${quoted}\n${quoted}`;
    using folder = folderOf({ 'a.cell.yaml': spec, 'report.md': text });
    const { findings } = found(folder.path);
    assert.ok(findings.includes('document/stale-figure'));
    runIn(folder.path, ['baseline', 'report.md']);
    const accepted = entriesIn(folder).map(({ rule }) => rule);
    const after = found(folder.path);
    assert.deepEqual(after.baselined, accepted.sort());
    assert.ok(accepted.includes('document/stale-figure'));
    assert.deepEqual(
      after.findings.filter((rule) => rule.startsWith('document/')),
      [],
    );
    assert.deepEqual(after.stale, []);
  });

  test('is told of when the figure is another one, and its entry is gone when the figure is right', () => {
    using folder = folderOf({ 'a.cell.yaml': spec, 'report.md': wrong('3.0') });
    runIn(folder.path, ['baseline', 'report.md']);
    assert.deepEqual(found(folder.path), {
      findings: [],
      baselined: ['document/stale-figure'],
      stale: [],
    });
    folder.write('report.md', wrong('3.5'));
    assert.deepEqual(found(folder.path).findings, ['document/stale-figure']);
    folder.write('report.md', wrong('2.0'));
    assert.deepEqual(found(folder.path), { findings: [], baselined: [], stale: ['document/stale-figure'] });
    runIn(folder.path, ['baseline', '--prune']);
    assert.deepEqual(entriesIn(folder), []);
  });
});
