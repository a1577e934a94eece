/** Kept results: found again where nothing they rest on is another, and never instead of the truth. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseArguments } from '../server/src/cli/arguments.js';
import { type Cache, openCache } from '../server/src/cli/checks/cache.js';
import { printOfBytes } from '../server/src/cli/checks/questions.js';
import { runChecks } from '../server/src/cli/checks/run-checks.js';
import { type Folder, folderOf } from './support/folder.js';
import { knowledge } from './support/knowledge.js';
import { type Machine, type Outcome, runIn, runOn, workerFile } from './support/run-cli.js';
import { silentIo } from './support/silent-io.js';

const base = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2 mAh/cm2}
anode: {active_material: graphite, areal_capacity: 1 mAh/cm2}
`;
const texts = {
  '.git/HEAD': '',
  'work/base.cell.yaml': base,
  'work/variant.cell.yaml': 'extends: ./base.cell.yaml\nname: A variant\n',
  'work/user.cell.yaml': `use: [./plant.celllib.yaml]\n${base.replace('LFP', 'Lot-1')}`,
  'work/plant.celllib.yaml': 'cellspec: 1\nmaterials:\n  Lot-1: {base: LFP}\n',
  'work/clean.celllib.yaml': 'cellspec: 1\nmaterials:\n  Lot-2: {base: LFP}\n',
  'work/lost.cell.yaml': 'extends: ./bose.cell.yaml\n',
  'work/flawed.cell.yaml': 'cellspec: 1\ncathode: {thickness: 70}\n',
};

const json = ['lint', '--format', 'json'];

function machineIn(folder: Folder, build = 'one'): Machine {
  return { cacheFolder: folder.at('kept/cellspec'), build: () => build };
}

function cached(folder: Folder, args: readonly string[] = [], build?: string): Promise<Outcome> {
  return runOn(machineIn(folder, build), folder.at('work'), [...json, '--cache', ...args]);
}

function keptFile(folder: Folder): string {
  const [name = '', ...more] = readdirSync(folder.at('kept/cellspec'));
  assert.deepEqual(more, []);
  return folder.at(`kept/cellspec/${name}`);
}

/** How many results were taken from memory when `change` had been made. */
function recalls(change: (folder: Folder) => void): string[] {
  using folder = folderOf(texts);
  const words = parseArguments(['lint', '--format', 'json']);
  assert.ok(words.command === 'lint');
  const io = silentIo(folder.at('work'));
  const memory = openCache(undefined, folder.at('work'), '');
  runChecks(words, knowledge, io, { remembered: memory });
  change(folder);
  const made: string[] = [];
  const watching: Cache = {
    ...memory,
    keep: (file, ...rest) => {
      made.push(file);
      memory.keep(file, ...rest);
    },
  };
  const run = runChecks(words, knowledge, io, { remembered: watching });
  assert.ok(run !== undefined && !(run instanceof Promise));
  assert.deepEqual(run.report, fresh(folder), 'what is remembered is what a fresh run finds');
  return made;
}

function fresh(folder: Folder): unknown {
  const words = parseArguments(['lint', '--format', 'json']);
  assert.ok(words.command === 'lint');
  const io = silentIo(folder.at('work'));
  const run = runChecks(words, knowledge, io);
  assert.ok(run !== undefined && !(run instanceof Promise));
  return run.report;
}

const all = Object.keys(texts)
  .filter((name) => name.startsWith('work/'))
  .map((name) => name.slice('work/'.length))
  .sort();

