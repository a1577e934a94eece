#!/usr/bin/env node

// Starts the bundled command line with V8's code cache: compiling the bundles is most of what a short run would cost.
// A build leaves caches in dist/ for the Node it ran on. Elsewhere the first run leaves them in the user's own cache
// folder, private to the user, for one build and one Node; they may be deleted at any time.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync, statSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');

/** By name, as the first run of each found it: what was compiled, its exports, and where its cache should be kept if it is not. */
const bundles = new Map();

async function start() {
  const program = load();
  if (program === undefined) return;
  await program.main(dist);
  for (const [name, { script, cacheFile }] of bundles) {
    const wanted = cacheForBuild(name) ?? cacheFile;
    if (wanted) keep(script, wanted);
  }
}

/** The build says in which folder it wants caches, and of which bundles. */
function cacheForBuild(name) {
  const { CELLSPEC_MAKE_CACHE: folder, CELLSPEC_MAKE_CACHE_OF: names = '' } = process.env;
  return folder && names.split(' ').includes(name) ? join(folder, `${name}.cache`) : undefined;
}

/** The program; undefined where there is none. */
function load() {
  return existsSync(join(dist, 'cli.js')) ? bundleOf('cli') : sayMissing();
}

/** What a bundle exports. One asks for another by its file, and for parts of Node by their names. */
function bundleOf(name) {
  const known = bundles.get(name);
  if (known) return known.module.exports;
  const { script, cacheFile } = compile(name);
  const module = { exports: {} };
  bundles.set(name, { script, cacheFile, module });
  script.runInThisContext()(requireFrom, module, module.exports, dist);
  return module.exports;
}

function requireFrom(id) {
  const name = /^\.\/(.*)\.js$/.exec(id)?.[1];
  return name === undefined ? require(id) : bundleOf(name);
}

function compile(name) {
  const filename = join(dist, `${name}.js`);
  // A function of what Node gives to a module. The build makes sure that it is ASCII, which is read fastest so.
  const source = readFileSync(filename, 'latin1');
  const built = read(join(dist, `${name}.cache`));
  const script = new Script(source, { filename, cachedData: built });
  if (built && !script.cachedDataRejected) return { script };
  const cacheFile = ownCacheFile(name, filename);
  const own = read(cacheFile);
  if (!own) return { script, cacheFile };
  const again = new Script(source, { filename, cachedData: own });
  return again.cachedDataRejected ? { script: again, cacheFile } : { script: again };
}

function sayMissing() {
  process.stderr.write(
    'cellspec: the bundle is missing; run `npm run build` in the cellspec folder first.\n',
  );
  process.exitCode = 2;
}

/** Length and time of the bundle are in the name, since V8 itself only compares lengths. */
function ownCacheFile(name, filename) {
  const { homedir } = require('node:os');
  const { size, mtimeMs } = statSync(filename);
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cellspec');
  return join(folder, `${name}-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.bin`);
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

/** `cellspec lsp` is the other program. It starts once in an editor's day, so it needs no cache. */
function startServer() {
  const bundle = join(dist, 'server.js');
  if (existsSync(bundle)) require(bundle);
  else sayMissing();
}

/** What an editor may add. Anything else the command line answers, be it `--help` or a word that means nothing. */
function asksForServer([command, ...rest]) {
  return command === 'lsp' && rest.every((word) => /^(--stdio|--node-ipc|--clientProcessId=\d+)$/.test(word));
}

if (require.main !== module) module.exports = { load, dist, bundles };
else if (asksForServer(process.argv.slice(2))) startServer();
else start();
