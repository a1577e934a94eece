/** A value that is computed when it is first asked for, and kept. Nothing is computed at load time that a short run may not need. */
export function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

/** The same for something that follows from an object: made when somebody asks, kept as long as the object is. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  if (slots === mostSlots) return oncePerWith(keptWith<Key, { readonly value: Value }>(), make);
  const slot = slots++;
  // Asked for several hundred times a document, mostly by code that never gets warm: no call but the one that makes it.
  return (key) => {
    const known = (key as Keeping)[keeping]?.[slot];
    if (known !== undefined) return (known === nothing ? undefined : known) as Value;
    const value = make(key);
    keptOn(key, slot)[slot] = value === undefined ? nothing : value;
    return value;
  };
}

function oncePerWith<Key extends object, Value>(
  made: Keeper<Key, { readonly value: Value }>,
  make: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/**
 * The same for what follows from an object and from something that many share, such as the library that all designs are
 * read with. Kept with the first, as long as it is asked for with the same second.
 */
export function oncePerBoth<Key extends object, Shared extends object, Value>(
  make: (key: Key, shared: Shared) => Value,
): (key: Key, shared: Shared) => Value {
  const made = keptWith<Key, { readonly shared: Shared; readonly value: Value }>();
  return (key, shared) => {
    const known = made.get(key);
    if (known !== undefined && known.shared === shared) return known.value;
    const value = make(key, shared);
    made.set(key, { shared, value });
    return value;
  };
}

/** The same where more than the object counts: made again when anything it is made from is another. */
export function lastPer<Key extends object, Value>(): (
  key: Key,
  from: readonly unknown[],
  make: () => Value,
) => Value {
  const made = keptWith<Key, { readonly from: readonly unknown[]; readonly value: Value }>();
  return (key, from, make) => {
    const known = made.get(key);
    if (known?.from.every((each, index) => each === from[index])) return known.value;
    const value = make();
    made.set(key, { from, value });
    return value;
  };
}

export interface Keeper<Key extends object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * What belongs to an object, kept on the object itself where nobody sees it: no copy, comparison or listing of the object
 * includes it. A `WeakMap` would do the same, but V8 takes what is in one for alive until the next full collection, so
 * that every text ever read was moved to the old part of the heap, tree and findings and all.
 */
export function keptWith<Key extends object, Value>(): Keeper<Key, Value> {
  if (slots === mostSlots) return keptByName();
  const slot = slots++;
  return {
    get: (key) => (key as Keeping)[keeping]?.[slot] as Value | undefined,
    set: (key, value) => {
      keptOn(key, slot)[slot] = value;
    },
  };
}

/** For keepers beyond those that a program starts with: whoever makes more of them while it runs makes no list longer. */
function keptByName<Key extends object, Value>(): Keeper<Key, Value> {
  const mine = {};
  return {
    get: (key) => named(key)?.get(mine) as Value | undefined,
    set: (key, value) => {
      const all = named(key) ?? new Map<object, unknown>();
      keptOn(key, byName)[byName] = all.set(mine, value);
    },
  };
}

function named(key: object): Map<object, unknown> | undefined {
  return (key as Keeping)[keeping]?.[byName] as Map<object, unknown> | undefined;
}

const keeping = Symbol('kept');

/** A list in which every keeper has its place: nothing is hashed to find it. */
interface Keeping {
  readonly [keeping]?: unknown[];
}

/** The place of all that have none of their own. */
const byName = 0;

const mostSlots = 128;

let slots = byName + 1;

/** Stands for a value that was made and is undefined. */
const nothing = Symbol('nothing');

/** `slot`: what is put in first. Most objects keep one thing, and a list that begins empty makes room for many. */
function keptOn(key: object, slot: number): unknown[] {
  const kept = (key as Keeping)[keeping];
  if (kept !== undefined) return kept;
  const made: unknown[] = new Array(slot + 1);
  Object.defineProperty(key, keeping, { value: made });
  return made;
}

/**
 * Makes objects of one kind, of which some properties are worked out when somebody reads them. A getter written into each
 * object would give each a hidden class of its own, and V8 keeps those, with everything the getter can reach, until the
 * next full collection; here all share one. What is late is not among the object's own properties: a copy by `...` has none of it.
 */
export function withLate<Whole extends object, Late extends keyof Whole & string>(
  names: readonly Late[],
): (
  known: Omit<Whole, Late> & { readonly [Name in Late]?: never },
  late: { readonly [Name in Late]: () => Whole[Name] },
) => Whole {
  const place = Symbol();
  interface Kept {
    readonly [place]: { readonly [Name in Late]: () => unknown };
  }
  const prototype = {};
  for (const name of names) {
    const get = function (this: Kept): unknown {
      return this[place][name]();
    };
    Object.defineProperty(prototype, name, { get });
  }
  return (known, late) => {
    const made: object = Object.assign(Object.create(prototype), known);
    Object.defineProperty(made, place, { value: late });
    return made as Whole;
  };
}

/** An object with the same keys whose values are computed when first read. */
export function lazily<A, B>(
  values: Readonly<Record<string, A>>,
  compute: (value: A, key: string) => B,
): Readonly<Record<string, B>> {
  const result: Record<string, B> = {};
  for (const [key, value] of Object.entries(values)) {
    const read = once(() => compute(value, key));
    Object.defineProperty(result, key, { enumerable: true, get: read });
  }
  return result;
}
