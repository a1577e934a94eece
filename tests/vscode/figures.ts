/** Figures where people look: lenses above the lines, hints behind values, and formulas in hovers. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickElement, hasBridge, press, texts, waitFor } from './bridge.js';
import { hoverAt, ours, picture, type Step, show, until } from './editor.js';

const solid = 'samples/nmc811-argyrodite-li.cell.yaml';
const pouch = 'samples/nmc622-graphite-pouch.cell.yaml';

export const figures: readonly Step[] = [
  ['lenses say what the cell gives, with its level', lensesShown],
  ['a click on a lens shows the formula', lensClicked],
  ['a click on the verdicts shows the findings', verdictsClicked],
  ['a click opens the stack view', stackOpened],
  ['hints say what follows from a value', hintsShown],
  ['a hover shows the formula with the numbers put in', formulaShown],
  ['figures read well on a light background', lightTheme],
  ['lenses and hints go when they are switched off', switchedOff],
];

async function lensTitles(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return lenses.map(({ command }) => command?.title ?? '');
}

async function hintLabels(document: vscode.TextDocument): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}

async function lensesShown(): Promise<void> {
  const { document } = await show(solid);
  const titles = await lensTitles(document.uri);
  assert.ok(
    titles.some((title) => /^stack: ≈\d+ Wh\/kg · ≈\d+ Wh\/L charged$/.test(title)),
    titles.join('\n'),
  );
  assert.ok(titles.some((title) => / contacts judged · /.test(title)));
  if (!hasBridge) return;
  await vscode.commands.executeCommand('revealLine', { lineNumber: 0, at: 'top' });
  await until('lenses on the screen', async () =>
    (await texts('.codelens-decoration')).some((shown) => shown.includes('Wh/L')) ? true : undefined,
  );
  await picture('lenses');
}

async function lensClicked(): Promise<void> {
  if (!hasBridge) return;
  await show(solid);
  await vscode.commands.executeCommand('revealLine', { lineNumber: 0, at: 'top' });
  await waitFor('.codelens-decoration a');
  await clickElement('.codelens-decoration a', 'Wh/L charged');
  await waitFor('.monaco-resizable-hover');
  const [hover = ''] = await texts('.monaco-resizable-hover');
  assert.match(hover, /Cell capacity/);
  await picture('lens-clicked');
  await press('Escape');
}

async function verdictsClicked(): Promise<void> {
  if (!hasBridge) return;
  const { document } = await show('flawed.cell.yaml');
  await until('findings', () => (ours(document.uri).length > 0 ? true : undefined));
  await vscode.commands.executeCommand('revealLine', { lineNumber: 0, at: 'top' });
  await waitFor('.codelens-decoration a');
  await clickElement('.codelens-decoration a', 'judged');
  await waitFor('.markers-panel .monaco-list-row');
  await picture('lens-findings');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.closePanel');
}

async function stackOpened(): Promise<void> {
  if (!hasBridge) return;
  await show(solid);
  await vscode.commands.executeCommand('revealLine', { lineNumber: 0, at: 'top' });
  await waitFor('.codelens-decoration a');
  await clickElement('.codelens-decoration a', 'Show stack');
  const isView = ({ input }: vscode.Tab) => input instanceof vscode.TabInputWebview;
  const tab = await until('the stack view', () =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isView),
  );
  await vscode.window.tabGroups.close(tab);
}

async function hintsShown(): Promise<void> {
  const { document } = await show(solid);
  const labels = await until('hints', async () => {
    const seen = await hintLabels(document);
    return seen.length > 0 ? seen : undefined;
  });
  assert.ok(labels.includes('areal capacity 4 mAh/cm2'), labels.join('\n'));
  assert.ok(labels.some((label) => label.startsWith('✓ ')));
  if (!hasBridge) return;
  const line = document.positionAt(document.getText().indexOf('\ntargets:')).line;
  await vscode.commands.executeCommand('revealLine', { lineNumber: line, at: 'center' });
  await until('hints on the screen', async () =>
    (await texts('.view-line')).some((shown) => shown.includes('✓')) ? true : undefined,
  );
  await picture('hints');
}

async function formulaShown(): Promise<void> {
  const editor = await show(pouch);
  const text = editor.document.getText();
  const shown = await hoverAt(editor, 'loading', text.indexOf('loading:'));
  assert.match(shown, /m · w · q/);
  assert.match(shown, /mAh\/cm2/);
  if (hasBridge) await picture('formula');
}

async function lightTheme(): Promise<void> {
  if (!hasBridge) return;
  const workbench = vscode.workspace.getConfiguration('workbench');
  const before = workbench.inspect<string>('colorTheme')?.globalValue;
  await workbench.update('colorTheme', 'Default Light Modern', vscode.ConfigurationTarget.Global);
  try {
    const editor = await show(solid);
    await vscode.commands.executeCommand('revealLine', { lineNumber: 0, at: 'top' });
    await waitFor('.codelens-decoration a');
    await hoverAt(editor, '26.7 mg/cm2', editor.document.getText().indexOf('26.7 mg/cm2'));
    await picture('figures-light');
    await press('Escape');
  } finally {
    await workbench.update('colorTheme', before, vscode.ConfigurationTarget.Global);
  }
}

async function switchedOff(): Promise<void> {
  const { document } = await show(solid);
  const settings = vscode.workspace.getConfiguration('cellspec');
  const names = ['codeLens.figures', 'codeLens.verdicts', 'inlayHints.figures'];
  const set = (value: boolean | undefined) =>
    Promise.all(names.map((name) => settings.update(name, value, vscode.ConfigurationTarget.Global)));
  await set(false);
  try {
    await until('lenses to go', async () =>
      (await lensTitles(document.uri)).length === 0 ? true : undefined,
    );
    assert.deepEqual(await hintLabels(document), []);
    if (hasBridge)
      await until('lenses to go from the screen', async () =>
        (await texts('.codelens-decoration')).length === 0 ? true : undefined,
      );
  } finally {
    await set(undefined);
  }
  await until('lenses to come back', async () =>
    (await lensTitles(document.uri)).length > 0 ? true : undefined,
  );
}
