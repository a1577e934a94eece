/** For hovers: where a name comes from that another file introduces, and what the bases say about a field. */
import type { Analysis } from '../../lint/analyze.js';
import { definitionsOf } from '../../project/definitions.js';
import { nameOf } from '../../project/elsewhere.js';
import { readingOf } from '../../spec/read.js';
import { entryNamed } from '../../spec/spot.js';
import { listed } from '../../spec/wording.js';
import { followPath } from '../../syntax/follow-path.js';
import type { Place } from '../../syntax/locate.js';
import { type Entry, resolve } from '../../syntax/tree.js';
import type { Document } from '../../text/document.js';
import { type Span, touches } from '../../text/span.js';
import { code, fileLink, text } from '../markdown.js';
import type { SourceLinks } from '../sources.js';
import { inBases } from './definition.js';
import { marksOf } from './marks.js';

/** As much as is read at a glance. */
const mostNamed = 6;

export function inheritedLines(
  analysis: Analysis,
  place: Place,
  offset: number,
  links?: SourceLinks,
): string[] {
  const shown = (document: Document, span: Span): string => {
    const target = links?.placeOf?.(document, span);
    return target ? fileLink(target.label, target.address) : text(nameOf(document.uri));
  };
  return [
    ...ofFile(analysis, offset, shown),
    ...ofName(analysis, offset, shown),
    ...ofField(analysis, place, shown),
  ];
}

type Shown = (document: Document, span: Span) => string;

function ofFile({ links }: Analysis, offset: number, shown: Shown): string[] {
  const link = links.find(({ at }) => touches(at.where.span, offset));
  if (link?.target === undefined) return [];
  const root = resolve(readingOf(link.target).tree.root);
  const dict = link.role === 'library' ? entryNamed(root, 'materials')?.value : undefined;
  const map = link.role === 'library' ? resolve(dict) : root;
  const names = (map?.kind === 'map' ? map.fields : []).map(({ key }) => key.text);
  const what = link.role === 'library' ? 'introduces' : 'gives';
  const place = shown(link.target, { start: 0, end: 0 });
  return names.length === 0 ? [`${place} is empty`] : [`${place} ${what} ${someOf(names.map(code))}`];
}

function ofName({ document, layers, links }: Analysis, offset: number, shown: Shown): string[] {
  // Nothing but this document.
  if (layers.length === 1 && links.length === 0) return [];
  const mark = marksOf(document).find(({ token }) => touches(token, offset));
  const home = mark && definitionsOf(layers, mark.field, mark.name).at(-1);
  if (!home || home.document === document) return [];
  return [`${code(mark.name)} is introduced in ${shown(home.document, home.entry.key.span)}`];
}

/** What a base says about the field, and what of it still counts. */
function ofField({ layers }: Analysis, { path, node, entry, onKey }: Place, shown: Shown): string[] {
  if (!onKey && entry?.value !== node) return [];
  const [nearest] = inBases(layers, path);
  if (nearest === undefined) return [];
  const own = resolve(entry?.value);
  const base = resolve(followPath(readingOf(nearest.document).tree.root, path)?.node);
  const where = shown(nearest.document, nearest.name);
  if (base?.kind === 'map' && own?.kind === 'map') {
    const left = base.fields.filter(({ key }) => entryNamed(own, key.text) === undefined).map(asWritten);
    return left.length === 0 ? [] : [`Inherited from ${where}: ${someOf(left)}`];
  }
  return base?.kind === 'scalar'
    ? [`Instead of ${code(base.text)} in ${where}`]
    : [`Instead of what ${where} says`];
}

function asWritten({ key, value }: Entry): string {
  const plain = resolve(value);
  return code(plain?.kind === 'scalar' ? `${key.text}: ${plain.text}` : key.text);
}

function someOf(words: readonly string[]): string {
  const more = words.length - mostNamed;
  return more > 1 ? `${words.slice(0, mostNamed).join(', ')} and ${more} more` : listed(words);
}
