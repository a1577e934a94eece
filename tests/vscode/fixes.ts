/** Quick fixes and refactorings on the screen: the menu, places to fill in, the preview, and mending on save. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickText, hasBridge, press, texts, type, waitFor, waitForKeys } from './bridge.js';
import { codes, picture, type Step, show, until, uriOf } from './editor.js';

export const fixSteps: readonly Step[] = [
  ['the menu offers remedies with their sources', remedyMenu],
  ['what the author has to say are places to fill in', placesToFillIn],
  ['a fix can be looked at before it is applied', preview],
  ['a material moves into a library file of its own', moveToLibrary],
  ['saving mends what is safe to mend', mendOnSave],
];

const file = 'fixable.cell.yaml';

async function actionsAt(word: string, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  const { document } = await show(file);
  const at = document.positionAt(document.getText().indexOf(word) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    kind?.value,
  );
}

/** Puts the cursor into a word and opens the menu. */
async function openMenu(word: string): Promise<readonly string[]> {
  const editor = await show(file);
  const at = editor.document.positionAt(editor.document.getText().indexOf(word) + 1);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await press('Control+.');
  await waitForKeys('.action-widget .monaco-list-row', 'Control+.');
  return texts('.action-widget .monaco-list-row');
}

async function restore({ document }: vscode.TextEditor, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText(), text);
}

async function remedyMenu(): Promise<void> {
  const { document } = await show(file);
  await until('findings', () =>
    codes(document.uri).includes('compatibility/sulfide-oxidation') ? true : undefined,
  );
  const word = 'NMC811-fine\n  loading';
  const actions = await actionsAt(word);
  assert.ok(actions.some(({ title }) => /^Coat with LiNbO3: it helps where .+\(.+ \d{4}\)$/.test(title)));
  if (!hasBridge) return;
  const rows = await openMenu(word);
  assert.ok(
    rows.some((row) => row.includes('Coat with LiNbO3')),
    rows.join(' | '),
  );
  await picture('fixes-menu');
  await press('Escape');
}

async function placesToFillIn(): Promise<void> {
  const editor = await show(file);
  const before = editor.document.getText();
  if (hasBridge) {
    await openMenu('electrolyte:');
    await clickText('Add `interfaces` with the questions to answer');
    await until('the questions', () =>
      editor.document.getText().includes('interfaces:') ? true : undefined,
    );
    await picture('fixes-places');
    await type('coated by hand');
    await press('Tab');
    await type('50 MPa holds it');
    await picture('fixes-places-filled');
    const filled =
      /\ninterfaces:\n {2}cathode_electrolyte:\n {4}chemical_compatibility: coated by hand\n {4}mechanical_stress: 50 MPa holds it\n {4}contact: TODO \(how/;
    // What is typed reaches the extensions a moment after the screen.
    await until('both answers', () => (filled.test(editor.document.getText()) ? true : undefined));
    // What is left open is found.
    await until('findings on the open questions', () =>
      codes(editor.document.uri).filter((code) => code === 'interface/missing-consideration').length >= 4
        ? true
        : undefined,
    );
    await press('Escape');
  } else {
    const asked = (await actionsAt('electrolyte:')).find(({ title }) => title.startsWith('Add `interfaces`'));
    assert.ok(asked?.edit);
    await vscode.workspace.applyEdit(asked.edit);
    assert.match(
      editor.document.getText(),
      /\ninterfaces:\n {2}cathode_electrolyte:\n {4}chemical_compatibility: TODO/,
    );
  }
  await restore(editor, before);
}

async function preview(): Promise<void> {
  const editor = await show(file);
  const before = editor.document.getText();
  const actions = await actionsAt('87 µm', vscode.CodeActionKind.RefactorRewrite);
  assert.ok(actions.length > 0);
  if (!hasBridge) return;
  await openMenu('µm # cal');
  await picture('fixes-refactorings');
  // The first row is the quick fix that is preferred; with Control the preview opens instead.
  await press('Control+Enter');
  await waitFor('.bulk-edit-panel .monaco-list-row');
  await picture('fixes-preview');
  await vscode.commands.executeCommand('refactorPreview.discard');
  assert.equal(editor.document.getText(), before);
}

async function moveToLibrary(): Promise<void> {
  const editor = await show(file);
  const before = editor.document.getText();
  const actions = await actionsAt('NMC811-fine:', vscode.CodeActionKind.RefactorExtract);
  const move = actions.find(({ title }) => title.startsWith('Move NMC811-fine to the library'));
  assert.ok(move?.edit, actions.map(({ title }) => title).join(' | '));
  assert.ok(await vscode.workspace.applyEdit(move.edit));
  const library = await vscode.workspace.openTextDocument(uriOf('fixable.celllib.yaml'));
  assert.match(
    library.getText(),
    /^cellspec: 1\nmaterials:\n {2}# lot 12, delivered in March\n {2}NMC811-fine:\n {4}base: NMC811\n/,
  );
  assert.match(editor.document.getText(), /\nuse: \[\.\/fixable\.celllib\.yaml\]\n/);
  assert.doesNotMatch(editor.document.getText(), /NMC811-fine:/);
  if (hasBridge) {
    await vscode.window.showTextDocument(library, { preview: false, viewColumn: vscode.ViewColumn.Beside });
    await picture('fixes-library');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await restore(await show(file), before);
}

async function mendOnSave(): Promise<void> {
  const editor = await show(file);
  const before = editor.document.getText();
  const settings = vscode.workspace.getConfiguration('editor', { languageId: 'cellspec' });
  const target = vscode.ConfigurationTarget.Workspace;
  await settings.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, target, true);
  try {
    // The setting is in force a moment after it is written; until then a save only saves.
    await until('the units to be spelt as usual', async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(editor.document.uri, new vscode.Position(0, 1), ' ');
      await vscode.workspace.applyEdit(edit);
      await editor.document.save();
      return /26\.7 mg\/cm2\n {2}thickness: 87 um # calendered/.test(editor.document.getText())
        ? true
        : undefined;
    });
  } finally {
    await settings.update('codeActionsOnSave', undefined, target, true);
  }
  await restore(editor, before);
  await editor.document.save();
}
