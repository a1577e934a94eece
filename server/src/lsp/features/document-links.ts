import { documentLinks } from '../../service/navigate/document-links.js';
import type { Feature } from '../feature.js';
import { toRange } from '../to-protocol.js';

export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  connect: ({ connection, documents, answer }) => {
    connection.onDocumentLinks(({ textDocument }) =>
      answer(textDocument.uri, (snapshot) =>
        documentLinks(documents.analysis(snapshot)).map((link) => ({
          range: toRange(link.span, snapshot.lines),
          target: 'address' in link ? link.address : link.document.uri,
        })),
      ),
    );
  },
};
