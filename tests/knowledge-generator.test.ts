/** What the generator refuses, said in one sentence with its place; and that its committed output is fresh. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './support/root.js';

interface Problem {
  readonly severity: 'error' | 'warning';
}
interface Generator {
  generateKnowledge(input?: ReadonlyMap<string, string>): Promise<{
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly problems: readonly Problem[];
  }>;
  problemText(problem: Problem): string;
}

// Loaded by its path: the test may be compiled or bundled elsewhere, the script stays where it is.
const script = pathToFileURL(path.join(root, 'scripts/generate/knowledge.mjs')).href;
const load = async (): Promise<Generator> => (await import(script)) as Generator;

/** A base so small that every file is seen at once, and free of problems. */
const sound: Readonly<Record<string, string>> = {
  'knowledge/sources.yaml': `smith2020: {kind: literature, title: On foil, checked: abstract}
shop: {kind: practice, title: Design practice, checked: 'not read, from memory'}
`,
  'knowledge/materials/foil.yaml': `name: Foil
aliases: [F]
roles: [current_collector]
class: metal
properties:
  density:
    - value: 2.7 g/cm3
      confidence: verified
      citations: [smith2020]
`,
  'knowledge/materials/paste.yaml': `name: Paste
roles: [solid_electrolyte]
class: sulfide
groups: [soft]
properties:
  notes:
    - {value: Soft., confidence: practice, citations: [shop]}
`,
  'knowledge/interfaces/paste.yaml': `verdicts:
  - members: [foil, paste]
    verdict: reactive
    mechanism: Corrosion
    consequence: Holes
    mitigations: [paste]
    above: 3.4 V
    confidence: verified
    citations: [{source: smith2020, locator: Table 2}]
`,
  'knowledge/terms/rust.yaml': `name: Rust
topics: [anode, 'material:foil', 'group:soft']
summary: Corroded metal.
facts:
  - {id: red, text: It is red., confidence: verified, citations: [smith2020]}
`,
  'knowledge/rules/balance/example.md': `---
title: Example
severity: warning
limits:
  min: {value: "1.05", dimension: number, confidence: practice, citations: [shop]}
  materials: {words: [foil]}
---
What it finds.

## Why is this bad?
Because.

## How to fix it
So.

## Fails
\`\`\`yaml
a: 1
\`\`\`

## Passes
\`\`\`yaml
a: 2
\`\`\`
`,
};

type Change = readonly [file: string, from: string, to: string];

