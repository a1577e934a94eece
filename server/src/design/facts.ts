/** Values of the library, read for one purpose: the number that a rule may lean on, with who says so. */
import type { Fact, Material } from '../knowledge/types.js';
import type { Dimension } from '../quantity/dimension.js';
import type { Quantity } from '../quantity/quantity.js';

export interface Known<D extends Dimension> {
  readonly quantity: Quantity<D>;
  readonly fact: Fact;
}

/**
 * The widest statement of a property: where sources differ, a rule must be right by all of them, so the lowest low
 * and the highest high count. The fact is the first one, whose confidence and citations are shown.
 */
export function known<D extends Dimension>(
  material: Material | undefined,
  property: string,
): Known<D> | undefined {
  const facts = material?.properties[property]?.filter((fact) => fact.quantity !== undefined) ?? [];
  const [first] = facts;
  if (first?.quantity === undefined) return undefined;
  let { low, high } = first.quantity;
  for (const { quantity } of facts) {
    if (quantity === undefined) continue;
    low = Math.min(low, quantity.low);
    high = Math.max(high, quantity.high);
  }
  return { quantity: { ...(first.quantity as Quantity<D>), low, high }, fact: first };
}
