#!/usr/bin/env node

// Starts the bundled command line with V8's code cache: compiling the bundle is most of what a short run would cost.
// A build leaves one in dist/ for the Node it ran on. Elsewhere the first run leaves one in the user's own cache
// folder, private to the user, for one build and one Node; it may be deleted at any time.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync, statSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.js');

async function start() {
  const loaded = load();
  if (loaded === undefined) return;
  await loaded.program.main(dist);
  const wanted = process.env.CELLSPEC_MAKE_CACHE || loaded.cacheFile;
  if (wanted) keep(loaded.script, wanted);
}

/** The program, how it was compiled, and where that should be kept, if it is not. Undefined where there is none. */
function load() {
  let source;
  try {
    // A function of what Node gives to a module. The build makes sure that it is ASCII, which is read fastest so.
    source = readFileSync(bundle, 'latin1');
  } catch {
    return sayMissing();
  }
  const built = read(join(dist, 'cli.cache'));
  let script = compile(source, built);
  let cacheFile;
  if (!built || script.cachedDataRejected) {
    cacheFile = ownCacheFile();
    const own = read(cacheFile);
    if (own) script = compile(source, own);
    if (own && !script.cachedDataRejected) cacheFile = undefined;
  }
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports, dist);
  return { program: module.exports, script, cacheFile };
}

function sayMissing() {
  process.stderr.write(
    'cellspec: the bundle is missing; run `npm run build` in the cellspec folder first.\n',
  );
  process.exitCode = 2;
}

function compile(source, cachedData) {
  return new Script(source, { filename: bundle, ...(cachedData ? { cachedData } : {}) });
}

/** Length and time of the bundle are in the name, since V8 itself only compares lengths. */
function ownCacheFile() {
  const { homedir } = require('node:os');
  const { size, mtimeMs } = statSync(bundle);
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cellspec');
  return join(folder, `cli-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.bin`);
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Made after the run, so that the functions it needed are in it. A cache that cannot be written is no loss. */
function keep(script, cacheFile) {
  try {
    mkdirSync(dirname(cacheFile), { recursive: true, mode: 0o700 });
    const draft = `${cacheFile}.${process.pid}`;
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
    renameSync(draft, cacheFile);
  } catch {
    // Read-only home, full disk: the next run compiles again.
  }
}

/** `cellspec lsp` is the other bundle. It starts once in an editor's day, so it needs no cache. */
function startServer() {
  const bundle = join(dist, 'server.js');
  if (existsSync(bundle)) require(bundle);
  else sayMissing();
}

/** What an editor may add. Anything else the command line answers, be it `--help` or a word that means nothing. */
function asksForServer([command, ...rest]) {
  return command === 'lsp' && rest.every((word) => /^(--stdio|--node-ipc|--clientProcessId=\d+)$/.test(word));
}

if (require.main !== module) module.exports = { load, dist };
else if (asksForServer(process.argv.slice(2))) startServer();
else start();
