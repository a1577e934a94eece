/**
 * `npm run bench` runs everything, `npm run bench check sizes` only those. Ratios are what counts; absolute times are
 * those of one machine. Missing a target is no failure, being unable to measure is.
 */
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { check } from './check.mjs';
import { coldStart } from './cold-start.mjs';
import { inText } from './in-text.mjs';
import { keystroke } from './keystroke.mjs';
import { manyFiles, tenThousandFiles } from './many-files.mjs';
import { markdown } from './markdown.mjs';
import { menu } from './menu.mjs';
import { peers } from './peers.mjs';
import { serverStart } from './server-start.mjs';
import { sizes } from './sizes.mjs';
import { ms, table, times } from './timing.mjs';
import { typing } from './typing.mjs';
import { views } from './views.mjs';

const benchmarks = {
  check,
  keystroke,
  typing,
  start: serverStart,
  cold: coldStart,
  many: manyFiles,
  tenthousand: tenThousandFiles,
  peers,
  sizes,
  text: inText,
  menu,
  markdown,
  views,
};

async function main(names) {
  const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0) {
    console.error(
      `No benchmark called ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
    );
    return 1;
  }
  const processors = cpus();
  console.log(
    `node ${process.version}, ${processors[0]?.model.trim()}, ${processors.length} cores, load ${loadavg()[0].toFixed(1)}`,
  );
  const figures = [];
  let failed = false;
  for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
    const start = performance.now();
    try {
      const result = await benchmarks[name]();
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`\n${result.title} (${name}, ${seconds} s)\n${result.text}`);
      figures.push(...result.figures);
    } catch (error) {
      failed = true;
      console.error(`\n${name} could not run: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (figures.length > 0) console.log(`\nSummary\n${summary(figures)}`);
  return failed ? 1 : 0;
}

function summary(figures) {
  const shown = (value) => (value < 0.5 ? `1/${(1 / value).toFixed(1)}` : times(value));
  const rows = figures.map(({ figure, target, measured, shown: words }) => [
    figure,
    target === undefined ? '-' : words === undefined ? shown(target) : ms(target),
    words ?? shown(measured),
    target === undefined ? '' : measured <= target ? 'met' : 'NOT MET',
  ]);
  return table([['figure', 'target', 'measured', ''], ...rows]);
}

process.exitCode = await main(process.argv.slice(2));
