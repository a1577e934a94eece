/** Finds the unit a term is written in, and tells whether it is one that belongs there. */
import { type Dimension, isOneOf } from './dimension.js';
import { nearestUnit } from './nearest-unit.js';
import { type Failure, fail, hasUnit, type Source, type Term, termEnd } from './term.js';
import { findUnit, type Unit, units, unitsFor } from './units.js';

/** A condition is a value of any kind, but with a unit. */
export const conditionDimensions: readonly Dimension[] = [...new Set(units.map((unit) => unit.dimension))];

/** Above this a `C` behind an `@` may as well be meant as degrees, and is asked about. */
const fastestPlainRate = 10;

export type FoundUnit<D extends Dimension> = {
  readonly ok: true;
  readonly unit: Unit | undefined;
  readonly dimension: D;
};

/** The unit of a term, if it is one of the dimensions expected; plain numbers have none. */
export function unitOf<D extends Dimension>(
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
    const near = term.isFraction ? undefined : nearestUnit(written, candidatesFor(expected))?.name;
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

export const isFractionOfSomething = (dimension: Dimension): boolean =>
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
