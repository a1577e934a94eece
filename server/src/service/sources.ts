/** Numbered sources of one page: [1], [2] in the text, the list below. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, SourceId } from '../knowledge/types.js';
import { isLiterature } from '../lint/analyze.js';
import type { Document } from '../text/document.js';
import type { Span } from '../text/span.js';
import { link, sourceLink, text } from './markdown.js';
import { confirmedDoi, linkOf } from './reference.js';

export interface Numbering {
  /** The numbers of what is cited, in order; new sources get the next one. */
  numbers(citations: readonly Citation[]): number[];
  /** The sources cited so far, the first is number 1, with every place in them that was named: `Table 1; p. 4`. */
  cited(): Citation[];
}

export function numbering(knowledge: Knowledge): Numbering {
  const places = new Map<SourceId, Set<string>>();
  return {
    numbers: (citations) =>
      citations.filter(isLiterature(knowledge)).map(({ source, locator }) => {
        const named = places.get(source) ?? new Set();
        places.set(source, locator === undefined ? named : named.add(locator));
        return [...places.keys()].indexOf(source) + 1;
      }),
    cited: () =>
      [...places].map(([source, named]) =>
        named.size === 0 ? { source } : { source, locator: [...named].join('; ') },
      ),
  };
}

export interface SourceList {
  /** Marks to put behind a statement, such as `[1][2]`. */
  cite(citations: readonly Citation[]): string;
  /** The numbered list; empty when nothing was cited. */
  list(): string[];
}

/** What the editor can do with a source. */
export interface SourceLinks {
  /** It opens the documents of source-document.ts. */
  readonly documents: boolean;
  /** A place in a spec as it can be opened, and shown to people: `base.cell.yaml:8`. */
  readonly placeOf?: (document: Document, span: Span) => { readonly label: string; readonly address: string };
}

/** Enough to follow a fact up; the rest stands in the library. */
const mostMarks = 3;

/** The list of a hover, in Markdown. */
export function sourceList(knowledge: Knowledge, links: SourceLinks = { documents: false }): SourceList {
  const { numbers, cited } = numbering(knowledge);
  return {
    cite: (citations) =>
      numbers(citations.filter(isLiterature(knowledge)).slice(0, mostMarks))
        .map((number) => `\\[${number}\\]`)
        .join(''),
    list: () => cited().map(({ source }, index) => `${index + 1}. ${entry(source, knowledge, links)}`),
  };
}

function entry(id: SourceId, knowledge: Knowledge, { documents }: SourceLinks): string {
  const source = knowledge.source(id);
  if (source === undefined) return text(id);
  const who = [source.authors, source.year].filter((part) => part !== undefined).join(' ');
  const target = linkOf(source);
  const web = target === undefined ? text(source.title) : link(source.title, target);
  const doi = confirmedDoi(source);
  const parts = [
    who === '' ? '' : text(who),
    documents ? sourceLink(source.title, id) : web,
    source.venue === undefined ? '' : text(source.venue),
    documents && doi !== undefined ? link('DOI', doi) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
