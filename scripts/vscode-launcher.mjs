#!/usr/bin/env node
// Stands where @vscode/test-electron expects the desktop VS Code binary: same arguments, same exit code,
// but the workbench runs in a headless browser against the VS Code server. Unlike the desktop it also
// lets the suite look at the page (vscode-bridge.mjs), so tests can check what a person sees.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { startBridge } from './vscode-bridge.mjs';
import { ensureHost, startServer } from './vscode-host.mjs';

const OVERALL_TIMEOUT = Number(process.env.CELLSPEC_VSCODE_TIMEOUT || 300) * 1000;
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but the server on this machine: a suite must not depend on the internet.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
// The display language, for extensions: the workbench itself would need a language pack to follow.
const LANGUAGE = process.env.CELLSPEC_VSCODE_LANGUAGE;
const SETTINGS = {
  'security.workspace.trust.enabled': process.env.CELLSPEC_WORKSPACE_TRUST === 'restricted',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  // In a browser VS Code saves a second after the last key: a slow step would find its file changed on disk.
  'files.autoSave': 'off',
};

const CHATTER =
  /^(Resolv(ing|ed) connection token|Creating a socket|(Updating|Ignoring fetching) additional builtin|\[Service Worker\]|ChatSessionStore:)/;

const cleanUps = [];
process.on('exit', cleanUp);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
// A parent that was killed outright cannot send a signal: notice that it is gone.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(130), 1000).unref();

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  const { chromium } = await import('playwright-core').catch(() => {
    throw new Error('The package playwright-core is missing. Run "npm install" in the project first.');
  });
  const host = await ensureHost();

  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cellspec-vscode-'));
  cleanUps.push(() => fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  fs.mkdirSync(path.join(dataDir, 'data/User'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'data/User/settings.json'), JSON.stringify(SETTINGS, null, 2));

  const state = { waitingFor: 'the VS Code server to start', page: undefined, dataDir, serverLines: [] };
  const timeout = after(OVERALL_TIMEOUT, () => {
    throw new Error(`No result after ${OVERALL_TIMEOUT / 1000} s: still waiting for ${state.waitingFor}.`);
  });
  try {
    const code = await Promise.race([timeout, runSuite(wanted, host, chromium, state)]);
    if (code !== 0) await keepEvidence(state);
    return code;
  } catch (error) {
    console.error(error.message);
    console.error(
      `Last lines of the VS Code server:\n${state.serverLines.map((line) => `  ${line}`).join('\n')}`,
    );
    await keepEvidence(state);
    return 1;
  }
}

/** Starts server, bridge and browser, opens the workbench and settles with the suite's exit code. */
async function runSuite(wanted, host, chromium, state) {
  const bridge = await startBridge(() => state.page);
  const env = { ...process.env, CELLSPEC_UI_BRIDGE: bridge, EXTENSIONS_GALLERY: '{}' }; // no shop, so nothing to ask online
  // Started from a terminal inside VS Code, the server would take that editor's variables for its own.
  for (const name of Object.keys(env)) if (name.startsWith('VSCODE_')) delete env[name];
  const server = startServer(host.server, state.dataDir, env, (line) => {
    if (line.trim() !== '') state.serverLines = [...state.serverLines, line].slice(-40);
  });
  cleanUps.unshift(server.stop); // before the data folder goes
  const origin = await server.url;

  state.waitingFor = 'Chromium to start';
  const browser = await chromium.launch({
    executablePath: host.chromium,
    args: BROWSER_FLAGS,
    timeout: 60_000,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (LANGUAGE) await page.addInitScript(speak, LANGUAGE);
  state.page = page;
  const stopped = new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('The VS Code page crashed.')));
    browser.on('disconnected', () => reject(new Error('Chromium stopped.')));
    server.exited.then(reject);
  });
  const finished = new Promise((resolve) =>
    page.exposeFunction('codeAutomationExit', (code) => resolve(Number(code))),
  );
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    // The workbench logs through the same function as the suite; its known chatter is left out.
    if (CHATTER.test(String(args[0]))) return;
    state.waitingFor = 'the suite to finish';
    printLog(type, args);
  });

  state.waitingFor = 'the workbench to open and the suite to begin';
  await page.goto(workbenchUrl(origin, wanted), { waitUntil: 'domcontentloaded', timeout: 60_000 });
  return Promise.race([finished, stopped]);
}

/** In the page, before VS Code: what it takes for its language stays what it is set to here. */
function speak(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} });
}

function readArguments(args) {
  const valuesOf = (name) =>
    args
      .filter((each) => each.startsWith(`--${name}=`))
      .map((each) => path.resolve(each.slice(name.length + 3)));
  const workspace = args.find((each) => !each.startsWith('-'));
  const wanted = {
    extensions: valuesOf('extensionDevelopmentPath'),
    suite: valuesOf('extensionTestsPath')[0],
    workspace: workspace && path.resolve(workspace),
  };
  if (wanted.extensions.length === 0 || wanted.suite === undefined) {
    throw new Error(
      'Usage: vscode-launcher.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [WORKSPACE]',
    );
  }
  for (const file of [...wanted.extensions, wanted.suite, ...(wanted.workspace ? [wanted.workspace] : [])]) {
    if (!fs.existsSync(file) && !fs.existsSync(`${file}.js`))
      throw new Error(`${file} does not exist. Build the project first?`);
  }
  return wanted;
}

function workbenchUrl(origin, { extensions, suite, workspace }) {
  const remote = (file) => `vscode-remote://${new URL(origin).host}${encodeURI(file)}`;
  const payload = [
    ...extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ];
  const url = new URL(origin);
  if (workspace)
    url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

function printLog(type, args) {
  const print = type === 'error' || type === 'warn' ? console.error : console.log;
  print(format(...args));
}

async function keepEvidence({ page, dataDir }) {
  const folder = path.resolve(
    process.env.CELLSPEC_VSCODE_EVIDENCE || path.join(os.tmpdir(), `cellspec-evidence-${process.pid}`),
  );
  fs.mkdirSync(folder, { recursive: true });
  const picture = path.join(folder, 'screen.png');
  const taken = await page?.screenshot({ path: picture, timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  const logs = path.join(dataDir, 'data/logs');
  if (fs.existsSync(logs)) fs.cpSync(logs, path.join(folder, 'logs'), { recursive: true });
  console.error(
    `${taken ? `Screenshot: ${picture}` : 'No page to take a screenshot of.'} Logs: ${folder}/logs`,
  );
}

function cleanUp() {
  for (const action of cleanUps.splice(0)) {
    try {
      action();
    } catch (error) {
      console.error(`Cleaning up: ${error.message}`);
    }
  }
}

function after(milliseconds, action) {
  return new Promise((_, reject) => {
    setTimeout(() => {
      try {
        action();
      } catch (error) {
        reject(error);
      }
    }, milliseconds).unref();
  });
}
