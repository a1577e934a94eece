/** Sources as documents an editor opens without a network, under addresses of our own. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { sheetMarkdown } from './sheet.js';
import { sourceSheet } from './source-sheet.js';

/** Text of `cellspec:/sources/ID.md`; undefined for any other address, and for a source nobody knows. */
export function sourceDocument(uri: string, knowledge: Knowledge): string | undefined {
  const [, id] = /^cellspec:\/+sources\/(\w+)\.md$/.exec(uri) ?? [];
  const source = id === undefined ? undefined : knowledge.source(id);
  return source && sheetMarkdown(sourceSheet(source, knowledge));
}
