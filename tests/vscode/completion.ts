/** Completion as a person meets it: what pops up while typing, what it says, and what stands there once it is accepted. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { count, hasBridge, press, texts, type, waitForKeys } from './bridge.js';
import {
  caretAt,
  offeredFirst,
  picture,
  putBack,
  type Step,
  show,
  suggestions,
  until,
  uriOf,
} from './editor.js';

export const completionSteps: readonly Step[] = [
  ['a key that is typed brings the values of the field, those this cell can have first', keyThenValues],
  ['a list says why, and its panel shows the sources', reasons],
  ['what is written is offered as it is written, and stays so', asWritten],
  ['a section is filled in from stop to stop', section],
  ['an empty file offers whole cells', skeleton],
];

async function cursorBehind(editor: vscode.TextEditor, words: string): Promise<void> {
  await caretAt(editor, editor.document.positionAt(editor.document.getText().indexOf(words) + words.length));
}

async function offered(document: vscode.TextDocument, offset: number): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return items;
}

async function keyThenValues(): Promise<void> {
  const editor = await show('typed.cell.yaml');
  const { document } = editor;
  const offset = document.getText().indexOf('type: solid') + 'type: solid\n  '.length;
  const names = (await offered(document, offset)).map(({ label }) =>
    typeof label === 'string' ? label : label.label,
  );
  assert.equal(names[0], 'material');
  if (!hasBridge) return;
  await cursorBehind(editor, 'type: solid\n  ');
  await type('mat');
  await waitForKeys(suggestions, 'Control+Space');
  await offeredFirst('material');
  await picture('completion-keys');
  await press('Enter');
  await until('the key', () => (document.getText().includes('  material: \n') ? true : undefined));
  // Nobody asked for it: the list of values opens by itself.
  const values = await until('values', async () => {
    const seen = await texts(suggestions);
    return seen.some((row) => row.includes('LPSCl')) ? seen : undefined;
  });
  assert.match(values[0] ?? '', /LPSCl[\s\S]*passivates/);
  await picture('completion-values');
}

async function reasons(): Promise<void> {
  const editor = await show('typed.cell.yaml');
  const { document } = editor;
  if (!hasBridge) {
    const at = document.getText().indexOf('NMC811') + 2;
    const items = await offered(document, at);
    assert.ok(items.length > 5);
    return;
  }
  // VS Code remembers whether the card was open, and opens it by itself; the keys would close it then.
  const card = '.suggest-details-container .suggest-details';
  await waitForKeys(card, 'Control+Space');
  const said = await until('the card', async () => {
    const [text = ''] = await texts(card);
    return /argyrodite/i.test(text) ? text : undefined;
  });
  assert.match(said, /With lithium metal: kinetically stabilised/);
  assert.match(said, /Janek|Zeier/);
  await picture('completion-card');
  await type('LYC');
  const bad = await until('the one that does not fit', async () => {
    const seen = await texts(suggestions);
    return seen[0]?.includes('LYC') ? seen[0] : undefined;
  });
  assert.match(bad, /⚠ .*lithium metal/);
  await picture('completion-unfit');
  await press('Escape', 'Escape');
  await putBack();
}

async function listGone(): Promise<void> {
  await until('the list to go', async () => ((await count(suggestions)) === 0 ? true : undefined));
}

async function asWritten(): Promise<void> {
  const editor = await show('typed.cell.yaml');
  const { document } = editor;
  if (!hasBridge) return;
  await cursorBehind(editor, 'type: solid\n  ');
  await type('material: Li6');
  await offeredFirst('Li6PS5Cl');
  await picture('completion-formula');
  await type('PS5Cl');
  await offeredFirst('Li6PS5Cl');
  await press('Enter');
  await listGone();
  // What is typed reaches the extensions a moment after the screen.
  await until('the name as it was written', () =>
    /\n {2}material: Li6PS5Cl\n/.test(document.getText()) ? true : undefined,
  );
  await putBack();
  // Once it stands there and nothing else is called so, no list is left that could take Enter for itself.
  for (const [begun, rest] of [
    ['material: g', 'arnet'],
    ['thickness: 15 u', 'm'],
  ] as const) {
    await cursorBehind(editor, 'type: solid\n  ');
    await type(begun);
    await until('a list', async () => ((await count(suggestions)) > 0 ? true : undefined));
    await type(rest);
    await listGone();
    await press('Enter');
    await until('the next line', () =>
      document.getText().includes(`${begun}${rest}\n  \n`) ? true : undefined,
    );
    await putBack();
  }
}

async function section(): Promise<void> {
  const editor = await show('typed.cell.yaml');
  const { document } = editor;
  if (!hasBridge) return;
  await cursorBehind(editor, 'type: solid\n  ');
  await type('material: Li6PS5Cl');
  await press('Escape');
  await type('\n');
  await press('Backspace');
  await type('interf');
  await waitForKeys(suggestions, 'Control+Space');
  await press('Enter');
  await until('the section', () => (/\ninterfaces:\n {2}/.test(document.getText()) ? true : undefined));
  await until('its keys', async () =>
    (await texts(suggestions)).some((row) => row.includes('anode_electrolyte')) ? true : undefined,
  );
  await type('anode_el');
  await offeredFirst('anode_electrolyte');
  await press('Enter');
  await offeredFirst('three considerations');
  await press('Enter');
  await until('three keys', () => (/ {4}contact:/.test(document.getText()) ? true : undefined));
  await type('an interphase that limits itself');
  await press('Tab');
  await type('springs');
  const filled =
    /interfaces:\n {2}anode_electrolyte:\n {4}chemical_compatibility: an interphase that limits itself\n {4}mechanical_stress: springs\n {4}contact: ?\n/;
  // What is typed reaches the extensions a moment after the screen.
  await until('what was filled in', () => (filled.test(document.getText()) ? true : undefined));
  await picture('completion-section');
  await press('Escape', 'Escape');
  await putBack();
}

async function skeleton(): Promise<void> {
  const uri = uriOf('new.cell.yaml');
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const editor = await show('new.cell.yaml');
  const { document } = editor;
  if (!hasBridge) {
    const [first] = await offered(document, 0);
    assert.ok(first);
    return;
  }
  await cursorBehind(editor, '');
  await press('Control+Space');
  await waitForKeys(suggestions, 'Control+Space');
  await picture('completion-empty');
  await type('solid');
  await offeredFirst('solid-state cell');
  await press('Enter');
  await until('the cell', () => (document.getText().includes('stack_pressure: 4 MPa') ? true : undefined));
  await picture('completion-skeleton');
  assert.match(document.getText(), /^cellspec: 1\nname: NMC811 \| Li6PS5Cl \| Li pouch\n/);
  await press('Escape');
  await putBack();
}
