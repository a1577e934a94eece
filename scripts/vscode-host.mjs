// A real VS Code for the test suite, made from registry packages only.
// Desktop VS Code is one download from the open internet; code-server carries the same workbench and
// extension host as an npm package, so any machine with npm and Debian's packages can run the suite.
// Everything lands in a tool cache outside the project: half a gigabyte nobody wants in node_modules.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildWhole, locked, onPath, run, step, toolCache } from './tool-cache.mjs';

const CODE_SERVER = '4.100.3'; // VS Code 1.100.3; the last release that runs on Node 20
const NODE_MAJOR = 20;
const NATIVE_MODULES = ['@vscode/spdlog', 'native-watchdog', 'node-pty', '@vscode/deviceid', 'kerberos'];
// Without these two the server does not start; the others only cost a feature no test uses.
const NEEDED_MODULES = ['@vscode/spdlog', 'native-watchdog'];

const BROWSER = [
  { debian: 'chromium', present: () => findChromium() !== undefined },
  { debian: 'fonts-dejavu-core', present: hasFonts },
];
const RUN_TIME = [...BROWSER, { debian: 'ripgrep', present: () => onPath('rg') !== undefined }];
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
  const say = (line) => log(`VS Code server: ${line}`);
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

  await locked(home, say, async () => {
    const ready = fs.existsSync(home);
    await step(say, 'Debian packages', () => ensurePackages(ready ? RUN_TIME : [...RUN_TIME, ...BUILD_TIME]));
    if (ready) return;
    await buildWhole(home, (unfinished) => setUp(unfinished, say));
  });
  return host();
}

/** Makes sure a browser with a font is there, and gives its binary. */
export async function ensureBrowser(log = (line) => console.log(line)) {
  if (!BROWSER.every((each) => each.present())) {
    const say = (line) => log(`Browser: ${line}`);
    await step(say, 'Debian packages', () => ensurePackages(BROWSER));
  }
  return findChromium();
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

async function setUp(home, say) {
  const vscode = path.join(home, 'node_modules/code-server/lib/vscode');
  await step(say, `code-server ${CODE_SERVER} from the npm registry`, async () => {
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
    await npm(home, ['install', `code-server@${CODE_SERVER}`, '--save-exact', '--ignore-scripts']);
  });
  await step(say, "VS Code's own dependencies", () =>
    npm(vscode, ['install', '--omit=dev', '--ignore-scripts']),
  );
  for (const name of NATIVE_MODULES) {
    await step(say, `native module ${name}`, () => buildNative(vscode, name));
  }
  // The package would fetch ripgrep from GitHub; Debian's does the same work.
  const bin = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
  fs.mkdirSync(bin, { recursive: true });
  fs.rmSync(path.join(bin, 'rg'), { force: true });
  fs.symlinkSync(onPath('rg'), path.join(bin, 'rg'));
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

export async function ensurePackages(wanted) {
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

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names.map(onPath).find((file) => file !== undefined);
}

function hasFonts() {
  const list = spawnSync('fc-list', { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(onLine);
  });
}

const serverOf = (home) => path.join(home, 'node_modules/code-server/lib/vscode/out/server-main.js');
