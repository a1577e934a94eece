import type { Dimension } from '../quantity/dimension.js';
import { formatIn } from '../quantity/format.js';

/** `2.5 to 49 MPa`, or one value where both ends look alike. */
export function rangeIn(
  { low, high }: { readonly low: number; readonly high: number },
  dimension: Dimension,
  unit: string,
): string {
  const [from, to] = [formatIn(low, dimension, unit), formatIn(high, dimension, unit)];
  return from === to ? to : `${from.replace(/ \S+$/, '')} to ${to}`;
}
