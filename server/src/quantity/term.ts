/** Reads the parts of a quantity: a number with its unit, and the operators between two of them. */
import { type NumberReading, readNumber } from './number.js';
import type { QuantityProblem } from './problem.js';
import { isDigit, isMinus, isSpace } from './unit-text.js';

export interface Source {
  readonly text: string;
  readonly inCondition: boolean;
}

export type Failure = { readonly ok: false; readonly problem: QuantityProblem };

/** A number and the stretch of its unit, which is empty where there is none. */
export interface Term {
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

export type Operator = {
  readonly kind: 'range' | 'tolerance' | 'none' | 'bound' | 'dash';
  readonly start: number;
  readonly end: number;
};

/** Reads a number with its unit, or a rate such as `C/3`. Where there is nothing, the operator from `before` to `from` is at fault. */
export function readTerm(source: Source, from: number, end: number, before: number): Term | Failure {
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

export const termEnd = (term: Term): number => Math.max(term.numberEnd, term.unitEnd);

export const hasUnit = (term: Term): boolean => term.unitEnd > term.unitStart;

export function boundAt(text: string, start: number): '' | '>=' | '<=' | '>' | '<' | '≥' | '≤' {
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

type Cause = QuantityProblem extends infer P
  ? P extends QuantityProblem
    ? Omit<P, 'start' | 'end' | 'inCondition'>
    : never
  : never;

export function fail({ inCondition }: Source, start: number, end: number, cause: Cause): Failure {
  return { ok: false, problem: { start, end, inCondition, ...cause } };
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

export function skipSpace(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isSpace(text[at])) at++;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text[at - 1])) at--;
  return at;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && !isSpace(text[at])) at++;
  return at;
}
