/**
 * From a keystroke to the diagnostics that answer it, over standard input and output: ours against the YAML server,
 * which gets the same schema. The keystroke spoils a key in the middle of the file, the next one repairs it, so the
 * content of every answer shows that it belongs to the edit.
 */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { inRoot } from './place.mjs';
import { bothServers } from './servers.mjs';
import { specOf } from './specs.mjs';
import { byTurns, median, ms, ratio, table } from './timing.mjs';

const sizes = [
  { lines: 60, rounds: 12 },
  { lines: 300, rounds: 16, target: 1 / 12 },
  { lines: 1500, rounds: 10 },
  { lines: 6000, rounds: 6 },
];
/** The YAML server waits this long before it starts to look; a constant of its own. */
const theirPause = 200;
const burstLength = 50;

export async function keystroke() {
  const { ours, theirs, stop } = await bothServers();
  try {
    return await measure(ours, theirs);
  } finally {
    stop();
  }
}

async function measure(ours, theirs) {
  const rows = [['lines', 'ours', 'theirs', 'of theirs', `without their ${theirPause} ms pause`]];
  const bursts = [['lines', 'publishes, ours', 'theirs', 'to the last, ours', 'theirs']];
  const figures = [];
  for (const { lines, rounds, target } of sizes) {
    const text = specOf(lines);
    const ourDocument = await open(ours, text, lines, true);
    const theirDocument = await open(theirs, text, lines, false);
    const taken = await byTurns(
      { ours: (round) => ourDocument.type(round), theirs: (round) => theirDocument.type(round) },
      { rounds, warmUp: lines <= 300 ? 4 : 2 },
    );
    const measured = ratio(taken.ours, taken.theirs);
    const working = taken.theirs.map((time) => time - theirPause);
    rows.push([
      String(lines),
      ms(median(taken.ours)),
      ms(median(taken.theirs)),
      `1/${(1 / measured).toFixed(1)}`,
      `1/${(1 / ratio(taken.ours, working)).toFixed(1)}`,
    ]);
    figures.push({ figure: `keystroke at ${lines} lines / yaml-language-server`, target, measured });
    const ourBurst = await ourDocument.burst();
    const theirBurst = await theirDocument.burst();
    bursts.push([
      String(lines),
      String(ourBurst.publishes),
      String(theirBurst.publishes),
      ms(ourBurst.last),
      ms(theirBurst.last),
    ]);
    ourDocument.close();
    theirDocument.close();
  }
  const text = `${table(rows)}\n\n  ${burstLength} edits at once:\n${table(bursts)}`;
  return { title: 'Keystroke to diagnostics', text, figures };
}

/** Opens a text and returns what can be done to it. Only one edit is under way at a time. */
async function open(server, text, lines, versioned) {
  const uri = pathToFileURL(inRoot(`bench-${lines}.cell.yaml`)).href;
  const at = middleKey(text);
  let version = 1;
  const answers = (publish) => publish.uri === uri && (!versioned || publish.version === version);
  const change = (range, inserted) => {
    version += 1;
    return {
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges: [{ range, text: inserted }] },
    };
  };
  const wide = (width) => ({ start: at, end: { line: at.line, character: at.character + width } });

  const opened = server.nextPublish(answers);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
  const clean = (await opened).diagnostics.length;

  return {
    type: async (round) => {
      const inserting = round % 2 === 0;
      const message = inserting ? change(wide(0), 'x') : change(wide(1), '');
      const answer = server.nextPublish(answers);
      const start = performance.now();
      server.notifyAll([message]);
      const { at: end, diagnostics } = await answer;
      if (diagnostics.length > clean !== inserting)
        throw new Error(
          `an answer with ${diagnostics.length} diagnostics does not belong to its edit (${clean} before)`,
        );
      return end - start;
    },
    burst: async () => {
      const before = server.published.length;
      const messages = Array.from({ length: burstLength }, (_, i) =>
        change({ start: wide(i).end, end: wide(i).end }, 'x'),
      );
      const start = performance.now();
      server.notifyAll(messages);
      await server.nextPublish(answers);
      // Whatever else comes belongs to the burst: wait until both kinds of server have gone quiet.
      let seen = -1;
      while (server.published.length !== seen) {
        seen = server.published.length;
        await new Promise((resolve) => setTimeout(resolve, lines > 1500 ? 1500 : 600));
      }
      const publishes = server.published.slice(before).filter((publish) => publish.uri === uri);
      return { publishes: publishes.length, last: publishes.at(-1).at - start };
    },
    close: () => server.notify('textDocument/didClose', { textDocument: { uri } }),
  };
}

/** Start of the first key `name` or `density` in or behind the middle of the text. */
function middleKey(text) {
  const lines = text.split('\n');
  for (let line = Math.floor(lines.length / 2); line < lines.length; line++) {
    const match = /^( +)(?:name|density|thickness|title|contact): /.exec(lines[line]);
    if (match) return { line, character: match[1].length };
  }
  throw new Error('no key to edit in the middle of the spec');
}
