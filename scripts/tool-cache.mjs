// Tools the tests need and nobody wants in node_modules: other people's editors, complete, in a folder of their own.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function toolCache() {
  return path.resolve(process.env.CELLSPEC_TOOL_CACHE || path.join(os.homedir(), '.cache/cellspec-tools'));
}

/**
 * Built under another name and renamed last: the folder's name says that it is complete. A set-up cut short is not
 * taken up again, for npm trusts half-unpacked packages and may itself still be writing there.
 */
export async function buildWhole(home, build) {
  removeLeftovers(home);
  const unfinished = `${home}.unfinished-${process.pid}`;
  await build(unfinished);
  fs.renameSync(unfinished, home);
}

/** Two test runs may start at once on a fresh machine; the second waits for the first one's set-up. */
export async function locked(home, log, action) {
  mkdirOrExplain(toolCache());
  const lock = `${home}.lock`;
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readIfThere(lock));
    if (owner > 0 && !isAlive(owner)) fs.rmSync(lock, { force: true });
    else if (!told) log(`waiting for another set-up (process ${owner}; if none runs, delete ${lock})`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await action();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

export async function step(log, name, action) {
  const start = Date.now();
  const note = await action();
  log(`${name}${note === undefined ? '' : ` (${note})`}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

export function run(command, args, options) {
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

export function onPath(name) {
  const files = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return files.find((file) => fs.existsSync(file));
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

function mkdirOrExplain(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(
      `The tool cache ${folder} cannot be created (${error.code}). Point CELLSPEC_TOOL_CACHE at a writable folder.`,
    );
  }
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
