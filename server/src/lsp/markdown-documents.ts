/**
 * Open Markdown documents, and the specs they quote. A quoted spec is a document like any other whose lines are counted
 * in the Markdown file, so that whatever answers for a spec answers for it, too.
 */

import { type DesignDocument, readDesignDocument } from '../document/read.js';
import { once } from '../quantity/once.js';
import type { Document } from '../text/document.js';
import { type LineIndex, linesOf } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import type { Snapshot } from './documents.js';

export interface MarkdownSnapshot {
  readonly document: Document;
  readonly lines: LineIndex;
  readonly design: DesignDocument;
  readonly specs: readonly QuotedSnapshot[];
}

export interface QuotedSnapshot {
  readonly snapshot: Snapshot;
  /** Its content in the Markdown text. */
  readonly span: Span;
}

/** `before`: an earlier state, of which everything that an edit has not touched is kept. */
export function markdownSnapshot(document: Document, before: MarkdownSnapshot | undefined): MarkdownSnapshot {
  const design = readDesignDocument(document, before?.design);
  const lines = linesOf(document);
  const specs = design.specs.map(({ document: quoted, fenced: { base, text, prefix } }): QuotedSnapshot => {
    const counted = once(() => ({ starts: lines.starts.map((start) => start - base), length: text.length }));
    return {
      span: { start: base, end: base + text.length },
      snapshot: {
        document: quoted,
        linePrefix: prefix,
        get lines() {
          return counted();
        },
      },
    };
  });
  return { document, lines, design, specs };
}

/** The quoted spec an offset of the Markdown text stands in. */
export function quotedAt({ specs }: MarkdownSnapshot, offset: number): Snapshot | undefined {
  return specs.find(({ span }) => span.start <= offset && offset <= span.end)?.snapshot;
}
