/** Commands that put something into a design document at the cursor: what it is comes from the server. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

type What = 'references' | 'material' | 'figures' | 'stack';

interface Choice extends vscode.QuickPickItem {
  readonly value: string;
}

export function insertCommands(client: LanguageClient): vscode.Disposable {
  const register = (command: string, what: What): vscode.Disposable =>
    vscode.commands.registerCommand(command, (value?: unknown) =>
      insert(what, client, typeof value === 'string' ? value : undefined),
    );
  return vscode.Disposable.from(
    register('cellspec.insertReferences', 'references'),
    register('cellspec.insertMaterial', 'material'),
    register('cellspec.insertFigures', 'figures'),
    register('cellspec.insertStack', 'stack'),
  );
}

async function insert(what: What, client: LanguageClient, given: string | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const value = given ?? (what === 'references' ? '' : await choose(what, uri, client));
  if (value === undefined) return;
  const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
  const answer = await client.sendRequest<
    Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0]
  >('cellspec/insert', { uri, position, what, value });
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (edit) {
    await vscode.workspace.applyEdit(edit);
    return;
  }
  void vscode.window.showInformationMessage(
    what === 'references'
      ? vscode.l10n.t('Nothing is named here that the library has sources for.')
      : vscode.l10n.t('There is nothing to insert.'),
  );
}

async function choose(what: What, uri: string, client: LanguageClient): Promise<string | undefined> {
  const choices = await client.sendRequest<readonly Choice[] | null>('cellspec/insertChoices', { uri, what });
  if (!choices || choices.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no cell spec in reach of this document.'),
    );
    return undefined;
  }
  const placeHolder = what === 'material' ? vscode.l10n.t('Which material?') : vscode.l10n.t('Which cell?');
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  return chosen?.value;
}
