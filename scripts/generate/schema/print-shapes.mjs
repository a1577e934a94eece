// Prints the run-time form of the schema: one constant per record, and one for every field or shape that several
// records share, so that nothing is built twice when the program starts.

import { printLiteral, raw } from './print-literal.mjs';

/** @returns the text of server/src/generated/shape.ts */
export function printShapes({ cell, library, config }) {
  const counts = new Map();
  for (const root of [cell, library, config]) countRecord(root, counts);
  const state = { counts, names: new Map(), constants: [] };
  printRecord(cell, state, 'export ');
  printRecord(library, state, 'export ');
  printRecord(config, state, 'export ');
  const body = state.constants.join('\n');
  const types = ['DictShape', 'Field', 'ListShape', 'RecordShape', 'ScalarShape'].filter((type) =>
    body.includes(`: ${type} =`),
  );
  return `// Generated from schemas/cell.schema.json by \`npm run generate\`. Do not edit.
import { fieldsByName, ${types.map((type) => `type ${type}`).join(', ')} } from '../spec/shape.js';

${body}`;
}

// What is equal is shared, wherever in the schema it came from.
const keyOf = (thing) => JSON.stringify(thing);

/** Counts how often each field and each shape would be printed if what is inside a shared one is printed once. */
function countRecord(record, counts) {
  if (seenBefore(record, counts)) return;
  for (const field of record.fields) if (!seenBefore(field, counts)) countShape(field.shape, counts);
}

function countShape(shape, counts) {
  if (shape.kind === 'record') return countRecord(shape, counts);
  if (!seenBefore(shape, counts) && shape.of !== undefined) countShape(shape.of, counts);
}

function seenBefore(thing, counts) {
  const count = (counts.get(keyOf(thing)) ?? 0) + 1;
  counts.set(keyOf(thing), count);
  return count > 1;
}

/** Adds the constant of the record behind those it needs, and returns its name. */
function printRecord(record, state, exported = '') {
  const known = state.names.get(keyOf(record));
  if (known !== undefined) return known;
  const name = `${camel(record.name)}${exported === '' ? 'Record' : ''}`;
  state.names.set(keyOf(record), name);
  const { fields, ...rest } = record;
  const list = printLiteral(
    fields.map((field) => printField(field, state)),
    2,
  );
  const facts = Object.entries(rest).map(([key, value]) => [key, raw(printLiteral(value, 2))]);
  facts.splice(2, 0, ['fields', raw(`fieldsByName(${list})`)]);
  declare(exported, name, 'RecordShape', Object.fromEntries(facts), state);
  return name;
}

function printField(field, state) {
  const { def, shape, ...facts } = field;
  return share(field, `${camel(def ?? field.name)}Field`, 'Field', state, () => ({
    ...facts,
    shape: printShape(shape, state),
  }));
}

function printShape(shape, state) {
  if (shape.kind === 'record') return raw(printRecord(shape, state));
  const { def, kind, of, ...facts } = shape;
  const type = { dict: 'DictShape', list: 'ListShape', scalar: 'ScalarShape' }[kind];
  return share(shape, nameOf(shape), type, state, () =>
    of === undefined ? { kind, ...facts } : { kind, of: printShape(of, state), ...facts },
  );
}

/** What comes up again becomes a constant; the rest stays where it is. */
function share(thing, wantedName, type, state, print) {
  if (state.counts.get(keyOf(thing)) === 1) return print();
  const known = state.names.get(keyOf(thing));
  if (known !== undefined) return raw(known);
  const value = print();
  const taken = new Set(state.names.values());
  let name = wantedName;
  for (let number = 2; taken.has(name); number++) name = `${wantedName}${number}`;
  state.names.set(keyOf(thing), name);
  declare('', name, type, value, state);
  return raw(name);
}

function declare(exported, name, type, value, state) {
  state.constants.push(`${exported}const ${name}: ${type} = ${printLiteral(value, 0)};\n`);
}

function nameOf(shape) {
  if (shape.kind !== 'scalar')
    return `${camel(shape.keyRoles?.join('_or_') ?? shape.of.name ?? 'any')}${shape.kind === 'dict' ? 'Dict' : 'List'}`;
  if (shape.type === 'quantity') {
    const [first, second, ...others] = shape.dimensions;
    return camel(
      [first, second && `or_${second}`, others.length > 0 && 'or_others', 'quantity']
        .filter(Boolean)
        .join('_'),
    );
  }
  return camel(shape.def ?? [...(shape.roles ?? []), shape.prose ? 'prose' : shape.type].join('_'));
}

const camel = (name) => name.replace(/_+([a-z])/g, (_, letter) => letter.toUpperCase());
