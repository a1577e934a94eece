/** From a word in a spec to where it is said what it means. */
import type { Analysis } from '../../lint/analyze.js';
import { definitionsOf } from '../../project/definitions.js';
import type { Layer } from '../../project/whole.js';
import { kindOf, readingOf } from '../../spec/read.js';
import { followPath, readPath } from '../../syntax/follow-path.js';
import { locate, type Place } from '../../syntax/locate.js';
import { resolve } from '../../syntax/tree.js';
import type { Document } from '../../text/document.js';
import { type Span, touches } from '../../text/span.js';
import { anchorAt } from './anchors.js';
import { marksOf } from './marks.js';

export interface Destination {
  readonly document: Document;
  /** All that is said there. */
  readonly span: Span;
  /** Where to put the cursor. */
  readonly name: Span;
}

export interface Way {
  /** The words that lead there. */
  readonly from: Span;
  /** The one that counts first. */
  readonly to: readonly Destination[];
}

export function definitionAt(analysis: Analysis, offset: number): Way | undefined {
  const { document, reading, layers } = analysis;
  const place = locate(reading.tree.root, offset);
  return (
    toFile(analysis, offset) ??
    toAnchor(document, offset) ??
    toName(document, layers, offset) ??
    (place && (toWaived(analysis, place) ?? toBase(layers, place)))
  );
}

function toFile({ links }: Analysis, offset: number): Way | undefined {
  const link = links.find(({ at }) => touches(at.where.span, offset));
  if (link?.target === undefined) return undefined;
  const top = { start: 0, end: 0 };
  return { from: link.at.where.span, to: [{ document: link.target, span: top, name: top }] };
}

function toAnchor(document: Document, offset: number): Way | undefined {
  const found = anchorAt(document, offset);
  const anchor = found?.group.find(({ kind }) => kind === 'anchor');
  return (
    found && anchor && { from: found.mark.span, to: [{ document, span: anchor.span, name: anchor.span }] }
  );
}

function toName(document: Document, layers: readonly Layer[], offset: number): Way | undefined {
  const mark = marksOf(document).find(({ token }) => touches(token, offset));
  if (mark === undefined) return undefined;
  const found = definitionsOf(layers, mark.field, mark.name);
  const to = [...found].reverse().map(({ document: home, entry }) => ({
    document: home,
    span: { start: entry.key.span.start, end: (entry.value ?? entry.key).span.end },
    name: entry.key.span,
  }));
  return to.length === 0 ? undefined : { from: mark.token, to };
}

/** The `at` of a waiver names a field of the whole design. */
function toWaived({ document, whole, sources }: Analysis, { path, node, onKey }: Place): Way | undefined {
  const value = resolve(node);
  if (onKey || path[0] !== 'waivers' || path.at(-1) !== 'at' || value?.kind !== 'scalar') return undefined;
  const steps = readPath(value.text.trim());
  const end = steps && steps.length > 0 ? followPath(whole.tree.root, steps) : undefined;
  const name = end?.entry?.key.span ?? end?.node?.span;
  if (name === undefined) return undefined;
  const home = name.file === undefined ? document : sources.get(name.file)?.document;
  const span = { start: name.start, end: end?.node?.span.end ?? name.end };
  return home && { from: node.span, to: [{ document: home, span, name }] };
}

/** A field that a base has too: what is written here wins over it, or adds to it. */
function toBase(layers: readonly Layer[], { path, node, entry, onKey }: Place): Way | undefined {
  const from = onKey ? node.span : entry?.value === node ? node.span : undefined;
  const to = from && inBases(layers, path);
  return to && to.length > 0 ? { from, to } : undefined;
}

/** The places of a path in the bases, the nearest first. */
export function inBases(layers: readonly Layer[], path: readonly (string | number)[]): Destination[] {
  // Items of a list are not inherited one by one.
  if (path.some((step) => typeof step === 'number')) return [];
  return layers
    .filter(({ own, document }) => !own && kindOf(document.uri) === 'cell')
    .reverse()
    .flatMap(({ document }) => {
      const entry = followPath(readingOf(document).tree.root, path)?.entry;
      if (entry === undefined) return [];
      const { start, end } = entry.key.span;
      return [{ document, span: { start, end: entry.value?.span.end ?? end }, name: entry.key.span }];
    });
}
