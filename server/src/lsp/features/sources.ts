/**
 * Sources as documents, for an editor that asks for them: it says `initializationOptions: {sourceDocuments: true}`,
 * finds links to `cellspec:/sources/ID.md` in hovers, and gets their text by `cellspec/source` with `{uri}`.
 * Editors that say nothing get plain web addresses.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { sourceDocument } from '../../service/source-document.js';
import type { Feature } from '../feature.js';
import { fieldOf } from '../field-of.js';

export const sources: Feature = {
  capabilities: () => ({}),
  connect: ({ connection, knowledge }) => {
    connection.onRequest('cellspec/source', (params) => sourceText(params, knowledge));
  },
};

/** Null where the address is none of ours. Whatever a client sends is looked at before it is believed. */
function sourceText(params: unknown, knowledge: Knowledge): string | null {
  const uri = fieldOf(params, 'uri');
  return typeof uri === 'string' ? (sourceDocument(uri, knowledge) ?? null) : null;
}
