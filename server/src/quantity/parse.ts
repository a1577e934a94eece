/** Reads the text of a quantity: `70 um`, `70 +- 2 um`, `1.08..1.15`, `>= 44 Wh`, `C/3`, `2.0 mS/cm @ 25 degC`. */

import { apart } from './apart.js';
import { type Dimension, isOneOf } from './dimension.js';
import { conditionDimensions, isFractionOfSomething, unitOf } from './expected-unit.js';
import { oncePer } from './once.js';
import type { QuantityProblem } from './problem.js';
import type { Quantity } from './quantity.js';
import {
  boundAt,
  type Failure,
  fail,
  hasUnit,
  readTerm,
  type Source,
  skipSpace,
  type Term,
  termEnd,
  trimEnd,
} from './term.js';
import { isDigit } from './unit-text.js';
import { findUnit, type Unit } from './units.js';

/** Replace `text.slice(start, end)` by `newText`. */
export interface Respelling {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export type ParsedQuantity<D extends Dimension = Dimension> =
  | {
      readonly ok: true;
      readonly quantity: Quantity<D>;
      /** Present where a unit is not in its preferred spelling. Covers all such units of the text in one stretch. */
      readonly preferred?: Respelling;
    }
  | { readonly ok: false; readonly problem: QuantityProblem };

/**
 * Reads `text` as a quantity of one of `dimensions`. Values come out in the base unit of the dimension. Never throws, takes
 * time linear in the length of the text, and never returns a value that is NaN or infinite (the open end of a bound is).
 */
export function parseQuantity<D extends Dimension>(
  text: string,
  dimensions: readonly D[],
): ParsedQuantity<D> {
  // A field asks with the same list each time, and most texts of a file are the same after an edit as before it.
  const known = readBefore(dimensions);
  const before = known.get(text);
  // What was kept for these dimensions is a quantity of them.
  if (before !== undefined) return before as ParsedQuantity<D>;
  if (text.length > longestRemembered) return readQuantity(text, dimensions);
  const kept = apart(text);
  const parsed = readQuantity(kept, dimensions);
  if (known.size >= mostRemembered) known.clear();
  known.set(kept, parsed);
  return parsed;
}

const readBefore = oncePer((_: readonly Dimension[]) => new Map<string, ParsedQuantity>());
/** Texts of a field; a file with more of them is read anew. */
const mostRemembered = 5000;
const longestRemembered = 100;

function readQuantity<D extends Dimension>(text: string, dimensions: readonly D[]): ParsedQuantity<D> {
  const start = skipSpace(text, 0, text.length);
  const end = trimEnd(text, start, text.length);
  if (start === end)
    return { ok: false, problem: { kind: 'empty', start: 0, end: text.length, inCondition: false } };
  const sign = text.indexOf('@', start);
  const main = readValue({ text, inCondition: false }, start, sign < 0 ? end : sign, dimensions);
  if (!main.ok) return main;
  let { respelling } = main;
  const conditions: Quantity[] = [];
  for (let from = sign + 1; from > 0; ) {
    const to = conditionEnd(text, from, end);
    const condition = readValue({ text, inCondition: true }, from, to, conditionDimensions);
    if (!condition.ok) return condition;
    conditions.push(condition.quantity);
    respelling = joinRespellings(text, respelling, condition.respelling);
    from = to < end ? to + 1 : 0;
  }
  const quantity = { ...main.quantity, conditions, text };
  return respelling ? { ok: true, quantity, preferred: respelling } : { ok: true, quantity };
}

/** Conditions are parted by commas or further `@`; a comma between digits is part of a number, to be reported there. */
function conditionEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '@') return at;
    if (text[at] === ',' && !(isDigit(text[at - 1]) && isDigit(text[at + 1]))) return at;
  }
  return end;
}

type Value<D extends Dimension> = {
  readonly ok: true;
  readonly quantity: Quantity<D>;
  readonly respelling: Respelling | undefined;
};

