/**
 * A document with everything it builds on: the design as it counts. Values come from the bases, names of materials from
 * the libraries too; each place says which document it lies in.
 */
import type { Setup } from '../config/config.js';
import type { Cell, OwnMaterial, Reference } from '../generated/cell.js';
import { keptWith, oncePer } from '../quantity/once.js';
import { lowerRoot, unheard } from '../spec/lower.js';
import type { SpecProblem } from '../spec/problem.js';
import { kindOf, readingOf, readTree, type SpecReading, withSpec } from '../spec/read.js';
import { entryNamed } from '../spec/spot.js';
import type { DictEntry, LocatedDict, Where } from '../spec/view.js';
import { type Node, resolve } from '../syntax/tree.js';
import type { Document } from '../text/document.js';
import { chainOf, incomplete } from './chain.js';
import { type Link, linksOf } from './links.js';
import { overlayRoots } from './overlay.js';
import type { Reader } from './reader.js';
import { stampedRoot } from './stamp.js';
import type { LinkRole } from './written-path.js';

/** A document the design takes something from. */
export interface Source {
  readonly document: Document;
  /** The words of the design's own document that lead there, in one step or several. */
  readonly via: Where;
  readonly role: LinkRole;
}

export interface Whole {
  /** Of the document and its bases together; the document's own where it has none. */
  readonly reading: SpecReading;
  /** Everything it builds on was read. */
  readonly complete: boolean;
  readonly links: readonly Link[];
  /** The configuration that shares libraries, then the farthest base, the document itself last. */
  readonly layers: readonly Layer[];
  /** By uri. */
  readonly sources: ReadonlyMap<string, Source>;
  /** About the paths in the document itself. */
  readonly problems: readonly SpecProblem[];
}

const noSources: Whole['sources'] = new Map();

/** `setup`: its libraries are known to every document it is about, and what they say counts least. */
export function readWhole(document: Document, read: Reader, setup?: Setup): Whole {
  const own = readingOf(document);
  const shared = setup && own.kind === 'cell' ? sharedLayer(setup, read) : undefined;
  if (own.kind !== 'config' && own.spec.extends === undefined && own.spec.use === undefined && !shared)
    return {
      reading: own,
      complete: !leavesOpen(own),
      links: [],
      layers: [{ document, own: true, links: [] }],
      sources: noSources,
      problems: [],
    };
  const links = linksOf(document, read);
  const base = links.find(({ role }) => role === 'base');
  const chain = chainOf(document, base, read);
  const layers = [
    ...chain.bases
      .map((each): Layer => ({ document: each, own: false, links: linksOf(each, read) }))
      .reverse(),
    { document, own: true, links },
  ];
  const all = shared ? [shared, ...layers] : layers;
  const unread = (layer: Layer): boolean =>
    layer.links.some((link) => !link.usable && link.role === 'library');
  const below = chain.complete && !layers.some((layer) => !layer.own && unread(layer));
  const hint = base && chain.complete && !below ? [incomplete(base)] : [];
  return {
    reading: merged(own, layers, all),
    complete: below && !leavesOpen(own) && !links.some((link) => !link.usable),
    links,
    layers: all,
    sources: sourcesOf(all, base, firstKey(own)),
    problems: [...links.flatMap(({ problems }) => problems), ...chain.problems, ...hint],
  };
}

/** Somebody is about to name a file, or named it in a way that cannot be read. */
function leavesOpen({ tree, spec }: SpecReading): boolean {
  const root = resolve(tree.root);
  const isOpen = (name: 'extends' | 'use'): boolean =>
    spec[name] === undefined && entryNamed(root, name) !== undefined;
  return isOpen('extends') || isOpen('use');
}

/** One document of the chain with the files it names. */
export interface Layer {
  readonly document: Document;
  /** The document that is looked at. */
  readonly own: boolean;
  readonly links: readonly Link[];
}

/** Those that can be read, in the order in which they are named. */
export function librariesOf({ links }: Layer): Document[] {
  return links.flatMap(({ role, target, usable }) =>
    role === 'library' && usable && target ? [target] : [],
  );
}

/** Undefined where the configuration names no library that can be read; what is wrong with it is said there. */
function sharedLayer({ config, libraries }: Setup, read: Reader): Layer | undefined {
  if (libraries.length === 0) return undefined;
  const links = linksOf(config, read).filter(({ usable }) => usable);
  return links.length === 0 ? undefined : { document: config, own: false, links };
}

