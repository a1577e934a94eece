/** The stack and compare views, as somebody with a mouse, a keyboard or a screen reader meets them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { hasBridge, press, texts, viewEyes, waitFor } from './bridge.js';
import { picture, type Step, show, until, uriOf } from './editor.js';

const solid = 'samples/nmc811-argyrodite-li.cell.yaml';
const eyes = viewEyes('stack');

export const stackView: readonly Step[] = [
  ['the stack view draws the cell beside its text', drawn],
  ['the cursor in the text marks the layer, a layer leads to its text', followed],
  ['the keyboard walks through the drawing', walked],
  ['a screen reader is told every layer and interface', told],
  ['typing redraws', redrawn],
  ['a value changed in thought shows what follows, and is written only when asked', changedInThought],
  ['the drawing can be saved as SVG and PNG', saved],
  ['the view is readable in light, dark and high contrast', themes],
  ['a layer of a variant leads to the base it comes from', inherited],
  ['two specs side by side', compared],
  ['variants of a design are offered first', variantsFirst],
];

/** After the window was loaded again. */
export const stackViewReloaded: readonly Step[] = [['a view comes back as it was', restored]];

async function restored(): Promise<void> {
  await eyes.waitFor('.stack');
  const pressed = await eyes.texts('button[aria-pressed="true"]');
  assert.deepEqual(pressed, ['Logarithmic', 'Discharged']);
  assert.deepEqual(await eyes.attributes('#what-if-value', 'id'), ['what-if-value']);
  await picture('stack-reloaded');
}

/** Leaves one view open that has something to remember. */
export async function beforeReload(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await open(solid);
  await eyes.click('[data-choice="log"]');
  await eyes.waitFor('[data-choice="log"][aria-pressed="true"]');
  await eyes.click('[data-choice="discharged"]');
  await eyes.waitFor('[data-choice="discharged"][aria-pressed="true"]');
}

/** A part of the view that is longer than the window. */
async function viewPicture(name: string, selector: string): Promise<void> {
  const folder = process.env.CELLSPEC_PICTURES;
  if (folder) await eyes.screenshot(join(folder, `${name}.png`), selector);
}

async function open(name: string): Promise<vscode.TextEditor> {
  const editor = await show(name);
  await vscode.commands.executeCommand('cellspec.showStack', editor.document.uri);
  if (hasBridge) await eyes.waitFor('.stack');
  return editor;
}

async function drawn(): Promise<void> {
  const editor = await open(solid);
  await until('the tab of the view', () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.startsWith('Stack:')))
      ? true
      : undefined,
  );
  assert.equal(vscode.window.activeTextEditor, editor, 'the focus stays in the text');
  if (!hasBridge) return;
  const layers = await eyes.attributes('.stack .item.layer', 'aria-label');
  assert.match(layers.join('\n'), /^NMC811-LNO \(NMC 811\), cathode, 87\.5 um/m);
  assert.match((await eyes.texts('.headlines')).join(), /377 Wh\/kg stack/);
  assert.ok((await eyes.texts('.figures')).join().includes('Wh/kg'));
  await picture('stack');
  await viewPicture('figures', '.figures');
}

async function followed(): Promise<void> {
  const editor = await open(solid);
  const { document } = editor;
  const text = document.getText();
  if (!hasBridge) return;
  const place = (word: string): void => {
    const at = document.positionAt(text.indexOf(word) + 1);
    editor.selection = new vscode.Selection(at, at);
  };
  const marked = async (): Promise<string> =>
    (await eyes.attributes('.stack .item[aria-selected="true"]', 'aria-label')).join();
  place('Ag-C, thickness');
  await until('the interlayer to be marked', async () =>
    (await marked()).startsWith('Ag-C') ? true : undefined,
  );
  place('Li reduces Li6PS5Cl');
  await until('the interface to be marked', async () =>
    (await marked()).startsWith('Interface Li6PS5Cl | Ag-C') ? true : undefined,
  );
  await eyes.click('.stack .item.layer', 'Al (Aluminium foil)');
  await until('the foil to be selected', () =>
    document.getText(vscode.window.activeTextEditor?.selection).startsWith('current_collector: {material: Al')
      ? true
      : undefined,
  );
}

async function walked(): Promise<void> {
  if (!hasBridge) return;
  const { document } = await open(solid);
  const stops = await eyes.attributes('.stack .item', 'tabindex');
  assert.equal(stops.filter((each) => each === '0').length, 1, 'one stop of the tab key');
  await eyes.focus('.stack .item[tabindex="0"]');
  await press('Home', 'ArrowDown', 'ArrowDown');
  const focused = await eyes.attributes('.stack .item:focus', 'aria-label');
  assert.match(focused.join(), /^NMC811-LNO/);
  await picture('stack-keyboard');
  await press('Enter');
  await until('the cathode to be selected', () =>
    document.getText(vscode.window.activeTextEditor?.selection).startsWith('cathode:') ? true : undefined,
  );
}

async function told(): Promise<void> {
  if (!hasBridge) return;
  await open(solid);
  const tree = await eyes.accessible('body');
  for (const part of [
    'group "Layers of NMC811 | Li6PS5Cl | Li all-solid-state"',
    'listbox "Layers and interfaces, from top to bottom"',
    'option "Al (Aluminium foil), foil of the cathode, 12 um',
    'LiNbO3 touches Li6PS5Cl: stable, contact said, chemistry said, stress said"',
    'group "Scale"',
    'button "To scale" [pressed]',
    'combobox "Field"',
    'textbox "Value"',
    'row "specific energy 377 Wh/kg stack"',
  ])
    assert.ok(tree.includes(part), `${part} in:\n${tree}`);
}

