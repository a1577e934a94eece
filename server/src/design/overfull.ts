/**
 * A spec with more parts and steps than any cell has: pasted data, or an attempt to make a reader fail. What meets in a
 * cell grows with the square of its parts, so such a spec is refused before anything is paired.
 */
import type { Cell, Electrolyte } from '../generated/cell.js';
import type { LocatedDict, LocatedList } from '../spec/view.js';
import type { LiquidSpec } from './liquid.js';
import { stations } from './steps.js';

/** All parts and steps together. A production design with every step written out has about a hundred. */
export const mostParts = 400;

export type Entries = LocatedDict<unknown> | LocatedList<unknown>;

/** The longest list of a spec that has too many parts and steps; undefined for every other spec. */
export function longestOfTooMany(spec: Cell): Entries | undefined {
  let count = 0;
  let longest: Entries | undefined;
  forEachList(spec, (list) => {
    const length = lengthOf(list);
    count += length;
    if (longest === undefined || length > lengthOf(longest)) longest = list;
  });
  return count > mostParts ? longest : undefined;
}

export function lengthOf(list: Entries): number {
  return 'entries' in list ? list.entries.length : list.items.length;
}

/** Everything whose entries meet other entries, or are done to them. Asked of every spec there is, so it gathers nothing. */
function forEachList(
  { cathode, anode, electrolyte, manufacturing }: Cell,
  visit: (list: Entries) => void,
): void {
  const see = (list: Entries | undefined): void => {
    if (list !== undefined) visit(list);
  };
  const liquid = (each: LiquidSpec | undefined): void => {
    if (each === undefined) return;
    see(each.salts);
    see(each.solvents);
    see(each.diluents);
    see(each.additives);
  };
  const sheet = ({ binder, filler }: Sheet): void => {
    see(binder);
    see(filler);
  };
  see(cathode?.composition);
  see(cathode?.active_materials);
  liquid(cathode?.catholyte);
  see(anode?.composition);
  see(anode?.active_materials);
  liquid(anode?.anolyte);
  if (electrolyte !== undefined) {
    liquid(electrolyte);
    liquid(electrolyte.wetting);
    sheet(electrolyte);
    see(electrolyte.layers);
    for (const layer of electrolyte.layers?.items ?? []) sheet(layer);
  }
  if (manufacturing !== undefined) for (const station of stations) see(manufacturing[station]?.steps);
}

type Sheet = Pick<Electrolyte, 'binder' | 'filler'>;
