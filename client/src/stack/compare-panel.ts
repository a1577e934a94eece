/** Several specs held against each other, the first one being what the others are measured by. Follows their texts. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CompareAnswer, CompareMemory, FromView, ToView } from './messages.js';
import { oneAtATime } from './one-at-a-time.js';
import { pageFor, pageOptions } from './page.js';
import { viewWords } from './view-words.js';

export function comparePanel(
  panel: vscode.WebviewPanel,
  started: CompareMemory,
  client: LanguageClient,
  extension: vscode.Uri,
): void {
  const { webview } = panel;
  const uris = started.uris.map((uri) => vscode.Uri.parse(uri));
  let memory = started;
  const post = (message: ToView): void => void webview.postMessage(message);

  const refresh = oneAtATime(async () => {
    try {
      for (const uri of uris) await vscode.workspace.openTextDocument(uri);
      const documents = uris.map((uri) => ({
        uri: uri.toString(),
        name: vscode.workspace.asRelativePath(uri),
      }));
      const answer = await client.sendRequest<CompareAnswer | null>('cellspec/compare', {
        documents,
        scale: memory.scale,
        state: memory.state,
      });
      if (answer) post({ type: 'compare', answer, memory, words: viewWords() });
      else
        post({
          type: 'nothing',
          text: vscode.l10n.t('These files cannot be compared: not all of them are cells.'),
        });
    } catch {
      post({
        type: 'nothing',
        text: vscode.l10n.t('These files cannot be compared: one of them cannot be opened.'),
      });
    }
  });

  const hear = async (message: FromView): Promise<void> => {
    if (message.type === 'ready') return refresh();
    if (message.type !== 'choose') return;
    memory = { ...message.choice, uris: memory.uris };
    return refresh();
  };
  const isOurs = (uri: vscode.Uri): boolean => uris.some((each) => each.toString() === uri.toString());
  const listeners = vscode.Disposable.from(
    webview.onDidReceiveMessage((message: FromView) => void hear(message)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document.uri)) void refresh();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris: changed }) => {
      if (changed.some(isOurs)) void refresh();
    }),
  );
  panel.onDidDispose(() => listeners.dispose());
  panel.iconPath = vscode.Uri.joinPath(extension, 'client', 'images', 'icon.png');
  webview.options = pageOptions(extension);
  webview.html = pageFor(webview, extension, 'compare');
}
