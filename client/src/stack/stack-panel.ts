/** The stack view of one spec: follows its text and its cursor, and takes what the view asks for back to both. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { itemAt, placeOf, toRange } from './items.js';
import type { FromView, StackAnswer, StackMemory, ToView, WhatIfAnswer } from './messages.js';
import { oneAtATime } from './one-at-a-time.js';
import { pageFor, pageOptions } from './page.js';
import { bytesOf, type Format, saveDrawing } from './save-drawing.js';
import { viewWords } from './view-words.js';

export interface StackPanel {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** Asks for a place where none is given. */
  save(format: Format, target?: vscode.Uri): Promise<void>;
}

export function stackPanel(
  panel: vscode.WebviewPanel,
  started: StackMemory,
  client: LanguageClient,
  extension: vscode.Uri,
): StackPanel {
  const { webview } = panel;
  const uri = vscode.Uri.parse(started.uri);
  let memory = started;
  let shown: StackAnswer | undefined;
  let pictures = 0;
  // A hidden view is gone, and comes back as a new page.
  let ready = gate();
  const painting = new Map<number, (data: string | null) => void>();
  const post = (message: ToView): void => void webview.postMessage(message);

  const ask = <T>(method: string, more: object): Promise<T | null> =>
    client.sendRequest<T | null>(`cellspec/${method}`, { uri: uri.toString(), ...more });

  const refresh = oneAtATime(async () => {
    try {
      await vscode.workspace.openTextDocument(uri); // the server answers for open documents only
      const answer = await ask<StackAnswer>('stack', { ...memory, uri: memory.uri, interactive: true });
      shown = answer ?? undefined;
      if (answer === null) {
        post({ type: 'nothing', text: vscode.l10n.t('There is no cell to draw in this file.') });
        return;
      }
      panel.title = vscode.l10n.t('Stack: {0}', answer.description.title.slice(0, 60));
      post({ type: 'stack', answer, memory, words: viewWords() });
      follow();
    } catch {
      post({
        type: 'nothing',
        text: vscode.l10n.t('The stack cannot be drawn: the language server does not answer.'),
      });
    }
  });

  const editorOf = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

  /** Shows in the drawing what the cursor is in. */
  const follow = (): void => {
    const editor = editorOf();
    if (shown && editor) post({ type: 'cursor', item: itemAt(shown, uri, editor.selection.active) });
  };

  const reveal = async (item: string): Promise<void> => {
    const place = shown && placeOf(shown, uri, item);
    if (place) await select(vscode.Uri.parse(place.uri), toRange(place.range));
    else void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is written of it yet.'));
  };

  const select = async (file: vscode.Uri, range: vscode.Range): Promise<void> => {
    const column = editorOf()?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(file, { viewColumn: column });
    // The cursor stands at its start: at its end it would be in the last thing that lies in it.
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const write = async (path: string, value: string): Promise<void> => {
    const answer = await ask<WhatIfAnswer>('whatIf', { path, value });
    const document = await vscode.workspace.openTextDocument(uri);
    // An edit for another version of the text would land elsewhere.
    if (!answer?.edit || answer.version !== document.version) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, toRange(answer.edit.range), answer.edit.newText);
    await vscode.workspace.applyEdit(edit);
  };

  const save = async (format: Format, target?: vscode.Uri): Promise<void> => {
    const drawn = await ask<StackAnswer>('stack', { ...memory, uri: memory.uri });
    if (drawn === null) return;
    if (format === 'svg') return saveDrawing(uri, format, Buffer.from(drawn.svg, 'utf8'), target);
    panel.reveal(undefined, true);
    await ready.open;
    const data = await new Promise<string | null>((resolve) => {
      pictures += 1;
      painting.set(pictures, resolve);
      post({ type: 'rasterise', svg: drawn.svg, id: pictures });
    });
    if (data !== null) await saveDrawing(uri, format, bytesOf(data), target);
    else void vscode.window.showErrorMessage(vscode.l10n.t('The drawing could not be painted as a PNG.'));
  };

  const hear = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case 'ready':
        ready.pass();
        return refresh();
      case 'choose':
        memory = { ...message.choice, uri: memory.uri };
        return refresh();
      case 'reveal':
        return reveal(message.item);
      case 'whatIf':
        post({ type: 'whatIf', answer: await ask<WhatIfAnswer>('whatIf', message).catch(() => null) });
        return;
      case 'write':
        return write(message.path, message.value);
      case 'export':
        return save(message.format);
      case 'rasterised':
        painting.get(message.id)?.(message.data);
        painting.delete(message.id);
        return;
    }
  };

  const isOurs = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
  const listeners = vscode.Disposable.from(
    webview.onDidReceiveMessage((message: FromView) => void hear(message)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document)) void refresh();
    }),
    // A base or a library changed, or the server came back.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((each) => each.toString() === uri.toString())) void refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isOurs(textEditor.document)) follow();
    }),
  );
  panel.onDidChangeViewState(() => {
    if (!panel.visible) ready = gate();
  });
  panel.onDidDispose(() => {
    listeners.dispose();
    for (const resolve of painting.values()) resolve(null);
  });
  panel.iconPath = vscode.Uri.joinPath(extension, 'client', 'images', 'icon.png');
  webview.options = pageOptions(extension);
  webview.html = pageFor(webview, extension, 'stack');
  return { uri, panel, save };
}

/** Something to wait for until it has happened. */
function gate(): { readonly open: Promise<void>; pass(): void } {
  let pass = (): void => undefined;
  const open = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { open, pass: () => pass() };
}
