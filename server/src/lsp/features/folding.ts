import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver/node';
import { type Fold, folds } from '../../service/folding.js';
import type { Feature } from '../feature.js';
import { toRange } from '../to-protocol.js';

const kinds: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  section: undefined,
  comment: FoldingRangeKind.Comment,
  region: FoldingRangeKind.Region,
};

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  connect: ({ connection, documents, client, answer }) => {
    connection.onFoldingRanges(({ textDocument }) =>
      answer(textDocument.uri, (snapshot) => {
        const most = client().capabilities.textDocument?.foldingRange?.rangeLimit;
        const ranges = folds(documents.analysis(snapshot)).map(({ span, kind }): FoldingRange => {
          const { start, end } = toRange(span, snapshot.lines);
          const named = kinds[kind];
          return { startLine: start.line, endLine: end.line, ...(named ? { kind: named } : {}) };
        });
        return most === undefined ? ranges : ranges.slice(0, most);
      }),
    );
  },
};
