/** The schema is the only definition of the format: it keeps to what the generator and the messages understand. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { cell, library } from '../server/src/generated/shape.js';
import { type Validate, validateCell, validateLibrary } from '../server/src/generated/validate.js';
import { dimensions } from '../server/src/quantity/dimension.js';
import { parseQuantity } from '../server/src/quantity/parse.js';
import { findUnit, isPreferred } from '../server/src/quantity/units.js';
import type { Field, RecordShape, Shape } from '../server/src/spec/shape.js';
import { schemaCases, specOf } from './support/schema-cases.js';
import { conditionsIn, isSchema, recordsIn, type Schema, walk } from './support/schema-walk.js';

const root = projectRoot();
const records: readonly RecordShape[] = [...recordsIn(cell, new Set())];
const fields: readonly { field: Field; at: string }[] = records.flatMap((record) =>
  [...record.fields.values()].map((field) => ({ field, at: `${record.name}.${field.name}` })),
);
const readJson = (name: string): Schema => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
const cellSchema = readJson('schemas/cell.schema.json');
const librarySchema = readJson('schemas/celllib.schema.json');
const draft07 = readJson('schemas/cell.draft-07.schema.json');
const ownKeywords = [
  ...[
    'x-dimension',
    'x-unit',
    'x-knowledge',
    'x-role',
    'x-words',
    'x-key-knowledge',
    'x-key-role',
    'x-sum',
    'x-sum-with',
  ],
  ...['x-aliases', 'x-placeholder-text', 'x-text', 'x-enum-descriptions', 'x-open-choice', 'x-because'],
];
const keywords = new Set([
  ...[
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'examples',
    'type',
    'properties',
    'required',
  ],
  ...[
    'additionalProperties',
    'patternProperties',
    'items',
    'enum',
    'const',
    'pattern',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'allOf',
  ],
  ...ownKeywords,
]);

test('the schema keeps to the closed subset of JSON Schema', () => {
  for (const schema of [cellSchema, librarySchema]) walk(schema, '#', checkSubset);
});

function checkSubset(node: Schema, at: string): void {
  for (const keyword of Object.keys(node))
    assert.ok(keywords.has(keyword), `${at}: the generator does not know \`${keyword}\``);
  if (node.type === 'object') {
    assert.notEqual(node.additionalProperties, undefined, `${at}: an object says what else it may contain`);
    if (node.properties !== undefined)
      assert.deepEqual(node.patternProperties, { '^x-': true }, `${at}: every record is open to \`x-\` keys`);
  }
  if (Array.isArray(node.type)) {
    const free = node['x-text'] === true || node['x-dimension'] !== undefined;
    assert.ok(
      free && !node.type.includes('object'),
      `${at}: only text and plain numbers may have several types`,
    );
    if (node.type.includes('number') && node['x-text'] === undefined) {
      assert.ok(
        [node['x-dimension']].flat().includes('number'),
        `${at}: a bare number is allowed only without a unit`,
      );
    }
  }
}

test('conditions only require fields or rule them out, and say why', () => {
  const conditions = conditionsIn(cellSchema);
  assert.ok(conditions.length > 5);
  for (const node of conditions) {
    const { if: when, then, 'x-because': because, ...others } = node;
    assert.deepEqual(Object.keys(others), []);
    assert.match(String(because), /^[A-Z].*\.$/);
    assert.ok(isSchema(when) && isSchema(then));
    for (const keyword of [...Object.keys(when), ...Object.keys(then)])
      assert.ok(['required', 'properties'].includes(keyword));
    for (const value of Object.values(isSchema(then.properties) ? then.properties : {}))
      assert.equal(value, false);
    for (const value of Object.values(isSchema(when.properties) ? when.properties : {})) {
      assert.ok(
        value === false || (isSchema(value) && (value.const !== undefined || Array.isArray(value.enum))),
      );
    }
  }
});

test('every field has a title, a description, known dimensions and described words', () => {
  for (const { field, at } of fields) {
    assert.match(field.title, /^\S.{1,50}\S$/, `${at}: title`);
    assert.doesNotMatch(field.title, /\.$/, `${at}: a title is no sentence`);
    assert.match(field.description, /^[A-Z].{15,}\.$/s, `${at}: description`);
    const sentences = field.description.split(/(?<=[.;:]) (?=[A-Z])/).length;
    assert.ok(sentences <= 4, `${at}: ${sentences} sentences are too many for a hover`);
    const { shape } = field;
    if (shape.kind !== 'scalar') continue;
    for (const dimension of shape.dimensions ?? [])
      assert.ok(Object.hasOwn(dimensions, dimension), `${at}: no dimension \`${dimension}\``);
    if (shape.unit !== undefined) {
      assert.ok(isPreferred(shape.unit), `${at}: \`${shape.unit}\` is not the preferred spelling`);
      const unit = findUnit(shape.unit);
      assert.ok(unit, `${at}: no unit \`${shape.unit}\``);
    }
  }
});

test('every word of a choice is described', () => {
  walk(cellSchema, '#', (node, at) => {
    if (!Array.isArray(node.enum)) return;
    const described = node['x-enum-descriptions'];
    assert.deepEqual(Object.keys(isSchema(described) ? described : {}), node.enum, at);
    for (const text of Object.values(isSchema(described) ? described : {}))
      assert.match(String(text), /^[A-Z].*\.$/, at);
  });
});

test('examples are what they are examples of', () => {
  for (const { field, at } of fields) {
    const dict = field.shape.kind === 'dict' ? field.shape.of : undefined;
    for (const example of field.examples.map((text) => parse(text))) {
      if (field.shape.kind === 'scalar') checkScalarExample(field.shape, example, at);
      if (dict?.kind === 'scalar')
        for (const value of Object.values(example)) checkScalarExample(dict, value, at);
    }
  }
});

function checkScalarExample(shape: Shape, example: unknown, at: string): void {
  if (shape.kind !== 'scalar') return;
  if (shape.type === 'quantity') {
    const parsed = parseQuantity(String(example), shape.dimensions ?? []);
    assert.ok(parsed.ok, `${at}: \`${String(example)}\` cannot be read`);
    assert.equal(
      parsed.preferred,
      undefined,
      `${at}: \`${String(example)}\` is not in the preferred spelling`,
    );
  }
  if (shape.type === 'choice')
    assert.ok(
      shape.choices?.some((choice) => choice.value === example),
      at,
    );
  if (shape.pattern !== undefined) assert.match(String(example), new RegExp(shape.pattern), at);
}

test("a neighbour's name for a field leads to one field", () => {
  const fold = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const record of records) {
    const owners = new Map([...record.fields.keys()].map((name) => [fold(name), name]));
    for (const field of record.fields.values()) {
      for (const alias of field.aliases) {
        assert.match(alias, /^[a-z0-9_]+$/, `${record.name}.${field.name}`);
        assert.equal(
          owners.get(fold(alias)) ?? field.name,
          field.name,
          `\`${alias}\` in ${record.name} is ambiguous`,
        );
        owners.set(fold(alias), field.name);
      }
    }
  }
});

const configDraft07 = readJson('schemas/config.draft-07.schema.json');

for (const [name, schema] of Object.entries({ cell: draft07, configuration: configDraft07 }))
  test(`the draft-07 export of the ${name} is valid draft-07 without our keywords`, () => {
    const ajv = new Ajv({ strict: false });
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
    assert.doesNotMatch(JSON.stringify(schema), /"x-(?!.*true)|\$defs|"\$ref":"[^"]*","/);
  });

test('the draft-07 export of the configuration takes what is right and refuses what is not', () => {
  const valid = new Ajv({ strict: false }).compile(configDraft07);
  const right = {
    profile: 'lab',
    rules: { 'balance/*': 'off' },
    include: ['cells'],
    baseline: 'cellspec.baseline.json',
    overrides: [{ files: ['concepts'], profile: 'concept', rules: { 'balance/np-ratio': 'hint' } }],
    'x-ours': 1,
  };
  assert.ok(valid(right), JSON.stringify(valid.errors));
  for (const wrong of [{ profile: 'raw' }, { rules: { a: 'loud' } }, { baselines: 'x' }, { overrides: [{}] }])
    assert.ok(!valid(wrong), JSON.stringify(wrong));
});

const validators: readonly (readonly [
  string,
  (data: unknown) => boolean,
  () => readonly SchemaError[] | null | undefined,
])[] = [
  compiled('the source schema', new Ajv2020({ allErrors: true, strict: false }), cellSchema),
  compiled('the draft-07 export', new Ajv({ allErrors: true, strict: false }), draft07),
  ['the generated validator', validateCell, () => validateCell.errors],
];

for (const [name, validate, errorsOf] of validators) {
  test(`${name} accepts the example specs`, () => {
    for (const file of fs.readdirSync(path.join(root, 'tests/fixtures/oracles'))) {
      if (!file.endsWith('.cell.yaml')) continue;
      const spec = parse(fs.readFileSync(path.join(root, 'tests/fixtures/oracles', file), 'utf8'));
      assert.ok(validate(spec), `${file}: ${JSON.stringify(errorsOf())}`);
    }
  });
  test(`${name} says one thing about each mistake`, () => {
    for (const each of schemaCases) {
      const valid = validate(specOf(each));
      const found = valid ? [] : (errorsOf() ?? []).filter((error) => error.keyword !== 'if').map(inShort);
      assert.deepEqual(found.sort(), [...each.errors].sort(), each.says);
    }
  });
}

test('a library has materials and nothing of a cell', () => {
  assert.ok(
    validateLibrary({ cellspec: 1, materials: { 'NMC811-LNO': { base: 'NMC811', density: '4.78 g/cm3' } } }),
  );
  assert.ok(!validateLibrary({ cellspec: 1, materials: {}, cathode: {} }));
  assert.equal(library.fields.get('materials')?.shape, cell.fields.get('materials')?.shape);
});

test('what is generated from the schema is fresh', async () => {
  const generator = pathToFileURL(path.join(root, 'scripts/generate/schema.mjs')).href;
  const { generateFromSchema }: { generateFromSchema(): { path: string; text: string }[] } = await import(
    generator
  );
  for (const file of generateFromSchema()) {
    const same = fs.readFileSync(path.join(root, file.path), 'utf8') === file.text;
    assert.ok(
      same,
      `${file.path} does not follow from schemas/ any more: run \`npm run generate\` and commit the result`,
    );
  }
});

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function inShort(error: SchemaError): string {
  const name = error.params.missingProperty ?? error.params.additionalProperty;
  return `${error.instancePath} ${error.keyword}${name === undefined ? '' : ` ${String(name)}`}`;
}

function compiled(name: string, ajv: Ajv | Ajv2020, schema: Schema) {
  const validate: Validate = ajv.compile(schema);
  return [name, validate, () => validate.errors] as const;
}

function projectRoot(): string {
  let folder = __dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
