/** Every place of a document that names a material, found by the schema. */
import type { Role } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import { type Node, resolve } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { oncePerEntry } from './once-per-entry.js';
import type { SpecReading } from './read.js';
import type { ScalarShape, Shape } from './shape.js';

export interface NamedMaterial {
  readonly text: string;
  readonly span: Span;
  readonly roles: readonly Role[];
}

export const namedMaterials = oncePer(({ tree, shape }: SpecReading): readonly NamedMaterial[] => {
  const found: NamedMaterial[] = [];
  collect(tree.root, shape, found);
  return found;
});

const namedIn = oncePerEntry(({ value }, shape) => {
  const found: NamedMaterial[] = [];
  collect(value, shape, found);
  return found;
});

/** `none` and the like are words of the format, not names. */
function isName(text: string, shape: ScalarShape): boolean {
  return text !== '' && shape.choices?.some((choice) => choice.value === text) !== true;
}

function collect(node: Node | undefined, shape: Shape, found: NamedMaterial[]): void {
  const plain = resolve(node);
  if (plain === undefined || node === undefined) return;
  if (plain.kind === 'scalar') {
    if (shape.kind === 'scalar' && shape.type === 'material' && isName(plain.text, shape)) {
      found.push({ text: plain.text, span: node.span, roles: shape.roles ?? [] });
    }
    return;
  }
  if (plain.kind === 'list') {
    if (shape.kind === 'list') for (const item of plain.items) collect(item, shape.of, found);
    return;
  }
  for (const entry of plain.fields) {
    if (shape.kind === 'record') {
      const field = shape.fields.get(entry.key.text);
      if (field && mayName(field.shape)) collect(entry.value, field.shape, found);
    } else if (shape.kind === 'dict') {
      if (shape.keyIsMaterial)
        found.push({ text: entry.key.text, span: entry.key.span, roles: shape.keyRoles ?? [] });
      if (shape.of.kind === 'record') found.push(...namedIn(entry, shape.of, undefined));
      else collect(entry.value, shape.of, found);
    }
  }
}

/** Whether a material can be named anywhere in it: most sections of a spec have none, and are not gone through. */
function mayName(shape: Shape): boolean {
  const known = naming.get(shape);
  if (known !== undefined) return known;
  // A record inside itself adds nothing to what is found in the rest of it.
  naming.set(shape, false);
  const found = findName(shape);
  naming.set(shape, found);
  return found;
}

function findName(shape: Shape): boolean {
  switch (shape.kind) {
    case 'scalar':
      return shape.type === 'material';
    case 'list':
      return mayName(shape.of);
    case 'dict':
      return shape.keyIsMaterial || mayName(shape.of);
    case 'record':
      return [...shape.fields.values()].some((field) => mayName(field.shape));
  }
}

/** There are as many shapes as the format has. */
const naming = new Map<Shape, boolean>();
