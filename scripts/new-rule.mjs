// `npm run new-rule GROUP/NAME`: the page, the predicate, a case, and the line in the registry of a new rule.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const groups = [
  'balance',
  'compatibility',
  'interface',
  'knowledge',
  'operation',
  'process',
  'safety',
  'structure',
];

const id = process.argv[2] ?? '';
const [group = '', name = ''] = id.split('/');
if (!/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id) || !groups.includes(group)) {
  console.error(`Give the rule a group and a name: npm run new-rule GROUP/NAME
Groups: ${groups.join(', ')}. The name says what is at fault, in kebab-case and without negation: interface/thick-electrolyte.`);
  process.exit(2);
}
const files = {
  [`knowledge/rules/${id}.md`]: page(),
  [`server/src/rules/${id}.ts`]: predicate(),
  [`tests/rules/${id}/good-neighbour.yaml`]: neighbour(),
};
for (const file of Object.keys(files)) {
  if (existsSync(root + file)) {
    console.error(`${file} is there already; nothing was written.`);
    process.exit(2);
  }
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(root + file), { recursive: true });
  writeFileSync(root + file, text);
}
register();
console.log(`Written:
${Object.keys(files)
  .map((file) => `  ${file}`)
  .join('\n')}
  server/src/rules/registry.ts (one line)
Next: fill in the page, write the predicate, then \`UPDATE=1 npm run check\` draws the findings into the page's examples. Look at what it drew.
Until the predicate is written, the page's Passes example fails: that is where you start.`);

function page() {
  return `---
title: TITLE, as short as a headline
severity: warning
---
One sentence: what the rule looks at.

## Why is this bad?
What happens in the cell, and under which conditions.

## How to fix it
What an author can change.

## Fails
\`\`\`yaml
cathode: {active_material: LFP}
\`\`\`

## Passes
\`\`\`yaml
cathode: {active_material: LFP}
\`\`\`
`;
}

function predicate() {
  return `import { defineRule } from '../rule.js';

/** WHAT must hold, in one sentence. */
export default defineRule('${id}', ({ spec }, report) => {
  const active = spec.cathode?.active_material;
  if (active === undefined) return;
  report({
    at: active.where,
    message: \`WHAT is wrong with \\\`\${active.text}\\\`, why it matters for this cell, what to do.\`,
  });
});
`;
}

function neighbour() {
  return `# The good neighbour of the bad case: as like it as can be, and silent.
cellspec: 1
cathode: {active_material: LFP}
anode: {active_material: graphite}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
`;
}

/** An import and an entry, both in alphabetical order of the file. */
function register() {
  const file = `${root}server/src/rules/registry.ts`;
  const text = readFileSync(file, 'utf8');
  const camel = (words) => words.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  // Rules of two groups may share a name, and the second one needs another variable.
  const taken = new RegExp(`^import ${camel(name)} `, 'm').test(text);
  const variable = taken ? camel(`${group}-${name}`) : camel(name);
  const lines = text.split('\n');
  const imports = lines.flatMap((line, index) =>
    line.startsWith('import ') && line.includes("'./") ? [index] : [],
  );
  const line = `import ${variable} from './${id}.js';`;
  const pathOf = (text) => text.slice(text.indexOf("'"));
  const before = imports.find((index) => pathOf(lines[index]) > pathOf(line)) ?? imports.at(-1) + 1;
  lines.splice(before, 0, line);
  const open = lines.findIndex((each) => each.includes('= ['));
  const close = lines.findIndex((each, index) => index > open && each.startsWith(']'));
  const entry = `  ${variable},`;
  const at = lines.findIndex((each, index) => index > open && index < close && each > entry);
  lines.splice(at < 0 ? close : at, 0, entry);
  writeFileSync(file, lines.join('\n'));
}
