/** The invariants of ARCHITECTURE.md that can be read off the source. A failure says which one, and why it exists. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, test } from 'node:test';
import { root } from './support/root.js';

/** Left to right: a folder of server/src may import from those before it in its own list, and from nothing else. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  quantity: [],
  syntax: ['text'],
  edit: ['text', 'syntax'],
  markdown: ['text', 'quantity'],
  knowledge: ['quantity', 'generated'],
  generated: ['quantity', 'spec'],
  finding: ['text', 'knowledge'],
  spec: ['text', 'quantity', 'syntax', 'edit', 'knowledge', 'finding', 'generated'],
  config: ['text', 'quantity', 'knowledge', 'finding', 'spec', 'generated'],
  project: ['text', 'quantity', 'syntax', 'finding', 'spec', 'config', 'generated'],
  design: ['quantity', 'knowledge', 'spec', 'generated'],
  physics: ['quantity', 'knowledge', 'spec', 'design', 'generated'],
  rules: ['text', 'quantity', 'knowledge', 'finding', 'spec', 'design', 'physics', 'generated'],
  lint: [
    'text',
    'quantity',
    'syntax',
    'knowledge',
    'finding',
    'spec',
    'config',
    'project',
    'design',
    'rules',
    'generated',
  ],
  service: [
    'text',
    'quantity',
    'syntax',
    'edit',
    'markdown',
    'knowledge',
    'finding',
    'spec',
    'project',
    'design',
    'physics',
    'lint',
  ],
  document: [
    'text',
    'quantity',
    'syntax',
    'edit',
    'markdown',
    'knowledge',
    'finding',
    'spec',
    'config',
    'project',
    'design',
    'physics',
    'lint',
    'service',
  ],
  host: ['config', 'text', 'quantity', 'knowledge', 'spec', 'project'],
  lsp: [
    'document',
    'markdown',
    'config',
    'text',
    'quantity',
    'knowledge',
    'finding',
    'spec',
    'project',
    'rules',
    'lint',
    'service',
    'host',
  ],
  cli: [
    'document',
    'config',
    'text',
    'quantity',
    'knowledge',
    'finding',
    'project',
    'lint',
    'service',
    'host',
  ],
};

/** Packages, and the one folder or file that may know each. */
const packages: Readonly<Record<string, string>> = {
  yaml: 'server/src/syntax/',
  '@lezer/common': 'server/src/markdown/',
  '@lezer/markdown': 'server/src/markdown/',
  'vscode-languageserver/node': 'server/src/lsp/',
  'vscode-languageserver-textdocument': 'server/src/lsp/',
  ignore: 'server/src/host/',
  vscode: 'client/src/',
  'vscode-languageclient/node': 'client/src/',
};
const effectful = ['server/src/lsp/', 'server/src/cli/', 'server/src/host/', 'client/src/'];

const sources = [...listed('server/src'), ...listed('client/src')];

