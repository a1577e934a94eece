/** The innermost map at the cursor, in brackets or on lines of its own. */
import { toBlock, toFlow } from '../../edit/map-style.js';
import type { Place } from '../../syntax/locate.js';
import type { Entry, MapNode } from '../../syntax/tree.js';
import type { Desk } from '../fix/maker.js';
import type { Refactoring } from './refactoring.js';

export function restyle({ maps, entry, onKey }: Place, { source }: Desk): readonly Refactoring[] {
  // On a key the group it names is meant, elsewhere the group the cursor is in.
  const own = onKey && entry?.value?.kind === 'map' ? { holder: entry, map: entry.value } : undefined;
  const found = own ?? innermost(maps);
  if (found === undefined || isInBrackets(found.holder, maps)) return [];
  const { holder, map } = found;
  const title = map.flow
    ? `Write \`${holder.key.text}\` on lines of its own`
    : `Write \`${holder.key.text}\` in brackets, on one line`;
  const made = map.flow ? toBlock(source, holder, map) : toFlow(source, holder, map);
  const base = { title, kind: 'refactor.rewrite' } as const;
  if ('edits' in made) return [{ ...base, edits: made.edits }];
  return [{ ...base, edits: [], disabled: made.reason }];
}

function innermost(maps: readonly MapNode[]): { holder: Entry; map: MapNode } | undefined {
  const [map, outer] = [maps.at(-1), maps.at(-2)];
  const holder = outer?.entries.find(({ value }) => value === map);
  return map && holder && { holder, map };
}

function isInBrackets(holder: Entry, maps: readonly MapNode[]): boolean {
  return maps.some((map) => map.flow && map.entries.includes(holder));
}
