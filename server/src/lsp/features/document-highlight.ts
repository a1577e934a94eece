import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver/node';
import { anchorAt } from '../../service/navigate/anchors.js';
import { marksNaming, nameAt } from '../../service/navigate/names.js';
import type { Span } from '../../text/span.js';
import type { Snapshot } from '../documents.js';
import { type Feature, type Host, offsetIn } from '../feature.js';
import { toRange } from '../to-protocol.js';

/** Wherever this spec means the same thing, by whatever name: `NMC811` and `NCM 811` light up together. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  connect: (host) => {
    host.connection.onDocumentHighlight(({ textDocument, position }) =>
      host.answer(textDocument.uri, (snapshot) => {
        const found = sameThings(snapshot, offsetIn(snapshot, position), host);
        return found?.map(({ span, introduces }): DocumentHighlight => {
          const kind = introduces ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
          return { range: toRange(span, snapshot.lines), kind };
        });
      }),
    );
  },
};

interface Place {
  readonly span: Span;
  readonly introduces: boolean;
}

/** Undefined where the cursor is on nothing that has a name: the editor then lights up equal words. */
function sameThings(
  snapshot: Snapshot,
  offset: number,
  { documents, knowledge }: Host,
): readonly Place[] | undefined {
  const { document } = snapshot;
  const anchors = anchorAt(document, offset)?.group;
  if (anchors) return anchors.map(({ span, kind }) => ({ span, introduces: kind === 'anchor' }));
  const whole = documents.whole(snapshot);
  const named = nameAt(document, whole, knowledge, offset)?.named;
  if (named === undefined) return undefined;
  return marksNaming(document, whole, knowledge, named).map(({ token, isDefinition }) => ({
    span: token,
    introduces: isDefinition,
  }));
}