/** One value without conditions, between `from` and `to`. */
function readValue<D extends Dimension>(
  source: Source,
  from: number,
  to: number,
  expected: readonly D[],
): Value<D> | Failure {
  const { text } = source;
  const start = skipSpace(text, from, to);
  const end = trimEnd(text, start, to);
  if (start === end) return failWithoutValue(source, from, to);
  const bound = boundAt(text, start);
  const first = readTerm(source, start + bound.length, end, start);
  if (!first.ok) return first;
  const operator = first.next;
  if (operator.kind === 'dash')
    return fail(source, operator.start, operator.end, { kind: 'bad-range', newText: '..' });
  if (operator.kind === 'bound' || (bound && operator.kind !== 'none')) {
    return fail(source, operator.start, operator.end, { kind: 'mixed-forms' });
  }
  if (operator.kind === 'none') {
    const unit = unitOf(source, first, expected);
    if (!unit.ok) return unit;
    const value = toBase(first.value, unit.unit);
    const low = bound.startsWith('<') || bound === '≤' ? Number.NEGATIVE_INFINITY : value;
    const high = bound.startsWith('>') || bound === '≥' ? Number.POSITIVE_INFINITY : value;
    return finish(
      source,
      start,
      end,
      { form: bound ? 'bound' : 'exact', value, low, high },
      unit,
      respell(source, first, unit.unit),
    );
  }
  const second = readTerm(source, operator.end, end, operator.start);
  if (!second.ok) return second;
  const third = second.next;
  if (third.kind !== 'none') return fail(source, third.start, third.end, { kind: 'mixed-forms' });
  const pair = { source, start, end, first, second, expected };
  return operator.kind === 'range' ? readRange(pair) : readTolerance(pair);
}

interface Pair<D extends Dimension> {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly first: Term;
  readonly second: Term;
  readonly expected: readonly D[];
}

/** `20..40 um` or `20 um..0.04 mm`. */
function readRange<D extends Dimension>({
  source,
  start,
  end,
  first,
  second,
  expected,
}: Pair<D>): Value<D> | Failure {
  const { text } = source;
  const shared = !hasUnit(first) && !second.isFraction;
  const unit = unitOf(source, shared ? { ...second, start: first.start } : first, expected);
  if (!unit.ok) return unit;
  const other = shared ? unit : unitOf(source, second, [unit.dimension]);
  if (!other.ok) return other;
  const low = toBase(first.value, unit.unit);
  const high = toBase(second.value, other.unit);
  if (low > high) {
    const [left, right] = shared ? [first.numberEnd, second.numberEnd] : [termEnd(first), termEnd(second)];
    const newText = `${text.slice(second.start, right)}..${text.slice(first.start, left)}`;
    return fail(source, first.start, right, { kind: 'out-of-order-range', newText });
  }
  // Halves first, so that the sum of two large numbers stays finite; then rounding must not leave the range.
  const value = Math.min(Math.max(low / 2 + high / 2, low), high);
  const left = shared ? undefined : respell(source, first, unit.unit);
  const respelling = joinRespellings(text, left, respell(source, second, other.unit));
  return finish(source, start, end, { form: 'range', value, low, high }, unit, respelling);
}

