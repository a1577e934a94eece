// knowledge/README.md: what the base holds, and which source carries what.

import { sourceOf, statementsOf } from './check.mjs';

const shown = 3;

export function indexPage(base) {
  const verdicts = base.interfaces.flatMap((record) => record.value.verdicts);
  const sources = Object.entries(base.sources?.value ?? {});
  const counts = `${base.pages.length} rules, ${base.materials.length} materials, ${verdicts.length} interface verdicts, ${base.terms.length} terms, ${sources.length} sources`;
  return `# Knowledge base

Generated from the files in this folder by \`npm run generate\`; do not edit. ${counts}.

How to add a record, and what the fields mean: CONTRIBUTING.md and the schemas in \`schemas/\`. Confidence: \`verified\` was read in
the cited source, \`recalled\` is from memory, \`practice\` is shop practice without literature behind it.

## Rules

${table(['rule', 'severity', 'title'], base.pages.map(ruleRow))}

## Materials

${materialLines(base).join('\n')}

## Interface verdicts

${verdictTable(base)}

## Terms

${base.terms.map((record) => `[${record.value.name}](terms/${record.id}.yaml)`).join(' · ')}

## Usual spreads

How far a number strays where a spec gives no tolerance, for the sensitivity of figures ([spreads.yaml](spreads.yaml)).

${table(['fields', 'to either side', 'confidence'], (base.spreads?.value.spreads ?? []).map(spreadRow))}

## Sources, and who cites them

Titles and what was read of each are in [sources.yaml](sources.yaml). A DOI is linked only where it was seen together with the
title, or the source was read under it.

${sourceLines(base, sources).join('\n')}
`;
}

const spreadRow = ({ fields, spread, confidence }) => [
  fields.map((field) => `\`${field}\``).join(', '),
  spread,
  confidence,
];

const ruleRow = (page) => [`[${page.id}](rules/${page.id}.md)`, page.value.severity, page.value.title];

function materialLines(base) {
  const byClass = new Map();
  for (const record of base.materials)
    byClass.set(record.value.class, [...(byClass.get(record.value.class) ?? []), record]);
  return [...byClass].sort(byKey).map(([name, records]) => {
    const links = records.map((record) => `[${record.id}](materials/${record.id}.yaml)`);
    return `- **${name}** (${records.length}): ${links.join(', ')}`;
  });
}

function verdictTable(base) {
  const words = ['stable', 'kinetically-stabilised', 'limited', 'reactive', 'incompatible'];
  const count = (verdicts, word) => verdicts.filter((verdict) => verdict.verdict === word).length;
  const row = (name, verdicts) => [
    name,
    verdicts.length,
    ...words.map((word) => count(verdicts, word) || ''),
  ];
  const rows = base.interfaces.map((record) =>
    row(`[${record.id}](interfaces/${record.id}.yaml)`, record.value.verdicts),
  );
  const all = base.interfaces.flatMap((record) => record.value.verdicts);
  return table(['file', 'all', ...words], [...rows, row('all', all)]);
}

function sourceLines(base, sources) {
  const citers = new Map();
  for (const { value, who } of statementsOf(base)) {
    for (const id of value.citations.map(sourceOf)) citers.set(id, (citers.get(id) ?? new Set()).add(who));
  }
  return sources.map(([id, source]) => {
    const who = [source.authors, source.year].filter((part) => part !== undefined).join(' ') || source.title;
    const doi = source.doi_confirmed ? ` [doi](https://doi.org/${source.doi})` : '';
    const by = [...(citers.get(id) ?? [])];
    const more = by.length > shown ? ` +${by.length - shown}` : '';
    return `- \`${id}\` ${who}${doi} ← ${by.length === 0 ? 'nobody' : `${by.slice(0, shown).join(', ')}${more}`}`;
  });
}

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const byKey = ([a], [b]) => (a < b ? -1 : 1);
