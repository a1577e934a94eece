/** What a spec or a library is looked for by, from anywhere in the workspace: its name, and the materials it introduces. */
import { readingOf } from '../spec/read.js';
import { entryNamed } from '../spec/spot.js';
import { resolve } from '../syntax/tree.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/span.js';

export interface SpecSymbol {
  readonly name: string;
  readonly kind: 'cell' | 'library' | 'material';
  readonly span: Span;
}

/** `fileName`: what a spec without a name is called. */
export function specSymbols(document: Document, fileName: string): readonly SpecSymbol[] {
  const { spec, kind, tree } = readingOf(document);
  if (kind === 'config') return [];
  const root = resolve(tree.root);
  const title = spec.name ?? spec.id;
  const top = { start: 0, end: 0 };
  const materials = resolve(entryNamed(root, 'materials')?.value);
  const own = materials?.kind === 'map' ? materials.entries.map(({ key }) => key) : [];
  return [
    { name: title?.text ?? fileName, kind, span: title?.where.span ?? top },
    ...own
      .filter(({ text }) => text !== '')
      .map(({ text, span }): SpecSymbol => ({ name: text, kind: 'material', span })),
  ];
}

/** Whether the letters of `query` follow each other in `name`, whatever lies between; parts of both count without signs. */
export function answersTo(name: string, query: string): boolean {
  const letters = query.toLowerCase().replace(/[\s\-_/|]/g, '');
  const text = name.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
