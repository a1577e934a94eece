import type { Role } from '../knowledge/types.js';
import type { Span } from '../text/span.js';

/** A place of a document that names a material, by the schema. `none` and the like are words of the format, not names. */
export interface NamedMaterial {
  readonly text: string;
  readonly span: Span;
  /** The same list for the same field; empty where any will do. */
  readonly roles: readonly Role[];
}
