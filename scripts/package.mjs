// `npm run package`: the VSIX. What VS Code needs of the files that package.json names is laid out in dist/extension/,
// where the suite of a real VS Code runs it, and packed from there. `--lay-out` stops before packing.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build, ensureDependencies, root } from './steps.mjs';

const laidOut = `${root}dist/extension`;
const target = `${root}cellspec.vsix`;

/** The command line comes from npm, and the schemas are for editors that have nothing else. */
const elsewhere = /^(?:bin\/|dist\/cli\.js$|schemas\/.*\.json$)/;

async function layOut() {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  rmSync(laidOut, { recursive: true, force: true });
  for (const file of files.filter((each) => !elsewhere.test(each) && each !== 'package.json')) {
    mkdirSync(dirname(`${laidOut}/${file}`), { recursive: true });
    cpSync(`${root}${file}`, `${laidOut}/${file}`);
  }
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
