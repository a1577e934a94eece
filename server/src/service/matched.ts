/** Entries of several lists that belong together, side by side. */

export interface Matched<T> {
  /** No other row has it. */
  readonly key: string;
  readonly entries: readonly (T | null)[];
}

/**
 * One row for each key, with what each list has under it, or null; in the order of the first list, what only others have
 * behind what precedes it there. Of several entries with one key the first belongs to the first.
 */
export function matched<T>(
  lists: readonly (readonly T[])[],
  keyOf: (entry: T, list: number) => string,
): readonly Matched<T>[] {
  const maps = lists.map((list, position) => {
    const times = new Map<string, number>();
    const keyed = new Map<string, T>();
    for (const entry of list) {
      const key = keyOf(entry, position);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      keyed.set(`${time} ${key}`, entry);
    }
    return keyed;
  });
  return inOneOrder(maps.map((map) => [...map.keys()])).map((key) => ({
    key,
    entries: maps.map((map) => map.get(key) ?? null),
  }));
}

export interface Item<T> {
  readonly item: T;
  readonly index: number;
}

/**
 * The same for lists whose order counts, such as layers and steps: by key where the lists name what they have in common
 * in one order, otherwise by position.
 */
export function matchedItems<T>(
  lists: readonly (readonly T[])[],
  keyOf: (item: T, list: number) => string | undefined,
): readonly Matched<Item<T>>[] {
  const items = lists.map((list) => list.map((item, index) => ({ item, index })));
  const byKey = matched(items, ({ item, index }, list) => keyOf(item, list) ?? `at ${index}`);
  return isInOrder(byKey, lists.length) ? byKey : matched(items, ({ index }) => String(index));
}

function isInOrder<T>(rows: readonly Matched<Item<T>>[], lists: number): boolean {
  for (let list = 0; list < lists; list++) {
    let last = -1;
    for (const row of rows) {
      const index = row.entries[list]?.index;
      if (index === undefined) continue;
      if (index < last) return false;
      last = index;
    }
  }
  return true;
}

interface Link {
  readonly key: string;
  next: Link | undefined;
}

/** A chain, because a list with a hundred thousand entries must not take the square of that. */
function inOneOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const links = new Map<string, Link>();
  const start: Link = { key: '', next: undefined };
  for (const list of lists) {
    let last = start;
    for (const key of list) {
      let link = links.get(key);
      if (link === undefined) {
        link = { key, next: last.next };
        last.next = link;
        links.set(key, link);
      }
      last = link;
    }
  }
  const order: string[] = [];
  for (let link = start.next; link !== undefined; link = link.next) order.push(link.key);
  return order;
}
