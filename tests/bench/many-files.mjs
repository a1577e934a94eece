/** A thousand specs on the command line against a program that only reads and parses them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built, inRoot } from './place.mjs';
import { inTemporaryFolder, runNode } from './process.mjs';
import { specOf, withMistake } from './specs.mjs';
import { byTurns, median, ms, ratio, ratioOfBest, table, times } from './timing.mjs';

const count = 1000;
const parser = fileURLToPath(new URL('parse-folder.mjs', import.meta.url));

/** A third are real designs, the rest made up; every tenth has a mistake in it. */
function writeSpecs(folder) {
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

export async function manyFiles() {
  const launcher = built('bin/cellspec.js');
  built('dist/cli.js');
  return inTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'specs');
    writeSpecs(folder);
    const env = { XDG_CACHE_HOME: join(temporary, 'cache') };
    const taken = await byTurns(
      {
        yaml: () => runNode([parser, folder]),
        ours: () => runNode([launcher, 'lint', folder], { env, passes: [0, 1] }),
      },
      { rounds: 7, warmUp: 1, limit: 30_000 },
    );
    const measured = ratio(taken.ours, taken.yaml);
    const text = table([
      ['', 'median', 'a file', 'ratio', 'of fastest'],
      ['read and parseDocument', ms(median(taken.yaml)), ms(median(taken.yaml) / count), '', ''],
      [
        'cellspec lint',
        ms(median(taken.ours)),
        ms(median(taken.ours) / count),
        times(measured),
        times(ratioOfBest(taken.ours, taken.yaml)),
      ],
    ]);
    const figures = [{ figure: `lint of ${count} files / parseDocument`, target: 1.2, measured }];
    return { title: `${count} files`, text, figures };
  });
}
