import {
  type CancellationToken,
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { mayBuildOn, mayName } from '../../service/navigate/names.js';
import {
  conflictIn,
  type Refused,
  type Renamable,
  renamableAt,
  renameAnchor,
  renameInDocument,
  unfit,
} from '../../service/navigate/rename.js';
import { type Changed, editsOf } from '../changed-documents.js';
import { isQuoted, type Snapshot } from '../documents.js';
import { eachDocument } from '../each-document.js';
import { type Feature, type Host, offsetIn } from '../feature.js';
import { toRange } from '../to-protocol.js';

/** Names that specs and libraries introduce, wherever they are used. What cannot be renamed says why. */
export const rename: Feature = {
  capabilities: ({ capabilities }) => ({
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  connect: (host) => {
    const { connection, documents, knowledge } = host;
    connection.onPrepareRename(({ textDocument, position }): PrepareRenameResult | null => {
      const snapshot = specAt(textDocument.uri, position, host);
      if (snapshot === null) return null;
      const at = offsetIn(snapshot, position);
      const found = renamableAt(snapshot.document, documents.whole(snapshot), knowledge, at);
      if (found === undefined) return null;
      if ('refused' in found) throw refusal(found);
      if (leadsOut(found, snapshot)) return null;
      return { range: toRange(found.token, snapshot.lines), placeholder: found.name };
    });
    connection.onRenameRequest((params, token) => renamed(host, params, token));
  },
};

/** Editors show its message to whoever asked. */
function refusal({ refused }: Refused): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refused);
}

/** Also one that is quoted in a design document. */
function specAt(uri: string, position: Position, { answer }: Host): Snapshot | null {
  return answer(uri, (snapshot) => snapshot, position);
}

/** A name that a quoted spec has from a file is renamed there. */
function leadsOut(what: Renamable, snapshot: Snapshot): boolean {
  return isQuoted(snapshot) && what.kind === 'name' && what.named.home !== snapshot.document.uri;
}

async function renamed(
  host: Host,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { documents, knowledge } = host;
  const snapshot = specAt(textDocument.uri, position, host);
  if (snapshot === null) return null;
  const whole = documents.whole(snapshot);
  const what = renamableAt(snapshot.document, whole, knowledge, offsetIn(snapshot, position));
  if (what === undefined) return null;
  if ('refused' in what) throw refusal(what);
  if (what.name === newName || leadsOut(what, snapshot)) return null;
  const bad = unfit(what, newName, knowledge);
  if (bad) throw refusal(bad);
  if (what.kind === 'anchor') {
    const edits = renameAnchor(snapshot.document, what.token, newName);
    if ('refused' in edits) throw refusal(edits);
    return editsOf([{ snapshot, edits }], host);
  }
  const { named } = what;
  const changes: Changed[] = [];
  if (isQuoted(snapshot)) {
    const conflict = conflictIn(whole, named, newName);
    if (conflict) throw refusal(conflict);
    const edits = renameInDocument(snapshot.document, whole, knowledge, named, newName);
    return editsOf([{ snapshot, edits }], host);
  }
  for await (const each of eachDocument(host, [...whole.sources.keys(), named.home], token)) {
    if (!mayName(each.document, named) && !mayBuildOn(each.document)) continue;
    const own = documents.whole(each);
    const conflict = conflictIn(own, named, newName);
    if (conflict) throw refusal(conflict);
    const edits = renameInDocument(each.document, own, knowledge, named, newName);
    if (edits.length > 0) changes.push({ snapshot: each, edits });
  }
  // Half a rename would be worse than none.
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return editsOf(changes, host);
}
