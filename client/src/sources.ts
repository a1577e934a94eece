/** Documents behind the links of a hover: `cellspec:/sources/ID.md`, read-only, made by the server, no network. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export function sourceDocuments(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider('cellspec', {
    async provideTextDocumentContent(uri, token) {
      const text = await client.sendRequest<string | null>('cellspec/source', { uri: uri.toString() }, token);
      return text ?? vscode.l10n.t('The library has no such source.');
    },
  });
}
