import { fixesAt } from '../../service/fixes.js';
import { type Feature, spanIn } from '../feature.js';
import { toCodeAction } from '../to-protocol.js';

export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: ['quickfix'] } }),
  connect: ({ connection, documents, knowledge, answer }) => {
    connection.onCodeAction(({ textDocument, range }) =>
      answer(textDocument.uri, (snapshot) => {
        const fixes = fixesAt(documents.analysis(snapshot), knowledge, spanIn(snapshot, range));
        return fixes.map((fix) => toCodeAction(fix, textDocument.uri, snapshot.lines));
      }),
    );
  },
};
