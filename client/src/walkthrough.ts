/** What the walkthrough "Get started" needs to know: which of its steps somebody has done, however they came there. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { isSpec } from './documents.js';

/** Context keys that package.json names under `completionEvents`. */
type Step = 'cellspec.specOpen' | 'cellspec.findingSeen' | 'cellspec.hoverSeen' | 'cellspec.fixesSeen';

/** Doing a thing again is told again, but not while a finger rests on a key. */
const restFor = 2_000;
const told = new Map<Step, number>();

/**
 * A key that goes up and down again: VS Code counts the rise, and only of a key that was down when the walkthrough was
 * first shown, which may be long after somebody first did the thing.
 */
function tick(step: Step): void {
  const now = Date.now();
  if (now - (told.get(step) ?? 0) < restFor) return;
  told.set(step, now);
  void vscode.commands.executeCommand('setContext', step, true);
  void vscode.commands.executeCommand('setContext', step, false);
}

export function walkthroughSteps(): vscode.Disposable {
  const look = (): void => {
    const specs = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isSpec);
    if (specs.length > 0) tick('cellspec.specOpen');
    const found = specs.flatMap(({ uri }) => vscode.languages.getDiagnostics(uri));
    if (found.some(({ source }) => source === 'cellspec')) tick('cellspec.findingSeen');
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.languages.onDidChangeDiagnostics(look),
  );
}

/** The same middleware, which also notices that hovers and quick fixes were asked for. */
export function noticed(middleware: Middleware): Middleware {
  return {
    ...middleware,
    async provideHover(document, position, token, next) {
      const hover = await (middleware.provideHover?.(document, position, token, next) ??
        next(document, position, token));
      if (hover) tick('cellspec.hoverSeen');
      return hover;
    },
    async provideCodeActions(document, range, context, token, next) {
      const actions = await (middleware.provideCodeActions?.(document, range, context, token, next) ??
        next(document, range, context, token));
      // VS Code also asks by itself, for the light bulb.
      const wanted = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
      if (wanted && actions && actions.length > 0) tick('cellspec.fixesSeen');
      return actions;
    },
  };
}

/** A spec with faults in it, without a name, so that nobody's files are touched. */
export async function openExample(extension: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'samples', 'flawed', 'first-draft.cell.yaml');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'cellspec', content });
  await vscode.window.showTextDocument(document);
}
