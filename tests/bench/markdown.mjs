/** A long design document in the server: from a keystroke to the diagnostics that answer it, and a hover anywhere in its prose. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { initialize, startServer } from './lsp-client.mjs';
import { built, inRoot } from './place.mjs';
import { median, ms, table } from './timing.mjs';

const mostLines = 5000;
const prose = [
  'NMC811 against Li6PS5Cl was held at 60 °C and 4.25 V for 200 h; the resistance grew by 12 ohm cm2. Graphite with',
  'LiPF6 in EC and EMC served as a reference, coated at 9.4 mg/cm2 on copper and calendered to 30 % porosity.',
  '',
];
const rounds = 60;
const hovers = 200;

export async function markdown() {
  const server = startServer(built('dist/server.js'));
  try {
    await initialize(server);
    return await measure(server);
  } finally {
    server.stop();
  }
}

async function measure(server) {
  const uri = pathToFileURL(inRoot('samples/documents/bench.md')).href;
  const section = readFileSync(inRoot('samples/documents/solid-state-cell.md'), 'utf8').split('\n');
  // Figures and quoted specs stand close together in some sections; the rest is prose.
  const part = [...section, ...Array.from({ length: section.length }, () => prose).flat()];
  const lines = [];
  while (lines.length + part.length <= mostLines) lines.push(...part);
  server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: `${lines.join('\n')}\n` },
  });
  const answers = (version) => server.nextPublish((each) => each.uri === uri && each.version === version);
  const opened = performance.now();
  await answers(1);
  const first = performance.now() - opened;
  const typed = { prose: [], fence: [] };
  const middle = Math.floor(lines.length / 2);
  const places = {
    prose: lines.findIndex((line, at) => at > middle && line.startsWith('3. **Anode.**')),
    fence: lines.findIndex((line, at) => at > middle && line.includes('active_material: NMC811-LNO')),
  };
  let version = 1;
  for (let round = 0; round < rounds; round++)
    for (const [name, line] of Object.entries(places)) {
      version += 1;
      const position = { line, character: lines[line].length };
      const range = round % 2 === 0 ? { start: position, end: position } : behind(position);
      const answer = answers(version);
      const since = performance.now();
      server.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: round % 2 === 0 ? ' ' : '' }],
      });
      await answer;
      if (round >= 10) typed[name].push(performance.now() - since);
    }
  const looked = [];
  for (let round = 0; round < hovers; round++) {
    const line = (round * 97) % lines.length;
    const character = Math.floor(lines[line].length * ((round % 7) / 7));
    const since = performance.now();
    await server.request('textDocument/hover', { textDocument: { uri }, position: { line, character } });
    looked.push(performance.now() - since);
  }
  const rows = [
    [`${lines.length} lines`, 'median', '95 of 100'],
    ['first check', ms(first), ''],
    ['keystroke in prose to diagnostics', ms(median(typed.prose)), ms(percentile(typed.prose))],
    ['keystroke in a quoted spec to diagnostics', ms(median(typed.fence)), ms(percentile(typed.fence))],
    ['hover', ms(median(looked)), ms(percentile(looked))],
  ];
  return {
    title: 'A long design document',
    text: table(rows),
    figures: [
      {
        figure: 'keystroke to diagnostics, ms / 30 ms',
        target: 1,
        measured: median([...typed.prose, ...typed.fence]) / 30,
      },
      { figure: 'hover, 95 of 100, ms / 20 ms', target: 1, measured: percentile(looked) / 20 },
    ],
  };
}

function behind({ line, character }) {
  return { start: { line, character }, end: { line, character: character + 1 } };
}

function percentile(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
}
