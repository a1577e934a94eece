/** Places of a document that belong to a problem. */
import type { Related } from '../finding/finding.js';
import type { Where } from '../spec/view.js';

/** None where there is nothing to point at. */
export function relatedTo(where: Where | undefined, message: string): readonly Related[] {
  return where === undefined ? [] : [{ span: where.span, message }];
}
