/** Names in a spec to materials of the library: the spec's own `materials:` first, by role where a name is ambiguous. */
import type { Cell, OwnMaterial } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Material, Role } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import type { Located } from '../spec/view.js';
import { familyOf, isConductorClass } from './own-class.js';

/** A material as this cell uses it. */
export interface Used {
  /** The name as the author wrote it, with its place. */
  readonly name: Located<string>;
  /**
   * The library's record of it. A material only the spec knows has one without properties, as far as the spec says of
   * which class it is, and a name that several share what these have in common; undefined for a name nobody knows.
   */
  readonly material: Material | undefined;
  /** The spec's own record of it, from `materials:`. */
  readonly own: OwnMaterial | undefined;
}

/** `family`: the class word that stands beside the name, for a name that nobody knows. */
export type Resolve = (name: Located<string>, roles: readonly Role[], family?: Located<string>) => Used;

/** Says "there is none": `current_collector: {material: none}`. */
export function isNone(name: string): boolean {
  return name.toLowerCase() === 'none';
}

export function materialResolver(spec: Cell, knowledge: Knowledge): Resolve {
  const ownMaterials = ownMaterialsOf(spec);
  return (name, roles, family) => {
    const own = ownMaterials.get(name.value);
    const known = own ? own.base?.value : name.value;
    const material = known === undefined ? undefined : knowledge.material(known, roles);
    if (material !== undefined) return { name, own, material };
    const word = own?.class ?? family;
    if (word !== undefined) return { name, own, material: ofClass(name.value, own, word.value, roles) };
    const shared = known === undefined ? undefined : inCommon(known, knowledge.candidates(known, roles));
    return { name, own, material: shared };
  };
}

/** `NMC` can be any of several: nobody knows which, but what all of them have in common holds. */
function inCommon(name: string, [first, ...others]: readonly Material[]): Material | undefined {
  if (first === undefined || others.length === 0) return undefined;
  if (others.some((each) => each.class !== first.class)) return undefined;
  const all = [first, ...others];
  const shared = <T>(of: (each: Material) => readonly T[]): T[] =>
    of(first).filter((word) => others.every((each) => of(each).includes(word)));
  const numbers = shared((each) => Object.keys(each.properties));
  return {
    id: `unclear:${all.map(({ id }) => id).join('|')}`,
    name,
    aliases: [],
    roles: shared((each) => each.roles),
    class: first.class,
    groups: shared((each) => each.groups),
    properties: Object.fromEntries(
      numbers.map((property) => [property, all.flatMap((each) => each.properties[property] ?? [])]),
    ),
    oneOf: all,
  };
}

/** The spec's own materials by name. */
export function ownMaterialsOf({ materials }: Cell): OwnMaterials {
  return materials === undefined ? none : byName(materials);
}

type OwnMaterials = ReadonlyMap<string, OwnMaterial | undefined>;

const none: OwnMaterials = new Map();

const byName = oncePer(
  ({ entries }: NonNullable<Cell['materials']>): OwnMaterials =>
    new Map(entries.map(({ name, value }) => [name.value, value])),
);

/** Enough of a record for verdicts on families to apply. Its id cannot be that of a material of the library. */
function ofClass(
  name: string,
  own: OwnMaterial | undefined,
  word: string,
  expected: readonly Role[],
): Material {
  const conducts = expected.includes('solid_electrolyte') && isConductorClass(word);
  const assumed: readonly Role[] = conducts ? ['solid_electrolyte'] : expected.slice(0, 1);
  const roles = own?.roles?.items.map((role) => role.value) ?? assumed;
  return {
    id: `own:${name}`,
    name: own?.name?.value ?? name,
    ...(own?.formula ? { formula: own.formula.value } : {}),
    aliases: [],
    roles,
    ...familyOf(word),
    properties: {},
  };
}
