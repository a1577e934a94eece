/**
 * Tree to located view, led by the shape table. What cannot be read is left out of the view and, where it is text
 * that should have been a quantity, reported; everything else about the shape is said by structure.ts. It only has to look
 * where this walk, which sees every value anyway, came upon something that the schema may not allow: `doubtful`.
 */
import { parseQuantity } from '../quantity/parse.js';
import { type Entry, type Node, type PlainNode, resolve, type ScalarNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { isAllowed, isChoice } from './allowed.js';
import { explainQuantity, isLiteral, unusualSpelling } from './explain-quantity.js';
import { isLeftOpen, leftOpen } from './left-open.js';
import type { NamedMaterial } from './named-material.js';
import { oncePerEntry } from './once-per-entry.js';
import type { SpecProblem } from './problem.js';
import type { Condition, DictShape, Field, ListShape, RecordShape, ScalarShape, Shape } from './shape.js';
import { checkSum } from './sums.js';
import type { Located, LocatedDict, LocatedList, Where } from './view.js';

export type Report = (problem: SpecProblem) => void;

export interface Lowering {
  readonly report: Report;
  /** Set where the schema may not allow what is written. Where it stays unset, the schema has nothing against any of it. */
  doubtful: boolean;
  /** Every place that names a material, in the order of the text. */
  readonly names: NamedMaterial[];
}

export function lowering(report: Report): Lowering {
  return { report, doubtful: false, names: [] };
}

/** For those who look at the view alone. */
export function unheard(): Lowering {
  return lowering(() => {});
}

/** A whole document. */
export function lowerRoot(root: Node | undefined, shape: RecordShape, lowering: Lowering): unknown {
  const plain = resolve(root);
  if (plain?.kind === 'map') return lowerRecord(plain, shape, place(plain, undefined), lowering, lowerOnce);
  lowering.doubtful = true;
  return undefined;
}

/** Returns a record, dict, list or located scalar as generated/cell.ts describes it; undefined where unreadable. */
function lower(
  node: Node | undefined,
  shape: Shape,
  field: Field | undefined,
  key: Span | undefined,
  lowering: Lowering,
): unknown {
  const plain = resolve(node);
  if (plain !== undefined && node !== undefined) {
    // A scalar behind an alias is shown where it is used; the inside of an aliased map only exists where it was written.
    const where = place(plain.kind === 'scalar' ? node : plain, key);
    switch (shape.kind) {
      case 'record':
        if (plain.kind === 'map') return lowerRecord(plain, shape, where, lowering);
        break;
      case 'dict':
        if (plain.kind === 'map') return lowerDict(plain, shape, field, where, lowering);
        break;
      case 'list':
        if (plain.kind === 'list') return lowerList(plain, shape, field, where, lowering);
        break;
      case 'scalar':
        if (plain.kind !== 'scalar') break;
        if (shape.type === 'material' && plain.text !== '' && !isChoice(plain.text, shape))
          lowering.names.push({ text: plain.text, span: node.span, roles: shape.roles ?? anyRole });
        if (!isAllowed(plain, shape)) lowering.doubtful = true;
        return lowerScalar(plain, shape, field, where, lowering.report);
    }
  }
  lowering.doubtful = true;
  return undefined;
}

function place({ span }: Node, key: Span | undefined): Where {
  const { file } = span;
  if (file === undefined) return key === undefined ? { span } : { span, key };
  return key === undefined ? { span, file } : { span, key, file };
}

const anyRole: NamedMaterial['roles'] = [];

type MapNode = Extract<PlainNode, { kind: 'map' }>;
type ListNode = Extract<PlainNode, { kind: 'list' }>;
type LowerEntry = (entry: Entry, shape: Shape, field: Field | undefined, lowering: Lowering) => unknown;

const lowerEntry: LowerEntry = (entry, shape, field, lowering) =>
  lower(entry.value, shape, field, entry.key.span, lowering);

const lowered = oncePerEntry((entry, shape, field) => {
  const problems: SpecProblem[] = [];
  const own = lowering((problem) => problems.push(problem));
  const value = lowerEntry(entry, shape, field, own);
  return { value, problems, doubtful: own.doubtful, names: own.names };
});

/** The same, kept with the entry. */
const lowerOnce: LowerEntry = (entry, shape, field, lowering) => {
  const { value, problems, doubtful, names } = lowered(entry, shape, field);
  for (const problem of problems) lowering.report(problem);
  for (const name of names) lowering.names.push(name);
  if (doubtful) lowering.doubtful = true;
  return value;
};

function lowerRecord(
  node: MapNode,
  shape: RecordShape,
  where: Where,
  lowering: Lowering,
  lowerValue: LowerEntry = lowerEntry,
): unknown {
  const record: Record<string, unknown> = { where };
  let sums: Field[] | undefined;
  for (const entry of node.fields) {
    const name = entry.key.text;
    const field = shape.fields.get(name);
    if (field === undefined) {
      if (!shape.open || !name.startsWith('x-') || entry.value === undefined) lowering.doubtful = true;
      continue;
    }
    const value = lowerValue(entry, field.shape, field, lowering);
    if (value === undefined) {
      // Conditions speak of what is written, readable or not.
      lowering.doubtful = true;
      continue;
    }
    record[field.name] = value;
    if (field.shape.kind !== 'dict' || field.shape.sum === undefined) continue;
    sums ??= [];
    sums.push(field);
  }
  if (lacks(record, shape.required) || shape.conditions.some((each) => isBroken(each, record)))
    lowering.doubtful = true;
  for (const field of sums ?? []) checkSum(record, field, field.shape as DictShape, lowering.report);
  return record;
}

function lacks(record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.some((name) => record[name] === undefined);
}

function isBroken(
  { when, required, forbidden }: Condition,
  record: Readonly<Record<string, unknown>>,
): boolean {
  const applies = when.every((clause) => {
    const value = record[clause.field];
    if (!('is' in clause)) return clause.present === (value !== undefined);
    return value !== undefined && clause.is.includes((value as Partial<Located<string>>).text ?? '');
  });
  return applies && (lacks(record, required) || forbidden.some((name) => record[name] !== undefined));
}

function lowerDict(
  node: MapNode,
  shape: DictShape,
  field: Field | undefined,
  where: Where,
  lowering: Lowering,
): LocatedDict<unknown> {
  const lowerValue = shape.of.kind === 'record' ? lowerOnce : lowerEntry;
  const entries = node.fields.map((entry) => {
    const { text, span } = entry.key;
    if (shape.keyIsMaterial) lowering.names.push({ text, span, roles: shape.keyRoles ?? anyRole });
    return {
      name: { value: text, text, where: place(entry.key, undefined) },
      value: lowerValue(entry, shape.of, field, lowering),
    };
  });
  return { where, entries };
}

function lowerList(
  node: ListNode,
  shape: ListShape,
  field: Field | undefined,
  where: Where,
  lowering: Lowering,
): LocatedList<unknown> {
  const items: unknown[] = [];
  for (const item of node.items) {
    const value = lower(item, shape.of, field, undefined, lowering);
    if (value !== undefined) items.push(value);
  }
  return { where, items };
}

function lowerScalar(
  node: ScalarNode,
  shape: ScalarShape,
  field: Field | undefined,
  where: Where,
  report: Report,
): unknown {
  const { text } = node;
  if (node.value === null) return undefined;
  switch (shape.type) {
    case 'text':
      // Prose has rules of its own, which say what the answer is for.
      if (shape.prose !== true && isLeftOpen(node.text)) report(leftOpen(node, field));
      return { value: text, text, where };
    case 'material':
      return { value: text, text, where };
    case 'choice':
      return shape.openChoice || isChoice(node.text, shape) ? { value: text, text, where } : undefined;
    case 'integer':
    case 'number':
      return typeof node.value === 'number' ? { value: node.value, text, where } : undefined;
    case 'boolean':
      return typeof node.value === 'boolean' ? { value: node.value, text, where } : undefined;
    case 'quantity': {
      const parsed = parseQuantity(node.text, shape.dimensions ?? []);
      if (parsed.ok) {
        if (parsed.preferred && isLiteral(node)) report(unusualSpelling(parsed.preferred, node));
        return { value: parsed.quantity, text, where };
      }
      // `loading: 12` is a number to YAML: the validator rejects its type, and structure.ts words that.
      if (typeof node.value === 'string') report(explainQuantity(parsed.problem, node, shape, field));
      return undefined;
    }
  }
}
