/** What the makers of fixes have before them. A maker makes the fixes of one rule, for one of its findings. */

import { readDesign } from '../../design/design.js';
import { meetingsOf } from '../../design/meetings.js';
import { insertAt } from '../../edit/insert.js';
import type { Source } from '../../edit/place.js';
import type { NewValue } from '../../edit/value.js';
import type { Finding, Fix } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../lint/analyze.js';
import { once } from '../../quantity/once.js';
import { locate, type Place } from '../../syntax/locate.js';
import { applyEdits, joined } from '../../text/edits.js';
import type { Edit } from '../../text/span.js';
import { schemaAt } from '../locate-field.js';

export interface Desk {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly source: Source;
  /** The analysis of the text after some edits, as long as that can be had in no time; undefined beyond. */
  readonly tryOut: (edits: readonly Edit[]) => Analysis | undefined;
}

export type Maker = (finding: Finding, desk: Desk) => readonly Fix[];

/** A spec of the usual size is read so often for one menu; a larger one less often, and one that is no spec not at all. */
const tries = { characters: 200_000, most: 40, meetings: 300 } as const;

export function deskOf(analysis: Analysis, knowledge: Knowledge): Desk {
  const { document, reading } = analysis;
  const { text } = document;
  const crowded = once(() => {
    const design = readDesign(analysis.spec, knowledge);
    return design.overfull !== undefined || meetingsOf(design).length > tries.meetings;
  });
  let left = Math.min(tries.most, Math.floor(tries.characters / (text.length + 1)));
  const tryOut = (edits: readonly Edit[]): Analysis | undefined => {
    left -= 1;
    return left < 0 || crowded() ? undefined : analysis.again(applyEdits(text, edits));
  };
  return { analysis, knowledge, source: { text, root: reading.tree.root }, tryOut };
}

/** Puts a field where the schema has it: behind the fields that usually stand before it. */
export function put(
  { analysis, source }: Desk,
  path: readonly (string | number)[],
  value: NewValue,
): Edit | undefined {
  return insertAt(source, path, value, (at) => {
    const { shape } = schemaAt(analysis.reading.shape, at);
    return shape?.kind === 'record' ? [...shape.fields.keys()] : [];
  });
}

/** A fix with these edits; none where one of them cannot be made. */
export function fixOf(
  title: string,
  edits: readonly (Edit | undefined)[],
  safety: Fix['safety'] = 'review',
): readonly Fix[] {
  const made = edits.filter((each) => each !== undefined);
  return made.length === edits.length && made.length > 0 ? [{ title, edits: joined(made), safety }] : [];
}

/** Where a finding stands in the tree. */
export function placeOf({ span }: Pick<Finding, 'span'>, { source }: Desk): Place | undefined {
  return locate(source.root, span.start);
}
