// Prints the reference of the format for people: every field with its title, its unit and what it means, section by
// section, in the order of the schema.

const opening = `<!-- Generated from schemas/cell.schema.json by \`npm run generate\`. Do not edit. -->
# The cell spec, field by field

A spec is YAML, one cell a file, named \`*.cell.yaml\`. Four keys are needed, \`cellspec\`, \`cathode\`, \`anode\` and \`electrolyte\`; whatever else is there adds to what can be checked and computed, and nothing is guessed.

\`\`\`yaml
cellspec: 1
cathode: {active_material: LFP, loading: 15 mg/cm2}
anode: {active_material: graphite, loading: 7.5 mg/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
\`\`\`

- **Quantities** are text with a unit: \`70 um\`, \`70 +- 2 um\`, \`1.08..1.15\`, \`">= 44 Wh"\`, \`2.0 mS/cm @ 25 degC\`, \`C/3\`. The unit named below is the usual one; any of the same dimension will do.
- **Materials** are named as people name them, or under a name of your own that stands in \`materials\` or in a library, \`*.celllib.yaml\`.
- **\`x-…\`** may be the key of anything of your own; it is never looked at.
- A line \`# cellspec-disable-next-line RULE -- reason\`, or an entry of \`waivers\`, accepts a finding on purpose. In the text of a Markdown document about specs it is \`<!-- cellspec-disable-next-line RULE -- reason -->\`, for what \`document/…\` rules find there.
`;

/** @returns the text of schemas/format.md */
export function printFormat({ cell, library }) {
  const sections = [];
  collect(cell, '', sections);
  const own = library.fields.filter(({ name }) => !cell.fields.some((field) => field.name === name));
  const shared = library.fields.map(({ name }) => `\`${name}\``).join(', ');
  return `${opening}
${sections.map((section) => print(section, sections)).join('\n')}
## A library

A file \`*.celllib.yaml\` has the keys ${shared}, and means the same by them.${own.map((field) => `\n${fieldText(field, sections)}`).join('')}
`;
}

/** Every record once, under the path it is first met at. */
function collect(record, path, sections) {
  if (sections.some((section) => section.record.name === record.name)) return;
  sections.push({ path, record });
  for (const { name, shape } of record.fields) {
    const inner = recordIn(shape);
    if (inner !== undefined) collect(inner, path === '' ? name : `${path}.${name}`, sections);
  }
}

function recordIn(shape) {
  if (shape.kind === 'record') return shape;
  return shape.of === undefined ? undefined : recordIn(shape.of);
}

function print({ path, record }, sections) {
  const rules = record.conditions.map(({ because }) => because).filter((text) => text !== undefined);
  const lines = record.fields.map((field) => fieldText(field, sections));
  const remarks =
    rules.length === 0 ? '' : `\n${[...new Set(rules)].map((rule) => `> ${rule}`).join('\n>\n')}\n`;
  return `## ${path === '' ? 'A spec' : code(path)}\n\n${lines.join('\n')}\n${remarks}`;
}

function fieldText(field, sections) {
  const { name, title, description, examples, required, shape } = field;
  const kind = [kindText(shape, sections), required ? '**required**' : ''].filter((text) => text !== '');
  const example = examples.length === 0 ? '' : ` For example ${examples.slice(0, 2).map(code).join(' or ')}.`;
  const words = choicesOf(shape).map(({ value, description: meaning }) => `  - ${code(value)}: ${meaning}`);
  return [
    `- **\`${name}\`** ${title}${kind.length === 0 ? '' : ` (${kind.join(', ')})`}. ${description}${example}`,
    ...words,
  ].join('\n');
}

function kindText(shape, sections) {
  const inner = recordIn(shape);
  const section = inner && sections.find(({ record }) => record.name === inner.name);
  // As GitHub and VS Code make an anchor of a heading.
  const link = section && `[${code(section.path)}](#${section.path.replaceAll('.', '')})`;
  if (shape.kind === 'record') return `see ${link}`;
  if (shape.kind === 'list') return link === undefined ? 'list' : `list of ${link}`;
  if (shape.kind === 'dict') {
    const key = shape.keyIsMaterial ? 'material' : 'name';
    return `${key}: ${link ?? kindText(shape.of, sections)}`;
  }
  if (shape.type === 'quantity') return shape.unit === undefined ? 'quantity' : shape.unit;
  if (shape.type === 'choice') return 'one of the words below';
  return shape.type;
}

function choicesOf(shape) {
  if (shape.kind === 'scalar') return shape.choices ?? [];
  return shape.of === undefined || shape.kind === 'record' ? [] : choicesOf(shape.of);
}

const code = (text) => (text.includes('`') ? text : `\`${text}\``);
