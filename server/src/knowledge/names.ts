import { once } from '../quantity/once.js';
import { foldFormula } from './formula.js';
import type { Role } from './types.js';

/** What the name index needs to know of a material. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly formula?: string;
  readonly aliases?: readonly string[];
  readonly roles: readonly Role[];
}

/** A material answers to its id before its name, to its name before an alias, to an alias before its formula. */
type Rank = 0 | 1 | 2 | 3;

interface Claim {
  readonly material: number;
  readonly rank: Rank;
  /** As the record spells it. */
  readonly text: string;
}

export interface NameIndex {
  /** Position of the material meant by `name`, or undefined where nothing or more than one thing is meant. */
  find(name: string, roles?: readonly Role[]): number | undefined;
  /** Every material the name could mean: those with a matching role, else all. */
  candidates(name: string, roles?: readonly Role[]): number[];
  /** All names, folded, with the material each belongs to. */
  entries(): Iterable<{ readonly folded: string; readonly material: number }>;
}

/**
 * Folds what people type to one spelling: letter case, spaces, hyphens, underscores, middle dots, brackets, trade marks
 * and the digits of formulas written as sub- or superscripts do not matter; `EC:EMC` and `EC/EMC` are the same.
 */
export function foldName(name: string): string {
  // Most names are ids and short formulas, and all of them are folded when the program starts.
  if (/^[a-z0-9]*$/.test(name)) return name;
  if (/^[\w -]*$/.test(name)) return name.toLowerCase().replace(/[ \-_]/g, '');
  return name
    .replace(/[®™]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_()[\]\u2010-\u2015\u2212\u00b7\u2022\u22c5]/g, '')
    .replaceAll(':', '/');
}

export function indexNames(materials: readonly Named[]): NameIndex {
  const claims = new Map<string, Claim[]>();
  materials.forEach((material, position) => {
    const claim = (name: string, rank: Rank): void => {
      const folded = foldName(name);
      const list = claims.get(folded);
      if (list === undefined) claims.set(folded, [{ material: position, rank, text: name }]);
      // Ranks are claimed in rising order, so the first claim of a material is its best.
      else if (!list.some((each) => each.material === position)) list.push({ material: position, rank, text: name });
    };
    claim(material.id, 0);
    claim(material.name, 1);
    for (const alias of material.aliases ?? []) claim(alias, 2);
    if (material.formula !== undefined) claim(material.formula, 3);
  });

  /** Formulas are a second try, for compositions that nobody listed in this order or with these zeros. */
  const formulas = once(() => {
    const byFormula = new Map<string, Claim[]>();
    for (const [position, { aliases = [], formula, name }] of materials.entries()) {
      const texts = [name, ...aliases].map((text) => [text, 2] as const);
      for (const [text, rank] of [...texts, [formula ?? '', 3] as const]) {
        const folded = foldFormula(text);
        if (folded === undefined) continue;
        const list = byFormula.get(folded) ?? [];
        if (!list.some((each) => each.material === position)) list.push({ material: position, rank, text });
        byFormula.set(folded, list);
      }
    }
    return byFormula;
  });
  const claimsOf = (name: string): readonly Claim[] =>
    claims.get(foldName(name)) ?? formulas().get(foldFormula(name) ?? '') ?? [];

  const hasRole = (position: number, roles: readonly Role[]): boolean =>
    materials[position]?.roles.some((role) => roles.includes(role)) ?? false;

  /** The role decides first, the earliest of the list before the others; a name known in another role only still counts. */
  const meant = (name: string, roles: readonly Role[] | undefined): readonly Claim[] => {
    const all = claimsOf(name);
    const decisive = roles?.find((role) => all.some((claim) => hasRole(claim.material, [role])));
    const pool = decisive === undefined ? all : all.filter((claim) => hasRole(claim.material, [decisive]));
    const best = Math.min(...pool.map((claim) => claim.rank));
    const equal = pool.filter((claim) => claim.rank === best);
    // `Sn` is tin and `SN` succinonitrile; `sn` is asked about.
    const exact = equal.length > 1 ? equal.filter((claim) => claim.text === name) : equal;
    return exact.length > 0 ? exact : equal;
  };

  return {
    find(name, roles) {
      const [first, ...others] = meant(name, roles);
      return others.length === 0 ? first?.material : undefined;
    },
    candidates(name, roles) {
      const all = claimsOf(name).map((claim) => claim.material);
      const fitting = roles === undefined ? [] : all.filter((each) => hasRole(each, roles));
      return fitting.length > 0 ? fitting : all;
    },
    *entries() {
      for (const [folded, list] of claims)
        for (const claim of list) yield { folded, material: claim.material };
    },
  };
}
