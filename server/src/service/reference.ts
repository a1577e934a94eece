/** A citation as a line of text: who, when, what, where to find it. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation, Source } from '../knowledge/types.js';

/** `Zhu 2015, Origin of …, Table 1, https://doi.org/…`; a DOI nobody confirmed is not printed. */
export function reference(citation: Citation, knowledge: Knowledge): string {
  const source = knowledge.source(citation.source);
  if (source === undefined) return citation.source;
  const link = linkOf(source);
  const who = [source.authors, source.year].filter((part) => part !== undefined).join(' ');
  return [who, source.title, source.venue, citation.locator, link]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** Where a source can be opened, if that is known for certain. */
export function linkOf(source: Source): string | undefined {
  return confirmedDoi(source) ?? source.url;
}

/** The address of a DOI that was seen together with the title. */
export function confirmedDoi({ doi, doi_confirmed }: Source): string | undefined {
  return doi && doi_confirmed ? `https://doi.org/${doi}` : undefined;
}

/** `Albertus 2018`: enough to find it among the sources; a title where nobody is named. */
export function shortReference({ source: id }: Citation, knowledge: Knowledge): string {
  const source = knowledge.source(id);
  if (source === undefined) return id;
  const [first = ''] = source.authors?.split(/,| et al|;| and /, 1) ?? [];
  const surname = first.replace(/(?: (?:\p{Lu}\p{Ll}?\.-?)+)+$/u, '').trim();
  const [words = ''] = source.title.split(/[,:(]/, 1);
  const title = words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words;
  return [surname === '' ? title : surname, source.year].filter((part) => part !== undefined).join(' ');
}
