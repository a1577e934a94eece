// Everything that follows from schemas/cell.schema.json. Nothing is written here unless asked: tests compare the texts
// with the files instead.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportDraft07 } from './schema/export-draft-07.mjs';
import { printFormat } from './schema/print-format.mjs';
import { printShapes } from './schema/print-shapes.mjs';
import { printTypes } from './schema/print-types.mjs';
import { printValidator } from './schema/print-validator.mjs';
import { readSchemas, shapesOf } from './schema/read-schema.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {{ path: string, text: string }[]} paths from the root of the project */
export function generateFromSchema(schemas = readSchemas()) {
  const shapes = shapesOf(schemas);
  return [
    { path: 'server/src/generated/cell.ts', text: printTypes(shapes) },
    { path: 'server/src/generated/shape.ts', text: printShapes(shapes) },
    { path: 'server/src/generated/validate.ts', text: printValidator(schemas) },
    { path: 'schemas/format.md', text: printFormat(shapes) },
    { path: 'schemas/cell.draft-07.schema.json', text: exportDraft07(schemas, 'cell.schema.json') },
    { path: 'schemas/config.draft-07.schema.json', text: exportDraft07(schemas, 'config.schema.json') },
  ];
}

/** Writes what has changed; untouched files keep their date, so that nothing downstream is built again. */
export function writeFiles(files) {
  for (const file of files) {
    const target = path.join(root, file.path);
    if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === file.text) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.text);
  }
}
