/** Names in a spec to materials of the library: the spec's own `materials:` first, by role where a name is ambiguous. */
import type { Cell, OwnMaterial } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Material, Role } from '../knowledge/types.js';
import type { Located } from '../spec/view.js';

/** A material as this cell uses it. */
export interface Used {
  /** The name as the author wrote it, with its place. */
  readonly name: Located<string>;
  /** The library's record of it; undefined for a name only the spec knows, or nobody. */
  readonly material: Material | undefined;
  /** The spec's own record of it, from `materials:`. */
  readonly own: OwnMaterial | undefined;
}

export type Resolve = (name: Located<string>, roles: readonly Role[]) => Used;

/** Says "there is none": `current_collector: {material: none}`. */
export function isNone(name: string): boolean {
  return name.toLowerCase() === 'none';
}

export function materialResolver(spec: Cell, knowledge: Knowledge): Resolve {
  return (name, roles) => {
    const own = spec.materials?.entries.find((entry) => entry.name.value === name.value)?.value;
    const known = own ? own.base?.value : name.value;
    return { name, own, material: known === undefined ? undefined : knowledge.material(known, roles) };
  };
}
