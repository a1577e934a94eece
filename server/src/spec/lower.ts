/**
 * Tree to located view, led by the shape table. What cannot be read is left out of the view and, where it is text
 * that should have been a quantity, reported; everything else about the shape is said by structure.ts.
 */
import { parseQuantity } from '../quantity/parse.js';
import { type Entry, type Node, type PlainNode, resolve, type ScalarNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { explainQuantity, isLiteral, unusualSpelling } from './explain-quantity.js';
import { isLeftOpen, leftOpen } from './left-open.js';
import { oncePerEntry } from './once-per-entry.js';
import type { SpecProblem } from './problem.js';
import type { DictShape, Field, RecordShape, ScalarShape, Shape } from './shape.js';
import { checkSum } from './sums.js';
import type { LocatedDict, Where } from './view.js';

export type Report = (problem: SpecProblem) => void;

/** A whole document. */
export function lowerRoot(root: Node | undefined, shape: RecordShape, report: Report): unknown {
  const plain = resolve(root);
  if (plain === undefined || root === undefined || plain.kind !== 'map') return undefined;
  return lowerRecord(plain, shape.fields, place(plain, undefined), report, lowerOnce);
}

/** Returns a record, dict, list or located scalar as generated/cell.ts describes it; undefined where unreadable. */
export function lower(
  node: Node | undefined,
  shape: Shape,
  field: Field | undefined,
  key: Span | undefined,
  report: Report,
): unknown {
  const plain = resolve(node);
  if (plain === undefined || node === undefined) return undefined;
  // A scalar behind an alias is shown where it is used; the inside of an aliased map only exists where it was written.
  const where = place(plain.kind === 'scalar' ? node : plain, key);
  switch (shape.kind) {
    case 'record':
      return plain.kind === 'map' ? lowerRecord(plain, shape.fields, where, report) : undefined;
    case 'dict':
      return plain.kind === 'map' ? lowerDict(plain, shape, field, where, report) : undefined;
    case 'list':
      if (plain.kind !== 'list') return undefined;
      return {
        where,
        items: plain.items
          .map((item) => lower(item, shape.of, field, undefined, report))
          .filter((item) => item !== undefined),
      };
    case 'scalar':
      return plain.kind === 'scalar' ? lowerScalar(plain, shape, field, where, report) : undefined;
  }
}

function place({ span }: Node, key: Span | undefined): Where {
  return {
    span,
    ...(key === undefined ? {} : { key }),
    ...(span.file === undefined ? {} : { file: span.file }),
  };
}

type MapNode = Extract<PlainNode, { kind: 'map' }>;
type LowerEntry = (entry: Entry, shape: Shape, field: Field | undefined, report: Report) => unknown;

const lowerEntry: LowerEntry = (entry, shape, field, report) =>
  lower(entry.value, shape, field, entry.key.span, report);

const lowered = oncePerEntry((entry, shape, field) => {
  const problems: SpecProblem[] = [];
  const value = lowerEntry(entry, shape, field, (problem) => problems.push(problem));
  return { value, problems };
});

/** The same, kept with the entry. */
const lowerOnce: LowerEntry = (entry, shape, field, report) => {
  const { value, problems } = lowered(entry, shape, field);
  for (const problem of problems) report(problem);
  return value;
};

function lowerRecord(
  node: MapNode,
  fields: ReadonlyMap<string, Field>,
  where: Where,
  report: Report,
  lowerValue: LowerEntry = lowerEntry,
): unknown {
  const record: Record<string, unknown> = { where };
  for (const entry of node.fields) {
    const field = fields.get(entry.key.text);
    if (field === undefined) continue;
    const value = lowerValue(entry, field.shape, field, report);
    if (value !== undefined) record[field.name] = value;
  }
  for (const name of Object.keys(record)) {
    const field = fields.get(name);
    if (field?.shape.kind === 'dict' && field.shape.sum !== undefined)
      checkSum(record, field, field.shape, report);
  }
  return record;
}

function lowerDict(
  node: MapNode,
  shape: DictShape,
  field: Field | undefined,
  where: Where,
  report: Report,
): LocatedDict<unknown> {
  const lowerValue = shape.of.kind === 'record' ? lowerOnce : lowerEntry;
  const entries = node.fields.map((entry) => ({
    name: { value: entry.key.text, text: entry.key.text, where: place(entry.key, undefined) },
    value: lowerValue(entry, shape.of, field, report),
  }));
  return { where, entries };
}

function lowerScalar(
  node: ScalarNode,
  shape: ScalarShape,
  field: Field | undefined,
  where: Where,
  report: Report,
): unknown {
  const located = (value: unknown) => ({ value, text: node.text, where });
  if (node.value === null) return undefined;
  switch (shape.type) {
    case 'text':
      // Prose has rules of its own, which say what the answer is for.
      if (shape.prose !== true && isLeftOpen(node.text)) report(leftOpen(node, field));
      return located(node.text);
    case 'material':
      return located(node.text);
    case 'choice':
      return shape.openChoice || shape.choices?.some((choice) => choice.value === node.text)
        ? located(node.text)
        : undefined;
    case 'integer':
    case 'number':
      return typeof node.value === 'number' ? located(node.value) : undefined;
    case 'boolean':
      return typeof node.value === 'boolean' ? located(node.value) : undefined;
    case 'quantity': {
      const parsed = parseQuantity(node.text, shape.dimensions ?? []);
      if (parsed.ok) {
        if (parsed.preferred && isLiteral(node)) report(unusualSpelling(parsed.preferred, node));
        return located(parsed.quantity);
      }
      // `loading: 12` is a number to YAML: the validator rejects its type, and structure.ts words that.
      if (typeof node.value === 'string') report(explainQuantity(parsed.problem, node, shape, field));
      return undefined;
    }
  }
}