async function redrawn(): Promise<void> {
  const { document } = await open(solid);
  const place = document.positionAt(document.getText().indexOf('thickness: 30 um') + 'thickness: '.length);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(place, place.translate(0, '30'.length)), '45');
  await vscode.workspace.applyEdit(edit);
  if (hasBridge)
    await until('the new thickness', async () =>
      (await eyes.texts('.stack .item.layer')).some((each) => each.includes('45 um')) ? true : undefined,
    );
  await vscode.commands.executeCommand('undo');
}

async function changedInThought(): Promise<void> {
  if (!hasBridge) return;
  const { document } = await open(solid);
  const before = document.getText();
  await eyes.fill('#what-if-field', 'cathode.loading');
  await eyes.fill('#what-if-value', '30 mg/cm2');
  await eyes.waitFor('.changes');
  assert.match((await eyes.texts('.changes')).join(), /26\.7 mg\/cm2\s+30 mg\/cm2/);
  assert.match((await eyes.texts('.outcome .remark')).join(), /98\.4 um/);
  assert.equal(document.getText(), before, 'the file is as it was');
  await picture('stack-what-if');
  await viewPicture('what-if', '.what-if');
  await eyes.fill('#what-if-value', '30');
  await until('what is wrong with it', async () =>
    (await eyes.texts('#what-if-problem')).join().includes('needs a unit') ? true : undefined,
  );
  await eyes.fill('#what-if-value', '30 mg/cm2');
  await eyes.waitFor('.what-if button.primary:enabled');
  await eyes.click('.what-if button.primary');
  await until('the value in the file', () =>
    document.getText() === before.replace('loading: 26.7 mg/cm2', 'loading: 30 mg/cm2') ? true : undefined,
  );
  await show(solid);
  await vscode.commands.executeCommand('undo');
}

async function saved(): Promise<void> {
  const { document } = await open(solid);
  const svg = uriOf('saved.svg');
  await vscode.commands.executeCommand('cellspec.exportStack', document.uri, 'svg', svg);
  const drawing = new TextDecoder().decode(await until('the SVG', () => readFile(svg)));
  assert.match(drawing, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.ok(!drawing.includes('tabindex'), 'a file is a picture, not a control');
  if (hasBridge) await savedByButton(await readFile(svg));
  const png = uriOf('saved.png');
  await vscode.commands.executeCommand('cellspec.exportStack', document.uri, 'png', png);
  const bytes = await until('the PNG', () => readFile(png));
  assert.deepEqual([...bytes.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const width = new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);
  assert.equal(width, 1360, 'twice the width of the drawing');
}

/** To the place that the dialog offers. */
async function savedByButton(expected: Uint8Array | undefined): Promise<void> {
  await eyes.click('[data-choice="svg"]');
  await waitFor('.quick-input-widget');
  await picture('stack-save');
  await press('Enter');
  const offered = uriOf('samples/nmc811-argyrodite-li.stack.svg');
  assert.deepEqual(await until('the SVG of the button', () => readFile(offered)), expected);
}

async function readFile(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

async function themes(): Promise<void> {
  if (!hasBridge) return;
  await open(solid);
  const workbench = vscode.workspace.getConfiguration('workbench');
  for (const [theme, name, kind] of [
    ['Default Light Modern', 'light', 'vscode-light'],
    ['Default High Contrast', 'high-contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'high-contrast-light', 'vscode-high-contrast-light'],
    ['Default Dark Modern', 'dark', 'vscode-dark'],
  ] as const) {
    await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await until(`the view in ${name}`, async () =>
      (await eyes.attributes('body', 'class')).join().includes(kind) ? true : undefined,
    );
    await picture(`stack-${name}`);
  }
}

async function inherited(): Promise<void> {
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await open('samples/lfp-graphite-prismatic-power.cell.yaml');
  await eyes.click('.stack .item.layer', 'separator ·');
  const editor = await until('the base', () => {
    const shown = vscode.window.activeTextEditor;
    return shown?.document.uri.path.endsWith('/lfp-graphite-prismatic.cell.yaml') ? shown : undefined;
  });
  await until('the separator to be selected', () =>
    editor.document.getText(editor.selection).startsWith('separator:') ? true : undefined,
  );
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function compared(): Promise<void> {
  const { document } = await show(solid);
  await vscode.commands.executeCommand('workbench.action.closeOtherEditors');
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  await vscode.commands.executeCommand('cellspec.compare', document.uri, [
    uriOf('samples/nmc90-argyrodite-anode-free.cell.yaml'),
  ]);
  if (!hasBridge) return;
  const other = viewEyes('compare');
  await other.waitFor('.stack');
  assert.equal(await other.count('.stack'), 2);
  const rows = (await other.texts('tr')).join('\n');
  assert.match(rows, /cathode\.loading\s+26\.7 mg\/cm2\s+28\.8 mg\/cm2/);
  assert.match(rows, /stack|Wh\/kg/);
  await picture('compare');
}

async function variantsFirst(): Promise<void> {
  if (!hasBridge) return;
  const variant = uriOf('samples/thicker.cell.yaml');
  const text = 'cellspec: 1\nextends: ./nmc811-argyrodite-li.cell.yaml\ncathode: {thickness: 100 um}\n';
  await vscode.workspace.fs.writeFile(variant, new TextEncoder().encode(text));
  await show(solid);
  const asked = vscode.commands.executeCommand('cellspec.compare');
  await waitFor('.quick-input-list .monaco-list-row');
  const rows = await texts('.quick-input-list .monaco-list-row');
  assert.match(rows[0] ?? '', /samples\/thicker\.cell\.yaml/);
  assert.match(rows[0] ?? '', /variants of this design/);
  await picture('compare-pick');
  await press('Escape');
  await asked;
  await vscode.workspace.fs.delete(variant);
}