/** Each change spoils one thing of the sound base. */
const refusals: readonly [what: string, changes: readonly Change[], sentence: string][] = [
  [
    'a fact without citations',
    [['materials/foil.yaml', '      citations: [smith2020]\n', '']],
    'knowledge/materials/foil.yaml:7: `properties.density[1]` has no `citations`: every statement names the source it rests on.',
  ],
  [
    'an empty list of citations',
    [['materials/foil.yaml', '[smith2020]', '[]']],
    'knowledge/materials/foil.yaml:9: `properties.density[1].citations` is empty: every statement names the source it rests on.',
  ],
  [
    'a citation without a source',
    [['materials/foil.yaml', '[smith2020]', '[smith2021]']],
    'knowledge/materials/foil.yaml:9: There is no source `smith2021` in knowledge/sources.yaml (did you mean `smith2020`?).',
  ],
  [
    'practice dressed as knowledge',
    [['materials/foil.yaml', '[smith2020]', '[shop]']],
    'knowledge/materials/foil.yaml:9: Only design practice is cited, so the confidence is `practice`, not `verified`.',
  ],
  [
    'knowledge dressed as practice',
    [['materials/paste.yaml', '[shop]', '[smith2020]']],
    'knowledge/materials/paste.yaml:7: The confidence is `practice`, but a source of another kind is cited.',
  ],
  [
    'a source nobody cites, as a warning',
    [['sources.yaml', 'shop:', 'spare: {kind: article, title: Spare, checked: excerpt}\nshop:']],
    'knowledge/sources.yaml:2: warning: Orphan source: nothing cites `spare`.',
  ],
  [
    'an unknown member',
    [['interfaces/paste.yaml', '[foil, paste]', '[foill, paste]']],
    'knowledge/interfaces/paste.yaml:2: There is no material `foill` in knowledge/materials/ (did you mean `foil`?).',
  ],
  [
    'an unknown family',
    [['interfaces/paste.yaml', '[foil, paste]', "[foil, 'class:sulfides']"]],
    'knowledge/interfaces/paste.yaml:2: No material has the class `sulfides` (did you mean `sulfide`?).',
  ],
  [
    'a topic that is no field',
    [['terms/rust.yaml', '[anode,', '[anode.colour,']],
    'knowledge/terms/rust.yaml:2: The format has no field `anode.colour`',
  ],
  [
    'a topic with a word the field does not have',
    [['terms/rust.yaml', '[anode,', '[electrolyte.type=solidd,']],
    'knowledge/terms/rust.yaml:2: `solidd` is no word of the field `electrolyte.type` (did you mean `solid`?).',
  ],
  [
    'a topic that is no process word',
    [['terms/rust.yaml', '[anode,', "['process:sinterin',"]],
    'knowledge/terms/rust.yaml:2: `sinterin` is no process word of the format (did you mean `sintering`?).',
  ],
  [
    'an unknown mitigation',
    [['interfaces/paste.yaml', 'mitigations: [paste]', 'mitigations: [pasta]']],
    'knowledge/interfaces/paste.yaml:6: There is no material `pasta` in knowledge/materials/ (did you mean `paste`?).',
  ],
  [
    'a pair judged twice, whatever the order',
    [
      [
        'interfaces/paste.yaml',
        'verdicts:\n',
        'verdicts:\n  - {members: [paste, foil], verdict: stable, mechanism: None, consequence: None, confidence: practice, citations: [shop]}\n',
      ],
    ],
    'knowledge/interfaces/paste.yaml:3: The pair foil and paste is judged twice; the other verdict is in knowledge/interfaces/paste.yaml:2.',
  ],
  [
    'a name claimed twice in one role',
    [
      ['materials/paste.yaml', 'roles: [solid_electrolyte]', 'roles: [current_collector]'],
      ['materials/paste.yaml', 'name: Paste', 'name: Paste\naliases: [f]'],
    ],
    'knowledge/materials/paste.yaml:2: The name `f` is also claimed by `foil`, and both are current_collector: give one of them another name, or list it in knowledge/ambiguous.yaml.',
  ],
  [
    'a quantity of another dimension',
    [['materials/foil.yaml', '2.7 g/cm3', '2.7 V']],
    'knowledge/materials/foil.yaml:7: `2.7 V` cannot be read as density.',
  ],
  [
    'a threshold that is no potential',
    [['interfaces/paste.yaml', '3.4 V', '3.4']],
    'knowledge/interfaces/paste.yaml:7: `verdicts[1].above` should be text. The verdict holds only where the electrode goes above this potential against Li/Li+, for example `4.0 V`.',
  ],
  [
    'an unknown property',
    [['materials/foil.yaml', 'density:', 'densty:']],
    'knowledge/materials/foil.yaml:6: `properties` has an unknown key `densty` (did you mean `density`?).',
  ],
  [
    'a word outside a list',
    [['interfaces/paste.yaml', 'verdict: reactive', 'verdict: reactiv']],
    'knowledge/interfaces/paste.yaml:3: `verdicts[1].verdict`: `reactiv` is not one of stable, kinetically-stabilised, limited, reactive, incompatible (did you mean `reactive`?).',
  ],
  [
    'a topic nobody has',
    [['terms/rust.yaml', 'group:soft', 'group:sofd']],
    'knowledge/terms/rust.yaml:2: No material has the group `sofd` (did you mean `soft`?).',
  ],
  [
    'a number without citations on a page',
    [['rules/balance/example.md', ', confidence: practice, citations: [shop]', '']],
    'knowledge/rules/balance/example.md:5: The limit `min` is a number without `citations`: say who holds that it lies there.',
  ],
  [
    'a limit in an unknown dimension',
    [['rules/balance/example.md', 'dimension: number', 'dimension: nunber']],
    'knowledge/rules/balance/example.md:5: The limit `min` needs a `dimension` such as number, voltage or temperature (did you mean `number`?).',
  ],
  [
    'a page that names an unknown material',
    [['rules/balance/example.md', 'words: [foil]', 'words: [foul]']],
    'knowledge/rules/balance/example.md:6: There is no material `foul` in knowledge/materials/ (did you mean `foil`?).',
  ],
  [
    'a page without its sections',
    [['rules/balance/example.md', '## How to fix it', '## How to mend it']],
    'knowledge/rules/balance/example.md:13: `## How to mend it` is not a section of a rule page; they are Why is this bad?, How to fix it, Fails, Passes.',
  ],
  [
    'YAML that does not parse',
    [['materials/foil.yaml', 'aliases: [F]', 'aliases: [F']],
    'knowledge/materials/foil.yaml:3: This is not valid YAML',
  ],
];

describe('the generator refuses', () => {
  it('nothing in a sound base', async () => {
    const { generateKnowledge, problemText } = await load();
    const { files, problems } = await generateKnowledge(filesOf([]));
    assert.deepEqual(problems.map(problemText), []);
    const ids = files.find((file) => file.path === 'server/src/generated/ids.ts')?.text ?? '';
    assert.match(
      ids,
      /readonly 'balance\/example': \{\n {4}readonly min: Quantity<'number'>;\n {4}readonly materials: readonly string\[\];/,
    );
  });

  for (const [what, changes, sentence] of refusals) {
    it(what, async () => {
      const { generateKnowledge, problemText } = await load();
      const { files, problems } = await generateKnowledge(filesOf(changes));
      const said = problems.map(problemText);
      assert.ok(
        said.some((each) => each.startsWith(sentence)),
        `It says ${JSON.stringify(said, undefined, 2)}`,
      );
      if (problems.some((problem) => problem.severity === 'error')) assert.deepEqual(files, []);
    });
  }
});

function filesOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(sound));
  for (const [file, from, to] of changes) {
    const name = `knowledge/${file}`;
    const text = files.get(name) ?? '';
    assert.ok(text.includes(from), `${name} holds no \`${from}\`.`);
    files.set(name, text.replace(from, to));
  }
  return files;
}

describe('the knowledge base', () => {
  it('is sound, and its committed files are fresh', async () => {
    const { generateKnowledge, problemText } = await load();
    const { files, problems } = await generateKnowledge();
    assert.deepEqual(problems.filter((problem) => problem.severity === 'error').map(problemText), []);
    for (const { path: name, text } of files) {
      if (name.endsWith('.json')) continue;
      assert.ok(existsSync(path.join(root, name)), `${name} is missing: run npm run generate.`);
      assert.equal(
        readFileSync(path.join(root, name), 'utf8'),
        text,
        `${name} is stale: run npm run generate.`,
      );
    }
  });
});
