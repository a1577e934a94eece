// Bundles the three programs into dist/: client (what VS Code loads), server, command line. `--watch` keeps going.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Node 20 is the floor, and what VS Code 1.91 runs extensions on.
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // The ES module builds of dependencies shake better and load faster once bundled.
  mainFields: ['module', 'main'],
  conditions: ['node'],
  define: { CELLSPEC_VERSION: JSON.stringify(version) },
};

const programs = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js' },
];

mkdirSync(`${root}dist`, { recursive: true });
copyFileSync(`${root}server/src/generated/knowledge.json`, `${root}dist/knowledge.json`);
if (process.argv.includes('--watch')) {
  for (const program of programs) await (await esbuild.context({ ...common, ...program })).watch();
} else {
  await Promise.all(programs.map((program) => esbuild.build({ ...common, ...program })));
}