/** `70 +- 2 um`, `70 um +- 2 um`, `70 um +- 3 %`. */
function readTolerance<D extends Dimension>({
  source,
  start,
  end,
  first,
  second,
  expected,
}: Pair<D>): Value<D> | Failure {
  const { text } = source;
  const toleranceUnit = hasUnit(second) ? findUnit(text.slice(second.unitStart, second.unitEnd)) : undefined;
  const inPercent = toleranceUnit?.dimension === 'fraction';
  // `1.1 +- 3 %` is a plain number with a relative tolerance; `70 +- 3 %` of a length lacks the unit of the 70.
  const shared =
    !hasUnit(first) &&
    !(inPercent && !isOneOf('fraction', expected) && !expected.some(isFractionOfSomething));
  const unit = unitOf(source, shared ? { ...second, start: first.start } : first, expected);
  if (!unit.ok) return unit;
  const relative = inPercent && unit.dimension !== 'fraction';
  if (relative && isFractionOfSomething(unit.dimension)) {
    // Two percent of 30 wt%, or 30 wt% give or take 2 wt%?
    const kind = {
      kind: 'ambiguous-unit',
      unit: toleranceUnit.name,
      suggestions: [unit.unit?.name ?? ''],
    } as const;
    return fail(source, second.unitStart, second.unitEnd, kind);
  }
  if (relative && unit.dimension === 'temperature') {
    return fail(source, second.start, second.unitEnd, {
      kind: 'bad-tolerance',
      reason: 'percent-of-temperature',
    });
  }
  const other = shared || relative ? unit : unitOf(source, second, [unit.dimension]);
  if (!other.ok) return other;
  if (second.value < 0)
    return fail(source, second.start, second.numberEnd, { kind: 'bad-tolerance', reason: 'negative' });
  const value = toBase(first.value, unit.unit);
  const tolerance =
    relative && toleranceUnit
      ? Math.abs(value) * second.value * toleranceUnit.factor
      : second.value * (other.unit?.factor ?? 1);
  const left = shared ? undefined : respell(source, first, unit.unit);
  const respelling = joinRespellings(
    text,
    left,
    respell(source, second, relative ? toleranceUnit : other.unit),
  );
  return finish(
    source,
    start,
    end,
    { form: 'tolerance', value, low: value - tolerance, high: value + tolerance },
    unit,
    respelling,
  );
}

type Numbers = Pick<Quantity, 'form' | 'value' | 'low' | 'high'>;

function finish<D extends Dimension>(
  source: Source,
  start: number,
  end: number,
  numbers: Numbers,
  { unit, dimension }: { readonly unit: Unit | undefined; readonly dimension: D },
  respelling: Respelling | undefined,
): Value<D> | Failure {
  const { form, value, low, high } = numbers;
  const isOpen = form === 'bound';
  if (!Number.isFinite(value) || (!isOpen && !Number.isFinite(high - low)))
    return fail(source, start, end, { kind: 'not-finite' });
  if (dimension === 'temperature' && (isOpen ? value : low) < 0)
    return fail(source, start, end, { kind: 'below-absolute-zero' });
  const text = source.text.slice(start, end);
  const quantity = { dimension, value, low, high, form, unit: unit?.name ?? '', conditions: [], text };
  return { ok: true, quantity, respelling };
}

/** Nothing at all before or behind an `@`: the sign itself is what can be pointed at. */
function failWithoutValue(source: Source, from: number, to: number): Failure {
  return source.inCondition
    ? fail(source, from - 1, from, { kind: 'bad-condition', found: '' })
    : fail(source, to, to + 1, { kind: 'not-a-number', found: source.text.slice(to, to + 1) });
}

const toBase = (value: number, unit: Unit | undefined): number =>
  unit ? value * unit.factor + unit.offset : value;

function respell({ text }: Source, term: Term, unit: Unit | undefined): Respelling | undefined {
  if (unit === undefined || text.slice(term.unitStart, term.unitEnd) === unit.name) return undefined;
  // `1/degC` is 1 /degC, which must not become `11/K`.
  const apart = isDigit(unit.name[0]) && isDigit(text[term.unitStart - 1]) ? ' ' : '';
  return { start: term.unitStart, end: term.unitEnd, newText: apart + unit.name };
}

/** One stretch that covers both; what stands between stays. */
function joinRespellings(
  text: string,
  left: Respelling | undefined,
  right: Respelling | undefined,
): Respelling | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return {
    start: left.start,
    end: right.end,
    newText: left.newText + text.slice(left.end, right.start) + right.newText,
  };
}
