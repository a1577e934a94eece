/** Amounts as messages show them: one unit a kind, whatever the author wrote beside it. Arguments in SI. */
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

/** `4.25 V`. */
export function volts(value: number): string {
  return formatIn(value, 'voltage', 'V');
}

/** `1250 degC`, for kelvin. */
export function degrees(kelvin: number): string {
  return formatIn(kelvin, 'temperature', 'degC', 4);
}

/** `3.2 mAh/cm2`, for A s/m2. */
export function areal(capacity: number): string {
  return formatIn(capacity, 'areal_capacity', 'mAh/cm2');
}
