// The cell schema for editors that know nothing of cellspec: draft-07, without our own keywords, and with the words
// such editors show in hovers and completions.

import { resolveRef } from './read-schema.mjs';

const file = 'cell.schema.json';

/** @returns the text of schemas/cell.draft-07.schema.json */
export function exportDraft07(schemas) {
  const { $defs, $schema, $id, ...root } = schemas[file];
  const definitions = Object.entries($defs).map(([name, node]) => [name, convert(node, schemas)]);
  const exported = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: $id.replace('cell.schema.json', 'cell.draft-07.schema.json'),
    $comment: 'Generated from cell.schema.json by `npm run generate`. Do not edit.',
    ...convert(root, schemas),
    definitions: Object.fromEntries(definitions),
  };
  return `${JSON.stringify(exported, undefined, 2)}\n`;
}

function convert(node, schemas) {
  if (node === null || typeof node !== 'object') return node;
  if (node.$ref !== undefined) return convertRef(node, schemas);
  const result = {};
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) continue;
    result[key] = convertKeyword(key, value, schemas);
  }
  return { ...result, ...words(node) };
}

function convertKeyword(key, value, schemas) {
  switch (key) {
    case 'properties':
    case 'patternProperties':
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, convert(each, schemas)]));
    case 'allOf':
      return value.map((each) => convert(each, schemas));
    case 'items':
    case 'additionalProperties':
    case 'if':
    case 'then':
      return convert(value, schemas);
    default:
      return value;
  }
}

/** Draft-07 ignores everything beside a `$ref`, so a reference with words of its own is wrapped or written out. */
function convertRef(node, schemas) {
  const { $ref, ...beside } = node;
  const reference = { $ref: $ref.replace('#/$defs/', '#/definitions/') };
  if (Object.keys(beside).length === 0) return reference;
  const { schema } = resolveRef(schemas, node, file);
  if (schema.properties === undefined) return convert(schema, schemas);
  const { title, description, examples } = beside;
  const prose = {
    ...(title && { title }),
    ...(description && { description }),
    ...(examples && { examples }),
  };
  return { ...prose, ...words(prose), allOf: [reference] };
}

/** What editors show: Markdown where they can, plain words where they cannot. */
function words(node) {
  const result = {};
  if (typeof node.description === 'string') {
    const markdown = `${node.description}${unitSentence(node)}`;
    result.description = markdown.replaceAll('`', '');
    result.markdownDescription = markdown;
  }
  const descriptions = node['x-enum-descriptions'];
  if (node.enum !== undefined && descriptions !== undefined) {
    result.enumDescriptions = node.enum.map((word) => descriptions[word]);
  }
  return result;
}

function unitSentence(node) {
  const [example] = node.examples ?? [];
  if (node['x-dimension'] === undefined || typeof example !== 'string') return '';
  const plain = Array.isArray(node.type) ? '' : ' with its unit';
  return ` Written as text${plain}, for example \`${example}\`.`;
}
