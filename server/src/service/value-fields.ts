/** Every quantity that is written in a document: its path, its text and its place, for whoever offers to change one. */
import type { Analysis } from '../lint/analyze.js';
import { dottedPath } from '../syntax/locate.js';
import type { Node, ScalarNode } from '../syntax/tree.js';
import { type SchemaPlace, schemaBelow, schemaRoot } from './locate-field.js';

export interface ValueField {
  /** `cathode.loading`, `electrolyte.layers[0].thickness`. */
  readonly path: string;
  /** `coating loading`; for an entry of a map, that of the map. */
  readonly title: string;
  readonly node: ScalarNode;
}

/** In the order of the text. Values behind an alias are listed where they are written. */
export function valueFields({ reading }: Pick<Analysis, 'reading'>): readonly ValueField[] {
  const found: ValueField[] = [];
  const walk = (node: Node | undefined, place: SchemaPlace, path: readonly (string | number)[]): void => {
    if (node?.kind === 'map') {
      for (const { key, value } of node.entries)
        walk(value, schemaBelow(place, key.text), [...path, key.text]);
    } else if (node?.kind === 'list') {
      node.items.forEach((item, index) => {
        walk(item, schemaBelow(place, index), [...path, index]);
      });
    } else if (node?.kind === 'scalar' && node.style !== 'block') {
      if (place.shape?.kind !== 'scalar' || place.shape.type !== 'quantity') return;
      found.push({ path: dottedPath(path), title: place.field?.title ?? '', node });
    }
  };
  walk(reading.tree.root, schemaRoot(reading.shape), []);
  return found;
}
