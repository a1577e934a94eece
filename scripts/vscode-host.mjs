// A real VS Code for the test suite, made from registry packages only.
// Desktop VS Code is one download from the open internet; code-server carries the same workbench and
// extension host as an npm package, so any machine with npm and Debian's packages can run the suite.
// Everything lands in a tool cache outside the project: half a gigabyte nobody wants in node_modules.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CODE_SERVER = '4.100.3'; // VS Code 1.100.3; the last release that runs on Node 20
const NODE_MAJOR = 20;
const NATIVE_MODULES = ['@vscode/spdlog', 'native-watchdog', 'node-pty', '@vscode/deviceid', 'kerberos'];
// Without these two the server does not start; the others only cost a feature no test uses.
const NEEDED_MODULES = ['@vscode/spdlog', 'native-watchdog'];

const RUN_TIME = [
  { debian: 'chromium', present: () => findChromium() !== undefined },
  { debian: 'ripgrep', present: () => onPath('rg') !== undefined },
  { debian: 'fonts-dejavu-core', present: hasFonts },
];
const BUILD_TIME = [
  { debian: 'libkrb5-dev', present: () => fs.existsSync('/usr/include/gssapi/gssapi.h') },
  { debian: 'python3', present: () => onPath('python3') !== undefined },
  { debian: 'make', present: () => onPath('make') !== undefined },
  { debian: 'g++', present: () => onPath('g++') !== undefined },
];

/**
 * Makes sure a VS Code server and a browser are there, setting them up when they are not.
 * @returns {Promise<{ server: string, chromium: string }>} the server's entry file and the browser's binary
 */
export async function ensureHost(log = (line) => console.log(line)) {
  const nodeMajor = Number(process.versions.node.split('.')[0]);
  if (nodeMajor !== NODE_MAJOR) {
    throw new Error(
      `The VS Code server build (code-server ${CODE_SERVER}) needs Node ${NODE_MAJOR}, and this is Node ${process.versions.node}. ` +
        `Run the suite with Node ${NODE_MAJOR}, or set CELLSPEC_VSCODE=desktop where desktop VS Code can be downloaded.`,
    );
  }
  const home = path.join(toolCache(), `code-server-${CODE_SERVER}-${process.platform}-${process.arch}`);
  const host = () => ({ server: serverOf(home), chromium: findChromium() });
  if (fs.existsSync(home) && RUN_TIME.every((each) => each.present())) return host();

  mkdirOrExplain(toolCache());
  await locked(`${home}.lock`, log, async () => {
    const ready = fs.existsSync(home);
    await step(log, 'Debian packages', () => ensurePackages(ready ? RUN_TIME : [...RUN_TIME, ...BUILD_TIME]));
    if (ready) return;
    // Built under another name and renamed last: the folder's name says that it is complete. A set-up cut short
    // is not taken up again, for npm trusts half-unpacked packages and may itself still be writing there.
    removeLeftovers(home);
    const unfinished = `${home}.unfinished-${process.pid}`;
    await setUp(unfinished, log);
    fs.renameSync(unfinished, home);
  });
  return host();
}

/**
 * Starts the server on a free local port. `url` settles when it answers, `exited` (with a reason) if it ends by
 * itself; `stop` kills its whole process group, so extension host and language server go too.
 */
export function startServer(server, dataDir, env, onLine) {
  const child = spawn(
    process.execPath,
    [
      server,
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--server-data-dir',
      dataDir,
      '--disable-telemetry',
      '--force-disable-user-env', // the extension host inherits this environment and starts no login shell
    ],
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exited = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', (code, signal) =>
      resolve(new Error(`The VS Code server stopped (${signal ?? `exit code ${code}`}).`)),
    );
  });
  const url = new Promise((resolve, reject) => {
    const read = (line) => {
      onLine(line);
      const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    eachLine(child.stdout, read);
    eachLine(child.stderr, read);
    exited.then(reject);
  });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already, which is what was wanted.
    }
  };
  return { url, exited, stop };
}

