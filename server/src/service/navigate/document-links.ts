/** Words of a spec that can be opened: files it builds on, papers it refers to. */
import type { Analysis } from '../../lint/analyze.js';
import { evidenceOf } from '../../spec/evidence.js';
import type { Located } from '../../spec/view.js';
import type { Document } from '../../text/document.js';
import type { Span } from '../../text/span.js';

export type DocumentLink =
  | { readonly span: Span; readonly document: Document }
  | { readonly span: Span; readonly address: string };

export function documentLinks({ links, reading }: Analysis): DocumentLink[] {
  const files = links.flatMap(({ at, target }) =>
    target ? [{ span: at.where.span, document: target }] : [],
  );
  const references = (reading.spec.references?.entries ?? []).flatMap(({ value }) => [
    ...toAddress(value?.doi, doiAddress),
    ...toAddress(value?.url, webAddress),
  ]);
  const evidence = evidenceOf(reading.spec).flatMap((each) =>
    toAddress(each, (text) => (text.startsWith('doi:') ? doiAddress(text.slice(4)) : webAddress(text))),
  );
  return [...files, ...references, ...evidence];
}

function toAddress(
  located: Located<string> | undefined,
  of: (text: string) => string | undefined,
): DocumentLink[] {
  if (located === undefined) return [];
  const address = of(located.text.trim());
  return address === undefined ? [] : [{ span: located.where.span, address }];
}

function doiAddress(doi: string): string | undefined {
  const plain = doi.trim().replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  return /^10\.\d{4,9}\/\S+$/.test(plain) ? `https://doi.org/${encodeURI(plain)}` : undefined;
}

/** Nothing but the web: other schemes would be a way to run something. */
function webAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s<>"]+$/i.test(text) ? text : undefined;
}
