/** CONTRIBUTING.md says that adding a material is one file and no TypeScript. This does it, word for word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readKnowledgeData } from '../server/src/knowledge/data.js';
import { createKnowledge, type Knowledge } from '../server/src/knowledge/knowledge.js';
import { analyze } from '../server/src/lint/analyze.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

interface Generator {
  generateKnowledge(input: ReadonlyMap<string, string>): Promise<{
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly problems: readonly { readonly severity: string; readonly message: string }[];
  }>;
  readKnowledgeFiles(): ReadonlyMap<string, string>;
}

/** The fenced YAML of the section, without the indentation of its list. */
function examples(): string[] {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const section = page.slice(page.indexOf('## Add a material'), page.indexOf('## Add a verdict'));
  return [...section.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)].map(([, indent = '', body = '']) =>
    body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

function rulesFor(spec: string, with_: Knowledge): string[] {
  return analyze({ uri: 'spec.cell.yaml', version: 0, text: spec }, with_).findings.map(({ rule }) => rule);
}

test('a material is one file', async () => {
  const [material = '', source = '', spec = ''] = examples();
  assert.ok(rulesFor(spec, knowledge).includes('knowledge/unknown-material'));

  const generator = (await import(
    pathToFileURL(join(root, 'scripts/generate/knowledge.mjs')).href
  )) as Generator;
  const before = generator.readKnowledgeFiles();
  const sources = `${before.get('knowledge/sources.yaml')}${source}`;
  const { files, problems } = await generator.generateKnowledge(
    new Map([
      ...before,
      ['knowledge/sources.yaml', sources],
      ['knowledge/materials/house_chloride.yaml', material],
    ]),
  );
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  );
  const compiled = readKnowledgeData(
    (part) => files.find(({ path }) => path.endsWith(`/${part}.jsonl`))?.text ?? '',
  );
  const found = rulesFor(spec, createKnowledge(compiled));
  assert.ok(!found.includes('knowledge/unknown-material'));
  assert.ok(
    found.some((rule) => rule.startsWith('compatibility/')),
    `the verdict on halides and lithium speaks of it, not only ${found.join(', ')}`,
  );
});
