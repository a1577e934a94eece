/** Whether figures of a document can be trusted: half of a text would give half of a cell, and a library is none. */
import type { Analysis } from '../lint/analyze.js';

export function hasFigures({ reading }: Analysis): boolean {
  return (
    reading.kind === 'cell' && reading.tree.root?.kind === 'map' && !Number.isFinite(reading.trustedUntil)
  );
}
