/**
 * What follows from an entry of a map and from what the schema has for it, kept with the entry: a tree that is carried
 * over an edit (syntax/reread.ts) has most of its entries from the one before. Only what is long is worth keeping: the
 * parts of a spec, and each of its own materials and references.
 */
import { keptWith } from '../quantity/once.js';
import type { Entry } from '../syntax/tree.js';
import type { Field, Shape } from './shape.js';

export function oncePerEntry<T>(
  make: (entry: Entry, shape: Shape, field: Field | undefined) => T,
): (entry: Entry, shape: Shape, field: Field | undefined) => T {
  const all = keptWith<Entry, { shape: Shape; field: Field | undefined; made: T }>();
  return (entry, shape, field) => {
    const kept = all.get(entry);
    // What stands behind an anchor can be used as two different things.
    if (kept !== undefined && kept.shape === shape && kept.field === field) return kept.made;
    const made = make(entry, shape, field);
    all.set(entry, { shape, field, made });
    return made;
  };
}
