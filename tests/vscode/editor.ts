/** The editor as the steps of the suite use it, whichever build of VS Code it is. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { count, hasBridge, hoverText, screenshot, texts } from './bridge.js';

/** What a person sees, and the check that it is so. */
export type Step = readonly [title: string, check: () => Promise<void>];

export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function show(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** The file in the editor, as it is on disk: what was typed into it is gone. */
export async function putBack(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** Waits for what is to come true; what it was waiting for is in the failure. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 150; tries++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`still waiting for ${what}`);
}

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'cellspec');
}

export function codes(uri: vscode.Uri): string[] {
  return ours(uri).map((each) => String(typeof each.code === 'object' ? each.code.value : each.code));
}

export async function picture(name: string): Promise<void> {
  const folder = process.env.CELLSPEC_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await screenshot(join(folder, `${name}.png`));
}

/** Where the next keys go. */
export async function caretAt(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  // The page follows the extension host a moment later; what is typed before lands where the cursor was.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Rows of the list that pops up while somebody types. */
export const suggestions = '.suggest-widget.visible .monaco-list-row';

/** Waits until the first of them is this one. */
export async function offeredFirst(words: string): Promise<void> {
  await until(`\`${words}\` to be offered`, async () =>
    (await texts(suggestions))[0]?.includes(words) ? true : undefined,
  );
}

/** Lenses that appear late would push the text away from under the mouse; where none are in view, it does not matter. */
async function lensesDrawn({ document }: vscode.TextEditor): Promise<void> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  for (let tries = 0; lenses.length > 0 && tries < 20; tries++) {
    if ((await count('.codelens-decoration')) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The hover at an offset: read off the screen where there is one, else from the provider. */
export async function hoverAt(editor: vscode.TextEditor, word: string, offset: number): Promise<string> {
  const position = editor.document.positionAt(offset + 1);
  editor.revealRange(new vscode.Range(position, position));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    position,
  );
  const provided = hovers
    .flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
  if (!hasBridge) return provided;
  await lensesDrawn(editor);
  const shown = await hoverText(word);
  // The pop-up of the first occurrence on the screen; the provider answers for the exact place.
  return `${shown}\n${provided}`;
}
