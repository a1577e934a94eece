// Programs that share code and lie in several bundles. esbuild splits ES modules only, so each piece is made into CommonJS
// afterwards.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** What VS Code loads, the server, and the library of the protocol, which both speak through and neither needs a copy of. */
export const editorPrograms = {
  ...splitInto('protocol', (text) => commonJs(text)),
  entryPoints: { client: 'client/src/extension.ts', server: 'server/src/lsp/main.ts' },
  external: ['vscode'],
  alias: {
    // Client and server ask for versions of it that differ in the last digit; an alias is looked up from the root.
    'vscode-languageserver-protocol': 'vscode-languageserver-protocol',
    // Looks whether VS Code is new enough, which VS Code itself does, by `engines` of the manifest.
    'semver/functions/parse': fileURLToPath(new URL('no-semver/parse.cjs', import.meta.url)),
    'semver/functions/satisfies': fileURLToPath(new URL('no-semver/satisfies.cjs', import.meta.url)),
  },
};

export const cliBundles = ['cli', 'cli-engine', 'cli-more'];

/** The command line: what a run of lint needs, what most runs have no use for, and the engine of both. */
export const cliPrograms = {
  ...splitInto('cli-engine', asFunction),
  entryPoints: { cli: 'server/src/cli/main.ts', 'cli-more': 'server/src/cli/cli-more.ts' },
  // Loaded late, see server/src/cli/later.ts.
  external: ['./cli-more.js'],
};

/** `shared`: the piece that holds what the others have in common. */
function splitInto(shared, convert) {
  const plugin = {
    name: 'to CommonJS',
    setup(build) {
      build.onEnd(async ({ outputFiles = [] }) => {
        for (const { path, text } of outputFiles) writeFileSync(path, await convert(text, path));
      });
    },
  };
  return {
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: shared,
    write: false,
    plugins: [plugin],
  };
}

async function commonJs(text, more = {}) {
  const { code } = await esbuild.transform(text, {
    format: 'cjs',
    target: 'node20',
    minify: true,
    ...more,
  });
  return code;
}

/** A function of what Node gives to a module, which the launcher (bin/cellspec.js) compiles as it lies on disk. */
async function asFunction(text, path) {
  const code = await commonJs(text, {
    banner: '(function (require, module, exports, __dirname) {',
    footer: '})',
  });
  // It is read as one byte a character.
  const odd = /[\u0080-\uffff]/.exec(code);
  if (odd === null) return code;
  const before = code.slice(Math.max(0, odd.index - 40), odd.index);
  throw new Error(`${basename(path)} has to be ASCII: write an escape behind ${before}`);
}
