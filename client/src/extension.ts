/** Starts and stops the language server, and shows what it is doing. Everything else goes through the protocol. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { sourceDocuments, sourceLinks } from './sources.js';
import { stackViews } from './stack/stack-views.js';
import { statusItem } from './status.js';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Cellspec', { log: true });
  const status = statusItem();
  const module = join(context.extensionPath, 'dist', 'server.js');
  const server = { module, transport: TransportKind.ipc };
  client = new LanguageClient('cellspec', 'Cellspec', server, {
    documentSelector: [{ language: 'cellspec' }],
    outputChannel: log,
    initializationOptions: {
      sourceDocuments: true,
      commands: ['cellspec.showStack', 'editor.action.triggerSuggest'],
    },
    middleware: sourceLinks,
  });
  client.onDidChangeState(({ newState }) =>
    status.show(newState === State.Running, newState === State.Starting),
  );
  context.subscriptions.push(
    log,
    status,
    sourceDocuments(client),
    stackViews(client, context.extensionUri),
    vscode.commands.registerCommand('cellspec.restart', () => restart()),
    vscode.commands.registerCommand('cellspec.showLog', () => log.show()),
  );
  void vscode.commands.executeCommand('setContext', 'cellspec.active', true);
  try {
    await client.start();
    log.info('language server started');
  } catch (error) {
    log.error(`language server did not start: ${error instanceof Error ? error.message : String(error)}`);
    const show = vscode.l10n.t('Show log');
    const chosen = await vscode.window.showErrorMessage(
      vscode.l10n.t('Cellspec could not start its language server, so specs are not checked.'),
      show,
    );
    if (chosen === show) log.show();
  }
}

async function restart(): Promise<void> {
  await client?.restart();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
