// Runs the suite inside a real VS Code: the desktop build where it can be downloaded, else the server build.
//   CELLSPEC_VSCODE=desktop|server   which one (default: desktop if it is already in .vscode-test, else server)
//   CELLSPEC_VSCODE_SUITE=FILE       this suite alone, where else out/tests/vscode/suite.js and german.js run
//   CELLSPEC_VSCODE_LANGUAGE=de      another display language (server build)
//   CELLSPEC_VSCODE_EXTENSION=DIR    another extension than this project
//   CELLSPEC_VSCODE_WORKSPACE=DIR    another workspace than tests/vscode/workspace

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureHost } from '../../scripts/vscode-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const { runTests } = await import('@vscode/test-electron').catch(() => {
    throw new Error('The package @vscode/test-electron is missing. Run "npm install" in the project first.');
  });
  const extension = path.resolve(root, process.env.CELLSPEC_VSCODE_EXTENSION || '.');
  const wanted = process.env.CELLSPEC_VSCODE_SUITE;
  const vscodeExecutablePath = await findVSCode();
  const run = (suite) => runSuite(runTests, vscodeExecutablePath, extension, path.resolve(root, suite));
  await run(wanted || 'out/tests/vscode/suite.js');
  // Only the launcher of the server build can set another language without a language pack.
  if (wanted || !vscodeExecutablePath.endsWith('.mjs')) return;
  process.env.CELLSPEC_VSCODE_LANGUAGE = 'de';
  process.env.CELLSPEC_WORKSPACE_TRUST = 'restricted';
  await run('out/tests/vscode/german.js');
}

async function runSuite(runTests, vscodeExecutablePath, extension, suite) {
  if (!fs.existsSync(suite)) throw new Error(`The suite ${suite} does not exist. Build the tests first.`);
  const workspace = copyWorkspace();
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [workspace, '--disable-extensions'],
    });
  } finally {
    fs.rmSync(workspace, { recursive: true, force: true });
  }
}

/** The VS Code binary, or the launcher that stands in for it; sets either up when it is not there yet. */
async function findVSCode() {
  const wanted = process.env.CELLSPEC_VSCODE || defaultVSCode();
  if (wanted === 'desktop') {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    try {
      return await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
    } catch (error) {
      throw new Error(
        `Desktop VS Code could not be downloaded (${error.message}). Connect to the internet, or set CELLSPEC_VSCODE=server ` +
          'to run on the VS Code server from the npm registry.',
      );
    }
  }
  if (wanted !== 'server')
    throw new Error(`CELLSPEC_VSCODE is "${wanted}"; it can be "desktop" or "server".`);
  await ensureHost();
  return path.join(root, 'scripts/vscode-launcher.mjs');
}

function defaultVSCode() {
  // The server build is set up with Debian's packages, so elsewhere only the desktop build makes sense.
  if (process.platform !== 'linux') return 'desktop';
  const cache = path.join(root, '.vscode-test');
  const downloaded = fs.existsSync(cache) && fs.readdirSync(cache).some((name) => name.startsWith('vscode-'));
  return downloaded ? 'desktop' : 'server';
}

/** Tests edit files, so they get a copy; the samples come along to be opened as a reader would open them. */
function copyWorkspace() {
  const original = path.resolve(root, process.env.CELLSPEC_VSCODE_WORKSPACE || 'tests/vscode/workspace');
  if (!fs.existsSync(original)) throw new Error(`The workspace ${original} does not exist.`);
  const copy = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'cellspec-workspace-')));
  fs.cpSync(original, copy, { recursive: true });
  const samples = path.join(root, 'samples');
  if (fs.existsSync(samples)) fs.cpSync(samples, path.join(copy, 'samples'), { recursive: true });
  return copy;
}
