// The command line as three bundles: cli.js, cli-more.js for what most runs have no use for, and cli-engine.js, which holds
// what both need. esbuild splits ES modules only; each piece is then made into a function of what Node gives to a module,
// which the launcher (bin/cellspec.js) compiles as it lies on disk.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as esbuild from 'esbuild';

export const cliBundles = ['cli', 'cli-engine', 'cli-more'];

/** What esbuild is told besides what holds for all programs. */
export const cliProgram = {
  entryPoints: { cli: 'server/src/cli/main.ts', 'cli-more': 'server/src/cli/cli-more.ts' },
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: 'cli-engine',
  // Loaded late, see server/src/cli/later.ts.
  external: ['./cli-more.js'],
  write: false,
  plugins: [
    {
      name: 'as functions',
      setup(build) {
        build.onEnd(async ({ outputFiles = [] }) => {
          for (const { path, text } of outputFiles) writeFileSync(path, await asFunction(path, text));
        });
      },
    },
  ],
};

async function asFunction(path, text) {
  const { code } = await esbuild.transform(text, {
    format: 'cjs',
    target: 'node20',
    minify: true,
    banner: '(function (require, module, exports, __dirname) {',
    footer: '})',
  });
  // The launcher reads it as one byte a character.
  const odd = /[\u0080-\uffff]/.exec(code);
  if (odd === null) return code;
  const before = code.slice(Math.max(0, odd.index - 40), odd.index);
  throw new Error(`${basename(path)} has to be ASCII: write an escape behind ${before}`);
}
