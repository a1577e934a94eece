/** Whether specs that are not open are checked too, and how far that is. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.js';

const setting = 'cellspec.workspace.check';

export function workspaceStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cellspec.workspace', { language: 'cellspec' });
  item.name = vscode.l10n.t('Cellspec: workspace');
  item.command = {
    title: vscode.l10n.t('Change setting'),
    command: 'workbench.action.openSettings',
    arguments: ['cellspec.workspace'],
  };

  const show = (): void => {
    const all = vscode.workspace.getConfiguration().get(setting) === 'all';
    const busy = server.state === 'running' && server.progress !== undefined;
    item.busy = busy;
    item.text = busy
      ? vscode.l10n.t('Checking the workspace')
      : all
        ? vscode.l10n.t('All specs of the workspace are checked')
        : vscode.l10n.t('Only open specs are checked');
    item.detail = busy ? (server.progress ?? '') : '';
  };

  show();
  return vscode.Disposable.from(
    item,
    server.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) show();
    }),
  );
}
