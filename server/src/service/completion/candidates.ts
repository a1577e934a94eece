/** Which materials can stand in a field: the spec's own, and those of the library under the names this author uses. */
import { likenessOf } from '../../design/lots.js';
import { isNone, ownMaterialsOf } from '../../design/materials.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Material, Role } from '../../knowledge/types.js';
import { oncePer } from '../../quantity/once.js';
import type { SpecReading } from '../../spec/read.js';
import { type Spelling, spellingIn } from './names.js';
import type { Site } from './site.js';

export interface Candidate {
  readonly name: string;
  readonly others: readonly string[];
  /** Its name in this list, where the one that is being written is another. */
  readonly usual?: string;
  readonly material: Material | undefined;
  /** What the list says of it where there is no verdict. */
  readonly about: string;
  /** Those that are alike would do alike: lots of one powder. */
  readonly likeness: () => string;
}

export function candidatesFor(roles: readonly Role[], site: Site, knowledge: Knowledge): Candidate[] {
  const reading = site.reading();
  const { spec } = reading;
  const itself = site.path[0] === 'materials' ? site.path[1] : undefined;
  const habits = habitsOf(reading, knowledge);
  // Lots of one powder have one base.
  const bases = new Map<string, Material | undefined>();
  const baseNamed = (name: string): Material | undefined => {
    if (!bases.has(name)) bases.set(name, knowledge.material(name, roles));
    return bases.get(name);
  };
  const own = [...(isBase(site) ? [] : ownMaterialsOf(spec))].flatMap(([name, record]): Candidate[] => {
    const base = record?.base && baseNamed(record.base.value);
    const stated = record?.roles?.items.map((role) => role.value) ?? base?.roles;
    // No material is a variant of itself.
    if ((stated !== undefined && !fits(stated, roles)) || name === itself) return [];
    const about = base ? `this spec's own, from ${base.name}` : "this spec's own";
    return [
      {
        name,
        others: [],
        material: base,
        about,
        likeness: () => (record === undefined ? name : likenessOf(record)),
      },
    ];
  });
  const names = new Set(own.map(({ name }) => name));
  const library = ofLibrary(roles, knowledge).flatMap(({ material, candidate }): Candidate[] => {
    // As this author calls it elsewhere, where that means the same here.
    const name = habits.get(material.id);
    const isClear = name !== undefined && knowledge.material(name, roles)?.id === material.id;
    const others = candidate === undefined ? [] : [candidate.name, ...candidate.others];
    const called = isClear ? asCandidate(material, { name, others }) : candidate;
    return called === undefined || names.has(called.name) || isNone(called.name) ? [] : [called];
  });
  return [...own, ...library];
}

function fits(own: readonly Role[], roles: readonly Role[]): boolean {
  return roles.length === 0 || own.some((role) => roles.includes(role));
}

interface Fitting {
  readonly material: Material;
  /** Undefined where no name of it means it alone here. */
  readonly candidate: Candidate | undefined;
}

/** Those of the library that have one of the roles, under the names the library would give them. */
function ofLibrary(roles: readonly Role[], knowledge: Knowledge): readonly Fitting[] {
  const lists = fitting(knowledge);
  const key = roles.join();
  const known = lists.get(key);
  if (known !== undefined) return known;
  const found = knowledge
    .materials()
    .filter((material) => fits(material.roles, roles))
    .map((material): Fitting => {
      const spelling = spellingIn(material, roles, knowledge);
      return { material, candidate: spelling && asCandidate(material, spelling) };
    });
  lists.set(key, found);
  return found;
}

const fitting = oncePer((_: Knowledge) => new Map<string, readonly Fitting[]>());

function asCandidate(material: Material, { name, others }: Spelling): Candidate {
  const about = material.name.toLowerCase() === name.toLowerCase() ? (material.formula ?? '') : material.name;
  return { name, others, material, about, likeness: () => material.id };
}

/** What this author calls a material, by its id: of several names the one that stands last. */
function habitsOf(reading: SpecReading, knowledge: Knowledge): ReadonlyMap<string, string> {
  const habits = new Map<string, string>();
  const seen = new Map<readonly Role[], Set<string>>();
  for (const { text, roles } of [...reading.names].reverse()) {
    const names = seen.get(roles) ?? new Set();
    if (names.has(text)) continue;
    seen.set(roles, names.add(text));
    const material = knowledge.material(text, roles);
    if (material !== undefined && !habits.has(material.id)) habits.set(material.id, text);
  }
  return habits;
}

/** The base of an own material is one of the library, since variants of variants are not looked up, and meets nothing by itself. */
export function isBase({ path }: Site): boolean {
  return path[0] === 'materials' && path.length === 3 && path[2] === 'base';
}
