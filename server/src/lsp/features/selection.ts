import type { SelectionRange } from 'vscode-languageserver/node';
import { selectionsAt } from '../../service/selection.js';
import { type Feature, offsetIn } from '../feature.js';
import { toRange } from '../to-protocol.js';

/** Expand and shrink selection. */
export const selections: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  connect: ({ connection, documents, answer }) => {
    connection.onSelectionRanges(({ textDocument, positions }) =>
      answer(textDocument.uri, (snapshot) => {
        const analysis = documents.analysis(snapshot);
        return positions.map((position) => {
          const ranges = selectionsAt(analysis, offsetIn(snapshot, position)).map((span) =>
            toRange(span, snapshot.lines),
          );
          const outwards = ranges.reduceRight<SelectionRange | undefined>(
            (parent, range) => (parent ? { range, parent } : { range }),
            undefined,
          );
          return outwards ?? { range: { start: position, end: position } };
        });
      }),
    );
  },
};
