// `npm run package`: the VSIX, made of what `files` in package.json names and nothing else.
import { build, ensureDependencies, step } from './steps.mjs';

ensureDependencies();
build();
step('package', process.execPath, [
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--out',
  'cellspec.vsix',
]);
