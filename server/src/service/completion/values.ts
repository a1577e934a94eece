/** Words for a value that are no materials: choices, yes and no, sources, classes, file names. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../lint/analyze.js';
import type { LinkRole } from '../../project/written-path.js';
import type { ScalarShape } from '../../spec/shape.js';
import { resolve } from '../../syntax/tree.js';
import { placeOffers, ruleOffers } from './accepted.js';
import { materialValues } from './materials.js';
import { framed, isPlain, type Offer, type OfferKind, written } from './offer.js';
import type { Site } from './site.js';
import { unitOffers } from './units.js';

/** What only a face knows. Files are those that can be named from this one, as they would be written. */
export interface Surroundings {
  /** The editor fills in placeholders. */
  readonly snippets: boolean;
  readonly files?: (role: LinkRole) => readonly string[];
  /** Designs to start from, as snippets, by their names in templates/. */
  readonly templates?: (name: string) => string | undefined;
}

export function valueOffers(
  site: Site,
  analysis: Analysis,
  knowledge: Knowledge,
  around: Surroundings,
): Offer[] {
  const { shape } = site.place;
  if (shape?.kind !== 'scalar') return [];
  const topic = site.path.filter((step) => typeof step === 'string').join('.');
  if (topic === 'waivers.rule') return ruleOffers(site.frame, analysis, knowledge);
  if (topic === 'waivers.at') return placeOffers(site, analysis);
  if (topic === 'extends') return files(around.files?.('base') ?? [], site);
  if (topic === 'use') return files(around.files?.('library') ?? [], site);
  switch (shape.type) {
    case 'material':
      return materialValues(shape, site, knowledge);
    case 'quantity':
      return unitOffers(shape, site);
    case 'choice':
      return choices(shape, site);
    case 'boolean':
      return words(['true', 'false'], 'value', site);
    case 'integer':
    case 'number':
      return shape.constant === undefined ? [] : words([String(shape.constant)], 'value', site);
    case 'text':
      return textOffers(shape, site, knowledge);
  }
}

function words(list: readonly string[], kind: OfferKind, { frame }: Site): Offer[] {
  return list.map((word) => ({
    label: word,
    kind,
    text: framed(frame, word),
    snippet: false,
    span: frame.span,
  }));
}

function choices(shape: ScalarShape, site: Site): Offer[] {
  const { frame, path, kind } = site;
  return (shape.choices ?? []).map(({ value, description }) => ({
    label: value,
    kind: 'choice',
    remark: description,
    about: { what: 'choice', of: kind, path, word: value },
    text: framed(frame, value),
    snippet: false,
    span: frame.span,
  }));
}

/** Free text, but with words that are likely: an atmosphere, a source, a class. Prose gets nothing. */
function textOffers(shape: ScalarShape, site: Site, knowledge: Knowledge): Offer[] {
  if (shape.roles !== undefined) return materialValues(shape, site, knowledge);
  const { field } = site.place;
  if (field?.name === 'evidence') return sources(site);
  if (field?.name === 'class') {
    const classes = new Set(knowledge.materials().map((material) => material.class));
    return words([...classes].sort(), 'class', site);
  }
  return [];
}

/** `ref:KEY` for what stands under `references`, those not cited here yet first; then the form of a DOI. */
function sources({ frame, tree, cursor }: Site): Offer[] {
  const root = resolve(tree.root);
  const entry = root?.kind === 'map' ? root.fields.find(({ key }) => key.text === 'references') : undefined;
  const references = resolve(entry?.value);
  const keys = references?.kind === 'map' ? references.fields : [];
  const shared = { kind: 'reference' as const, snippet: false, span: frame.span };
  const quoted = cursor.quote !== undefined;
  const plain = (value: string): string => (quoted || isPlain(value) ? value : JSON.stringify(value));
  return [
    ...keys.map(({ key, value }) => ({
      ...shared,
      label: `ref:${key.text}`,
      aliases: [key.text],
      remark: titleOf(value),
      text: framed(frame, plain(`ref:${key.text}`)),
    })),
    { ...shared, label: 'doi:', remark: 'a paper, by its DOI', text: framed(frame, 'doi:10.') },
  ];
}

function titleOf(node: Parameters<typeof resolve>[0]): string {
  const plain = resolve(node);
  if (plain?.kind !== 'map') return '';
  const found = ['title', 'note', 'doi', 'url'].flatMap((name) => {
    const value = resolve(plain.fields.find(({ key }) => key.text === name)?.value);
    return value?.kind === 'scalar' ? value.text : [];
  });
  return found[0] ?? '';
}

function files(paths: readonly string[], { frame, cursor }: Site): Offer[] {
  const quoted = cursor.quote !== undefined;
  return paths.map((path) => ({
    label: path,
    kind: 'file',
    text: framed(frame, quoted || isPlain(path) ? path : written(path, false)),
    snippet: false,
    span: frame.span,
  }));
}
