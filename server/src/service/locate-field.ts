/** What the schema says about a place in a document. */
import type { DictShape, Field, RecordShape, Shape } from '../spec/shape.js';

export interface SchemaPlace {
  readonly shape: Shape | undefined;
  /** The field it is the value of, or the nearest one around it. */
  readonly field: Field | undefined;
  /** The place is a key the author chose, of this map. */
  readonly dict: DictShape | undefined;
}

export function schemaAt(root: RecordShape, path: readonly (string | number)[]): SchemaPlace {
  let shape: Shape | undefined = root;
  let field: Field | undefined;
  let dict: DictShape | undefined;
  for (const step of path) {
    dict = undefined;
    if (shape?.kind === 'record') {
      field = shape.fields.get(String(step));
      shape = field?.shape;
    } else if (shape?.kind === 'dict') {
      dict = shape;
      shape = shape.of;
    } else if (shape?.kind === 'list') shape = shape.of;
    else return { shape: undefined, field: undefined, dict: undefined };
  }
  return { shape, field, dict };
}
