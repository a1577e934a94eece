/** Which documents are specs, and which of them are only looked at. */
import * as vscode from 'vscode';

/** As glob: what `extensions` of the language in package.json says. */
export const specNames = '**/*.{cell,celllib}.{yaml,yml}';

export function isSpec({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'cellspec';
}

/** A design document: it quotes a spec, or there are specs in the folder it is in. */
export async function isDesignDocument(document: vscode.TextDocument): Promise<boolean> {
  const { languageId, uri } = document;
  if (languageId !== 'markdown' || !['file', 'untitled'].includes(uri.scheme)) return false;
  if (!vscode.workspace.getConfiguration('cellspec').get('markdown', true)) return false;
  if (/^[ \t>]*(?:`{3,}|~{3,})[ \t]*(?:ya?ml[^\n]*)?\bcellspec\b/m.test(document.getText())) return true;
  const found = await vscode.workspace.findFiles('**/*.{cell,celllib}.{yaml,yml}', undefined, 1);
  return found.length > 0;
}

/** Named so that the command line finds it and VS Code takes it for a spec by itself. */
export function isNamedSpec({ path }: vscode.Uri): boolean {
  return /\.(?:cell|celllib)\.ya?ml$/i.test(path);
}

/** An earlier version in a comparison, a preview of somebody's change: nobody mends anything there. */
export function isCopy(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || uri.scheme === 'file') return false;
  return (
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true &&
    vscode.workspace.getWorkspaceFolder(uri) === undefined
  );
}
