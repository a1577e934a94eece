// Compiles both schemas to stand-alone code, so that neither ajv nor `new Function` is needed at run time.

import Ajv2020 from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { trimValidator } from './trim-validator.mjs';

/** @returns the text of server/src/generated/validate.ts */
export function printValidator(schemas) {
  const ajv = new Ajv2020.default({
    schemas: Object.values(schemas).map(bare),
    allErrors: true,
    allowUnionTypes: true,
    // Conditions shared by two records do not repeat that they are about objects.
    strictTypes: false,
    // spec/explain.ts words every error itself.
    messages: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(ajv, {
    validateCell: schemas['cell.schema.json'].$id,
    validateLibrary: schemas['celllib.schema.json'].$id,
    validateConfig: schemas['config.schema.json'].$id,
  });
  // A keyword that needs one of ajv's run-time helpers would drag ajv into the extension.
  if (/\brequire\(|^import /m.test(code))
    throw new Error('the validator needs a helper of ajv: avoid the keyword that does');
  const inner = trimValidator(code)
    .replace('"use strict";', '')
    .replace(/export const (\w+) = (\w+);/g, 'const $1Function = $2;');
  return `${header}${inner}${footer}`;
}

const header = `// @ts-nocheck
// Generated from schemas/cell.schema.json by \`npm run generate\`. Not committed, not for reading.
`;

const footer = `
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validate {
  (data: unknown): boolean;
  /** Of the last call. */
  readonly errors?: readonly ValidationError[] | null;
}
export const validateCell: Validate = validateCellFunction;
export const validateLibrary: Validate = validateLibraryFunction;
export const validateConfig: Validate = validateConfigFunction;
`;

const prose = new Set(['title', 'description', 'examples']);

/** The schema without what does not decide anything: the compiled code repeats parts of it. */
function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => !key.startsWith('x-') && !prose.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'properties' ? bareValues(value) : bare(value)]),
  );
}

/** Under `properties` a key such as \`title\` is a name, not a keyword. */
const bareValues = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, bare(value)]));