/** Where something is said of a document that no words of its own lead to. */
function firstKey({ tree }: SpecReading): Where {
  const root = resolve(tree.root);
  const key = root?.kind === 'map' ? root.entries[0]?.key.span : undefined;
  return { span: key ?? { start: 0, end: 0 } };
}

function sourcesOf(
  layers: readonly Layer[],
  base: Link | undefined,
  first: Where,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const layer of layers) {
    const { document, own, links } = layer;
    const isBase = !own && kindOf(document.uri) !== 'config';
    if (isBase && base) sources.set(document.uri, { document, via: base.at.where, role: 'base' });
    for (const { role, target, usable, at } of links) {
      const via = own ? at.where : isBase ? base?.at.where : first;
      if (role === 'library' && usable && target && via)
        sources.set(target.uri, { document: target, via, role });
    }
  }
  return sources;
}

/** Kept with the document as long as nothing it is made of has changed. */
const lastMade = keptWith<SpecReading, { from: readonly Document[]; reading: SpecReading }>();

function merged(own: SpecReading, layers: readonly Layer[], all: readonly Layer[]): SpecReading {
  if (own.kind === 'config') return own;
  const from = all.flatMap((layer) => [layer.document, ...librariesOf(layer)]);
  const last = lastMade.get(own);
  if (last && last.from.length === from.length && last.from.every((each, index) => each === from[index]))
    return last.reading;
  const bases = layers.filter((layer) => !layer.own);
  const tree = bases.length === 0 ? own : withBases(own, bases, layers.at(-1)?.document.text ?? '');
  const reading = withSpec(tree, withNames(tree.spec, all));
  lastMade.set(own, { from, reading });
  return reading;
}

function withBases(own: SpecReading, bases: readonly Layer[], text: string): SpecReading {
  let root: Node | undefined;
  for (const { document } of bases) root = overlayRoots(root, stampedRoot(document));
  root = overlayRoots(root, own.tree.root);
  return readTree({ root, problems: own.tree.problems }, text, own.kind);
}

/**
 * Names of libraries beside the design's own. The library of a later document replaces the earlier material of the same
 * name as a whole: a half of one lot and a half of another would be no material. What a document defines itself wins.
 */
function withNames(spec: Cell, layers: readonly Layer[]): Cell {
  if (layers.every((layer) => librariesOf(layer).length === 0)) return spec;
  const materials = namesOf(spec.materials, layers, 'materials', (library) => library.materials);
  const references = namesOf(spec.references, layers, 'references', (library) => library.references);
  return { ...spec, ...(materials ? { materials } : {}), ...(references ? { references } : {}) };
}

function namesOf<T extends OwnMaterial | Reference>(
  own: LocatedDict<T> | undefined,
  layers: readonly Layer[],
  field: 'materials' | 'references',
  of: (library: Cell) => LocatedDict<T> | undefined,
): LocatedDict<T> | undefined {
  const entries = new Map<string, DictEntry<T>>();
  const written = new Map(own?.entries.map((entry) => [entry.name.value, entry]));
  let where = own?.where;
  for (const layer of layers) {
    for (const library of librariesOf(layer)) {
      const names = of(stampedSpec(library));
      where ??= names?.where;
      for (const entry of names?.entries ?? []) entries.set(entry.name.value, entry);
    }
    for (const name of keysOf(layer.document, field)) {
      const entry = written.get(name);
      if (entry) entries.set(name, entry);
    }
  }
  return where && { where, entries: [...entries.values()] };
}

function keysOf(document: Document, field: string): readonly string[] {
  const dict = resolve(entryNamed(resolve(readingOf(document).tree.root), field)?.value);
  return dict?.kind === 'map' ? dict.fields.map(({ key }) => key.text) : [];
}

/** A library as those who use it see it. What is wrong with it is said in the library. */
const stampedSpec = oncePer((library: Document): Cell => {
  const { shape } = readingOf(library);
  const lowered = kindOf(library.uri) === 'library' && lowerRoot(stampedRoot(library), shape, unheard());
  return (lowered || { where: { span: { start: 0, end: 0 }, file: library.uri } }) as Cell;
});
