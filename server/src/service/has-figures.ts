/** Whether figures of a document can be trusted: half of a text gives half of a cell, and so does a base that was not read. */
import type { Analysis } from '../lint/analyze.js';
import { breakOf } from './design-break.js';

export function hasFigures(analysis: Analysis): boolean {
  const { kind, tree } = analysis.reading;
  return kind === 'cell' && tree.root?.kind === 'map' && breakOf(analysis) === undefined;
}
