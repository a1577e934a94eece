/**
 * How many sheets a cell has. A stack of N pairs has its anodes outside: N/2 cathode and N/2 + 1 anode sheets, coated on
 * both sides where they face something, and a separator more around either end. A wound cell is one pair over all of its
 * coated area, with half of each foil to it. A film or a single pair has one sheet of each.
 */
import type { Design } from '../design/design.js';
import { isFilm } from './repeat-unit.js';

export interface Sheets {
  readonly cathodeFoils: number;
  readonly anodeFoils: number;
  /** Separators, or layers of a solid. */
  readonly between: number;
}

export function sheetsOf(design: Design, pairs: number): Sheets {
  if (isWound(design)) return { cathodeFoils: pairs / 2, anodeFoils: pairs / 2, between: pairs };
  if (isFilm(design) || pairs === 1) return { cathodeFoils: pairs, anodeFoils: pairs, between: pairs };
  const ends = design.spec.separator === undefined ? 0 : 2;
  if (pairs % 2 === 0) return { cathodeFoils: pairs / 2, anodeFoils: pairs / 2 + 1, between: pairs + ends };
  return { cathodeFoils: (pairs + 1) / 2, anodeFoils: (pairs + 1) / 2, between: pairs };
}

export function isWound({ spec: { cell } }: Design): boolean {
  const construction = cell?.construction?.value;
  return construction === undefined ? cell?.format?.value === 'cylindrical' : construction === 'wound';
}
