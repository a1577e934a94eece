// Reads the files of knowledge/ into records that remember where they stand, and checks each against its schema.

import Ajv from 'ajv';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { readRulePage } from './rule-page.mjs';
import { schemaSentence } from './schema-sentence.mjs';

/**
 * A record is one checked file: `value` is its plain content, `lineOf(path)` the line of the entry at that path.
 * The base holds the records by kind; records that do not fit their schema are left out.
 */
export function readRecords(files, schemas, core) {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
  ajv.addVocabulary(['x-dimension']);
  for (const schema of schemas) ajv.addSchema(schema);

  const problems = [];
  const base = {
    materials: [],
    interfaces: [],
    terms: [],
    pages: [],
    sources: undefined,
    ambiguous: undefined,
    spreads: undefined,
    prose: undefined,
    materialIds: new Set(),
  };
  base.properties = schemas.find(
    (schema) => schema.$id === 'material.schema.json',
  ).properties.properties.properties;

  const read = (file, text, schema) => {
    const record = yamlRecord(file, text, problems);
    if (record === undefined || schema === undefined) return record;
    return fitsSchema(record, ajv.getSchema(schema), problems, core) ? record : undefined;
  };

  for (const [file, text] of files) {
    const [, folder, name] =
      /^knowledge\/(?:(materials|interfaces|terms)\/)?([\w-]+)\.yaml$/.exec(file) ?? [];
    const page = /^knowledge\/rules\/([a-z-]+\/[a-z-]+)\.md$/.exec(file)?.[1];
    if (page !== undefined) {
      const record = readRulePage(file, text, problems, (front) =>
        read(file, front, 'rule-page.schema.json'),
      );
      if (record !== undefined) base.pages.push({ ...record, id: page });
    } else if (folder === 'materials') {
      // The id stands even where the record is broken, so that those who name it are not blamed as well.
      base.materialIds.add(name);
      keep(base.materials, read(file, text, 'material.schema.json'), name);
    } else if (folder === 'interfaces')
      keep(base.interfaces, read(file, text, 'interfaces.schema.json'), name);
    else if (folder === 'terms') keep(base.terms, read(file, text, 'term.schema.json'), name);
    else if (file === 'knowledge/sources.yaml') base.sources = read(file, text, 'sources.schema.json');
    else if (file === 'knowledge/ambiguous.yaml') base.ambiguous = read(file, text, 'ambiguous.schema.json');
    else if (file === 'knowledge/spreads.yaml') base.spreads = read(file, text, 'spreads.schema.json');
    else if (file === 'knowledge/prose.yaml') base.prose = read(file, text, 'prose.schema.json');
    else
      problems.push(
        problem(file, 1, 'This file is not part of the knowledge base: see CONTRIBUTING.md for the folders.'),
      );
  }
  return { base, problems };
}

export const problem = (path, line, message, severity = 'error') => ({ path, line, message, severity });

function keep(list, record, id) {
  if (record !== undefined) list.push({ ...record, id });
}

function yamlRecord(file, text, problems) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push(
      problem(file, error.linePos?.[0].line ?? 1, `This is not valid YAML: ${error.message.split('\n')[0]}`),
    );
  }
  if (document.errors.length > 0) return undefined;
  if (!isMap(document.contents)) {
    problems.push(problem(file, 1, 'This file should hold keys and values.'));
    return undefined;
  }
  return { path: file, value: document.toJS(), lineOf: (keys) => lineAt(document, lines, keys) };
}

/** Line of the key at the end of the path, or of its nearest parent that exists. */
function lineAt(document, lines, keys) {
  let node = document.contents;
  let offset = node.range[0];
  for (const key of keys) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const child = pair?.value ?? node?.get?.(Number(key), true);
    offset = pair?.key.range[0] ?? child?.range?.[0] ?? offset;
    if (child === undefined) break;
    node = child;
  }
  return lines.linePos(offset).line;
}

function fitsSchema(record, validate, problems, core) {
  if (validate(record.value)) return true;
  for (const { keys, message } of schemaSentence(validate.errors, core)) {
    problems.push(problem(record.path, record.lineOf(keys), message));
  }
  return false;
}
