#!/usr/bin/env node

// Starts the bundled command line with V8's code cache: compiling the bundle is most of what a short run would cost.
// The cache is private to the user, belongs to one build and one Node, and may be deleted at any time.
const { mkdirSync, readFileSync, renameSync, writeFileSync, statSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.js');

function start() {
  let source;
  try {
    source = readFileSync(bundle, 'utf8');
  } catch {
    process.stderr.write(
      'cellspec: the bundle is missing; run `npm run build` in the cellspec folder first.\n',
    );
    process.exitCode = 2;
    return;
  }
  const { size, mtimeMs } = statSync(bundle);
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cellspec');
  const cacheFile = join(folder, `cli-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.bin`);
  let cachedData;
  try {
    cachedData = readFileSync(cacheFile);
  } catch {
    // First run of this build.
  }
  const script = new Script(`(function (require, module, exports, __dirname) {${source}\n})`, {
    filename: bundle,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports, dist);
  module.exports.main(dist);
  if (!cachedData || script.cachedDataRejected) keep(script, folder, cacheFile);
}

/** Made after the run, so that the functions it needed are in it. A cache that cannot be written is no loss. */
function keep(script, folder, cacheFile) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${cacheFile}.${process.pid}`;
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
    renameSync(draft, cacheFile);
  } catch {
    // Read-only home, full disk: the next run compiles again.
  }
}

start();
