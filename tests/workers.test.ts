/** Further threads change nothing but the time a run takes. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checker } from '../server/src/cli/checks/checker.js';
import { checkInParallel } from '../server/src/cli/checks/parallel.js';
import { specStore } from '../server/src/cli/each-spec.js';
import type { FileReport } from '../server/src/cli/report/report.js';
import { type Folder, folderOf } from './support/folder.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runOn, workerFile } from './support/run-cli.js';
import { silentIo } from './support/silent-io.js';

const base = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2 mAh/cm2}
anode: {active_material: graphite, areal_capacity: 1 mAh/cm2}
`;

/** Everything the tests have, with bases, libraries, configurations, and files that cannot be read. */
function everything(): Folder {
  const folder = folderOf({});
  const wanted = ['tests/cli', 'tests/corpus', 'tests/files', 'samples'];
  for (const each of wanted) cpSync(join(root, each), folder.at(each), { recursive: true });
  for (let i = 0; i < 40; i++)
    folder.write(`variants/${i}.cell.yaml`, `extends: ../base.cell.yaml\nname: Variant ${i}\n`);
  folder.write('base.cell.yaml', base);
  folder.write('cellspec.config.yaml', 'rules: {balance/np-ratio: warning, no-such/rule: off}\n');
  return folder;
}

describe('the same report', () => {
  for (const format of ['json', 'pretty']) {
    test(`as ${format}, however many threads there are`, async () => {
      using folder = everything();
      const args = ['lint', '.', 'gone-1.cell.yaml', 'gone-0.cell.yaml', '--format', format, '--workers'];
      const alone = await runOn({ workerFile }, folder.path, [...args, '1']);
      assert.ok(alone.stdout.includes('variants/39.cell.yaml'));
      for (const count of ['2', '5']) {
        assert.deepEqual(await runOn({ workerFile }, folder.path, [...args, count]), alone);
      }
    });
  }
});

describe('a failure inside', () => {
  for (const name of ['ends the thread', 'throws']) {
    test(`that ${name} costs its file, which is told with the rule`, async () => {
      using folder = folderOf({});
      const files = Array.from({ length: 200 }, (_, i) => `${1000 + i}.cell.yaml`);
      for (const file of files) folder.write(file, flawed);
      const bad = files.filter((_, at) => at % 16 === 5 && at > 16);
      for (const file of bad) folder.write(file, `${flawed}name: ${name}\n`);
      const reports = await inThreads(folder, files);
      assert.deepEqual([...reports.keys()].sort(), files);
      const crashed = [...reports].filter(([, { findings }]) => findings.some(({ rule }) => rule === crash));
      // One a thread where it ends it, for the rest is left to this one.
      assert.ok(crashed.length >= (name === 'throws' ? 3 : 1), `${crashed.length} crashes`);
      for (const [file, { findings }] of crashed) {
        assert.ok(bad.includes(file), file);
        assert.match(findings.find(({ rule }) => rule === crash)?.message ?? '', /`balance\/np-ratio`/);
      }
      for (const [file, { findings }] of reports)
        if (!bad.includes(file))
          assert.deepEqual(codes(findings), codes(reports.get('1000.cell.yaml')?.findings));
    });
  }

  test('ends a run with 2, behind all other findings', async () => {
    using folder = folderOf({ 'a.cell.yaml': flawed, 'b.cell.yaml': flawed });
    // A machine whose threads are no program at all.
    const machine = { workerFile: folder.at('nothing.js') };
    const { stdout, exit } = await runOn(machine, folder.path, ['lint', '--workers', '2']);
    assert.ok(stdout.includes('a.cell.yaml') && stdout.includes('b.cell.yaml'));
    assert.equal(exit, '1\n', 'threads that do not start cost nothing');
  });
});

const crash = 'internal/rule-crash';
const flawed = 'cellspec: 1\ncathode: {thickness: 70}\n';
const codes = (findings: readonly { rule: string }[] = []): string[] => findings.map(({ rule }) => rule);

/** With this thread so slow that the others do most of the work. */
async function inThreads({ path: cwd }: Folder, files: string[]): Promise<Map<string, FileReport>> {
  const io = silentIo(cwd);
  const one = checker({ cwd, store: specStore('', io), stdinFilename: '', knowledge, conditions: {} });
  const slow = {
    ...one,
    check: (file: string) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
      return one.check(file);
    },
  };
  const work = { cwd, profile: undefined, today: '2026-11-27', asks: false, timing: false };
  const reports = new Map<string, FileReport>();
  await checkInParallel(files, slow, { workerFile, count: 3, work }, undefined, (at, checked) => {
    assert.ok(typeof checked !== 'string');
    reports.set(files[at] ?? '', checked.report);
  });
  return reports;
}

test('--workers takes a number', async () => {
  for (const count of ['0', '-1', '1.5', 'many', '1000', '']) {
    const { stderr, exit } = await runOn({}, root, ['lint', `--workers=${count}`, 'samples']);
    assert.match(stderr, /`--workers` is a number from 1 to 64/);
    assert.equal(exit, '2\n');
  }
});
