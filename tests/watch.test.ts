/** `--watch` for real: a process that is told of changes on disk, and ended as from a keyboard. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Folder, folderOf } from './support/folder.js';

const base = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2 mAh/cm2}
anode: {active_material: graphite, areal_capacity: 2.4 mAh/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;
const texts = {
  '.git/HEAD': '',
  'base.cell.yaml': base,
  'cells/variant.cell.yaml': 'extends: ../base.cell.yaml\nname: A variant\n',
};

interface Watching extends AsyncDisposable {
  /** What was said from one waiting to the next. */
  round(): Promise<string>;
  readonly child: ChildProcess;
}

function watching(folder: Folder, ...paths: string[]): Watching {
  const program = join(__dirname, 'support/cli.js');
  const child = spawn(process.execPath, [program, 'lint', '--watch', ...paths], { cwd: folder.path });
  let said = '';
  let heard = (): void => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
      heard();
    });
  child.on('exit', () => heard());
  const waiting = 'waiting for changes; Ctrl-C ends.\n';
  return {
    child,
    round: async () => {
      while (!said.includes(waiting)) {
        assert.equal(child.exitCode, null, said);
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
      // The two streams may come in any order.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const text = said;
      said = '';
      return text;
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
  };
}

describe('a watch', () => {
  test('checks again what changed, and what builds on it', async () => {
    using folder = folderOf(texts);
    await using watch = watching(folder);
    assert.match(await watch.round(), /2 files checked, nothing to report/);
    folder.write('base.cell.yaml', base.replace('2.4 mAh', '1 mAh'));
    const second = await watch.round();
    assert.match(second, /cellspec: \d\d:\d\d:\d\d, changed: base\.cell\.yaml/);
    assert.match(second, /base\.cell\.yaml:3:\d+ error balance\/np-ratio/);
    assert.ok(!second.includes('\u001b[2J') && !second.includes('\u001bc'), 'the screen is left alone');
    folder.write('base.cell.yaml', base);
    assert.match(await watch.round(), /2 files checked, nothing to report/);
  });

  test('sees files, folders, configurations and ignored files that come and go', async () => {
    using folder = folderOf(texts);
    await using watch = watching(folder, '.');
    await watch.round();
    folder.write('new/deep/a.cell.yaml', 'cellspec: 1\ncathode: {thickness: 70}\n');
    assert.match(await watch.round(), /new\/deep\/a\.cell\.yaml:2/);
    folder.write('new/deep/b.cell.yaml', 'cellspec: 1\ncathode: {thickness: 70}\n');
    assert.match(await watch.round(), /new\/deep\/b\.cell\.yaml:2/);
    folder.write('.gitignore', 'new\n');
    assert.match(await watch.round(), /2 files checked, nothing to report/);
    folder.write('cellspec.config.yaml', 'profle: lab\n');
    assert.match(await watch.round(), /cellspec\.config\.yaml:1/);
    folder.remove('cells');
    assert.match(await watch.round(), /changed: cells/);
  });

  test('sees a base beside the folder that is watched', async () => {
    using folder = folderOf(texts);
    await using watch = watching(folder, 'cells/variant.cell.yaml');
    assert.match(await watch.round(), /1 file checked, nothing to report/);
    folder.write('base.cell.yaml', base.replace('2.4 mAh', '1 mAh'));
    assert.match(await watch.round(), /balance\/np-ratio|1 file checked/);
    folder.remove('base.cell.yaml');
    assert.match(await watch.round(), /cells\/variant\.cell\.yaml:1/);
  });

  for (const [name, text, code] of [
    ['0 where all was well', base, 0],
    ['1 where something was found', base.replace('2.4 mAh', '1 mAh'), 1],
  ] as const) {
    test(`ends on Ctrl-C with ${name}`, async () => {
      using folder = folderOf({ ...texts, 'base.cell.yaml': text });
      await using watch = watching(folder);
      await watch.round();
      watch.child.kill('SIGINT');
      const [exit, signal] = await once(watch.child, 'exit');
      assert.deepEqual([exit, signal], [code, null]);
    });
  }
});
