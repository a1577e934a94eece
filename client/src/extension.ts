/** What happens when the first spec is opened or a command is called. Everything else goes through the protocol. */
import * as vscode from 'vscode';
import { showFormat } from './format.js';
import { insertCommands } from './insert.js';
import { type LanguageServer, languageServer } from './language-server.js';
import { lensCommands, registerLensCommands } from './lenses.js';
import { newSpec } from './new-spec.js';
import { sourceDocuments } from './sources.js';
import { stackViews } from './stack/stack-views.js';
import { checkStatus } from './status/check.js';
import { languageModeStatus } from './status/language-mode.js';
import { workspaceStatus } from './status/workspace.js';
import { openExample, walkthroughSteps } from './walkthrough.js';

/** What this client can do beyond the protocol, so that the server offers it here and not elsewhere. */
const abilities = {
  sourceDocuments: true,
  commands: [...lensCommands, 'cellspec.showStack', 'editor.action.triggerSuggest'],
};

let server: LanguageServer | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Cellspec', { log: true });
  const started = languageServer(context.extensionUri, log, abilities);
  server = started;
  context.subscriptions.push(
    log,
    started,
    checkStatus(started),
    languageModeStatus(),
    workspaceStatus(started),
    sourceDocuments(started.client),
    stackViews(started.client, context.extensionUri),
    registerLensCommands(),
    insertCommands(started.client),
    walkthroughSteps(),
    vscode.commands.registerCommand('cellspec.newSpec', () => newSpec(context.extensionUri)),
    vscode.commands.registerCommand('cellspec.openExample', () => openExample(context.extensionUri)),
    vscode.commands.registerCommand('cellspec.openFormat', () => showFormat(context.extensionUri)),
    vscode.commands.registerCommand('cellspec.restart', () => started.restart()),
    vscode.commands.registerCommand('cellspec.showLog', () => log.show()),
  );
  void vscode.commands.executeCommand('setContext', 'cellspec.active', true);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
