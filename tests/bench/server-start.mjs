/** From starting the server to its answer to `initialize`. */
import { performance } from 'node:perf_hooks';
import { initialize, startServer } from './lsp-client.mjs';
import { built } from './place.mjs';
import { emptyNode } from './process.mjs';
import { byTurns, median, ms, ratio, ratioOfBest, table, times } from './timing.mjs';

export async function serverStart() {
  const script = built('dist/server.js');
  const ours = async () => {
    const start = performance.now();
    const server = startServer(script);
    await initialize(server);
    const taken = performance.now() - start;
    server.stop();
    return taken;
  };
  const taken = await byTurns({ empty: emptyNode, ours }, { rounds: 21, warmUp: 2 });
  const measured = ratio(taken.ours, taken.empty);
  const text = table([
    ['', 'median', 'of node -e 0', 'of fastest'],
    ['node -e 0', ms(median(taken.empty)), '', ''],
    [
      'start to initialize',
      ms(median(taken.ours)),
      times(measured),
      times(ratioOfBest(taken.ours, taken.empty)),
    ],
  ]);
  const figures = [{ figure: 'server start / node -e 0', target: 5, measured }];
  return { title: 'Start of the server', text, figures };
}
