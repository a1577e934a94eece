/** One short file on the command line: the very first run, which compiles the program, and every later one. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './place.mjs';
import { emptyNode, inTemporaryFolder, runNode } from './process.mjs';
import { specOf } from './specs.mjs';
import { byTurns, median, ms, ratio, ratioOfBest, table, times } from './timing.mjs';

export async function coldStart() {
  const launcher = built('bin/cellspec.js');
  built('dist/cli.js');
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'one.cell.yaml');
    writeFileSync(file, specOf(60));
    const first = join(folder, 'first');
    const warm = join(folder, 'warm');
    const lint = (cache) =>
      runNode([launcher, 'lint', file], { env: { XDG_CACHE_HOME: cache }, passes: [0, 1] });
    const taken = await byTurns(
      {
        empty: emptyNode,
        first: () => {
          rmSync(first, { recursive: true, force: true });
          mkdirSync(first);
          return lint(first);
        },
        warm: () => lint(warm),
      },
      { rounds: 31, warmUp: 2 },
    );
    const row = (name, side) => [
      name,
      ms(median(side)),
      times(ratio(side, taken.empty)),
      times(ratioOfBest(side, taken.empty)),
    ];
    const text = table([
      ['', 'median', 'of node -e 0', 'of fastest'],
      ['node -e 0', ms(median(taken.empty)), '', ''],
      row('lint, first run ever', taken.first),
      row('lint, later runs', taken.warm),
    ]);
    const figures = [
      { figure: 'lint, first run ever / node -e 0', target: 2.8, measured: ratio(taken.first, taken.empty) },
      { figure: 'lint, later runs / node -e 0', target: 2.2, measured: ratio(taken.warm, taken.empty) },
    ];
    return { title: 'Cold start of the command line, 60 lines', text, figures };
  });
}
