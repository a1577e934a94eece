/**
 * What a person sees in a real VS Code. Where the page is in reach (server build) squiggles, hovers and the quick-fix
 * menu are read off the screen; on desktop VS Code the same steps ask the API.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickElement, clickText, hasBridge, hoverText, press, squiggles, texts, waitFor } from './bridge.js';
import { completionSteps } from './completion.js';
import { designDocuments } from './design-documents.js';
import { codes, hoverAt, ours, picture, type Step, show, until } from './editor.js';
import { figures } from './figures.js';
import { files } from './files.js';
import { fixSteps } from './fixes.js';
import { asleep, manners, watchClient } from './manners.js';
import { keepProgress, progress } from './progress.js';
import { reading } from './reading.js';
import { finish, runSteps } from './run-steps.js';
import { beforeReload, stackView, stackViewReloaded } from './stack-view.js';

/** Steps of one topic stand in a file of their own, a list of `Step` that is spread here. */
const steps: readonly Step[] = [
  ...asleep,
  ['the language of *.cell.yaml is cellspec, coloured as YAML', languageAndColour],
  ['squiggles stand under the words at fault', squigglesShown],
  ['a hover on a material names its sources', hoverOnMaterial],
  ['a source opens from a hover as text', sourceFromHover],
  ['a hover on a field says what it means', hoverOnField],
  ['a quick fix repairs the key and its squiggle goes', quickFix],
  ...fixSteps,
  ['typing brings a squiggle, taking it back removes it', typing],
  ...completionSteps,
  ['a good spec has no squiggle', goodSpec],
  ['the Problems panel lists every finding with its rule', problemsPanel],
  ['every sample in the workspace opens without a failure', samples],
  ...reading,
  ...figures,
  ...stackView,
  ...files,
  ...designDocuments,
  ['the server can be restarted', restart],
  ...manners,
];

/** Called by VS Code, and once more after the window was loaded again; throws when a step fails. */
export async function run(): Promise<void> {
  watchClient();
  const before = progress();
  if (before !== undefined) return finish(before, await runSteps(stackViewReloaded, before.failed));
  const first = await runSteps(steps);
  if (!hasBridge) return finish(first);
  try {
    await beforeReload();
    keepProgress(first);
    // This extension host ends here, and the suite is started anew in the next one.
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
    await new Promise(() => undefined);
  } catch (error) {
    console.error(`  ✗ the window to be loaded again: ${String(error)}`);
    finish(first, { count: 1, failed: 1 });
  }
}

async function languageAndColour(): Promise<void> {
  const editor = await show('flawed.cell.yaml');
  assert.equal(editor.document.languageId, 'cellspec');
  if (!hasBridge) return;
  // Colouring by the YAML grammar gives keys and values different classes.
  await until('colours', async () =>
    (await texts('.view-line .mtk1, .view-line span[class^=mtk]')).length > 10 ? true : undefined,
  );
}

async function squigglesShown(): Promise<void> {
  const editor = await show('flawed.cell.yaml');
  const uri = editor.document.uri;
  await until('findings', () => (ours(uri).length > 0 ? true : undefined));
  assert.deepEqual(codes(uri).sort(), [
    'compatibility/sulfide-oxidation',
    'structure/bad-quantity',
    'structure/unit-spelling',
    'structure/unknown-key',
  ]);
  if (!hasBridge) return;
  await waitFor('.squiggly-error');
  const seen = await squiggles();
  const marked = (severity: string) =>
    seen.filter((each) => each.severity === severity).map((each) => each.text.trim());
  assert.deepEqual(marked('error'), ['70', 'porosty']);
  assert.deepEqual(marked('warning'), ['NMC811']);
}

async function hoverOnMaterial(): Promise<void> {
  const editor = await show('flawed.cell.yaml');
  const text = await hoverAt(editor, 'lithium metal', editor.document.getText().indexOf('lithium metal'));
  assert.match(text, /Lithium metal/);
  assert.match(text, /mAh\/g/);
  assert.match(text, /dendrite|needle/i);
  assert.match(text, /Chuangding/);
  if (hasBridge) await picture('hover-material');
}

