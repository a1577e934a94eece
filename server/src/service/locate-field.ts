/** What the schema says about a place in a document. */
import type { DictShape, Field, RecordShape, Shape } from '../spec/shape.js';

export interface SchemaPlace {
  readonly shape: Shape | undefined;
  /** The field it is the value of, or the nearest one around it. */
  readonly field: Field | undefined;
  /** The place is a key the author chose, of this map. */
  readonly dict: DictShape | undefined;
}

const nowhere: SchemaPlace = { shape: undefined, field: undefined, dict: undefined };

export function schemaRoot(shape: RecordShape): SchemaPlace {
  return { shape, field: undefined, dict: undefined };
}

/** One key or list position further in. */
export function schemaBelow({ shape, field }: SchemaPlace, step: string | number): SchemaPlace {
  switch (shape?.kind) {
    case 'record': {
      const next = shape.fields.get(String(step));
      return { shape: next?.shape, field: next, dict: undefined };
    }
    case 'dict':
      return { shape: shape.of, field, dict: shape };
    case 'list':
      return { shape: shape.of, field, dict: undefined };
    default:
      return nowhere;
  }
}

export function schemaAt(root: RecordShape, path: readonly (string | number)[]): SchemaPlace {
  return path.reduce(schemaBelow, schemaRoot(root));
}
