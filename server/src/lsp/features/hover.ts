import { hover } from '../../service/hover.js';
import { type Feature, offsetIn } from '../feature.js';
import { toHover } from '../to-protocol.js';

export const hovers: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  connect: ({ connection, documents, knowledge, client, answer }) => {
    connection.onHover(({ textDocument, position }) =>
      answer(textDocument.uri, (snapshot) => {
        const at = offsetIn(snapshot, position);
        const found = hover(documents.analysis(snapshot), knowledge, at, client().links);
        return found && toHover(found, snapshot.lines);
      }),
    );
  },
};
