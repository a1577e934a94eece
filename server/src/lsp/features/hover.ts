import { nameOf } from '../../project/elsewhere.js';
import { hover } from '../../service/hover.js';
import type { Document } from '../../text/document.js';
import { linesOf, positionAt } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import { type Feature, offsetIn } from '../feature.js';
import { toHover } from '../to-protocol.js';

export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  connect: ({ connection, documents, knowledge, client, answer }) => {
    connection.onHover(({ textDocument, position }) =>
      answer(textDocument.uri, (snapshot) => {
        const at = offsetIn(snapshot, position);
        const links = { ...client().links, placeOf };
        const found = hover(documents.analysis(snapshot), knowledge, at, links);
        return found && toHover(found, snapshot.lines);
      }),
    );
  },
};

/** Opened at the line by the fragment. */
function placeOf(document: Document, { start }: Span): { label: string; address: string } {
  const line = positionAt(linesOf(document), start).line + 1;
  return { label: `${nameOf(document.uri)}:${line}`, address: `${document.uri}#L${line}` };
}
