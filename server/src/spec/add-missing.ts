/** The fix for a field that is not there: the field, with blanks for what only its author knows. */
import { insertField } from '../edit/insert.js';
import type { Source } from '../edit/place.js';
import type { Fix } from '../finding/finding.js';
import type { Spot } from './spot.js';
import { templateOf } from './template.js';

export function addMissing(name: string, { node, shape }: Spot, source: Source): readonly Fix[] {
  if (node?.kind !== 'map' || shape.kind !== 'record') return [];
  const field = shape.fields.get(name);
  const edit = field && insertField(source, node, name, templateOf(field), [...shape.fields.keys()]);
  if (edit === undefined) return [];
  const safety = edit.blanks === undefined ? 'safe' : 'review';
  return [{ title: `Add \`${name}\``, edits: [edit], safety }];
}
