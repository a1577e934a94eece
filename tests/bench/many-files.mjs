/** Many specs on the command line: against a program that only reads and parses them, against one that only reads them, and against an empty one. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built, inRoot } from './place.mjs';
import { inTemporaryFolder, runNode } from './process.mjs';
import { specOf, withMistake } from './specs.mjs';
import { byTurns, median, ms, ratio, ratioOfBest, table, times } from './timing.mjs';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const parser = beside('parse-folder.mjs');
const reader = beside('read-folder.mjs');

/** A third are real designs, the rest made up; every tenth has a mistake in it. */
export function writeSpecs(folder, count) {
  const oracles = inRoot('tests/fixtures/oracles');
  const real = readdirSync(oracles)
    .filter((name) => name.endsWith('.cell.yaml'))
    .sort()
    .map((name) => readFileSync(join(oracles, name), 'utf8'));
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const clean = i % 3 === 0 && real.length > 0 ? real[(i / 3) % real.length] : specOf(60 + (i % 5) * 5, i);
    writeFileSync(
      join(folder, `spec-${i}.cell.yaml`),
      i % 10 === 9 ? withMistake(clean, (i - 9) / 10) : clean,
    );
  }
}

/** Kilobytes at the most, of one run. */
function peakOf(temporary, words, env) {
  const file = join(temporary, 'peak');
  runNode(['-r', beside('peak.cjs'), ...words], {
    env: { ...env, CELLSPEC_PEAK_FILE: file },
    passes: [0, 1],
  });
  return Number(readFileSync(file, 'utf8'));
}

async function measured(count, threads, rounds) {
  const launcher = built('bin/cellspec.js');
  built('dist/cli.js');
  return inTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'specs');
    writeSpecs(folder, count);
    const env = { XDG_CACHE_HOME: join(temporary, 'cache') };
    const lint = (...words) => runNode([launcher, 'lint', folder, ...words], { env, passes: [0, 1] });
    const taken = await byTurns(
      {
        bytes: () => runNode([reader, folder]),
        yaml: () => runNode([parser, folder]),
        one: () => lint('--workers', '1'),
        threads: () => lint('--workers', String(threads)),
        warm: () => lint('--cache'),
      },
      { rounds, warmUp: 1, limit: 60_000 },
    );
    const empty = peakOf(temporary, ['-e', '0'], env);
    const peak = peakOf(temporary, [launcher, 'lint', folder, '--workers', '1'], env) / empty;
    const row = (name, side, of) => [
      name,
      ms(median(side)),
      ms(median(side) / count),
      of ? times(ratio(side, of)) : '',
      of ? times(ratioOfBest(side, of)) : '',
    ];
    const text = table([
      ['', 'median', 'a file', 'ratio', 'of fastest'],
      row('read the bytes', taken.bytes),
      row('read and parseDocument', taken.yaml),
      row('lint, one thread', taken.one, taken.yaml),
      row(`lint, ${threads} threads`, taken.threads, taken.yaml),
      row('lint --cache, nothing changed', taken.warm, taken.bytes),
    ]);
    return { taken, text, peak };
  });
}

export async function manyFiles() {
  const { taken, text, peak } = await measured(1000, 2, 7);
  return {
    title: '1000 files',
    text,
    figures: [
      {
        figure: 'lint of 1000 files, one thread / parseDocument',
        target: 1,
        measured: ratio(taken.one, taken.yaml),
      },
      {
        figure: 'the same, two threads',
        measured: ratio(taken.threads, taken.yaml),
        shown: times(ratio(taken.threads, taken.yaml)),
      },
      {
        figure: 'kept results of 1000 files / reading the bytes',
        target: 3,
        measured: ratio(taken.warm, taken.bytes),
      },
      { figure: 'peak memory, 1000 files / node -e 0', shown: times(peak) },
    ],
  };
}

export async function tenThousandFiles() {
  const { taken, text, peak } = await measured(10_000, 2, 3);
  return {
    title: '10000 files',
    text,
    figures: [
      {
        figure: 'lint of 10000 files, two threads / parseDocument in one',
        target: 0.75,
        measured: ratio(taken.threads, taken.yaml),
      },
      {
        figure: 'kept results of 10000 files / reading the bytes',
        target: 3,
        measured: ratio(taken.warm, taken.bytes),
      },
      { figure: 'peak memory, 10000 files, one thread / node -e 0', target: 3, measured: peak },
    ],
  };
}
