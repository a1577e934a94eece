import type { Position, Hover as ProtocolHover } from 'vscode-languageserver/node';
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
  { documents, knowledge, client, settings, log }: Host,
): ProtocolHover | null {
  const snapshot = settings().markdown ? documents.markdown(uri) : undefined;
  if (snapshot === undefined) return null;
  try {
    const offset = offsetAt(snapshot.lines, { line, column: character });
    const found = proseHover(snapshot.design.reading, knowledge, offset, client().links);
    return found ? toHover(found, snapshot.lines) : null;
  } catch (error) {
    log(`a hover in ${uri} failed`, error);
    return null;
  }
}

/** Opened at the line by the fragment. */
function placeOf(document: Document, { start }: Span): { label: string; address: string } {
  const line = positionAt(linesOf(document), start).line + 1;
  return { label: `${nameOf(document.uri)}:${line}`, address: `${document.uri}#L${line}` };
}
