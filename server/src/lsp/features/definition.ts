import type { Location, LocationLink } from 'vscode-languageserver/node';
import { type Destination, definitionAt } from '../../service/navigate/definition.js';
import type { Document } from '../../text/document.js';
import { type LineIndex, linesOf } from '../../text/line-index.js';
import type { Snapshot } from '../documents.js';
import { type Feature, offsetIn } from '../feature.js';
import { toRange } from '../to-protocol.js';

/** To where a name is introduced, a file, an anchor, the field a waiver is about, or the base that has the same field. */
export const definitions: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  connect: ({ connection, documents, client, answer }) => {
    connection.onDefinition(({ textDocument, position }) =>
      answer<LocationLink[] | Location[]>(
        textDocument.uri,
        (snapshot) => {
          const way = definitionAt(documents.analysis(snapshot), offsetIn(snapshot, position));
          if (way === undefined) return undefined;
          if (client().capabilities.textDocument?.definition?.linkSupport !== true)
            return way.to.map(({ document, name }) => ({
              uri: document.uri,
              range: toRange(name, linesIn(document, snapshot)),
            }));
          const originSelectionRange = toRange(way.from, snapshot.lines);
          return way.to.map((each) => ({ originSelectionRange, ...toTarget(each, snapshot) }));
        },
        position,
      ),
    );
  },
};

/** Those of a quoted spec are counted in the document around it. */
function linesIn(document: Document, snapshot: Snapshot): LineIndex {
  return document === snapshot.document ? snapshot.lines : linesOf(document);
}

function toTarget({ document, span, name }: Destination, snapshot: Snapshot): LocationLink {
  const lines = linesIn(document, snapshot);
  return {
    targetUri: document.uri,
    targetRange: toRange(span, lines),
    targetSelectionRange: toRange(name, lines),
  };
}