describe('a result is found again', () => {
  const changes: [string, (folder: Folder) => void, string[]][] = [
    ['if nothing changed', () => {}, []],
    ['if a file was only touched', (folder) => utimesSync(folder.at('work/base.cell.yaml'), 1, 1), []],
    [
      'but for a file that changed',
      (folder) => folder.write('work/flawed.cell.yaml', 'cellspec: 1\n'),
      ['flawed.cell.yaml'],
    ],
    [
      'but where a base changed',
      (folder) => folder.write('work/base.cell.yaml', base.replace('1 mAh', '2.4 mAh')),
      ['base.cell.yaml', 'variant.cell.yaml'],
    ],
    [
      'but where a base went',
      (folder) => folder.remove('work/base.cell.yaml'),
      ['lost.cell.yaml', 'variant.cell.yaml'],
    ],
    [
      'but where a base appeared',
      (folder) => folder.write('work/bose.cell.yaml', base),
      ['bose.cell.yaml', 'lost.cell.yaml'],
    ],
    [
      'but where another name is near',
      (folder) => folder.write('work/bone.cell.yaml', base),
      ['bone.cell.yaml', 'lost.cell.yaml'],
    ],
    [
      'but where a library changed',
      (folder) => folder.write('work/plant.celllib.yaml', 'cellspec: 1\n'),
      ['plant.celllib.yaml', 'user.cell.yaml'],
    ],
    [
      'but for all below a configuration that appeared',
      (folder) => folder.write('cellspec.config.yaml', 'profile: production\n'),
      all,
    ],
  ];
  for (const [name, change, made] of changes) {
    test(name, () => assert.deepEqual(recalls(change).sort(), made));
  }

  test('but where what a baseline accepts is another', async () => {
    using folder = folderOf({ ...texts, 'work/cellspec.config.yaml': 'profile: lab\n' });
    const work = folder.at('work');
    const before = await cached(folder);
    assert.equal(runIn(work, ['baseline']).exit, '0\n');
    const plain = runIn(work, json);
    assert.notEqual(plain.stdout, before.stdout);
    assert.deepEqual(await cached(folder), plain);
    folder.remove('work/cellspec.baseline.json');
    assert.deepEqual(await cached(folder), before);
  });

  test('and is the same as without a cache, with every ingredient', async () => {
    using folder = folderOf(texts);
    const plain = runIn(folder.at('work'), json);
    assert.deepEqual(await cached(folder), plain);
    const before = readFileSync(keptFile(folder), 'utf8');
    assert.deepEqual(await cached(folder), plain);
    assert.equal(readFileSync(keptFile(folder), 'utf8'), before, 'nothing new is nothing to write');
  });

  test('and by further threads just as well', async () => {
    using folder = folderOf(texts);
    for (let i = 0; i < 60; i++)
      folder.write(`work/v${i}.cell.yaml`, `extends: ./base.cell.yaml\nname: V${i}\n`);
    const plain = runIn(folder.at('work'), json);
    const machine = { ...machineIn(folder), workerFile };
    const args = [...json, '--cache', '--workers', '3'];
    assert.deepEqual(await runOn(machine, folder.at('work'), args), plain);
    assert.deepEqual(await runOn(machine, folder.at('work'), args), plain);
    assert.deepEqual(await cached(folder), plain);
  });
});

describe('a cache counts for', () => {
  /** Results are marked, so that it shows whether they were used. */
  async function marked(folder: Folder): Promise<void> {
    await cached(folder);
    forge(folder, (body) => body.replaceAll('"message":"', '"message":"KEPT '));
  }

  test('this build, profile and day', async () => {
    using folder = folderOf(texts);
    await marked(folder);
    assert.ok((await cached(folder)).stdout.includes('KEPT'));
    assert.ok(!(await cached(folder, ['--profile', 'production'])).stdout.includes('KEPT'));
    await marked(folder);
    assert.ok(!(await cached(folder, [], 'another build')).stdout.includes('KEPT'));
  });

  test('those who ask for it', async () => {
    using folder = folderOf(texts);
    await marked(folder);
    const machine = machineIn(folder);
    assert.ok(!(await runOn(machine, folder.at('work'), json)).stdout.includes('KEPT'));
    assert.ok(!(await cached(folder, ['--no-cache'])).stdout.includes('KEPT'));
  });

  test('the folder it was made in', async () => {
    using folder = folderOf(texts);
    await marked(folder);
    using other = folderOf(texts);
    mkdirSync(other.at('kept/cellspec'), { recursive: true });
    const name = `results-${printOfBytes(other.at('work')).slice(0, 22)}.txt`;
    writeFileSync(other.at(`kept/cellspec/${name}`), readFileSync(keptFile(folder)), { mode: 0o600 });
    assert.ok(!(await cached(other)).stdout.includes('KEPT'));
  });
});

