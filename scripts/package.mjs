// `npm run package`: the VSIX. What VS Code needs of the files that package.json names is laid out in dist/extension/,
// where the suite of a real VS Code runs it, and packed from there. `--lay-out` stops before packing.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build, ensureDependencies, root } from './steps.mjs';

const laidOut = `${root}dist/extension`;
const target = `${root}cellspec.vsix`;

/**
 * The command line comes from npm, and the schemas are for editors that have nothing else. Examples of rules are what only
 * `cellspec explain` shows.
 */
const elsewhere = /^(?:bin\/|dist\/(?:cli(?:-\w+)?\.js|examples\.jsonl)$|schemas\/.*\.json$)/;

/** Makes a good quarter less of the knowledge than a ZIP does, and takes the server a millisecond and a half to undo. */
const packedTightly = /\.jsonl$/;

function lay(file) {
  const target = `${laidOut}/${file}`;
  mkdirSync(dirname(target), { recursive: true });
  if (!packedTightly.test(file)) cpSync(`${root}${file}`, target);
  else writeFileSync(`${target}.br`, brotliCompressSync(readFileSync(`${root}${file}`), bestText));
}

const bestText = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
};

async function layOut() {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  rmSync(laidOut, { recursive: true, force: true });
  for (const file of files) if (!elsewhere.test(file) && file !== 'package.json') lay(file);
  const {
    bin,
    files: named,
    scripts,
    dependencies,
    devDependencies,
    ...manifest
  } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  // Everything that was laid out is meant to go in.
  writeFileSync(`${laidOut}/package.json`, JSON.stringify({ ...manifest, files: ['**'] }, null, 2));
}

async function main() {
  // Where it is only laid out, the caller has built already.
  const whole = !process.argv.includes('--lay-out');
  if (whole) {
    ensureDependencies();
    build();
  }
  await layOut();
  if (!whole) return;
  await createVSIX({ cwd: laidOut, packagePath: target, dependencies: false });
  console.log(`${target}: ${(statSync(target).size / 1024).toFixed(0)} kB`);
}

await main();
