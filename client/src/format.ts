/** The documentation of the format, shown as a page: it comes with the extension. */
import * as vscode from 'vscode';

export async function showFormat(extension: vscode.Uri): Promise<void> {
  const page = vscode.Uri.joinPath(extension, 'schemas', 'format.md');
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
