/**
 * Open Markdown documents, and the specs they quote. A quoted spec is a document like any other whose lines are counted
 * in the Markdown file, so that whatever answers for a spec answers for it, too.
 */

import { type FencedSpec, fencedSpecs } from '../markdown/fenced-spec.js';
import { readMarkdown } from '../markdown/parse.js';
import type { MarkdownReading } from '../markdown/reading.js';
import type { Document } from '../text/document.js';
import { type LineIndex, linesOf } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import type { Snapshot } from './documents.js';

export interface MarkdownSnapshot {
  readonly document: Document;
  readonly lines: LineIndex;
  readonly reading: MarkdownReading;
  readonly specs: readonly QuotedSpec[];
}

export interface QuotedSpec {
  readonly snapshot: Snapshot;
  /** Its content in the Markdown text. */
  readonly span: Span;
}

/** `before`: an earlier state, of which everything that an edit has not touched is kept. */
export function markdownSnapshot(document: Document, before: MarkdownSnapshot | undefined): MarkdownSnapshot {
  const reading = readMarkdown(document.text, before?.reading);
  const lines = linesOf(document);
  const known = new Map(before?.specs.map(({ snapshot }) => [keyOf(snapshot.document), snapshot.document]));
  const specs = fencedSpecs(reading).map((fenced): QuotedSpec => {
    const quoted: Document = {
      uri: document.uri,
      version: document.version,
      text: fenced.text,
      name: nameOf(fenced),
    };
    const span = { start: fenced.base, end: fenced.base + fenced.text.length };
    return { span, snapshot: snapshotOf(known.get(keyOf(quoted)) ?? quoted, fenced, lines) };
  });
  return { document, lines, reading, specs };
}

function keyOf({ name = '', text }: Document): string {
  return `${name} ${text}`;
}

/** What a file with this content would be called: it decides how the content is read. */
function nameOf({ kind, fragment }: FencedSpec): string {
  if (kind === 'library') return 'quoted.celllib.yaml';
  return fragment ? 'quoted.base.cell.yaml' : 'quoted.cell.yaml';
}

function snapshotOf(document: Document, { base, text, prefix }: FencedSpec, lines: LineIndex): Snapshot {
  const counted = { starts: lines.starts.map((start) => start - base), length: text.length };
  return { document, lines: counted, linePrefix: prefix };
}

/** The quoted spec an offset of the Markdown text stands in. */
export function quotedAt({ specs }: MarkdownSnapshot, offset: number): Snapshot | undefined {
  return specs.find(({ span }) => span.start <= offset && offset <= span.end)?.snapshot;
}
