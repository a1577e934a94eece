/** When specs or folders are moved or renamed in the editor, the paths in `extends` and `use` follow. */
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import type {
  CancellationToken,
  FileOperationRegistrationOptions,
  RenameFilesParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { lies } from '../../host/readable-area.js';
import { faultOf, portable } from '../../project/written-path.js';
import { tokenOf } from '../../spec/token.js';
import type { Edit } from '../../text/span.js';
import { editsOf } from '../changed-documents.js';
import type { Snapshot } from '../documents.js';
import { eachDocument } from '../each-document.js';
import type { Feature, Host } from '../feature.js';
import { pathOf } from '../file-uri.js';

const watched: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.{cell,celllib}.{yaml,yml}', matches: 'file' } },
    { scheme: 'file', pattern: { glob: '**/*', matches: 'folder' } },
  ],
};

export const movedFiles: Feature = {
  capabilities: () => ({ workspace: { fileOperations: { willRename: watched } } }),
  connect: (host) => {
    host.connection.workspace.onWillRenameFiles(async (params, token) => {
      try {
        return await followed(host, params, token);
      } catch (error) {
        host.log('letting paths follow a move failed', error);
        return null;
      }
    });
  },
};

type Moved = (path: string) => string;

async function followed(
  host: Host,
  { files }: RenameFilesParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const moved: Moved = (path) => {
    const move = moves.find(({ from }) => lies(path, from));
    return move ? join(move.to, relative(move.from, path)) : path;
  };
  const changes = [];
  for await (const snapshot of eachDocument(host, [], token)) {
    const edits = editsIn(snapshot, host, moved);
    if (edits.length > 0) changes.push({ snapshot, edits });
  }
  return changes.length === 0 ? null : editsOf(changes, host);
}

function editsIn(snapshot: Snapshot, { documents }: Host, moved: Moved): Edit[] {
  const { uri, text } = snapshot.document;
  const path = pathOf(uri);
  if (path === undefined) return [];
  return documents.whole(snapshot).links.flatMap(({ at, role }) => {
    if (faultOf(at.value, role) !== undefined) return [];
    const target = resolve(dirname(path), portable(at.value));
    if (moved(path) === path && moved(target) === target) return [];
    const newText = asWritten(relative(dirname(moved(path)), moved(target)));
    const span = tokenOf(at.text, at.where.span, text);
    return span === undefined || posix.normalize(newText) === posix.normalize(portable(at.value))
      ? []
      : [{ span, newText }];
  });
}

function asWritten(path: string): string {
  const forward = path.split(sep).join('/');
  return forward.startsWith('../') ? forward : `./${forward}`;
}
