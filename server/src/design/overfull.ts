/**
 * A spec with more parts and steps than any cell has: pasted data, or an attempt to make a reader fail. What meets in a
 * cell grows with the square of its parts, so such a spec is refused before anything is paired.
 */
import type { Cell } from '../generated/cell.js';
import type { LocatedDict, LocatedList } from '../spec/view.js';
import type { LiquidSpec } from './liquid.js';
import { stations } from './steps.js';

/** All parts and steps together. A production design with every step written out has about a hundred. */
export const mostParts = 400;

export type Entries = LocatedDict<unknown> | LocatedList<unknown>;

/** The longest list of a spec that has too many parts and steps; undefined for every other spec. */
export function longestOfTooMany(spec: Cell): Entries | undefined {
  const lists = listsOf(spec);
  const count = lists.reduce((total, each) => total + lengthOf(each), 0);
  return count > mostParts ? lists.sort((a, b) => lengthOf(b) - lengthOf(a))[0] : undefined;
}

export function lengthOf(list: Entries): number {
  return 'entries' in list ? list.entries.length : list.items.length;
}

/** Everything whose entries meet other entries, or are done to them. */
function listsOf({ cathode, anode, electrolyte, manufacturing }: Cell): Entries[] {
  const liquids: readonly (LiquidSpec | undefined)[] = [
    electrolyte,
    electrolyte?.wetting,
    cathode?.catholyte,
    anode?.anolyte,
  ];
  const sheets = [electrolyte, ...(electrolyte?.layers?.items ?? [])];
  return [
    ...[cathode, anode].flatMap((each) => [each?.composition, each?.active_materials]),
    ...liquids.flatMap((each) => [each?.salts, each?.solvents, each?.diluents, each?.additives]),
    electrolyte?.layers,
    ...sheets.flatMap((each) => [each?.binder, each?.filler]),
    ...stations.map((station) => manufacturing?.[station]?.steps),
  ].filter((list) => list !== undefined);
}
