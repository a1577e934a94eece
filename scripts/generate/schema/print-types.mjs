// Prints the located view of a spec as TypeScript interfaces. Written out in full rather than computed by mapped types:
// this is the file people read to learn what a rule can ask for.

/** @returns the text of server/src/generated/cell.ts */
export function printTypes({ cell, library, config }) {
  const records = new Map();
  const choices = new Map();
  for (const root of [cell, library, config]) collect(root, records, choices);
  const aliases = [...choices].map(([name, shape]) => `export type ${name} =${printUnion(shape)};\n`);
  const interfaces = [...records.values()].map((record) => printInterface(record));
  return `${header}\n${[...interfaces, ...aliases].join('\n')}`;
}

const header = `// Generated from schemas/cell.schema.json by \`npm run generate\`. Do not edit.
import type { Quantity } from '../quantity/quantity.js';
import type { Located, LocatedDict, LocatedList, Where } from '../spec/view.js';
`;

function collect(shape, records, choices) {
  if (shape.kind === 'dict' || shape.kind === 'list') return collect(shape.of, records, choices);
  if (shape.kind === 'scalar') {
    if (shape.def !== undefined) choices.set(typeName(shape.def), shape);
    return;
  }
  const name = typeName(shape.name);
  if (records.has(name)) return;
  records.set(name, shape);
  for (const field of shape.fields) collect(field.shape, records, choices);
}

function printInterface(record) {
  const fields = record.fields.map((field) => {
    const unit = field.shape.unit === undefined ? '' : ` (${field.shape.unit})`;
    return `  /** ${field.title}${unit} */\n  readonly ${field.name}?: ${printType(field.shape)};\n`;
  });
  return `export interface ${typeName(record.name)} {\n  readonly where: Where;\n${fields.join('')}}\n`;
}

function printType(shape) {
  switch (shape.kind) {
    case 'record':
      return typeName(shape.name);
    case 'dict':
      return `LocatedDict<${printType(shape.of)}>`;
    case 'list':
      return `LocatedList<${printType(shape.of)}>`;
    default:
      return `Located<${printScalar(shape)}>`;
  }
}

function printScalar(shape) {
  switch (shape.type) {
    case 'quantity':
      return `Quantity<${shape.dimensions.map(quoted).join(' | ')}>`;
    case 'choice':
      return shape.def === undefined
        ? shape.choices.map((choice) => quoted(choice.value)).join(' | ')
        : typeName(shape.def);
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'string';
  }
}

const printUnion = (shape) => shape.choices.map((choice) => `\n  | ${quoted(choice.value)}`).join('');

const quoted = (word) => `'${word}'`;

/** `own_material` to `OwnMaterial`. */
const typeName = (name) => name.replace(/(^|_)([a-z])/g, (_, _gap, letter) => letter.toUpperCase());
