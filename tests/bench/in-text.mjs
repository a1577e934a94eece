/** What stands between the lines after an edit, lenses and hints together, against the check that comes before them. */
import { built, require } from './place.mjs';
import { specOf } from './specs.mjs';
import { byTurns, median, ms, ratio, table } from './timing.mjs';

const sizes = [
  { lines: 60, rounds: 41 },
  { lines: 300, rounds: 41, target: 0.5 },
  { lines: 1500, rounds: 15 },
];

export async function inText() {
  const { analyze } = require(built('out/server/src/lint/analyze.js'));
  const { lensesOf } = require(built('out/server/src/service/lens.js'));
  const { hintsOf } = require(built('out/server/src/service/hints.js'));
  const { hover } = require(built('out/server/src/service/hover.js'));
  const { loadKnowledge } = require(built('out/server/src/host/knowledge-file.js'));
  const knowledge = loadKnowledge(built('server/src/generated'));
  const rows = [['lines', 'check', 'lenses', 'hints', 'hover with formula', 'lenses and hints of check']];
  const figures = [];
  let version = 0;
  for (const { lines, rounds, target } of sizes) {
    const text = specOf(lines);
    const at = text.indexOf('loading:') + 1;
    let analysis;
    // Each round is another document: nothing of the last one's figures is kept.
    const taken = await byTurns(
      {
        check: () => {
          version += 1;
          analysis = analyze(
            { uri: 'file:///bench.cell.yaml', version, text: `${text}# ${version}\n` },
            knowledge,
          );
          // Worked out when somebody asks.
          return analysis.findings;
        },
        lenses: () => lensesOf(analysis, knowledge, { figures: true, verdicts: true }),
        hints: () =>
          hintsOf(
            analysis,
            knowledge,
            { start: 0, end: text.length },
            { units: true, figures: true, inherited: true },
          ),
        hover: () => hover(analysis, knowledge, at),
      },
      { rounds, warmUp: 10 },
    );
    const both = taken.lenses.map((time, index) => time + taken.hints[index]);
    const measured = ratio(both, taken.check);
    rows.push([
      String(lines),
      ms(median(taken.check)),
      ms(median(taken.lenses)),
      ms(median(taken.hints)),
      ms(median(taken.hover)),
      measured.toFixed(2),
    ]);
    figures.push({ figure: `lenses and hints of ${lines} lines / check`, target, measured });
  }
  return { title: 'Lenses, hints and a formula after an edit', text: table(rows), figures };
}
