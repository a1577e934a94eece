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

/** Names of authors come and go while a server runs. */
const mostRemembered = 5000;
const nobody = -1;

/** A material answers to what it is called, that is id, name and aliases, before its formula. */
type Rank = 'called' | 'formula';

export interface Claim {
  readonly material: number;
  readonly rank: Rank;
  /** As the record spells it; more than one where spellings fold to the same. */
  readonly texts: readonly string[];
}

export interface NameIndex {
  /** Position of the material meant by `name`, or undefined where nothing or more than one thing is meant. */
  find(name: string, roles?: readonly Role[]): number | undefined;
  /** Every material the name could mean: those with a matching role, else all. */
  candidates(name: string, roles?: readonly Role[]): number[];
  /** All names, folded, with the material each belongs to. */
  entries(): readonly { readonly folded: string; readonly material: number }[];
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
    .replace(/[\u00ae\u2122]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_()[\]\u2010-\u2015\u2212\u00b7\u2022\u22c5]/g, '')
    .replaceAll(':', '/');
}

/**
 * What is left of a name without what people write around it: `1.2 M LiPF6`, `NMC811 (single crystal)`,
 * `Super P, Imerys`. Good for a suggestion; the remark may matter too much to drop it in silence.
 */
export function withoutRemarks(name: string): string[] {
  const amount = /^\d+(?:\.\d+)?\s*(?:mol\/?(?:l|kg|%)|m|wt\s?%|vol\s?%|%)\s*/i;
  const stems = [name.replace(/[(,;].*$/s, ''), name.replace(amount, '')];
  return stems.map((stem) => stem.trim()).filter((stem) => stem !== '' && stem !== name.trim());
}

/**
 * Every name, folded, with the materials it could mean: the position alone where there is one. Made by the generator,
 * since folding all names takes longer than checking a spec.
 */
export type NameTable = Readonly<Record<string, number | readonly Claim[]>>;

export function nameTable(materials: readonly Named[]): NameTable {
  const claims = new Map<string, Claim[]>();
  materials.forEach((material, position) => {
    // An id is no spelling: `lpsi` is as unclear as the `LPSI` it folds to.
    claim(claims, foldName(material.id), position, 'called');
    for (const name of [material.name, ...(material.aliases ?? [])])
      claim(claims, foldName(name), position, 'called', name);
    if (material.formula !== undefined)
      claim(claims, foldName(material.formula), position, 'formula', material.formula);
  });
  const only = (list: readonly Claim[]) => (list.length === 1 ? list[0]?.material : undefined);
  return Object.fromEntries([...claims].map(([folded, list]) => [folded, only(list) ?? list]));
}

export function indexNames(materials: readonly Named[], table: NameTable): NameIndex {
  const ids = once(() => new Map(materials.map(({ id }, position) => [id, position])));
  const claimsIn = (folded: string): readonly Claim[] | undefined => {
    const claims = Object.hasOwn(table, folded) ? table[folded] : undefined;
    return typeof claims === 'number' ? [{ material: claims, rank: 'called', texts: [] }] : claims;
  };

  /** Formulas are a second try, for compositions that nobody listed in this order or with these zeros. */
  const formulas = once(() => {
    const sums = new Map<string, Claim[]>();
    materials.forEach(({ name, aliases = [], formula = '' }, position) => {
      for (const text of [name, ...aliases, formula]) {
        const folded = foldFormula(text);
        if (folded !== undefined)
          claim(sums, folded, position, text === formula ? 'formula' : 'called', text);
      }
    });
    return sums;
  });
  const claimsOf = (name: string): readonly Claim[] =>
    claimsIn(foldName(name)) ?? formulas().get(foldFormula(name) ?? '') ?? [];

  const hasRole = (position: number, roles: readonly Role[]): boolean =>
    materials[position]?.roles.some((role) => roles.includes(role)) ?? false;

  /** The role decides first, the earliest of the list before the others; a name known in another role only still counts. */
  const meant = (name: string, roles: readonly Role[] | undefined): readonly Claim[] => {
    const all = claimsOf(name);
    const decisive = roles?.find((role) => all.some((claim) => hasRole(claim.material, [role])));
    const pool = decisive === undefined ? all : all.filter((claim) => hasRole(claim.material, [decisive]));
    const called = pool.filter((each) => each.rank === 'called');
    const equal = called.length > 0 ? called : pool;
    // `Sn` is tin and `SN` succinonitrile; `sn` is asked about.
    const exact = equal.filter((each) => each.texts.includes(name));
    return exact.length > 0 ? exact : equal;
  };

  const find = (name: string, roles: readonly Role[] | undefined): number | undefined => {
    // Records name each other by id, without a role.
    const byId = roles === undefined ? ids().get(name) : undefined;
    if (byId !== undefined) return byId;
    const [first, ...others] = meant(name, roles);
    return others.length === 0 ? first?.material : undefined;
  };

  /** The same few names are asked for by many rules and in many specs, with the same few lists of roles: `nobody` where nothing is meant. */
  const found = new Map<string, Map<readonly Role[] | undefined, number>>();
  let remembered = 0;
  const remember = (name: string, roles: readonly Role[] | undefined): number => {
    if (remembered >= mostRemembered) {
      found.clear();
      remembered = 0;
    }
    const position = find(name, roles) ?? nobody;
    const byRoles = found.get(name);
    if (byRoles === undefined) found.set(name, new Map([[roles, position]]));
    else byRoles.set(roles, position);
    remembered += 1;
    return position;
  };

  return {
    find(name, roles) {
      const position = found.get(name)?.get(roles) ?? remember(name, roles);
      return position === nobody ? undefined : position;
    },
    candidates(name, roles) {
      const all = claimsOf(name).map((claim) => claim.material);
      const fitting = roles === undefined ? [] : all.filter((each) => hasRole(each, roles));
      return fitting.length > 0 ? fitting : all;
    },
    entries: once(() =>
      Object.keys(table).flatMap((folded) =>
        (claimsIn(folded) ?? []).map(({ material }) => ({ folded, material })),
      ),
    ),
  };
}

/** Adds a claim; what a material is called is claimed before its formula, so the first claim of a material is its best. */
function claim(
  claims: Map<string, Claim[]>,
  folded: string,
  material: number,
  rank: Rank,
  ...texts: string[]
): void {
  const list = claims.get(folded) ?? [];
  const index = list.findIndex((each) => each.material === material);
  const earlier = list[index];
  if (earlier === undefined) claims.set(folded, [...list, { material, rank, texts }]);
  else list[index] = { ...earlier, texts: [...earlier.texts, ...texts] };
}
