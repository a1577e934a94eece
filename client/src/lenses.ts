/** What a click on a lens does. The server offers a click only for commands that are named to it. */
import * as vscode from 'vscode';

export const lensCommands = ['cellspec.showHover', 'cellspec.showFindings'] as const;

export function registerLensCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('cellspec.showHover', showHover),
    vscode.commands.registerCommand('cellspec.showFindings', showFindings),
  );
}

/** The formula behind a figure stands in the hover at the key the lens is above. */
async function showHover(uri: unknown, position: unknown): Promise<void> {
  const at = positionOf(position);
  if (typeof uri !== 'string' || at === undefined) return;
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** The next finding of this document; where it has none, the list says so. */
async function showFindings(uri: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const target = vscode.Uri.parse(uri);
  const findings = vscode.languages.getDiagnostics(target);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (findings.length === 0) return;
  await vscode.window.showTextDocument(target);
  await vscode.commands.executeCommand('editor.action.marker.next');
}

function positionOf(value: unknown): vscode.Position | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { line, character } = value as { readonly line?: unknown; readonly character?: unknown };
  return typeof line === 'number' && typeof character === 'number'
    ? new vscode.Position(line, character)
    : undefined;
}
