/**
 * From a keystroke to the redrawn stack, and from a value tried in thought to what follows from it, over standard input
 * and output. A view is as quick as the eye where an answer takes less than a frame or two of a screen.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { initialize, startServer } from './lsp-client.mjs';
import { built, inRoot } from './place.mjs';
import { median, ms, table } from './timing.mjs';

const samples = ['nmc622-graphite-pouch', 'nmc811-argyrodite-li', 'lco-lipon-li-thin-film'];
const rounds = 30;
const warmUp = 8;

export async function views() {
  const server = startServer(built('dist/server.js'));
  try {
    await initialize(server);
    server.notify('initialized', {});
    const rows = [['sample', 'keystroke to drawing', 'a value in thought', 'compared with the next']];
    const answers = { stack: [], whatIf: [], compare: [] };
    for (const [index, sample] of samples.entries()) {
      const own = await open(server, sample);
      const other = await open(server, samples[(index + 1) % samples.length]);
      const taken = await measure(server, own, other);
      for (const [name, times] of Object.entries(taken)) answers[name].push(median(times));
      rows.push([sample, ...Object.values(taken).map((times) => ms(median(times)))]);
    }
    const figures = [
      ['keystroke to the redrawn stack', answers.stack],
      ['a value in thought to what follows', answers.whatIf],
    ].map(([figure, times]) => ({
      figure,
      measured: Math.max(...times),
      shown: ms(Math.max(...times)),
      target: 50,
    }));
    return { title: 'Stack view', text: table(rows), figures };
  } finally {
    server.stop();
  }
}

async function open(server, sample) {
  const file = inRoot(`samples/${sample}.cell.yaml`);
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cellspec', version: 1, text } });
  return { uri, text };
}

/** Every round is another text and another value, so that no answer is remembered. */
async function measure(server, own, other) {
  const times = { stack: [], whatIf: [], compare: [] };
  const { fields } = await server.request('cellspec/stack', { uri: own.uri });
  const { path, text } = fields[0];
  let version = 1;
  for (let round = -warmUp; round < rounds; round++) {
    const timed = async (name, method, params) => {
      const began = performance.now();
      const answer = await server.request(method, params);
      if (answer === null) throw new Error(`${method} has no answer`);
      if (round >= 0) times[name].push(performance.now() - began);
    };
    version += 1;
    server.notify('textDocument/didChange', {
      textDocument: { uri: own.uri, version },
      contentChanges: [{ text: `${own.text}# ${round}\n` }],
    });
    await timed('stack', 'cellspec/stack', { uri: own.uri, scale: 'linear', interactive: true });
    const value = text.replace(/[\d.]+/, (number) => String(Number(number) * (1 + (round + 20) / 1000)));
    await timed('whatIf', 'cellspec/whatIf', { uri: own.uri, path, value });
    const documents = [own, other].map(({ uri }) => ({ uri, name: uri }));
    await timed('compare', 'cellspec/compare', { documents, scale: 'linear' });
  }
  return times;
}
