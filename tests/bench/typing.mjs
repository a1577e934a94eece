/**
 * An author at work in a long file, 25 ms a key: how long the last key takes to its diagnostics, compared with a single
 * edit; how long completions and hovers take, right behind an edit and when all is quiet; and whether thousands of
 * edits leave anything behind. The same is asked of the YAML server.
 */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { inRoot } from './place.mjs';
import { bothServers } from './servers.mjs';
import { specOf } from './specs.mjs';
import { median, ms, ratio, table, times } from './timing.mjs';

const lines = 6000;
const pause = 25;
/** Typed into the middle of the file, as keys and as text; every state in between is checked as well. */
const words = ['    particle_size: 4.2 um', '    specific_capacity: 19'];
const rounds = 8;
const answers = 24;
const edits = 10_000;
const linesWhileEditing = 300;
const fewEnough = { typing: 2, answer: 20, growth: 1.1 };

export async function typing() {
  const { ours, theirs, stop } = await bothServers();
  try {
    return await measure(ours, theirs);
  } finally {
    stop();
  }
}

async function measure(ours, theirs) {
  const sides = { ours, theirs };
  const seen = {};
  for (const [name, server] of Object.entries(sides)) {
    const document = await open(server, specOf(lines), name === 'ours');
    seen[name] = {
      ...(await typed(document)),
      ...(await answered(document, name)),
    };
    document.close();
    seen[name].memory = await edited(server, name === 'ours');
  }
  const { ours: us, theirs: them } = seen;
  const both = (label, show) => [label, show(us), show(them)];
  const rows = [
    [`${lines} lines`, 'ours', 'theirs'],
    both('single edit to diagnostics', (each) => ms(median(each.single))),
    both(`last of ${words[0].length} keys at ${pause} ms to diagnostics`, (each) => ms(median(each.last))),
    ...['completion', 'hover'].flatMap((what) => [
      both(`${what}, quiet, p50`, (each) => ms(percentile(each[what].quiet, 0.5))),
      both(`${what}, quiet, p95`, (each) => ms(percentile(each[what].quiet, 0.95))),
      both(`${what}, right behind an edit, p50`, (each) => ms(percentile(each[what].hurried, 0.5))),
      both(`${what}, right behind an edit, p95`, (each) => ms(percentile(each[what].hurried, 0.95))),
    ]),
    both(
      `heap after ${edits} edits`,
      ({ memory }) => `${megabytes(memory.before.heapUsed)} -> ${megabytes(memory.after.heapUsed)}`,
    ),
    both('process', ({ memory }) => `${megabytes(memory.before.rss)} -> ${megabytes(memory.after.rss)}`),
  ];
  const worst = (what) => Math.max(...['quiet', 'hurried'].map((when) => percentile(us[what][when], 0.95)));
  const figures = [
    {
      figure: 'last key while typing / single edit',
      target: fewEnough.typing,
      measured: ratio(us.last, us.single),
    },
    ...['completion', 'hover'].map((what) => ({
      figure: `${what} at ${lines} lines, p95 / ${fewEnough.answer} ms`,
      target: 1,
      measured: worst(what) / fewEnough.answer,
      shown: ms(worst(what)),
    })),
    {
      figure: `heap after ${edits} edits / before`,
      target: fewEnough.growth,
      measured: us.memory.after.heapUsed / us.memory.before.heapUsed,
    },
    {
      figure: 'last key while typing / yaml-language-server',
      measured: median(us.last) / median(them.last),
      shown: times(median(us.last) / median(them.last)),
    },
  ];
  return { title: 'Typing in a long file', text: table(rows), figures };
}

/** A document and what a keyboard does to it. */
async function open(server, text, versioned) {
  const uri = pathToFileURL(inRoot(`typing-${text.length}.cell.yaml`)).href;
  const content = text.split('\n');
  let version = 1;
  const mine = (publish) => publish.uri === uri && (!versioned || publish.version === version);
  const next = () => server.nextPublish(mine);
  const change = (line, start, end, inserted) => {
    version += 1;
    const range = { start: { line, character: start }, end: { line, character: end } };
    return {
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges: [{ range, text: inserted }] },
    };
  };
  const opened = next();
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
  await opened;
  return {
    server,
    uri,
    content,
    next,
    change,
    send: (...messages) => server.notifyAll(messages),
    ask: (method, line, character) =>
      server.request(`textDocument/${method}`, { textDocument: { uri }, position: { line, character } }),
    close: () => server.notify('textDocument/didClose', { textDocument: { uri } }),
  };
}

