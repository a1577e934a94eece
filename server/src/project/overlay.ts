/** One tree laid over another: what is written later wins, maps are merged key by key, everything else is replaced whole. */
import { type Entry, type Node, type PlainNode, resolve } from '../syntax/tree.js';

type MapNode = Extract<PlainNode, { kind: 'map' }>;

/** Said by a file about itself, or, for `use`, taken over by its names and not by its paths. */
const ownOnly: ReadonlySet<string> = new Set(['extends', 'use']);

/** Of a whole document; places and spelling of what both write are those of `over`. */
export function overlayRoots(under: Node | undefined, over: Node | undefined): Node | undefined {
  const base = resolve(under);
  if (base?.kind !== 'map') return over;
  const inherited = { ...base, fields: base.fields.filter(({ key }) => !ownOnly.has(key.text)) };
  const own = resolve(over);
  if (over === undefined) return inherited;
  return own?.kind === 'map' ? overlayMaps(inherited, own) : over;
}

function overlay(under: Node | undefined, over: Node | undefined): Node | undefined {
  const base = resolve(under);
  const own = resolve(over);
  return base?.kind === 'map' && own?.kind === 'map' ? overlayMaps(base, own) : over;
}

/** Recursion is safe: both trees have a bounded depth, and it goes only where both are maps. */
function overlayMaps(base: MapNode, own: MapNode): MapNode {
  const fields = new Map<string, Entry>(base.fields.map((entry) => [entry.key.text, entry]));
  for (const entry of own.fields) {
    const name = entry.key.text;
    const inherited = fields.get(name);
    if (inherited === undefined) fields.set(name, entry);
    else if (takesAway(entry.value)) fields.delete(name);
    else fields.set(name, { key: entry.key, value: overlay(inherited.value, entry.value) });
  }
  return { ...own, fields: [...fields.values()] };
}

/** `separator: null` over a base that has one; a key that only waits for its value (`separator:`) takes nothing away. */
function takesAway(value: Node | undefined): boolean {
  return value?.kind === 'scalar' && value.value === null && value.style === 'plain' && value.text !== '';
}
