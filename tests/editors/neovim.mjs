// Neovim with the set-ups of client/other-editors.md, word for word: opens a flawed spec, reads, hovers, repairs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNeovims } from '../../scripts/neovim-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = fs.readFileSync(path.join(root, 'client/other-editors.md'), 'utf8');

/** The Lua under the heading that speaks of this version. */
function documented([major, minor]) {
  const heading = major > 0 || minor >= 11 ? 'Neovim 0.11 and later' : 'Neovim 0.8 to 0.10';
  const [, lua] = new RegExp(`^## ${heading}\\n[^]*?^\`\`\`lua\\n([^]*?)^\`\`\``, 'm').exec(page) ?? [];
  if (lua === undefined) throw new Error(`client/other-editors.md has no Lua under "${heading}".`);
  return lua;
}

function check({ command: [file, ...words], env, version }) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'cellspec-neovim-')));
  try {
    const [bin, home] = ['bin', 'home'].map((name) => path.join(folder, name));
    fs.mkdirSync(bin);
    fs.mkdirSync(home);
    fs.symlinkSync(path.join(root, 'bin/cellspec.js'), path.join(bin, 'cellspec'));
    fs.writeFileSync(path.join(folder, 'init.lua'), documented(version));
    const spec = path.join(folder, 'flawed.cell.yaml');
    fs.copyFileSync(path.join(root, 'tests/vscode/workspace/flawed.cell.yaml'), spec);
    const steps = path.join(root, 'tests/editors/neovim.lua');
    const flags = ['--headless', '-i', 'NONE', '-n', '-u', path.join(folder, 'init.lua'), spec, '-S', steps];
    console.log(`Neovim ${version.join('.')}`);
    const { status, stdout, stderr, error } = spawnSync(file, [...words, ...flags], {
      encoding: 'utf8',
      timeout: 180_000,
      // Nothing of the machine's own Neovim: what the page says has to be enough.
      env: { ...process.env, ...env, ...homes(home), PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    });
    process.stdout.write(stdout);
    if (status === 0 && /✓ a setting/.test(stdout)) return true;
    console.error(`Neovim ended with ${status ?? error?.message}.\n${stderr}`);
    return false;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function homes(folder) {
  const names = ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'];
  return Object.fromEntries(names.map((name) => [name, folder]));
}

try {
  const results = (await ensureNeovims()).map(check);
  if (results.includes(false)) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
