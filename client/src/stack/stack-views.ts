/** Commands of the stack and compare views, and how both come back after a reload. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { comparePanel } from './compare-panel.js';
import type { Choice, CompareMemory, StackMemory } from './messages.js';
import { pickSpecs } from './pick-specs.js';
import type { Format } from './save-drawing.js';
import { type StackPanel, stackPanel } from './stack-panel.js';

const types = { stack: 'cellspec.stack', compare: 'cellspec.compare' };
const atFirst: Choice = { scale: 'linear', state: 'charged' };

/** Open views are not closed with the extension: they are what comes back after a reload. */
export function stackViews(client: LanguageClient, extension: vscode.Uri): vscode.Disposable {
  const open = new Map<string, StackPanel>();

  const add = (panel: vscode.WebviewPanel, memory: StackMemory): StackPanel => {
    const made = stackPanel(panel, memory, client, extension);
    open.set(memory.uri, made);
    panel.onDidDispose(() => open.delete(memory.uri));
    return made;
  };

  const showStack = (given: unknown): StackPanel | undefined => {
    const uri = specOf(given);
    if (uri === undefined) return undefined;
    const known = open.get(uri.toString());
    known?.panel.reveal(undefined, true);
    if (known) return known;
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(types.stack, vscode.l10n.t('Stack'), column);
    return add(panel, { ...atFirst, uri: uri.toString() });
  };

  const compare = async (given: unknown, others: unknown): Promise<void> => {
    const uri = specOf(given);
    if (uri === undefined) return;
    const chosen = Array.isArray(others)
      ? others.filter((each) => each instanceof vscode.Uri)
      : await pickSpecs(uri);
    if (chosen === undefined || chosen.length === 0) return;
    const uris = [uri, ...chosen].map(String);
    const title = vscode.l10n.t('Compare cells');
    const panel = vscode.window.createWebviewPanel(types.compare, title, vscode.ViewColumn.Active);
    comparePanel(panel, { ...atFirst, uris }, client, extension);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('cellspec.showStack', (uri: unknown) => void showStack(uri)),
    vscode.commands.registerCommand('cellspec.compare', compare),
    vscode.commands.registerCommand(
      'cellspec.exportStack',
      async (uri: unknown, format: unknown, target: unknown) => {
        const panel = showStack(uri);
        const wanted: Format | undefined = format === 'svg' || format === 'png' ? format : await pickFormat();
        if (wanted) await panel?.save(wanted, target instanceof vscode.Uri ? target : undefined);
      },
    ),
    vscode.window.registerWebviewPanelSerializer(types.stack, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = textIn(state, 'uri');
        if (uri === undefined) panel.dispose();
        else add(panel, { ...choiceIn(state), uri });
      },
    }),
    vscode.window.registerWebviewPanelSerializer(types.compare, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uris = urisIn(state);
        if (uris.length < 2) panel.dispose();
        else comparePanel(panel, { ...choiceIn(state), uris } satisfies CompareMemory, client, extension);
      },
    }),
  );
}

/** From a code lens, a menu, or the editor in front. */
function specOf(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  if (typeof given === 'string') return vscode.Uri.parse(given);
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'cellspec' ? document.uri : undefined;
}

async function pickFormat(): Promise<Format | undefined> {
  const picked = await vscode.window.showQuickPick(['SVG', 'PNG'], {
    title: vscode.l10n.t('Save the drawing of the stack'),
  });
  return picked === undefined ? undefined : picked === 'SVG' ? 'svg' : 'png';
}

/** What a view remembered may come from another version of the extension. */
function choiceIn(state: unknown): Choice {
  return {
    scale: textIn(state, 'scale') === 'log' ? 'log' : 'linear',
    state: textIn(state, 'state') === 'discharged' ? 'discharged' : 'charged',
  };
}

function urisIn(state: unknown): readonly string[] {
  const uris: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'uris') : undefined;
  return Array.isArray(uris) ? uris.filter((each) => typeof each === 'string') : [];
}

function textIn(state: unknown, name: string): string | undefined {
  const value: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
