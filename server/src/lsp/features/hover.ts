import type { Position, Hover as ProtocolHover } from 'vscode-languageserver/node';
import { referenceHover } from '../../document/hover.js';
import { nameOf } from '../../project/elsewhere.js';
import { hover } from '../../service/hover.js';
import { proseHover } from '../../service/prose/hover.js';
import type { Document } from '../../text/document.js';
import { linesOf, offsetAt, positionAt } from '../../text/line-index.js';
import type { Span } from '../../text/span.js';
import { type Feature, type Host, offsetIn } from '../feature.js';
import { toHover } from '../to-protocol.js';

export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  connect: (host) => {
    const { connection, documents, knowledge, client, answer } = host;
    connection.onHover(
      ({ textDocument, position }) =>
        answer(
          textDocument.uri,
          (snapshot) => {
            const at = offsetIn(snapshot, position);
            const links = { ...client().links, placeOf };
            const found = hover(documents.analysis(snapshot), knowledge, at, links);
            return found && toHover(found, snapshot.lines);
          },
          position,
        ) ?? inProse(textDocument.uri, position, host),
    );
  },
};

/** Outside of quoted specs, in the text of a Markdown document. */
function inProse(
  uri: string,
  { line, character }: Position,
  { answerDocument, knowledge, client }: Host,
): ProtocolHover | null {
  return answerDocument(uri, ({ design, lines }, around) => {
    const offset = offsetAt(lines, { line, column: character });
    const found =
      referenceHover(design, offset, around) ?? proseHover(design.reading, knowledge, offset, client().links);
    return found && toHover(found, lines);
  });
}

/** Opened at the line by the fragment. */
function placeOf(document: Document, { start }: Span): { label: string; address: string } {
  const line = positionAt(linesOf(document), start).line + 1;
  return { label: `${nameOf(document.uri)}:${line}`, address: `${document.uri}#L${line}` };
}
