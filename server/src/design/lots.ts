/** Lots of one powder: own materials of one base, which differ only in what changes nothing about what they meet. */
import type { OwnMaterial } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import type { Used } from './materials.js';

/** What an author writes of a material that changes nothing between two that touch. */
const harmless: readonly (keyof OwnMaterial)[] = [
  'where',
  'name',
  'description',
  'evidence',
  'density',
  'specific_capacity',
  'particle_size',
];

/** Two own materials with the same likeness would do alike at the same place. */
export const likenessOf = oncePer((record: OwnMaterial) => withoutPlaces(record, harmless));

/** The coating of a powder is a part of its electrode, and met for itself. */
const likenessBare = oncePer((record: OwnMaterial) => withoutPlaces(record, [...harmless, 'coating']));

function withoutPlaces(record: OwnMaterial, left: readonly string[]): string {
  const telling = Object.entries(record).filter(([key]) => !left.includes(key));
  return JSON.stringify(telling, (key, value) => (key === 'where' ? undefined : value));
}

/** The first lot of each material: what else meets one of them meets all, and the same comes of it. */
export function firstLots(used: readonly Used[]): readonly Used[] {
  return used.length < 2 ? used : firsts(used);
}

const firsts = oncePer((used: readonly Used[]): readonly Used[] => {
  const seen = new Set<string>();
  return used.filter(({ name, material, own }) => {
    const likeness = `${material?.id ?? name.value} ${own === undefined ? '' : likenessBare(own)}`;
    if (seen.has(likeness)) return false;
    seen.add(likeness);
    return true;
  });
});
