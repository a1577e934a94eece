/** Offsets to lines and columns and back. Used only at the edges (protocol, reports). */

import type { Document } from './document.js';

/** Zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  readonly length: number;
}

const LF = 10;
const CR = 13;

/** A line ends at LF, CR LF or a lone CR, as editors count them. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return { starts, length: text.length };
}

const indices = new WeakMap<Document, LineIndex>();

/** Made when somebody asks, and kept with the document. */
export function linesOf(document: Document): LineIndex {
  const known = indices.get(document);
  if (known !== undefined) return known;
  const made = indexLines(document.text);
  indices.set(document, made);
  return made;
}

export function positionAt(index: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: clamped - (index.starts[low] ?? 0) };
}

export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.starts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : index.length;
  const next = index.starts[position.line + 1] ?? index.length;
  return Math.min(start + Math.max(0, position.column), next);
}
