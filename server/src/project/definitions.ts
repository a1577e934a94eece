/** Where a name is introduced that a design uses: in the document itself, in its bases, in a library. */
import { readingOf } from '../spec/read.js';
import { entryNamed } from '../spec/spot.js';
import { type Entry, resolve } from '../syntax/tree.js';
import type { Document } from '../text/document.js';
import { type Layer, librariesOf } from './whole.js';

/** Maps whose keys are names to use elsewhere. */
export type NameField = 'materials' | 'references';

export interface Definition {
  readonly document: Document;
  readonly entry: Entry;
}

/**
 * All entries that make up what the name stands for, the first one written first: a base's, and what those who extend it
 * add. A library's entry replaces what was there before, as project/whole.ts merges them.
 */
export function definitionsOf(
  layers: readonly Layer[],
  field: NameField,
  name: string,
): readonly Definition[] {
  let found: Definition[] = [];
  let fromLibrary = false;
  for (const layer of layers) {
    for (const library of librariesOf(layer)) {
      const entry = entryIn(library, field, name);
      if (entry === undefined) continue;
      found = [{ document: library, entry }];
      fromLibrary = true;
    }
    const entry = entryIn(layer.document, field, name);
    if (entry === undefined) continue;
    found = fromLibrary
      ? [{ document: layer.document, entry }]
      : [...found, { document: layer.document, entry }];
    fromLibrary = false;
  }
  return found;
}

function entryIn(document: Document, field: NameField, name: string): Entry | undefined {
  const dict = resolve(entryNamed(resolve(readingOf(document).tree.root), field)?.value);
  return entryNamed(dict, name);
}