function listed(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.split(sep).join('/')));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const statement =
    /^(?:import|export)\s+(type\s+)?[^'"]*?from '([^']+)'|^import '([^']+)'|\b(?:require|import)\('([^']+)'\)/gm;
  return [...read(file).matchAll(statement)].map((match) => ({
    from: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

function layerOf(file: string): string {
  return file.split('/')[2] ?? '';
}

describe('layers', () => {
  for (const file of sources) {
    test(file, () => {
      for (const { from } of importsOf(file)) {
        if (from.startsWith('.')) checkArrow(file, from);
        else checkPackage(file, from);
      }
    });
  }
});

function checkArrow(file: string, from: string): void {
  const target = relative(root, join(root, dirname(file), from))
    .split(sep)
    .join('/');
  if (file.startsWith('client/')) {
    assert.ok(
      target.startsWith('client/'),
      `${file} imports ${target}: client and server share no code, only the protocol`,
    );
    return;
  }
  const [here, there] = [layerOf(file), layerOf(target)];
  assert.ok(
    here in mayImport,
    `${file}: the folder ${here}/ is not on the map in tests/tidy.test.ts and ARCHITECTURE.md`,
  );
  const allowed = here === there || (mayImport[here] ?? []).includes(there);
  assert.ok(
    allowed,
    `${file} imports from ${there}/, but ${here}/ may only know ${mayImport[here]?.join(', ') || 'itself'}`,
  );
}

function checkPackage(file: string, from: string): void {
  if (from.startsWith('node:')) {
    const may = effectful.some((folder) => file.startsWith(folder));
    assert.ok(
      may,
      `${file} imports ${from}: the core has no effects; files, processes and clocks belong to the faces`,
    );
    return;
  }
  const home = packages[from];
  assert.ok(
    home !== undefined,
    `${file} imports ${from}, a package nobody has written a sentence about in ARCHITECTURE.md`,
  );
  assert.ok(file.startsWith(home), `${file} imports ${from}, which only ${home} may know`);
}

describe('habits', () => {
  test('no number in a rule: limits stand, cited, on the page', () => {
    for (const file of sources.filter((each) => each.startsWith('server/src/rules/'))) {
      const code = withoutTexts(read(file));
      const numbers = [...code.matchAll(/(?<![\w.$[])\d+(?:\.\d+)?(?![\w.])/g)].map((match) => match[0]);
      const other = numbers.filter((number) => !['0', '1', '2', '3', '4', '100'].includes(number));
      assert.deepEqual(other, [], `${file} holds a number that should be a cited limit`);
      assert.ok(!/\d\.\d/.test(code), `${file} holds a decimal number that should be a cited limit`);
    }
  });

  test('a message is never compared to anything: rule ids identify', () => {
    for (const file of sources) {
      assert.ok(!/\.message\s*[!=]==|\.message\.(?:includes|startsWith|match)/.test(read(file)), file);
    }
  });

  test('lines and columns appear at the edges only', () => {
    const edges = /^server\/src\/(?:text|lsp|cli)\//;
    for (const file of sources.filter((each) => !edges.test(each))) {
      assert.ok(
        !/positionAt|offsetAt|indexLines/.test(read(file)),
        `${file}: inside, a position is an offset`,
      );
    }
  });

  test('no file is a drawer, and none is longer than one concept', () => {
    for (const file of sources.filter((each) => !each.includes('/generated/'))) {
      assert.ok(
        !/\/(?:utils?|helpers?|common|misc|index)\.ts$/.test(file),
        `${file}: name it after what it does`,
      );
      const length = read(file).split('\n').length;
      assert.ok(length <= 300, `${file} has ${length} lines; split it`);
    }
  });

  test('no type assertion to any, no non-null assertion, no enum', () => {
    for (const file of sources.filter((each) => !each.includes('/generated/'))) {
      assert.ok(!/\bas any\b|^\s*(?:export )?(?:const )?enum /m.test(read(file)), file);
    }
  });
});

/** The code of a file without its comments and texts, in which numbers are words. */
function withoutTexts(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g, "''")
    .replace(/'(?:\\.|[^'\\])*'/g, "''");
}

test('every property of a material that code asks for is one the records can have', () => {
  const schema: { properties: { properties: { properties: Record<string, unknown> } } } = JSON.parse(
    read('schemas/material.schema.json'),
  );
  const known = Object.keys(schema.properties.properties.properties);
  const card = [...read('server/src/service/material-card.ts').matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map(
    (match) => match[1],
  );
  const asked = sources.flatMap((file) =>
    [...read(file).matchAll(/known<'[a-z_]+'>\([^,]+,\s*'([a-z_]+)'/g)].map((match) => match[1]),
  );
  const roles = ['solid_electrolyte', 'liquid_electrolyte', 'current_collector'];
  for (const name of [...asked, ...card].filter((each) => !roles.includes(each ?? ''))) {
    assert.ok(known.includes(name ?? ''), `${name} is not a property in schemas/material.schema.json`);
  }
});

describe('generated files', () => {
  test('are what the schema and the knowledge make of them', async () => {
    // The generators are scripts; Function keeps the compiler from turning import() into require().
    const load = new Function('path', 'return import(path)') as (
      path: string,
    ) => Promise<Record<string, never>>;
    const schema: { generateFromSchema?: () => unknown } = await load(
      join(root, 'scripts/generate/schema.mjs'),
    );
    const knowledge: { generateKnowledge?: () => unknown } = await load(
      join(root, 'scripts/generate/knowledge.mjs'),
    );
    const made = [await schema.generateFromSchema?.(), await knowledge.generateKnowledge?.()].flatMap(
      filesOf,
    );
    assert.ok(made.length >= 6);
    for (const { path, text } of made) {
      assert.ok(
        read(relative(root, join(root, path))) === text,
        `${path} is stale: run \`npm run generate\``,
      );
    }
  });
});

function filesOf(result: unknown): { path: string; text: string }[] {
  const files = Array.isArray(result) ? result : (result as { files?: unknown }).files;
  return files as { path: string; text: string }[];
}
