/** Every rewriting that is possible at a place. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { locate } from '../syntax/locate.js';
import { trimmed } from '../text/edits.js';
import { deskOf } from './fix/maker.js';
import { blend } from './refactor/blend.js';
import { convertUnit } from './refactor/convert-unit.js';
import { extractCoated } from './refactor/extract-coated.js';
import { extractToLibrary } from './refactor/extract-library.js';
import type { Refactoring } from './refactor/refactoring.js';
import { restyle } from './refactor/restyle.js';

export function refactoringsAt(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
): readonly Refactoring[] {
  // What was not read to its end is not rewritten.
  if (analysis.reading.tree.problems.some(({ breaks }) => breaks)) return [];
  const place = locate(analysis.reading.tree.root, offset);
  if (place === undefined) return [];
  const desk = deskOf(analysis, knowledge);
  return [
    ...convertUnit(place, desk),
    ...blend(place, desk),
    ...extractCoated(place, desk),
    ...extractToLibrary(place, desk),
    ...restyle(place, desk),
  ].map((each) => ({ ...each, edits: each.edits.map((edit) => trimmed(analysis.document.text, edit)) }));
}