async function setUp(home, log) {
  const vscode = path.join(home, 'node_modules/code-server/lib/vscode');
  await step(log, `code-server ${CODE_SERVER} from the npm registry`, async () => {
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
    await npm(home, ['install', `code-server@${CODE_SERVER}`, '--save-exact', '--ignore-scripts']);
  });
  await step(log, "VS Code's own dependencies", () =>
    npm(vscode, ['install', '--omit=dev', '--ignore-scripts']),
  );
  for (const name of NATIVE_MODULES) {
    await step(log, `native module ${name}`, () => buildNative(vscode, name));
  }
  // The package would fetch ripgrep from GitHub; Debian's does the same work.
  const bin = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
  fs.mkdirSync(bin, { recursive: true });
  fs.rmSync(path.join(bin, 'rg'), { force: true });
  fs.symlinkSync(onPath('rg'), path.join(bin, 'rg'));
}

function removeLeftovers(home) {
  const names = fs
    .readdirSync(path.dirname(home))
    .filter((name) => name.startsWith(`${path.basename(home)}.unfinished-`));
  for (const name of names) {
    try {
      fs.rmSync(path.join(path.dirname(home), name), { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'ENOTEMPTY') throw error; // still being written to: the next set-up removes it
    }
  }
}

async function buildNative(vscode, name) {
  try {
    await npm(vscode, ['rebuild', name]);
  } catch (error) {
    // node-pty's post-install script fails after its binary is built: only a missing binary counts.
    if (hasBinary(path.join(vscode, 'node_modules', name))) return;
    if (NEEDED_MODULES.includes(name)) throw error;
    return `not built, which costs no test: ${error.message.split('\n')[0]}`;
  }
}

function hasBinary(folder) {
  const release = path.join(folder, 'build/Release');
  return fs.existsSync(release) && fs.readdirSync(release).some((file) => file.endsWith('.node'));
}

async function ensurePackages(wanted) {
  const missing = wanted.filter((each) => !each.present()).map((each) => each.debian);
  if (missing.length === 0) return 'all there';
  const list = missing.join(' ');
  const byHand = `Install them with: sudo apt-get update && sudo apt-get install --no-install-recommends ${list}`;
  if (onPath('apt-get') === undefined) {
    throw new Error(
      `Missing on this machine: ${list} (Debian's names). Install them with your system's package manager.`,
    );
  }
  if (process.getuid?.() !== 0) throw new Error(`Missing on this machine: ${list}. ${byHand}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  } catch (error) {
    throw new Error(
      `Missing on this machine: ${list}, and apt-get could not install them. ${byHand}\n${error.message}`,
    );
  }
  return `installed ${list}`;
}

function npm(cwd, args) {
  const env = { ...process.env };
  // Run under `npm test`, npm would hand down the project's own configuration; only the user's belongs here.
  for (const name of Object.keys(env)) if (/^npm_(package|lifecycle|command)/.test(name)) delete env[name];
  // node-gyp downloads headers from nodejs.org unless told where Node keeps its own.
  const prefix = path.resolve(path.dirname(fs.realpathSync(process.execPath)), '..');
  if (fs.existsSync(path.join(prefix, 'include/node/node.h'))) env.npm_config_nodedir = prefix;
  return run('npm', [...args, '--no-audit', '--no-fund'], { cwd, env });
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (output = (output + data).slice(-20_000)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const tail = output.trim().split('\n').slice(-15).join('\n');
      reject(new Error(`"${command} ${args.join(' ')}" failed with exit code ${code}.\n${tail}`));
    });
  });
}

/** Two test runs may start at once on a fresh machine; the second waits for the first one's set-up. */
async function locked(lock, log, action) {
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readIfThere(lock));
    if (owner > 0 && !isAlive(owner)) fs.rmSync(lock, { force: true });
    else if (!told)
      log(`VS Code server: waiting for another set-up (process ${owner}; if none runs, delete ${lock})`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await action();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

async function step(log, name, action) {
  const start = Date.now();
  const note = await action();
  log(
    `VS Code server: ${name}${note === undefined ? '' : ` (${note})`}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
}

function mkdirOrExplain(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(
      `The tool cache ${folder} cannot be created (${error.code}). Point CELLSPEC_TOOL_CACHE at a writable folder.`,
    );
  }
}

function toolCache() {
  return path.resolve(process.env.CELLSPEC_TOOL_CACHE || path.join(os.homedir(), '.cache/cellspec-tools'));
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names.map(onPath).find((file) => file !== undefined);
}

function hasFonts() {
  const list = spawnSync('fc-list', { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function onPath(name) {
  const files = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return files.find((file) => fs.existsSync(file));
}

function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(onLine);
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const serverOf = (home) => path.join(home, 'node_modules/code-server/lib/vscode/out/server-main.js');
