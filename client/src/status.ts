/** The language status item: how many problems this spec has, or why it is not checked. */
import * as vscode from 'vscode';

export interface StatusItem extends vscode.Disposable {
  show(running: boolean, starting: boolean): void;
}

export function statusItem(): StatusItem {
  const item = vscode.languages.createLanguageStatusItem('cellspec.status', { language: 'cellspec' });
  item.name = 'Cellspec';
  let running = false;
  let starting = true;

  const update = (): void => {
    item.busy = starting;
    if (!running) {
      item.severity = starting
        ? vscode.LanguageStatusSeverity.Information
        : vscode.LanguageStatusSeverity.Error;
      item.text = starting ? vscode.l10n.t('Cellspec is starting') : vscode.l10n.t('Cellspec is not running');
      item.detail = starting ? '' : vscode.l10n.t('specs are not checked');
      item.command = { title: vscode.l10n.t('Restart'), command: 'cellspec.restart' };
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri;
    const found = uri
      ? vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'cellspec')
      : [];
    const errors = found.filter((each) => each.severity === vscode.DiagnosticSeverity.Error).length;
    const warnings = found.filter((each) => each.severity === vscode.DiagnosticSeverity.Warning).length;
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.text =
      errors + warnings === 0
        ? vscode.l10n.t('Cell spec: nothing to report')
        : vscode.l10n.t('Cell spec: {0} errors, {1} warnings', errors, warnings);
    item.detail = vscode.l10n.t('checked while you type');
    item.command = { title: vscode.l10n.t('Show log'), command: 'cellspec.showLog' };
  };

  const listeners = [
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  ];
  update();
  return {
    show: (isRunning, isStarting) => {
      running = isRunning;
      starting = isStarting;
      update();
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}
