/** A design document: Markdown that quotes specs, links to them, and ties figures in its text to them. */
import type { Directive } from '../lint/directives.js';
import { type FencedSpec, fencedSpecs } from '../markdown/fenced-spec.js';
import { readMarkdown } from '../markdown/parse.js';
import type { MarkdownReading } from '../markdown/reading.js';
import type { Document } from '../text/document.js';
import { disableComments } from './disable-comments.js';
import { type Reference, referencesIn } from './reference.js';

export interface DesignDocument {
  readonly document: Document;
  readonly reading: MarkdownReading;
  readonly specs: readonly QuotedSpec[];
  /** Links to specs, and figures tied to them, in the order of the text. */
  readonly references: readonly Reference[];
  /** Comments that accept what is found in the next line. */
  readonly disabling: readonly Directive[];
}

export interface QuotedSpec {
  /** The quoted text as a document of its own; the same object as long as it is the same text. */
  readonly document: Document;
  readonly fenced: FencedSpec;
}

/** `before`: an earlier state of the same document, of which everything that an edit has not touched is kept. */
export function readDesignDocument(document: Document, before?: DesignDocument): DesignDocument {
  const reading = readMarkdown(document.text, before?.reading);
  const known = new Map(before?.specs.map((each) => [keyOf(each.document), each.document]));
  const specs = fencedSpecs(reading).map((fenced): QuotedSpec => {
    const { uri, version } = document;
    const quoted: Document = { uri, version, text: fenced.text, name: nameOf(fenced) };
    return { fenced, document: known.get(keyOf(quoted)) ?? quoted };
  });
  return { document, reading, specs, references: referencesIn(reading), disabling: disableComments(reading) };
}

function keyOf({ name = '', text }: Document): string {
  return `${name} ${text}`;
}

/** What a file with this content would be called: it decides how the content is read. */
function nameOf({ kind, fragment }: FencedSpec): string {
  if (kind === 'library') return 'quoted.celllib.yaml';
  return fragment ? 'quoted.base.cell.yaml' : 'quoted.cell.yaml';
}
