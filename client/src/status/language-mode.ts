/** A file that is named like a spec and was given another language mode says why nothing happens, and offers to switch. */
import * as vscode from 'vscode';
import { specNames } from '../documents.js';

/** What somebody, or a setting `files.associations`, may have made of it. */
const others = ['yaml', 'plaintext', 'json', 'dockercompose', 'ansible'];

export function languageModeStatus(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    'cellspec.languageMode',
    others.map((language) => ({ language, pattern: specNames })),
  );
  item.name = vscode.l10n.t('Cellspec: language mode');
  item.severity = vscode.LanguageStatusSeverity.Warning;
  item.text = vscode.l10n.t('Not checked as a cell spec');
  item.command = { title: vscode.l10n.t('Change language mode'), command: 'cellspec.useLanguageMode' };
  return vscode.Disposable.from(
    item,
    vscode.commands.registerCommand('cellspec.useLanguageMode', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document !== undefined) await vscode.languages.setTextDocumentLanguage(document, 'cellspec');
    }),
  );
}