async function sourceFromHover(): Promise<void> {
  const editor = await show('flawed.cell.yaml');
  const shown = await hoverAt(editor, 'lithium metal', editor.document.getText().indexOf('lithium metal'));
  const [, id] = /\]\(command:cellspec\.openSource\?%5B%22(\w+)%22%5D\)/.exec(shown) ?? [];
  assert.ok(id, shown);
  if (hasBridge) await clickElement('.monaco-resizable-hover a[data-href^="command:cellspec.openSource"]');
  else await vscode.commands.executeCommand('cellspec.openSource', id);
  const opened = await until('the document', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === 'cellspec' ? document : undefined;
  });
  assert.equal(opened.languageId, 'markdown');
  assert.match(opened.getText(), /^# .+/);
  assert.match(opened.getText(), /What was read: /);
  assert.match(opened.getText(), /rest on it/);
  const nobody = await vscode.workspace.openTextDocument(vscode.Uri.parse('cellspec:/sources/nobody.md'));
  assert.match(nobody.getText(), /no such source/);
  if (hasBridge) await picture('source');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

async function hoverOnField(): Promise<void> {
  const editor = await show('flawed.cell.yaml');
  const text = await hoverAt(editor, 'loading', editor.document.getText().indexOf('loading'));
  assert.match(text, /per side|one side|per area/i);
}

async function quickFix(): Promise<void> {
  const editor = await show('flawed.cell.yaml');
  const { document } = editor;
  const before = document.getText();
  const at = document.positionAt(before.indexOf('porosty') + 2);
  editor.selection = new vscode.Selection(at, at);
  if (hasBridge) {
    // A pop-up still open would lie over the word.
    await press('Escape');
    await clickText('porosty');
    await press('Control+.');
    await waitFor('.action-widget');
    const rows = await texts('.action-widget .monaco-list-row');
    assert.ok(
      rows.some((row) => row.includes('Rename to `porosity`')),
      rows.join(' | '),
    );
    await picture('quick-fix');
    await clickText('Rename to `porosity`');
  } else {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const rename = actions.find((action) => action.title === 'Rename to `porosity`');
    assert.ok(rename?.edit);
    await vscode.workspace.applyEdit(rename.edit);
  }
  await until('the key to be renamed', () =>
    document.getText() === before.replace('porosty', 'porosity') ? true : undefined,
  );
  await until('its finding to go', () =>
    codes(document.uri).includes('structure/unknown-key') ? undefined : true,
  );
}

async function typing(): Promise<void> {
  const { document } = await show('good.cell.yaml');
  const place = document.positionAt(document.getText().indexOf('15 um') + '15'.length);
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, new vscode.Range(place, place.translate(0, ' um'.length)));
  await vscode.workspace.applyEdit(edit);
  await until('a finding while typing', () =>
    codes(document.uri).includes('structure/bad-quantity') ? true : undefined,
  );
  await vscode.commands.executeCommand('undo');
  await until('the finding to go', () => (codes(document.uri).length === 0 ? true : undefined));
}

async function goodSpec(): Promise<void> {
  const { document } = await show('good.cell.yaml');
  // A hover answers only after the document was read, so what it finds afterwards is complete.
  await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(0, 2),
  );
  assert.deepEqual(codes(document.uri), []);
  if (!hasBridge) return;
  assert.deepEqual(await squiggles(), []);
}

async function samples(): Promise<void> {
  const files = await vscode.workspace.findFiles('samples/**/*.{cell,celllib}.yaml');
  assert.ok(files.length > 0, 'samples were copied into the workspace');
  for (const uri of files) {
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'cellspec', uri.path);
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(2, 1));
    assert.ok(!codes(uri).includes('internal/rule-crash'), uri.path);
  }
}

async function restart(): Promise<void> {
  const { document } = await show('flawed.cell.yaml');
  await vscode.commands.executeCommand('cellspec.restart');
  await until('findings after the restart', () =>
    codes(document.uri).includes('structure/bad-quantity') ? true : undefined,
  );
  if (hasBridge) await picture('editor');
}

async function problemsPanel(): Promise<void> {
  const { document } = await show('flawed.cell.yaml');
  const left = await until('findings', () =>
    ours(document.uri).length >= 3 ? ours(document.uri) : undefined,
  );
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await waitFor('.markers-panel .monaco-list-row');
  const rows = (await texts('.markers-panel .monaco-list-row')).join('\n');
  const listed = left.filter((each) => each.severity !== vscode.DiagnosticSeverity.Hint);
  for (const { code } of listed) {
    const rule = String(typeof code === 'object' ? code.value : code);
    assert.ok(rows.includes(rule), `${rule} in the panel:\n${rows}`);
  }
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await hoverText('lithium metal');
  await picture('readme');
  await vscode.commands.executeCommand('workbench.action.closePanel');
}
