/** What is the same for every electrode of a side, such as the label of its loading: made once, and not for each design. */
import type { Side } from '../design/design.js';

export function perSide<T>(make: (side: Side) => T): (electrode: { readonly side: Side }) => T {
  const made: Partial<Record<Side, T>> = {};
  return ({ side }) => {
    const known = made[side];
    if (known !== undefined) return known;
    const value = make(side);
    made[side] = value;
    return value;
  };
}
