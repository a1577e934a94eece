/** The spec as a table of contents: sections, their fields, and behind each name what tells it from its neighbours. */
import type { Analysis } from '../lint/analyze.js';
import { type Entry, type Node, resolve } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { type SchemaPlace, schemaBelow, schemaRoot } from './locate-field.js';

export type OutlineKind =
  | 'section'
  | 'list'
  | 'material'
  | 'quantity'
  | 'choice'
  | 'number'
  | 'boolean'
  | 'text'
  | 'unknown';

export interface OutlineItem {
  readonly name: string;
  /** Value of a field; of a section what it is made of. Empty where there is nothing short to say. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** Key and value. */
  readonly span: Span;
  /** The key, or the item of a list. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

export function outline({ reading }: Analysis): readonly OutlineItem[] {
  return childrenOf(reading.tree.root, schemaRoot(reading.shape));
}

function childrenOf(node: Node | undefined, place: SchemaPlace): readonly OutlineItem[] {
  if (node?.kind === 'map') return node.entries.map((entry) => entryItem(entry, place));
  if (node?.kind !== 'list') return [];
  return node.items.map((item, index) => {
    const below = schemaBelow(place, index);
    // An item has no name of its own: what it is about serves as one.
    const name = shortText(item) || titleOf(item) || `${index + 1}`;
    return itemOf(name, '', item, item.span, item.span, below);
  });
}

function entryItem({ key, value }: Entry, parent: SchemaPlace): OutlineItem {
  const below = schemaBelow(parent, key.text);
  const span = { start: key.span.start, end: Math.max(key.span.end, value?.span.end ?? 0) };
  const detail = shortText(value) || titleOf(value);
  return itemOf(key.text === '' ? '(no name)' : key.text, detail, value, span, key.span, below);
}

function itemOf(
  name: string,
  detail: string,
  value: Node | undefined,
  span: Span,
  nameSpan: Span,
  place: SchemaPlace,
): OutlineItem {
  return { name, detail, kind: kindOf(value, place), span, nameSpan, children: childrenOf(value, place) };
}

function kindOf(node: Node | undefined, { shape, dict }: SchemaPlace): OutlineKind {
  const plain = resolve(node);
  if (dict?.keyIsMaterial) return 'material';
  if (plain?.kind === 'list') return 'list';
  if (plain?.kind === 'map') return 'section';
  if (shape?.kind !== 'scalar') return 'unknown';
  return shape.type === 'integer' ? 'number' : shape.type;
}

/** As it reads in one line. */
const longest = 60;

function shortText(node: Node | undefined): string {
  if (node?.kind === 'alias') return `*${node.name}`;
  if (node?.kind !== 'scalar') return '';
  const line = node.text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** Fields whose value says what a whole section is, the best first. */
const titles = ['name', 'active_material', 'material', 'base', 'process', 'rule', 'type', 'title', 'format'];

function titleOf(node: Node | undefined): string {
  if (node?.kind !== 'map') return '';
  for (const title of titles) {
    const found = node.fields.find(({ key }) => key.text === title);
    const text = shortText(found?.value);
    if (text !== '') return text;
  }
  const blend = node.fields.find(({ key }) => key.text === 'active_materials')?.value;
  return blend?.kind === 'map' ? blend.entries.map(({ key }) => key.text).join(' + ') : '';
}
