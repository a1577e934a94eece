/** A place in a document, seen from its tree and from its schema at once. */
import { nearestWord } from '../knowledge/nearest.js';
import { type Entry, type Node, type PlainNode, resolve } from '../syntax/tree.js';
import type { Clause, Condition, Field, RecordShape, Shape } from './shape.js';

/** The part of ajv's error object that is read here. */
export interface ValidatorError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Spot {
  readonly node: PlainNode | undefined;
  /** The entry it is the value of. */
  readonly entry: Entry | undefined;
  readonly shape: Shape;
  readonly field: Field | undefined;
  /** Name of what encloses it, for sentences: `cathode`, `this cell spec`. */
  readonly owner: string;
  /** The map and shape it is a field of. */
  readonly parent: Spot | undefined;
}

/** The field an unknown key was meant to be: a neighbouring format's name for it, or a near miss. */
export function meantBy(name: string, shape: RecordShape): string | undefined {
  const own = foreignName(name, shape);
  return own ?? nearestWord(name, [...shape.fields.keys()]);
}

/** The field that a neighbouring format calls so: `Positive electrode`, `positiveElectrode`, `Thickness [m]`. */
export function foreignName(name: string, shape: RecordShape): string | undefined {
  const { words } = withoutUnit(name);
  const folded = words
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  for (const field of shape.fields.values())
    if (field.aliases.includes(folded) || (field.name === folded && name !== folded)) return field.name;
  return undefined;
}

/** Formats of numbers without units have these in the key. */
export function withoutUnit(name: string): { readonly words: string; readonly unit: string | undefined } {
  const match = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(name.slice(0, 100));
  return match === null ? { words: name, unit: undefined } : { words: match[1] ?? name, unit: match[2] };
}

export function entryNamed(node: PlainNode | undefined, name: string): Entry | undefined {
  return node?.kind === 'map' ? node.fields.find((entry) => entry.key.text === name) : undefined;
}

const owners: Readonly<Record<string, string>> = { library: 'this library', config: 'this configuration' };

/** Follows a JSON pointer through tree and schema together. */
export function spotAt(root: Node | undefined, shape: RecordShape, pointer: string): Spot | undefined {
  let spot: Spot = {
    node: resolve(root),
    entry: undefined,
    shape,
    field: undefined,
    owner: owners[shape.name] ?? 'this cell spec',
    parent: undefined,
  };
  for (const escaped of pointer.split('/').slice(1)) {
    const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = stepInto(spot, name);
    if (next === undefined) return undefined;
    spot = next;
  }
  return spot;
}

function stepInto(spot: Spot, name: string): Spot | undefined {
  const { node, shape } = spot;
  if (node?.kind === 'list' && shape.kind === 'list') {
    const item = node.items[Number(name)];
    return (
      item && {
        node: resolve(item),
        entry: spot.entry,
        shape: shape.of,
        field: spot.field,
        owner: spot.owner,
        parent: spot,
      }
    );
  }
  const entry = entryNamed(node, name);
  if (entry === undefined) return undefined;
  if (shape.kind === 'record') {
    const field = shape.fields.get(name);
    return (
      field && {
        node: resolve(entry.value),
        entry,
        shape: field.shape,
        field,
        owner: `\`${name}\``,
        parent: spot,
      }
    );
  }
  if (shape.kind !== 'dict') return undefined;
  return {
    node: resolve(entry.value),
    entry,
    shape: shape.of,
    field: spot.field,
    owner: `\`${name}\``,
    parent: spot,
  };
}

/** The condition of the record that wants or forbids the field `name` here. */
export function conditionOn(
  name: string,
  list: 'required' | 'forbidden',
  record: PlainNode | undefined,
  shape: Shape,
): Condition | undefined {
  if (shape.kind !== 'record') return undefined;
  return shape.conditions.find(
    (condition) => condition[list].includes(name) && condition.when.every((clause) => holds(clause, record)),
  );
}

function holds(clause: Clause, record: PlainNode | undefined): boolean {
  const entry = entryNamed(record, clause.field);
  if ('present' in clause) return (entry !== undefined) === clause.present;
  const value = resolve(entry?.value);
  return value?.kind === 'scalar' && clause.is.includes(value.text);
}

/** `{material: LiNbO3}`: the first field of a group that has an example. */
export function exampleOfRecord(shape: Shape): string | undefined {
  if (shape.kind !== 'record') return undefined;
  const field = [...shape.fields.values()].find((each) => each.examples.length > 0);
  return field && `{${field.name}: ${field.examples[0]}}`;
}