/** The own material in the middle of the file; a line of its own is opened behind its name. */
function middle({ content }) {
  const half = Math.floor(content.length / 2);
  for (let line = half; line < content.length; line++) if (/^ {4}base: /.test(content[line])) return line;
  for (let line = half; line > 0; line--) if (/^ {4}base: /.test(content[line])) return line;
  throw new Error('no material to type in');
}

async function settled(document, messages) {
  const answer = document.next();
  const start = performance.now();
  document.send(...messages);
  const { at } = await answer;
  return at - start;
}

async function typed(document) {
  const { change } = document;
  const line = middle(document) + 1;
  await settled(document, [change(line, 0, 0, '\n')]);
  const [single, last] = [[], []];
  for (let round = -2; round < rounds; round++) {
    const word = words[Math.abs(round) % words.length];
    for (let column = 0; column < word.length - 1; column++) {
      document.send(change(line, column, column, word[column]));
      await sleep(pause);
    }
    const lastKey = await settled(document, [change(line, word.length - 1, word.length - 1, word.at(-1))]);
    await sleep(400);
    const one = await settled(document, [
      change(line, word.length - 1, word.length, word.at(-1) === 'm' ? 'M' : '8'),
    ]);
    await sleep(400);
    await settled(document, [change(line, 0, word.length, '')]);
    await sleep(400);
    if (round < 0) continue;
    last.push(lastKey);
    single.push(one);
  }
  await settled(document, [change(line, 0, 0, '#')]);
  return { single, last };
}

/** Keys of a material, of the cell; values of several kinds; a unit; what stands in the middle and at the end. */
function places({ content }) {
  const find = (pattern) => {
    const line = content.findIndex((each) => pattern.test(each));
    if (line < 0) throw new Error(`nothing like ${pattern}`);
    return { line, character: pattern.exec(content[line])[0].length };
  };
  return [
    find(/^ {4}base: NM/),
    find(/^ {2}material: Li6/),
    find(/^ {2}active_material: lithium/),
    find(/^ {2}thickness: 30 /),
    find(/^ {2}type: s/),
    find(/^ {2}current_collector: \{material: st/),
    find(/^ {2}composition: \{NMC811-0: 37.5 wt%, /),
    find(/^ {2}loading/),
  ];
}

async function answered(document, name) {
  const { change, content } = document;
  const spots = places(document);
  // The line typed into before lies below the places asked about or above them.
  const shift = middle(document) + 1;
  const value = content.findIndex((line, index) => index > shift && /^ {4}density: /.test(line));
  const column = content[value].indexOf(' g/cm3') - 1;
  let digit = 0;
  // Of a density: the design is another one each time, and nothing that was found in the last one holds.
  const edit = () => change(value + 1, column, column + 1, String(digit++ % 10));
  const at = ({ line, character }) => [line >= shift ? line + 1 : line, character];
  // A server that has been in use for a while: every place has been asked about some times.
  const warmUp = 5 * spots.length;
  const result = {};
  for (const what of ['completion', 'hover']) {
    const [quiet, hurried] = [[], []];
    for (let round = -warmUp; round < answers * 2; round++) {
      const spot = spots[(round + warmUp) % spots.length];
      const [line, character] = at(spot);
      await sleep(name === 'ours' ? 60 : 350);
      const start = performance.now();
      await document.ask(what, line, character);
      const calm = performance.now() - start;
      const publish = document.next();
      const before = performance.now();
      document.send(edit());
      await document.ask(what, line, character);
      const busy = performance.now() - before;
      await publish;
      if (round < 0) continue;
      quiet.push(calm);
      hurried.push(busy);
    }
    result[what] = { quiet, hurried };
  }
  return result;
}

/** Thousands of edits of a file of ordinary length, ten at a time; every batch is checked. */
async function edited(server, versioned) {
  const batch = versioned ? 10 : 100;
  const document = await open(server, specOf(linesWhileEditing), versioned);
  const line = middle(document) + 1;
  await settled(document, [document.change(line, 0, 0, '# \n')]);
  const work = async (count) => {
    for (let done = 0; done < count; done += batch) {
      const messages = Array.from({ length: batch }, (_, i) =>
        (done + i) % 2 === 0 ? document.change(line, 1, 1, 'x') : document.change(line, 1, 2, ''),
      );
      await settled(document, messages);
    }
  };
  // Caches fill and code is compiled first.
  await work(edits / 10);
  const before = await server.memory();
  await work(edits);
  const after = await server.memory();
  document.close();
  return { before, after };
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
