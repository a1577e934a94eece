/** A check in process against parsing the same text with the YAML library alone, as everybody would call it. */
import { parseDocument } from 'yaml';
import { built, require } from './place.mjs';
import { specOf } from './specs.mjs';
import { byTurns, callsFor, median, ms, ratio, table, times, withProcessorTime } from './timing.mjs';

const asWritten = (text) => text;
/** A spec of the everyday kind is read by a short cut; what goes beyond it, and every broken text, by the library. */
const specs = [
  { lines: 60, rounds: 25 },
  { lines: 300, rounds: 25, target: 1.15 },
  { lines: 1500, rounds: 15 },
  { lines: 6000, rounds: 11 },
  {
    lines: 300,
    rounds: 15,
    what: 'with a text of several lines',
    change: (text) =>
      text.replace(/^revision: .*$/m, 'description: |\n  Two lots were compared.\n  Both were dried alike.'),
  },
  {
    lines: 300,
    rounds: 15,
    what: 'with an anchor',
    change: (text) => text.replace('material: stainless steel', 'material: &foil stainless steel'),
  },
  {
    lines: 300,
    rounds: 15,
    what: 'broken',
    change: (text) => text.replace('  type: solid', '  type: [solid'),
  },
];

export async function check() {
  const { analyze } = require(built('out/server/src/lint/analyze.js'));
  const { loadKnowledge } = require(built('out/server/src/host/knowledge-file.js'));
  const knowledge = loadKnowledge(built('server/src/generated'));
  const rows = [['lines', 'findings', 'analyze', 'parseDocument', 'ratio', 'of processor time']];
  const figures = [];
  const texts = specs.map(({ lines, change = asWritten }) => change(specOf(lines)));
  let version = 0;
  // Findings are worked out when somebody asks for them.
  const ours = (text) =>
    analyze({ uri: 'file:///bench.cell.yaml', version: version++, text }, knowledge).findings;
  // Both are made hot on all sizes first: a server that has been edited in for a while.
  for (const text of [...texts, ...texts])
    callsFor(150, () => ours(text)) && callsFor(150, () => parseDocument(text));

  for (const [index, { lines, rounds, target, what }] of specs.entries()) {
    const text = texts[index];
    const calls = callsFor(25, () => parseDocument(text));
    const repeat = (action) => () => {
      for (let i = 0; i < calls; i++) action();
    };
    const { wrapped, spent } = withProcessorTime({
      ours: repeat(() => ours(text)),
      yaml: repeat(() => parseDocument(text)),
    });
    const taken = await byTurns(wrapped, { rounds, warmUp: 3 });
    const measured = ratio(taken.ours, taken.yaml);
    rows.push([
      what === undefined ? String(lines) : `${lines} ${what}`,
      String(ours(text).length),
      ms(median(taken.ours) / calls),
      ms(median(taken.yaml) / calls),
      times(measured),
      times(ratio(spent.ours, spent.yaml)),
    ]);
    figures.push({
      figure: `check of ${lines} lines${what === undefined ? '' : ` ${what}`} / parseDocument`,
      target,
      measured,
    });
  }
  return { title: 'Check in process against yaml.parseDocument', text: table(rows), figures };
}
