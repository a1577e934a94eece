import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import { type OutlineItem, type OutlineKind, outline } from '../../service/outline.js';
import type { Snapshot } from '../documents.js';
import type { Feature } from '../feature.js';
import { toRange } from '../to-protocol.js';

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Module,
  list: SymbolKind.Array,
  material: SymbolKind.Class,
  quantity: SymbolKind.Number,
  choice: SymbolKind.EnumMember,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  text: SymbolKind.String,
  unknown: SymbolKind.Null,
};

/** The outline, breadcrumbs and "Go to Symbol". */
export const outlines: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Cell spec' } }),
  connect: ({ connection, documents, answer }) => {
    connection.onDocumentSymbol(({ textDocument }) =>
      answer(textDocument.uri, (snapshot) =>
        outline(documents.analysis(snapshot)).map((item) => toSymbol(item, snapshot)),
      ),
    );
  },
};

function toSymbol(
  { name, detail, kind, span, nameSpan, children }: OutlineItem,
  snapshot: Snapshot,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: toRange(span, snapshot.lines),
    selectionRange: toRange(nameSpan, snapshot.lines),
    children: children.map((child) => toSymbol(child, snapshot)),
  };
}
