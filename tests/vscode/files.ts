/** Specs that build on each other, as the editor shows them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasBridge, texts } from './bridge.js';
import { codes, ours, picture, putBack, type Step, show, until, uriOf } from './editor.js';

const base = 'samples/lfp-graphite-prismatic.cell.yaml';
const variant = 'samples/lfp-graphite-prismatic-power.cell.yaml';
const flawed = 'samples/flawed/variant-without-anode-for-it.cell.yaml';
const user = 'samples/nmc90-argyrodite-anode-free.cell.yaml';
const library = 'samples/pilot-line.celllib.yaml';

export const files: readonly Step[] = [
  ['what is inherited is found at `extends`, with the place in the base', inheritedFinding],
  ['a hover says what the base gives', hoverOnOverridden],
  ['go to definition leads into the library', intoLibrary],
  ['a path of `extends` and a DOI are links', linksShown],
  ['a rename reaches the library and the specs that use it', renamed],
  ['an edit of the base, not saved, is heard in its variant', unsavedBase],
  ['a base that appears on disk is noticed', onDisk],
  ['all specs of the workspace are checked when asked for', wholeWorkspace],
];

async function inheritedFinding(): Promise<void> {
  const { document } = await show(flawed);
  const found = await until('the finding', () => ours(document.uri)[0]);
  assert.equal(document.getText(found.range), '../lfp-graphite-prismatic.cell.yaml');
  const [related] = found.relatedInformation ?? [];
  assert.ok(related?.location.uri.path.endsWith(base), String(related?.location.uri));
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await picture('inherited-finding');
  await vscode.commands.executeCommand('workbench.action.closePanel');
}

async function hoverOnOverridden(): Promise<void> {
  const editor = await show(variant);
  const position = editor.document.positionAt(editor.document.getText().indexOf('9.3 mg/cm2') + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    position,
  );
  const provided = hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
  assert.ok(provided.includes('18.6 mg/cm2'), provided);
  if (!hasBridge) return;
  editor.selection = new vscode.Selection(position, position);
  await until('the hover', async () => {
    await vscode.commands.executeCommand('editor.action.showHover');
    return (await texts('.monaco-hover')).some((text) => text.includes('18.6 mg/cm2')) ? true : undefined;
  });
  await picture('hover-inherited');
}

async function intoLibrary(): Promise<void> {
  const { document } = await show(user);
  const at = document.positionAt(document.getText().indexOf('active_material: NMC90-LNO') + 20);
  const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at,
  );
  assert.ok(found?.targetUri.path.endsWith(library), String(found?.targetUri));
}

async function linksShown(): Promise<void> {
  const { document } = await show(user);
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
  );
  const targets = found.map(({ target }) => String(target));
  assert.ok(
    targets.some((target) => target.endsWith(library)),
    targets.join(' '),
  );
  assert.ok(
    targets.some((target) => target.startsWith('https://doi.org/10.')),
    targets.join(' '),
  );
}

async function renamed(): Promise<void> {
  const { document } = await show(library);
  const at = document.positionAt(document.getText().indexOf('LPSCl-fine') + 1);
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at,
    'LPSCl-0.8',
  );
  const paths = edit.entries().map(([uri]) => uri.path.slice(uri.path.lastIndexOf('samples/')));
  assert.deepEqual(paths.sort(), [user, library].sort());
}

async function unsavedBase(): Promise<void> {
  const opened = await show(variant);
  await until('no findings', () => (codes(opened.document.uri).length === 0 ? true : undefined));
  const editor = await show(base);
  const text = editor.document.getText();
  const from = text.indexOf('first_cycle_efficiency: 93 %');
  const range = new vscode.Range(
    editor.document.positionAt(from),
    editor.document.positionAt(from + 'first_cycle_efficiency: 93 %'.length),
  );
  // The graphite takes less: the variant, whose own loading nobody touched, runs short of anode.
  await editor.edit((change) =>
    change.replace(range, 'first_cycle_efficiency: 93 %\n  areal_capacity: 1 mAh/cm2'),
  );
  await until('the variant to follow', () =>
    codes(opened.document.uri).includes('balance/np-ratio') ? true : undefined,
  );
  await putBack();
  await until('the variant to recover', () => (codes(opened.document.uri).length === 0 ? true : undefined));
}

async function onDisk(): Promise<void> {
  const late = uriOf('samples/late.base.cell.yaml');
  const leaf = uriOf('samples/late.cell.yaml');
  const text = (words: string) => new TextEncoder().encode(words);
  await vscode.workspace.fs.writeFile(leaf, text('extends: ./late.base.cell.yaml\nname: Late\n'));
  try {
    await show('samples/late.cell.yaml');
    await until('the missing base', () =>
      codes(leaf).includes('structure/file-not-found') ? true : undefined,
    );
    await vscode.workspace.fs.writeFile(late, text('cellspec: 1\ncathode: {active_material: LFP}\n'));
    await until('the base to be found', () =>
      codes(leaf).includes('structure/missing-key') ? true : undefined,
    );
  } finally {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(leaf);
    await vscode.workspace.fs.delete(late, { useTrash: false }).then(undefined, () => undefined);
  }
}

async function wholeWorkspace(): Promise<void> {
  // The samples were open before, and the editor lets go of a document only after minutes.
  const closed = uriOf('samples/never-opened.cell.yaml');
  const words = new TextEncoder().encode('cellspec: 1\ncathode: {active_material: LFP, thickness: 70}\n');
  await vscode.workspace.fs.writeFile(closed, words);
  const settings = vscode.workspace.getConfiguration('cellspec');
  try {
    assert.deepEqual(codes(closed), []);
    await settings.update('workspace.check', 'all', vscode.ConfigurationTarget.Global);
    await until('the problems of a closed file', () => (ours(closed).length > 0 ? true : undefined));
    if (hasBridge) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await picture('whole-workspace');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    }
    await settings.update('workspace.check', undefined, vscode.ConfigurationTarget.Global);
    await until('them to go again', () => (ours(closed).length === 0 ? true : undefined));
  } finally {
    await settings.update('workspace.check', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(closed);
  }
}
