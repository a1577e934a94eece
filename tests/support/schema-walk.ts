/** Ways through a schema file and through the shapes generated from it. */
import type { RecordShape, Shape } from '../../server/src/spec/shape.js';

export interface Schema {
  readonly [keyword: string]: unknown;
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Calls `visit` for the schema and every schema inside it, conditions left out. */
export function walk(node: unknown, at: string, visit: (node: Schema, at: string) => void): void {
  if (!isSchema(node) || node.if !== undefined) return;
  visit(node, at);
  for (const group of ['properties', '$defs']) {
    const inner = node[group];
    if (isSchema(inner))
      for (const [name, each] of Object.entries(inner)) walk(each, `${at}/${group}/${name}`, visit);
  }
  for (const keyword of ['items', 'additionalProperties']) walk(node[keyword], `${at}/${keyword}`, visit);
}

export function conditionsIn(schema: Schema): Schema[] {
  const found: Schema[] = [];
  for (const node of Object.values(isSchema(schema.$defs) ? schema.$defs : {})) {
    if (!isSchema(node)) continue;
    if (node.if !== undefined) found.push(node);
    for (const each of Array.isArray(node.allOf) ? node.allOf : [])
      if (each.$ref === undefined) found.push(each);
  }
  return found;
}

/** The record and those inside it, each once. */
export function recordsIn(shape: Shape, found: Set<RecordShape>): Set<RecordShape> {
  if (shape.kind === 'dict' || shape.kind === 'list') return recordsIn(shape.of, found);
  if (shape.kind === 'scalar' || found.has(shape)) return found;
  found.add(shape);
  for (const field of shape.fields.values()) recordsIn(field.shape, found);
  return found;
}
