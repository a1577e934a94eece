/** Edits of several documents in the form this client takes. */
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Edit } from '../text/span.js';
import type { Snapshot } from './documents.js';
import type { Host } from './feature.js';
import { toTextEdit } from './to-protocol.js';

export interface Changed {
  readonly snapshot: Snapshot;
  readonly edits: readonly Edit[];
}

export function editsOf(
  changes: readonly Changed[],
  { documents, client }: Pick<Host, 'documents' | 'client'>,
): WorkspaceEdit {
  const textEdits = ({ snapshot, edits }: Changed) => edits.map((edit) => toTextEdit(edit, snapshot));
  if (client().capabilities.workspace?.workspaceEdit?.documentChanges !== true)
    return {
      changes: Object.fromEntries(changes.map((each) => [each.snapshot.document.uri, textEdits(each)])),
    };
  const documentChanges = changes.map((each): TextDocumentEdit => {
    const { uri, version } = each.snapshot.document;
    // A version only says something of what is open.
    const known = (documents.get(uri) ?? documents.markdown(uri)) ? version : null;
    return { textDocument: { uri, version: known }, edits: textEdits(each) };
  });
  return { documentChanges };
}