/** Writes another body, with the print that belongs to it. */
function forge(folder: Folder, change: (body: string) => string): void {
  const file = keptFile(folder);
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = change(text.slice(0, end));
  writeFileSync(file, `${body}${printOfBytes(body)}\n`, { mode: 0o600 });
}

describe('a cache that is', () => {
  const damages: [string, (folder: Folder) => void][] = [
    ['empty', (folder) => writeFileSync(keptFile(folder), '')],
    [
      'cut off',
      (folder) => writeFileSync(keptFile(folder), readFileSync(keptFile(folder)).subarray(0, 2000)),
    ],
    ['turned in one bit', (folder) => flip(keptFile(folder))],
    ['noise', (folder) => writeFileSync(keptFile(folder), Buffer.alloc(5000, 0xa7))],
    ['of another form', (folder) => forge(folder, (body) => body.replace(/results \d/, 'results 0'))],
    ['no JSON', (folder) => forge(folder, (body) => body.replaceAll('{', '('))],
    [
      'JSON of something else',
      (folder) => forge(folder, (body) => body.replaceAll('"findings":', '"fundings":')),
    ],
    ['without places', (folder) => forge(folder, (body) => body.replaceAll('"span":', '"spun":'))],
    ['full of null', (folder) => forge(folder, (body) => body.replaceAll(/\t[^\t\n]+$/gm, '\t[null,null]'))],
    ['full of lists', (folder) => forge(folder, (body) => body.replaceAll(/\t[^\t\n]+$/gm, '\t[[],[]]'))],
    [
      'with names that are none',
      (folder) => forge(folder, (body) => body.replaceAll(/^\[[^\t\n]+\t/gm, '[{}]\t')),
    ],
    [
      'writable for others',
      (folder) => {
        forge(folder, (body) => body.replaceAll('"message":"', '"message":"X'));
        chmodSync(keptFile(folder), 0o622);
      },
    ],
    ['a folder', (folder) => swap(folder, (path) => mkdirSync(path))],
    ['a link', (folder) => swap(folder, (path) => symlinkSync('/dev/zero', path))],
  ];
  for (const [name, damage] of damages) {
    test(`${name} is none`, async () => {
      using folder = folderOf(texts);
      const plain = await cached(folder);
      damage(folder);
      assert.deepEqual(await cached(folder), plain);
      assert.deepEqual(await cached(folder), plain);
    });
  }

  function flip(file: string): void {
    const bytes = readFileSync(file);
    const at = bytes.indexOf('severity":"') + 12;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }

  function swap(folder: Folder, make: (path: string) => void): void {
    const file = keptFile(folder);
    folder.remove(`kept/cellspec`);
    mkdirSync(folder.at('kept/cellspec'));
    make(file);
  }

  test('not writable is no loss', async () => {
    using folder = folderOf({ ...texts, kept: 'a file where the folder would be' });
    assert.deepEqual(await cached(folder), runIn(folder.at('work'), json));
  });
});

test('only the user can read it, and what nobody used for a month goes', async () => {
  using folder = folderOf(texts);
  await cached(folder);
  assert.equal(statSync(keptFile(folder)).mode & 0o777, 0o600);
  assert.equal(statSync(folder.at('kept/cellspec')).mode & 0o777, 0o700);
  const old = folder.at(`kept/cellspec/results-${'x'.repeat(22)}.txt`);
  writeFileSync(old, '');
  utimesSync(old, 1, 1);
  writeFileSync(join(folder.at('kept/cellspec'), 'cli-v20.bin'), '');
  folder.write('work/new.cell.yaml', base);
  await cached(folder);
  assert.equal(readdirSync(folder.at('kept/cellspec')).length, 2);
});
