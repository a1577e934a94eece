/** Whole processes, from start to end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { plainEnvironment } from './place.mjs';

/** Milliseconds of one run of node. `passes` are the exit codes that count as having worked. */
export function runNode(words, { env = {}, passes = [0] } = {}) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, words, {
    env: plainEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  const taken = performance.now() - start;
  if (error) throw error;
  if (!passes.includes(status))
    throw new Error(`node ${words.join(' ')} ended with ${status}: ${String(stderr).slice(0, 500)}`);
  return taken;
}

/** The least a program in Node can take. */
export function emptyNode() {
  return runNode(['-e', '0']);
}

/** Calls `use` with a folder that is gone afterwards. */
export async function inTemporaryFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'cellspec-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
