import type { Dimension } from './dimension.js';

/**
 * A physical quantity as somebody wrote it. `value`, `low` and `high` are in the base unit of the dimension
 * (dimension.ts); temperatures in kelvin. `low <= value <= high`; a bound has one end at infinity. None is ever NaN.
 */
export interface Quantity<D extends Dimension = Dimension> {
  readonly dimension: D;
  /** Nominal value; the middle of a range, the limit of a bound. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly form: 'exact' | 'tolerance' | 'range' | 'bound';
  /** Preferred spelling of the unit it was written in, for example `mAh/cm2`. Empty for plain numbers. */
  readonly unit: string;
  /** `@ 25 degC`, `@ C/3`: what the value was measured at. */
  readonly conditions: readonly Quantity[];
  /** The source text, as written. */
  readonly text: string;
}
