/** What a design takes from other files, laid under what was read of this one. */

import type { Where } from '../../spec/view.js';
import type { CellSpec } from './site.js';

interface Placed {
  readonly where: Where;
}

/** `all` is the design with everything it inherits; of it only what stands in other files is taken. */
export function inherited(own: CellSpec, all: CellSpec): CellSpec {
  // Both are records of one shape, and so is what they make together.
  return merged(own, all) as unknown as CellSpec;
}

function merged(own: Placed, all: Placed): Placed {
  const result: Record<string, unknown> = { ...own };
  for (const [name, value] of Object.entries(all)) {
    if (name === 'where' || !isPlaced(value)) continue;
    const mine = result[name];
    if (mine === undefined) {
      if (isElsewhere(value)) result[name] = value;
    } else if (isPlaced(mine) && isRecord(mine) && isRecord(value)) result[name] = merged(mine, value);
    else if (isPlaced(mine) && isDict(mine) && isDict(value)) {
      const names = new Set(mine.entries.map((entry) => entry.name.value));
      const others = value.entries.filter(
        ({ name: { value: key, where } }) => where.span.file !== undefined && !names.has(key),
      );
      result[name] = { ...mine, entries: [...mine.entries, ...others] };
    }
  }
  return { ...result, where: own.where };
}

interface Dict extends Placed {
  readonly entries: readonly { readonly name: { readonly value: string; readonly where: Where } }[];
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'where' in value;
}

function isDict(value: Placed): value is Dict {
  return 'entries' in value;
}

function isRecord(value: Placed): boolean {
  return !('entries' in value) && !('items' in value) && !('text' in value);
}

/** A record that is inherited as a whole has its own place there, or at least one of its values has. */
function isElsewhere(value: Placed): boolean {
  if (value.where.span.file !== undefined) return true;
  return isRecord(value) && Object.values(value).some((each) => isPlaced(each) && isElsewhere(each));
}
