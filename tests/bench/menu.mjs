/**
 * From the light bulb to the menu: code actions at every finding of the flawed samples, over standard input and output.
 * Remedies are tried out on the text before they are offered, so this is the dearest question an editor asks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { initialize, startServer } from './lsp-client.mjs';
import { built, inRoot } from './place.mjs';
import { median, ms, table } from './timing.mjs';

const folder = 'samples/flawed';
const rounds = 5;
/** What still feels like an answer to a key press. */
const target = 100;

export async function menu() {
  const server = startServer(built('dist/server.js'));
  try {
    await initialize(server);
    server.notify('initialized', {});
    const taken = [];
    const rows = [['sample', 'findings', 'median', 'slowest']];
    for (const name of readdirSync(inRoot(folder)).filter((each) => each.endsWith('.cell.yaml'))) {
      const own = await measure(server, inRoot(`${folder}/${name}`));
      if (own.length === 0) continue;
      taken.push(...own);
      rows.push([name, String(own.length), ms(median(own)), ms(Math.max(...own))]);
    }
    const figures = [
      { figure: 'the menu at a finding, median', measured: median(taken), shown: ms(median(taken)) },
      {
        figure: 'the menu at a finding, slowest',
        measured: Math.max(...taken),
        shown: ms(Math.max(...taken)),
        target,
      },
    ];
    return { title: 'Quick-fix menu', text: table(rows), figures };
  } finally {
    server.stop();
  }
}

/** Of each finding the median of some rounds; every round is another state of the text, so that nothing is remembered. */
async function measure(server, file) {
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const taken = new Map();
  for (let version = 1; version <= rounds; version++) {
    const document = { uri, languageId: 'cellspec', version, text: `${text}${'\n'.repeat(version)}` };
    server.notify('textDocument/didOpen', { textDocument: document });
    // Any answer says that the text was read.
    await server.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    for (const [index, line] of text.split('\n').entries()) {
      const range = { start: { line: index, character: 0 }, end: { line: index, character: line.length } };
      const began = performance.now();
      const actions = await server.request('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ['quickfix'] },
      });
      if (!actions?.length) continue;
      taken.set(index, [...(taken.get(index) ?? []), performance.now() - began]);
    }
    server.notify('textDocument/didClose', { textDocument: { uri } });
  }
  return [...taken.values()].map(median);
}
