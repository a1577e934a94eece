// What npm runs after it installed this folder from git: the bundles are built, since they are not committed. Where they
// are there already, as in a release or a working copy, nothing is done: `npm test` and `npm start` build for themselves.
// All of it goes to standard error: whoever packs the folder reads the name of the package from standard output.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// A production install has no bundler, and needs none where the bundle came with it.
if (!existsSync(`${root}dist/cli.js`) && existsSync(`${root}node_modules/esbuild`)) {
  for (const script of ['scripts/generate.mjs', 'scripts/build.mjs']) {
    const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(status ?? 1);
  }
}
