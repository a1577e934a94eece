/**
 * Polyethers that crystallise, and below the melting of their crystals hardly conduct. Liquid in or beside them keeps
 * them soft, so only dry ones are named.
 */
import { distinct } from './contacts.js';
import type { Design } from './design.js';
import type { Used } from './materials.js';

/** Group of the library's records of such polymers. */
const group = 'crystalline_polyether';

export function isCrystallinePolymer({ material }: Used): boolean {
  return material?.groups.includes(group) === true;
}

/** Dry crystalline polyethers the lithium ions pass through: layers, and ion conductors inside the electrodes. */
export function dryCrystallinePolymers(design: Design): readonly Used[] {
  const { cathode, anode, layers, liquid } = design;
  if (liquid !== undefined || design.electrolyteType === 'gel') return [];
  const inside = [cathode, anode].flatMap((electrode) =>
    electrode && electrode.soaked === undefined ? electrode.inner : [],
  );
  return distinct([...layers, ...inside].filter(isCrystallinePolymer));
}
