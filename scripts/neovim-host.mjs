// Neovim for the tests, from Debian's packages and without touching the system: unpacked into the tool cache with the C
// library it wants, so neither root nor a Debian as new as the editor is needed.
// The two suites hold a Neovim from before `vim.lsp.config` and one that has it; both set-ups of the documentation run.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildWhole, locked, onPath, run, step, toolCache } from './tool-cache.mjs';

const SUITES = ['trixie', 'forky'];
const MIRROR = 'http://deb.debian.org/debian';

/**
 * Every Neovim to test with: Debian's two, or the one that is installed where there are no Debian packages.
 * @returns {Promise<readonly { command: readonly string[], env: Record<string, string>, version: [number, number] }[]>}
 */
export async function ensureNeovims(log = (line) => console.log(line)) {
  const installed = onPath('nvim');
  if (process.platform === 'linux' && onPath('apt-get') && onPath('dpkg-deb')) {
    try {
      const found = [];
      for (const suite of SUITES) found.push(await fromDebian(suite, log));
      return found;
    } catch (error) {
      if (installed === undefined) throw error;
      log(error.message);
    }
  }
  if (installed === undefined)
    throw new Error(
      'Neovim is missing on this machine. Install version 0.8 or later with your package manager, so that `nvim` is found.',
    );
  log(`Neovim: the installed ${installed} is used`);
  return [described([installed], {})];
}

async function fromDebian(suite, log) {
  const home = path.join(toolCache(), `neovim-${suite}-${process.arch}`);
  const say = (line) => log(`Neovim of Debian ${suite}: ${line}`);
  if (!fs.existsSync(home)) {
    await locked(home, say, async () => {
      if (fs.existsSync(home)) return;
      await step(say, 'downloaded and unpacked', () =>
        buildWhole(home, (unfinished) => unpack(suite, unfinished)),
      );
    });
  }
  const libraries = fs.readdirSync(path.join(home, 'usr/lib')).find((name) => name.endsWith('-linux-gnu'));
  const folder = path.join(home, 'usr/lib', libraries ?? '');
  const loader = fs.readdirSync(folder).find((name) => name.startsWith('ld-linux')) ?? '';
  const nvim = path.join(home, 'usr/bin/nvim');
  // Its own parsers lie where the package would have put them.
  const parsers = ['--cmd', `set runtimepath+=${path.join(home, 'usr/lib/nvim')}`];
  return described([path.join(folder, loader), '--library-path', folder, nvim, ...parsers], {
    VIMRUNTIME: path.join(home, 'usr/share/nvim/runtime'),
    LUA_CPATH: `${path.join(folder, 'lua/5.1')}/?.so;;`,
  });
}

/** apt believes that nothing is installed and that its state lies in the new folder, so it fetches all that is needed. */
async function unpack(suite, home) {
  const state = path.join(home, 'apt');
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    fs.mkdirSync(path.join(state, folder), { recursive: true });
  fs.writeFileSync(path.join(state, 'sources.list'), `deb ${MIRROR} ${suite} main\n`);
  fs.writeFileSync(path.join(state, 'status'), '');
  const options = [
    `Dir::Etc::sourcelist=${state}/sources.list`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::lists=${state}/lists`,
    `Dir::State::status=${state}/status`,
    `Dir::Cache=${state}/cache`,
    'Debug::NoLocking=1',
    'Acquire::Languages=none',
    ...(process.getuid?.() === 0 ? ['APT::Sandbox::User=root'] : []),
  ].flatMap((option) => ['-o', option]);
  try {
    await run('apt-get', [...options, 'update', '-q']);
    await run('apt-get', [
      ...options,
      'install',
      '-y',
      '-q',
      '--download-only',
      '--no-install-recommends',
      'neovim',
    ]);
  } catch (error) {
    throw new Error(
      `Neovim could not be fetched from Debian ${suite}, which the tests of other editors need.\n${error.message}`,
    );
  }
  const archives = path.join(state, 'cache/archives');
  for (const name of fs.readdirSync(archives).filter((each) => each.endsWith('.deb')))
    await run('dpkg-deb', ['--extract', path.join(archives, name), home]);
  fs.rmSync(state, { recursive: true, force: true });
}

function described(command, env) {
  const [file = '', ...words] = command;
  const { stdout, error } = spawnSync(file, [...words, '--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  if (major === undefined)
    throw new Error(
      `${command.join(' ')} does not say which Neovim it is${error ? `: ${error.message}` : ''}.`,
    );
  return { command, env, version: [Number(major), Number(minor)] };
}
