/**
 * Sources as documents, for an editor that asks for them: it says `initializationOptions: {sourceDocuments: true}`,
 * finds links to `cellspec:/sources/ID.md` in hovers, and gets their text by `cellspec/source` with `{uri}`.
 * Editors that say nothing get plain web addresses.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { sourceDocument } from '../../service/source-document.js';
import type { Feature } from '../feature.js';

export const sources: Feature = {
  capabilities: () => ({}),
  connect: ({ connection, knowledge }) => {
    connection.onRequest('cellspec/source', (params) => sourceText(params, knowledge));
  },
};

export function opensSources(options: unknown): boolean {
  return fieldOf(options, 'sourceDocuments') === true;
}

/** Null where the address is none of ours. Whatever a client sends is looked at before it is believed. */
function sourceText(params: unknown, knowledge: Knowledge): string | null {
  const uri = fieldOf(params, 'uri');
  return typeof uri === 'string' ? (sourceDocument(uri, knowledge) ?? null) : null;
}

/** A member of something a client sent, whatever that was. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
