// Reads the schema files into shapes: the same objects the program works with at run time
// (server/src/spec/shape.ts), plus `def`, the name of the definition a shape comes from. Every definition becomes one
// object, so that printers can tell shared shapes from equal ones.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const folder = fileURLToPath(new URL('../../../schemas/', import.meta.url));

export function readSchemas() {
  const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  return Object.fromEntries(
    ['cell.schema.json', 'celllib.schema.json', 'config.schema.json'].map((name) => [name, read(name)]),
  );
}

/** @returns the record shapes of a cell spec, a library and a configuration, sharing what they share */
export function shapesOf(schemas) {
  const records = new Map();
  const reader = { schemas, records };
  return {
    cell: readRecord(reader, schemas['cell.schema.json'], 'cell.schema.json', 'cell'),
    library: readRecord(reader, schemas['celllib.schema.json'], 'celllib.schema.json', 'library'),
    config: readRecord(reader, schemas['config.schema.json'], 'config.schema.json', 'config'),
  };
}

/**
 * Follows `$ref`; what is written beside it wins over the target.
 * `def` is the last definition on the way, `file` the schema file it stands in.
 */
export function resolveRef(schemas, node, file) {
  let current = node;
  let home = file;
  let def;
  while (current.$ref !== undefined) {
    const { $ref, ...beside } = current;
    const [target, pointer] = $ref.split('#');
    home = target === '' ? home : target;
    const steps = pointer.split('/').slice(1);
    const found = steps.reduce((place, step) => place?.[step], schemas[home]);
    if (found === undefined) throw new Error(`${file}: \`${$ref}\` leads nowhere`);
    if (steps[0] === '$defs') def = steps[1];
    current = { ...found, ...beside };
  }
  return { schema: current, file: home, def };
}

function readShape(reader, node, file) {
  const { schema, file: home, def } = resolveRef(reader.schemas, node, file);
  if (schema.type === 'array') return { kind: 'list', of: readShape(reader, schema.items, home) };
  if (schema.type !== 'object') return readScalar(schema, def);
  if (schema.properties === undefined) return readDict(reader, schema, home);
  if (def === undefined)
    throw new Error(`the record \`${schema.title}\` needs a definition of its own under $defs`);
  return reader.records.get(def) ?? readRecord(reader, schema, home, def);
}

function readRecord(reader, schema, file, name) {
  const required = schema.required ?? [];
  const fields = Object.entries(schema.properties).map(([key, node]) =>
    readField(reader, node, file, key, required),
  );
  const conditions = (schema.allOf ?? []).map((node) =>
    readCondition(resolveRef(reader.schemas, node, file).schema),
  );
  const open = schema.patternProperties?.['^x-'] === true;
  const record = { kind: 'record', name, fields, required, open, conditions };
  reader.records.set(name, record);
  return record;
}

function readField(reader, node, file, name, required) {
  const { schema, def } = resolveRef(reader.schemas, node, file);
  return {
    name,
    title: schema.title,
    description: schema.description,
    examples: (schema.examples ?? []).map(asWritten),
    aliases: schema['x-aliases'] ?? [],
    required: required.includes(name),
    shape: readShape(reader, node, file),
    def: def === 'text' ? undefined : def,
  };
}

function readCondition(schema) {
  const forbidden = Object.keys(schema.then.properties ?? {});
  const when = (schema.if.required ?? [])
    .filter((field) => schema.if.properties?.[field] === undefined)
    .map((field) => ({ field, present: true }));
  for (const [field, test] of Object.entries(schema.if.properties ?? {})) {
    when.push(test === false ? { field, present: false } : { field, is: test.enum ?? [test.const] });
  }
  return { when, required: schema.then.required ?? [], forbidden, because: schema['x-because'] };
}

function readDict(reader, schema, file) {
  return {
    kind: 'dict',
    of: readShape(reader, schema.additionalProperties, file),
    keyIsMaterial: schema['x-key-knowledge'] === 'material',
    ...given('keyIsRule', schema['x-key-knowledge'] === 'rule' ? true : undefined),
    ...given('keyRoles', schema['x-key-role']),
    ...given('sum', schema['x-sum']),
    ...given('sumWith', schema['x-sum-with']),
  };
}

function readScalar(schema, def) {
  const dimension = schema['x-dimension'];
  const words = schema['x-enum-descriptions'] ?? schema['x-words'];
  const choices = words && Object.entries(words).map(([value, description]) => ({ value, description }));
  return {
    kind: 'scalar',
    type: scalarType(schema),
    ...given('dimensions', dimension === undefined ? undefined : [dimension].flat()),
    ...given('unit', schema['x-unit']),
    ...given('choices', choices),
    ...given('openChoice', schema['x-open-choice']),
    ...given('roles', schema['x-role']),
    ...given('pattern', schema.pattern),
    ...given('minimum', schema.minimum),
    ...given('maximum', schema.maximum),
    ...given('above', schema.exclusiveMinimum),
    ...given('constant', schema.const),
    ...given('prose', schema['x-placeholder-text']),
    ...given('def', schema.enum === undefined ? undefined : def),
  };
}

function scalarType(schema) {
  if (schema['x-dimension'] !== undefined) return 'quantity';
  if (schema['x-knowledge'] === 'material') return 'material';
  if (schema['x-text'] === true) return 'text';
  if (schema.enum !== undefined) return 'choice';
  return schema.type === 'string' ? 'text' : schema.type;
}

const given = (key, value) => (value === undefined ? {} : { [key]: value });

/** One line of YAML, as it would stand behind the key. */
function asWritten(example) {
  if (typeof example === 'string' && /^[<>]/.test(example)) return `"${example}"`;
  return stringify(example, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}
