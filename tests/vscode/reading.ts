/** Outline, folding, growing selection and colours, as the editor shows them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasBridge, texts, waitFor } from './bridge.js';
import { picture, type Step, show, until } from './editor.js';

const solid = 'samples/nmc811-argyrodite-li.cell.yaml';

export const reading: readonly Step[] = [
  ['the outline names sections and what they are made of', outlineShown],
  ['sections fold', folding],
  ['a selection grows from value to field to section', growing],
  ['materials are coloured by the part they play', colours],
];

async function outlineShown(): Promise<void> {
  const { document } = await show(solid);
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const anode = symbols.find(({ name }) => name === 'anode');
  assert.equal(anode?.detail, 'lithium metal');
  if (!hasBridge) return;
  await vscode.commands.executeCommand('outline.focus');
  await waitFor('.outline-tree .monaco-list-row');
  const rows = await until('the outline', async () => {
    const seen = await texts('.outline-tree .monaco-list-row');
    return seen.some((row) => row.includes('materials')) ? seen : undefined;
  });
  assert.ok(
    rows.some((row) => row.includes('base') && row.includes('NMC811')),
    rows.join(' | '),
  );
  await picture('outline');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
}

async function folding(): Promise<void> {
  const editor = await show(solid);
  const line = editor.document.positionAt(editor.document.getText().indexOf('\ninterfaces:') + 1).line;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  await vscode.commands.executeCommand('editor.fold');
  await until('the section to fold', () => (editor.visibleRanges.length > 1 ? true : undefined));
  if (hasBridge) await picture('folded');
  await vscode.commands.executeCommand('editor.unfoldAll');
}

async function growing(): Promise<void> {
  const editor = await show(solid);
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf('26.7 mg/cm2') + 1);
  const [ranges] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
    'vscode.executeSelectionRangeProvider',
    document.uri,
    [at],
  );
  const grown: string[] = [];
  for (let range = ranges; range !== undefined; range = range.parent as vscode.SelectionRange)
    grown.push(document.getText(range.range));
  assert.ok(
    grown.includes('26.7 mg/cm2') && grown.includes('loading: 26.7 mg/cm2'),
    grown.slice(0, 4).join(' | '),
  );
  assert.ok(grown.some((text) => text.startsWith('cathode:')));
}

async function colours(): Promise<void> {
  const editor = await show(solid);
  const { document } = editor;
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  assert.ok(legend.tokenModifiers.includes('electrolyte'));
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  assert.ok(data.length > 100);
  editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
  if (hasBridge) await picture('colours');
}
