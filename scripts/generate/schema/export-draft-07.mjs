// A schema for editors that know nothing of cellspec: draft-07, without our own keywords, and with the words such editors
// show in hovers and completions.

import { resolveRef } from './read-schema.mjs';

/** @returns the text of the export of `file`, `cell.schema.json`. What it takes from other files is written out. */
export function exportDraft07(schemas, file) {
  const { $defs, $schema, $id, ...root } = schemas[file];
  const from = { schemas, file, root: file };
  const definitions = Object.entries($defs).map(([name, node]) => [name, convert(node, from)]);
  const exported = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: $id.replace('.schema.json', '.draft-07.schema.json'),
    $comment: `Generated from ${file} by \`npm run generate\`. Do not edit.`,
    ...convert(root, from),
    definitions: Object.fromEntries(definitions),
  };
  return `${JSON.stringify(exported, undefined, 2)}\n`;
}

function convert(node, from) {
  if (node === null || typeof node !== 'object') return node;
  if (node.$ref !== undefined) return convertRef(node, from);
  const result = {};
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) continue;
    result[key] = convertKeyword(key, value, from);
  }
  return { ...result, ...words(node) };
}

function convertKeyword(key, value, from) {
  switch (key) {
    case 'properties':
    case 'patternProperties':
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, convert(each, from)]));
    case 'allOf':
      return value.map((each) => convert(each, from));
    case 'items':
    case 'additionalProperties':
    case 'if':
    case 'then':
      return convert(value, from);
    default:
      return value;
  }
}

/** Draft-07 ignores everything beside a `$ref`, so a reference with words of its own is wrapped or written out. */
function convertRef(node, from) {
  const { $ref, ...beside } = node;
  const { schema, file } = resolveRef(from.schemas, node, from.file);
  const isHere = file === from.root && $ref.startsWith('#/$defs/');
  const reference = { $ref: $ref.replace('#/$defs/', '#/definitions/') };
  if (isHere && Object.keys(beside).length === 0) return reference;
  if (!isHere || schema.properties === undefined) return convert(schema, { ...from, file });
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
