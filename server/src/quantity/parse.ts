/** Reads the text of a quantity: `70 um`, `70 +- 2 um`, `1.08..1.15`, `>= 44 Wh`, `C/3`, `2.0 mS/cm @ 25 degC`. */
import { type Dimension, isOneOf } from './dimension.js';
import { nearestUnit } from './nearest-unit.js';
import { type NumberReading, readNumber } from './number.js';
import type { QuantityProblem } from './problem.js';
import type { Quantity } from './quantity.js';
import { isDigit, isMinus, isSpace } from './unit-text.js';
import { findUnit, type Unit, units, unitsFor } from './units.js';

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

/** A condition is a value of any kind, but with a unit. */
const conditionDimensions: readonly Dimension[] = [...new Set(units.map((unit) => unit.dimension))];

/** Above this a `C` behind an `@` may as well be meant as degrees, and is asked about. */
const fastestPlainRate = 10;

/**
 * Reads `text` as a quantity of one of `dimensions`. Values come out in the base unit of the dimension. Never throws, takes
 * time linear in the length of the text, and never returns a value that is NaN or infinite (the open end of a bound is).
 */
export function parseQuantity<D extends Dimension>(
  text: string,
  dimensions: readonly D[],
): ParsedQuantity<D> {
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

interface Source {
  readonly text: string;
  readonly inCondition: boolean;
}

type Failure = { readonly ok: false; readonly problem: QuantityProblem };
type Value<D extends Dimension> = {
  readonly ok: true;
  readonly quantity: Quantity<D>;
  readonly respelling: Respelling | undefined;
};

/** A number and the stretch of its unit, which is empty where there is none. */
interface Term {
  readonly ok: true;
  readonly value: number;
  readonly start: number;
  readonly numberEnd: number;
  readonly unitStart: number;
  readonly unitEnd: number;
  /** Written as a fraction, `C/3`: a rate beyond doubt. */
  readonly isFraction: boolean;
  /** What follows the term. */
  readonly next: Operator;
}

type Operator = {
  readonly kind: 'range' | 'tolerance' | 'none' | 'bound' | 'dash';
  readonly start: number;
  readonly end: number;
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

/** Reads a number with its unit, or a rate such as `C/3`. Where there is nothing, the operator from `before` to `from` is at fault. */
function readTerm(source: Source, from: number, end: number, before: number): Term | Failure {
  const { text } = source;
  const start = skipSpace(text, from, end);
  if (start >= end) return failWithoutNumber(source, before, from);
  if (text[start] === 'C') {
    const rate = readDivided(source, start, 1, start, end);
    if (rate) return rate;
  }
  const number = readNumber(text, start, end);
  if (number.kind === 'not-a-number') return failWithoutNumber(source, start, wordEnd(text, start, end));
  if (number.kind !== 'number') return failWith(source, start, number);
  const unitStart = skipSpace(text, number.end, end);
  if (text[unitStart] === 'C') {
    const rate = readDivided(source, start, number.value, unitStart, end);
    if (rate) return rate;
  }
  const next = findOperator(text, number.end, end);
  const unitEnd = trimEnd(text, unitStart, next.start);
  return {
    ok: true,
    value: number.value,
    start,
    numberEnd: number.end,
    unitStart,
    unitEnd,
    isFraction: false,
    next,
  };
}

/** `C/3` with the `C` at `letter`, or undefined where no number follows the slash. */
function readDivided(
  source: Source,
  start: number,
  dividend: number,
  letter: number,
  end: number,
): Term | Failure | undefined {
  const { text } = source;
  const slash = skipSpace(text, letter + 1, end);
  if (text[slash] !== '/' || slash >= end) return undefined;
  const from = skipSpace(text, slash + 1, end);
  const divisor = readNumber(text, from, end);
  if (divisor.kind === 'not-a-number') return undefined;
  if (divisor.kind !== 'number') return failWith(source, from, divisor);
  const value = dividend / divisor.value;
  if (!Number.isFinite(value)) return fail(source, from, divisor.end, { kind: 'not-finite' });
  const next = findOperator(text, divisor.end, end);
  const rest = trimEnd(text, divisor.end, next.start);
  // Text behind the number must not get lost: `C/3 h` is no rate.
  const unitEnd = rest > divisor.end ? rest : letter + 1;
  return {
    ok: true,
    value,
    start,
    numberEnd: divisor.end,
    unitStart: letter,
    unitEnd,
    isFraction: true,
    next,
  };
}

const termEnd = (term: Term): number => Math.max(term.numberEnd, term.unitEnd);

const hasUnit = (term: Term): boolean => term.unitEnd > term.unitStart;

type FoundUnit<D extends Dimension> = {
  readonly ok: true;
  readonly unit: Unit | undefined;
  readonly dimension: D;
};

/** The unit of a term, if it is one of the dimensions expected; plain numbers have none. */
function unitOf<D extends Dimension>(
  source: Source,
  term: Term,
  expected: readonly D[],
): FoundUnit<D> | Failure {
  const { unitStart, unitEnd } = term;
  if (!hasUnit(term)) {
    const plain: Dimension = 'number';
    if (isOneOf(plain, expected)) return { ok: true, unit: undefined, dimension: plain };
    const example = exampleFor(source.text.slice(term.start, term.numberEnd), expected[0]);
    return fail(source, term.start, term.numberEnd, { kind: 'bare-number', expected, example });
  }
  const written = source.text.slice(unitStart, unitEnd);
  // `C/3` is at fault as a whole.
  const [start, end] = term.isFraction ? [term.start, termEnd(term)] : [unitStart, unitEnd];
  const unit = findUnit(written);
  if (unit === undefined) {
    const near = nearestUnit(written, candidatesFor(expected))?.name;
    return fail(source, start, end, {
      kind: 'unknown-unit',
      unit: written,
      expected,
      ...(near ? { suggestion: near } : {}),
    });
  }
  const suggestions = term.isFraction ? [] : clearerUnits(unit, term.value, expected);
  if (suggestions.length > 0)
    return fail(source, start, end, { kind: 'ambiguous-unit', unit: written, suggestions });
  const { dimension } = unit;
  if (isOneOf(dimension, expected)) return { ok: true, unit, dimension };
  // Among short units everything is near everything: `mV` is not a slip for `mm`.
  const near = written.length > 3 ? nearestUnit(written, candidatesFor(expected))?.name : undefined;
  const usual = expected[0] === undefined ? '' : (unitsFor(expected[0])[0]?.name ?? '');
  const problem = { kind: 'wrong-dimension', unit: written, found: dimension, expected, usual } as const;
  return fail(source, start, end, near ? { ...problem, suggestion: near } : problem);
}

/** Units to choose from where this one could be meant in more than one way; none where it is clear. */
function clearerUnits(unit: Unit, value: number, expected: readonly Dimension[]): readonly string[] {
  if (unit.name === 'C' && isOneOf('temperature', expected)) {
    if (!isOneOf('rate', expected)) return ['degC'];
    return value > 0 && value <= fastestPlainRate ? [] : ['degC', '1/h'];
  }
  if (unit.dimension === 'fraction' && !isOneOf('fraction', expected)) {
    return expected
      .filter(isFractionOfSomething)
      .flatMap((each) => unitsFor(each).find((one) => one.factor === unit.factor)?.name ?? []);
  }
  // Chemists write `1 m` for molal.
  if (unit.name === 'm' && isOneOf('molality', expected) && !isOneOf('length', expected)) return ['mol/kg'];
  return [];
}

const isFractionOfSomething = (dimension: Dimension): boolean =>
  dimension === 'mass_fraction' || dimension === 'volume_fraction' || dimension === 'mole_fraction';

const candidatesFor = (expected: readonly Dimension[]): readonly Unit[] =>
  expected === conditionDimensions ? units : expected.flatMap((each) => unitsFor(each));

/** `74` becomes `74 um`; a share written as 0.25 becomes `25 %`. */
function exampleFor(written: string, dimension: Dimension | undefined): string {
  const unit = dimension === undefined ? undefined : unitsFor(dimension)[0];
  if (unit === undefined) return written;
  if (unit.name === 'C') return `${written}C`;
  const share = Number(written);
  if (!unit.name.endsWith('%') || Math.abs(share) > 1) return `${written} ${unit.name}`;
  return `${Number.isNaN(share) ? 25 : Number((share * 100).toPrecision(12))} ${unit.name}`;
}

const toBase = (value: number, unit: Unit | undefined): number =>
  unit ? value * unit.factor + unit.offset : value;

function boundAt(text: string, start: number): '' | '>=' | '<=' | '>' | '<' | '≥' | '≤' {
  const char = text[start];
  if (char === '≥' || char === '≤') return char;
  if (char === '>') return text[start + 1] === '=' ? '>=' : '>';
  if (char === '<') return text[start + 1] === '=' ? '<=' : '<';
  return '';
}

/** The first operator from `from` on; kind `none`, at the end, where there is no more. */
function findOperator(text: string, from: number, end: number): Operator {
  for (let at = from; at < end; at++) {
    const char = text[at];
    const next = text[at + 1];
    if (char === '.' && next === '.') {
      return text[at + 2] === '.'
        ? { kind: 'dash', start: at, end: at + 3 }
        : { kind: 'range', start: at, end: at + 2 };
    }
    if (char === '±') return { kind: 'tolerance', start: at, end: at + 1 };
    if (char === '+') {
      if (isMinus(next)) return { kind: 'tolerance', start: at, end: at + 2 };
      if (next === '/' && isMinus(text[at + 2])) return { kind: 'tolerance', start: at, end: at + 3 };
    }
    if (char === '>' || char === '<' || char === '≥' || char === '≤')
      return { kind: 'bound', start: at, end: at + boundAt(text, at).length };
    if (char === '…') return { kind: 'dash', start: at, end: at + 1 };
    if (isMinus(char) || (char === 't' && next === 'o')) {
      const after = char === 't' ? at + 2 : at + 1;
      // A dash is a range right behind a number or with room around it; elsewhere it is an exponent, as in `cm-2`.
      const alone =
        at === from || (isSpace(text[at - 1]) && (isSpace(text[after]) || trimEnd(text, from, at) === from));
      if (alone && isDigit(text[skipSpace(text, after, end)])) return { kind: 'dash', start: at, end: after };
    }
  }
  return { kind: 'none', start: end, end };
}

const respell = ({ text }: Source, term: Term, unit: Unit | undefined): Respelling | undefined =>
  unit === undefined || text.slice(term.unitStart, term.unitEnd) === unit.name
    ? undefined
    : { start: term.unitStart, end: term.unitEnd, newText: unit.name };

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

type Cause = QuantityProblem extends infer P
  ? P extends QuantityProblem
    ? Omit<P, 'start' | 'end' | 'inCondition'>
    : never
  : never;

function fail({ inCondition }: Source, start: number, end: number, cause: Cause): Failure {
  return { ok: false, problem: { ...cause, start, end, inCondition } };
}

function failWith(
  source: Source,
  start: number,
  reading: Exclude<NumberReading, { kind: 'number' | 'not-a-number' }>,
): Failure {
  const { end, ...cause } = reading;
  return fail(source, start, end, cause);
}

/** A word where a number has to be. Behind an `@` it is a condition that is no quantity. */
function failWithoutNumber(source: Source, start: number, end: number): Failure {
  const found = source.text.slice(start, end);
  return fail(source, start, end, { kind: source.inCondition ? 'bad-condition' : 'not-a-number', found });
}

/** Nothing at all before or behind an `@`: the sign itself is what can be pointed at. */
function failWithoutValue(source: Source, from: number, to: number): Failure {
  return source.inCondition
    ? fail(source, from - 1, from, { kind: 'bad-condition', found: '' })
    : fail(source, to, to + 1, { kind: 'not-a-number', found: source.text.slice(to, to + 1) });
}

function skipSpace(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isSpace(text[at])) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text[at - 1])) at--;
  return at;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && !isSpace(text[at])) at++;
  return at;
}
