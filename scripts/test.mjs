// `npm test`: sets up what it needs, then everything that can fail. `--fast` leaves the real editors out.
import { readdirSync } from 'node:fs';
import { build, ensureDependencies, root, step } from './steps.mjs';

const fast = process.argv.includes('--fast');

ensureDependencies();
build();
step('lint and formatting', process.execPath, [
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--error-on-warnings',
]);
const tests = readdirSync(`${root}out/tests`)
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => `out/tests/${name}`);
if (!fast) {
  step('reports in a real browser', process.execPath, ['tests/browser/report.mjs']);
  step('real shells and pre-commit', process.execPath, ['tests/integrations/run.mjs']);
  step('real Neovim', process.execPath, ['tests/editors/neovim.mjs']);
  // What is packed is what is tested: a file that is not shipped is missed here.
  step('lay out the extension', process.execPath, ['scripts/package.mjs', '--lay-out']);
  step('real VS Code', process.execPath, ['tests/vscode/run.mjs'], {
    env: { ...process.env, CELLSPEC_VSCODE_EXTENSION: 'dist/extension' },
  });
}
step('unit, golden and protocol tests', process.execPath, ['--test', ...tests]);
