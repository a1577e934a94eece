/** Reports into files, and what a run says of itself to GitHub. The forms themselves: tests/reports.test.ts, tests/cli/format-*. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, test } from 'node:test';
import { folderOf } from './support/folder.js';
import { runIn } from './support/run-cli.js';

const flawed = 'cellspec: 1\ncathode: {active_material: LFP, thickness: 70}\n';

describe('--output', () => {
  test('several forms at once, folders made, standard output as ever', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed });
    const plain = runIn(folder.path, ['lint']);
    const words = ['--output', 'sarif=out/deep/a.sarif', '--output', 'junit=out/a.xml'];
    const both = runIn(folder.path, ['lint', ...words]);
    assert.deepEqual(both, plain);
    assert.equal(JSON.parse(readFileSync(folder.at('out/deep/a.sarif'), 'utf8')).version, '2.1.0');
    assert.match(readFileSync(folder.at('out/a.xml'), 'utf8'), /<testsuites /);
    assert.deepEqual(readdirSync(folder.at('out')), ['a.xml', 'deep']);
  });

  test('is never coloured', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed });
    const words = ['lint', '--color', 'always', '--output', 'pretty=a.txt'];
    assert.ok(runIn(folder.path, words).stdout.includes('\u001b['));
    assert.ok(!readFileSync(folder.at('a.txt'), 'utf8').includes('\u001b['));
  });

  test('what cannot be written is told and fails the run, and the rest is there', () => {
    using folder = folderOf({ 'a.cell.yaml': 'cellspec: 1\n', 'locked.json': 'mine' });
    chmodSync(folder.at('locked.json'), 0o444);
    mkdirSync(folder.at('folder'));
    const words = ['json=locked.json', 'json=folder', 'json=a.cell.yaml/x', 'jsonl=fine.jsonl'];
    const { stderr, stdout, exit } = runIn(folder.path, [
      'lint',
      ...words.flatMap((each) => ['--output', each]),
    ]);
    assert.equal(exit, '2\n');
    assert.match(stdout, /1 file checked/);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'cellspec: the report locked.json was not written: it is read-only.',
      'cellspec: the report folder was not written: it is a folder.',
      'cellspec: the report a.cell.yaml/x was not written: a part of its path is a file, not a folder.',
    ]);
    assert.equal(readFileSync(folder.at('locked.json'), 'utf8'), 'mine');
    assert.match(readFileSync(folder.at('fine.jsonl'), 'utf8'), /"kind":"summary"/);
  });

  test('a link is written through', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed, 'real/report.json': '' });
    symlinkSync('real/report.json', folder.at('link.json'));
    runIn(folder.path, ['lint', '--output', 'json=link.json']);
    assert.equal(JSON.parse(readFileSync(folder.at('real/report.json'), 'utf8')).version, 1);
  });

  test('is read strictly', () => {
    using folder = folderOf({});
    const said = (...words: string[]): string =>
      runIn(folder.path, ['lint', ...words]).stderr.split('\n')[0] ?? '';
    assert.match(said('--output', 'sarif'), /takes a format and a file, for example `--output sarif=/);
    assert.match(said('--output', 'sarfi=a'), /Did you mean `sarif`\?$/);
    assert.match(said('--output', 'json=a', '--output', 'sarif=a'), /cannot both be written into `a`/);
    assert.match(said('--format', 'Json'), /Did you mean `json`\?$/);
    assert.match(said('--max-warnings', '-1'), /.+/);
    assert.match(said('--max-warnings', 'few'), /takes a whole number; not `few`/);
  });
});

describe('in a workflow of GitHub', () => {
  const env = { GITHUB_ACTIONS: 'true' };

  test('annotations come with the readable report, unless another form is asked for', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed });
    const plain = runIn(folder.path, ['lint']).stdout;
    const { stdout } = runIn(folder.path, ['lint'], { env });
    assert.ok(stdout.startsWith(plain));
    assert.match(stdout.slice(plain.length), /^::error file=a\.cell\.yaml,/);
    assert.equal(runIn(folder.path, ['lint', '--format', 'pretty'], { env }).stdout, plain);
  });

  test('the summary of the step is added to', () => {
    using folder = folderOf({ 'a.cell.yaml': flawed, summary: 'before\n' });
    runIn(folder.path, ['lint'], { env: { ...env, GITHUB_STEP_SUMMARY: folder.at('summary') } });
    assert.match(readFileSync(folder.at('summary'), 'utf8'), /^before\n### cellspec: \d+ errors?, /);
    const nowhere = { ...env, GITHUB_STEP_SUMMARY: folder.at('a.cell.yaml/x') };
    assert.equal(runIn(folder.path, ['lint'], { env: nowhere }).exit, '2\n');
  });

  test('nothing in a spec is a command', () => {
    const text =
      'cellspec: 1\nx-note: "##[add-mask]x"\ncathode: {"a ::add-mask::x ::stop-commands::y": 1, "##[group]": 2}\n';
    using folder = folderOf({ 'a.cell.yaml': text });
    const { stdout } = runIn(folder.path, ['lint', '--hints'], { env, columns: 40 });
    // In a line that is a command nothing else is looked for.
    const others = stdout.split('\n').filter((line) => !/^::(?:error|warning|notice) /.test(line));
    for (const line of others) assert.ok(!/##\[|^\s*::/.test(line), line);
    assert.ok(stdout.includes('## [group]'));
  });
});

test('--max-warnings fails a run that has more', () => {
  const lukewarm = 'cellspec: 1\ncathode: {active_material: Unobtainium}\n';
  const config = 'rules: {"structure/*": warning}\n';
  using folder = folderOf({ 'a.cell.yaml': lukewarm, 'cellspec.config.yaml': config });
  const exit = (...words: string[]): string => runIn(folder.path, ['lint', ...words]).exit;
  const { summary } = JSON.parse(runIn(folder.path, ['lint', '--format', 'json']).stdout);
  assert.ok(summary.errors === 0 && summary.warnings > 0, JSON.stringify(summary));
  assert.equal(exit(), '0\n');
  assert.equal(exit('--max-warnings', String(summary.warnings)), '0\n');
  assert.equal(exit('--max-warnings', String(summary.warnings - 1)), '1\n');
});
