// What `npm start` and `npm test` have in common: run a step, say what it is, stop at the first that fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command with its output shown; ends this process where it fails, unless `tolerate` says what may. */
export function step(title, command, args, { tolerate = [0], env = process.env } = {}) {
  const began = Date.now();
  console.log(`\n▸ ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (error || status === null || !tolerate.includes(status)) {
    console.error(`✗ ${title} failed after ${seconds} s${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
  console.log(`  ${seconds} s`);
}

/** Dependencies exactly as locked; only where they are not there yet. */
export function ensureDependencies() {
  if (existsSync(`${root}node_modules/typescript`) && existsSync(`${root}node_modules/esbuild`)) return;
  step('install dependencies', npm, ['ci', '--no-audit', '--no-fund']);
}

/** Generated sources, type check and emit, bundles. */
export function build() {
  step('generate types, validator and knowledge', process.execPath, ['scripts/generate.mjs']);
  step('compile', process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
  step('bundle', process.execPath, ['scripts/build.mjs']);
}
