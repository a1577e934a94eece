import type { DocumentLink } from 'vscode-languageserver/node';
import { documentPlaces } from '../../document/links.js';
import { documentLinks } from '../../service/navigate/document-links.js';
import { linesOf, positionAt } from '../../text/line-index.js';
import type { Feature, Host } from '../feature.js';
import { toRange } from '../to-protocol.js';

export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  connect: (host) => {
    const { connection, documents, answer } = host;
    connection.onDocumentLinks(
      ({ textDocument }) =>
        answer(textDocument.uri, (snapshot) =>
          documentLinks(documents.analysis(snapshot)).map((link) => ({
            range: toRange(link.span, snapshot.lines),
            target: 'address' in link ? link.address : link.document.uri,
          })),
        ) ?? inMarkdown(textDocument.uri, host),
    );
  },
};

/** Where a field is named, the file is opened there; links to files alone are known to every editor of Markdown. */
function inMarkdown(uri: string, { answerDocument }: Host): DocumentLink[] | null {
  return answerDocument(uri, ({ design, lines }, around) => {
    const places = documentPlaces(design, around);
    return places.length === 0
      ? undefined
      : places.map(({ span, document, at }) => ({
          range: toRange(span, lines),
          target:
            at === undefined
              ? document.uri
              : `${document.uri}#L${positionAt(linesOf(document), at.start).line + 1}`,
        }));
  });
}
