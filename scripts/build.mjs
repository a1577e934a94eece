// Bundles the programs into dist/: client (what VS Code loads), server, command line, and the page of the stack view
// with its style sheet. `--watch` keeps going.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { cliBundles, cliPrograms, editorPrograms } from './split-bundles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Node 20 is the floor, and what VS Code 1.91 runs extensions on.
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // The ES module builds of dependencies shake better and load faster once bundled.
  mainFields: ['module', 'main'],
  conditions: ['node'],
  // The browser build of yaml is the same code without a look into the environment for every word it reads.
  alias: { yaml: `${root}node_modules/yaml/browser/index.js` },
  define: { CELLSPEC_VERSION: JSON.stringify(version) },
};

const programs = [
  { ...editorPrograms, alias: { ...common.alias, ...editorPrograms.alias } },
  cliPrograms,
  {
    entryPoints: { 'stack-view': 'client/src/stack-view/main.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
    // The browser inside VS Code 1.91.
    target: 'chrome122',
    conditions: [],
  },
  {
    entryPoints: { 'stack-view': 'client/src/stack-view/stack-view.css' },
    outdir: 'dist',
    target: 'chrome122',
  },
];

mkdirSync(`${root}dist`, { recursive: true });
// V8 compares a cache with its source by length only, so none may outlive the bundle it was made from.
for (const name of cliBundles) rmSync(`${root}dist/${name}.cache`, { force: true });
for (const part of ['knowledge', 'texts', 'examples'])
  copyFileSync(`${root}server/src/generated/${part}.jsonl`, `${root}dist/${part}.jsonl`);
if (process.argv.includes('--watch')) {
  for (const program of programs) await (await esbuild.context({ ...common, ...program })).watch();
} else {
  await Promise.all(programs.map((program) => esbuild.build({ ...common, ...program })));
  warmUp();
}

/**
 * Compiled code for this machine's Node: nobody's first run pays for it. What a cache holds has to be read by every run, so
 * it comes from what most runs do: one design that is sound, and one that is not.
 */
function warmUp() {
  const samples = ['nmc811-argyrodite-li', 'flawed/first-draft'].map(
    (name) => `${root}samples/${name}.cell.yaml`,
  );
  const run = (words, bundles) =>
    spawnSync(process.execPath, [`${root}bin/cellspec.js`, ...words, ...samples], {
      env: { ...process.env, CELLSPEC_MAKE_CACHE: `${root}dist`, CELLSPEC_MAKE_CACHE_OF: bundles },
    });
  run(['lint'], 'cli cli-engine');
  run(['lint', '--workers', '2'], 'cli-more');
}
