/** Where a spec says what a statement rests on. */
import type { Cell } from '../generated/cell.js';
import type { Located } from './view.js';

/** Evidence that points at an entry of `references`. */
export const referencePrefix = 'ref:';

export function evidenceOf({ interfaces, materials }: Cell): readonly Located<string>[] {
  const lists = [
    ...(materials?.entries.map(({ value }) => value?.evidence) ?? []),
    interfaces?.cathode_electrolyte?.evidence,
    interfaces?.anode_electrolyte?.evidence,
    interfaces?.electrolyte_electrolyte?.evidence,
    interfaces?.cathode_collector?.evidence,
    interfaces?.anode_collector?.evidence,
  ];
  return lists.flatMap((list) => list?.items ?? []);
}
