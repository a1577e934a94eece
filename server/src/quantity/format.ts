/** Shows quantities, and turns them into other units. */
import type { Dimension } from './dimension.js';
import type { Quantity } from './quantity.js';
import { findUnit, type Unit, unitsFor } from './units.js';

export interface FormatOptions {
  /** Unit to show it in; the one it was written in unless told, and the usual one where that does not fit. */
  readonly unit?: string;
  /** Significant digits, three unless told. A tolerance or range too narrow for them gets more. */
  readonly digits?: number;
  /** Leave out `@ 25 degC`. */
  readonly withoutConditions?: boolean;
}

export interface Converted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** `70 um`, `70 +- 2 um`, `20..40 um`, `>= 44 Wh`, `C/3`, `2 mS/cm @ 25 degC`: a text that parseQuantity reads back. */
export function formatQuantity(quantity: Quantity, options: FormatOptions = {}): string {
  const { dimension, form, conditions } = quantity;
  const unit = unitOrUsual(options.unit ?? quantity.unit, dimension, quantity.unit);
  const value = fromBase(quantity.value, unit);
  const low = fromBase(quantity.low, unit);
  const high = fromBase(quantity.high, unit);
  const digits = enoughDigits(options.digits ?? 3, value, high - low);
  let text: string;
  if (form === 'range') {
    text = isRate(unit)
      ? `${withUnit(low, unit, digits)}..${withUnit(high, unit, digits)}`
      : `${formatNumber(low, digits)}..${formatNumber(high, digits)}${unitBehind(unit)}`;
  } else if (form === 'tolerance') {
    text = `${formatNumber(value, digits)} +- ${formatNumber((high - low) / 2, options.digits ?? 3)}${unitBehind(unit)}`;
  } else if (form === 'bound') {
    text = `${low === Number.NEGATIVE_INFINITY ? '<=' : '>='} ${withUnit(value, unit, digits)}`;
  } else {
    text = withUnit(value, unit, digits);
  }
  if (options.withoutConditions || conditions.length === 0) return text;
  const { digits: conditionDigits = 3 } = options;
  return `${text} @ ${conditions.map((each) => formatQuantity(each, { digits: conditionDigits })).join(', ')}`;
}

/** A computed value, given in the base unit of its dimension, in `unitName`; in the usual unit where that one does not fit. */
export function formatIn(value: number, dimension: Dimension, unitName: string, digits = 3): string {
  return withUnit(
    fromBase(value, unitOrUsual(unitName, dimension)),
    unitOrUsual(unitName, dimension),
    digits,
  );
}

/** The numbers of a quantity in another unit of its dimension; undefined where the unit is of something else, or none. */
export function convert(
  quantity: Pick<Quantity, 'dimension' | 'value' | 'low' | 'high'>,
  unitName: string,
): Converted | undefined {
  const unit = unitOfDimension(unitName, quantity.dimension);
  if (unit === undefined) return undefined;
  return {
    value: fromBase(quantity.value, unit),
    low: fromBase(quantity.low, unit),
    high: fromBase(quantity.high, unit),
  };
}

/** The same value in other units in which it reads well: `['32 Ah/m2']` for `3.2 mAh/cm2`. At most `count`. */
export function formatAlternatives(quantity: Quantity, count = 1): readonly string[] {
  const written = unitOrUsual(quantity.unit, quantity.dimension);
  const readable = unitsFor(quantity.dimension).filter((unit) => {
    const size = Math.abs(fromBase(quantity.value, unit));
    const isSame = unit.factor === written?.factor && unit.offset === written.offset;
    return !isSame && size >= 0.01 && size < 10_000;
  });
  return readable
    .slice(0, count)
    .map((unit) => formatQuantity(quantity, { unit: unit.name, withoutConditions: true }));
}

/** Rounded to `digits` significant digits, without trailing zeros; with an exponent only where zeros would pile up. */
export function formatNumber(value: number, digits = 3): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(Math.min(Math.max(digits, 1), 17)));
  const size = Math.abs(rounded);
  if (size >= 1e-4 && size < 1e7) return String(rounded);
  return String(rounded.toExponential()).replace('e+', 'e');
}

const isRate = (unit: Unit | undefined): boolean => unit?.name === 'C';

const unitBehind = (unit: Unit | undefined): string =>
  unit === undefined ? '' : isRate(unit) ? 'C' : ` ${unit.name}`;

/** A rate is shown as a fraction (`C/3`) where decimals would not end, as `0.5C` where they do. */
function withUnit(value: number, unit: Unit | undefined, digits: number): string {
  const hours = Math.round(1 / value);
  const isFraction = isRate(unit) && hours > 1 && Math.abs(value * hours - 1) < 1e-9;
  if (isFraction && Math.abs(Number(formatNumber(value, digits)) / value - 1) > 1e-9) return `C/${hours}`;
  return formatNumber(value, digits) + unitBehind(unit);
}

/** A width of 0.002 about 1.085 needs a fourth digit, or both ends look alike. */
function enoughDigits(digits: number, value: number, width: number): number {
  if (!(width > 0)) return digits;
  const needed = Math.ceil(Math.log10(Math.abs(value) / width)) + 2;
  return needed > digits ? Math.min(needed, 15) : digits;
}

const fromBase = (value: number, unit: Unit | undefined): number =>
  unit ? (value - unit.offset) / unit.factor : value;

function unitOfDimension(name: string, dimension: Dimension): Unit | undefined {
  const unit = findUnit(name);
  return unit?.dimension === dimension ? unit : undefined;
}

function unitOrUsual(name: string, dimension: Dimension, otherwise = ''): Unit | undefined {
  return unitOfDimension(name, dimension) ?? unitOfDimension(otherwise, dimension) ?? unitsFor(dimension)[0];
}
