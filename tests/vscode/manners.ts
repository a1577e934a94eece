/** How the extension behaves as a guest: what it says of itself, what it leaves alone, and what happens when it fails. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { watchNetwork } from '../support/network-watch.js';
import { clickElement, clickText, count, hasBridge, press, texts, type, waitFor } from './bridge.js';
import { codes, ours, picture, type Step, show, until, uriOf } from './editor.js';

/** To be looked at first of all. */
export const asleep: readonly Step[] = [['nothing runs before a spec is open', nothingRuns]];

export const manners: readonly Step[] = [
  ['settings have their defaults, a sentence each, and an effect at once', settings],
  ['New cell spec opens a design with places to fill in', newSpec],
  ['File > New File… offers a cell spec', newFileMenu],
  ['the walkthrough shows pictures in dark and light, and ticks steps off', walkthrough],
  ['the status says what was found, and what was not looked at', statusOfSpec],
  ['a spec in another language mode says so and can be changed', otherLanguageMode],
  ['an earlier version beside a spec is not checked, and hovers work there', earlierVersion],
  ['commands hide where they do nothing', hiddenCommands],
  ['the format documentation opens', formatPage],
  ['a server that crashes is started again, and not for ever', crashes],
  ['the client has used no network', noNetwork],
];

const ways: { readonly what: string; readonly caller: string }[] = [];

/** Before the extension wakes up: whoever wants something from a network in this process is written down. */
export function watchClient(): void {
  Error.stackTraceLimit = 50;
  watchNetwork((what, caller) => ways.push({ what, caller }));
}

function ourExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.all.find((each) => each.id === 'cellspec.cellspec');
  assert.ok(extension, 'the extension is installed');
  return extension;
}

async function nothingRuns(): Promise<void> {
  assert.equal(ourExtension().isActive, false);
  const plain = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'cellspec: 1\n' });
  await vscode.window.showTextDocument(plain);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(ourExtension().isActive, false, 'plain YAML does not wake it');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

const configuration = () => vscode.workspace.getConfiguration('cellspec');

async function set(name: string, value: unknown): Promise<void> {
  await configuration().update(name, value, vscode.ConfigurationTarget.Global);
}

async function settings(): Promise<void> {
  const { properties } = ourExtension().packageJSON.contributes.configuration;
  for (const [name, property] of Object.entries<{ default: unknown; markdownDescription: string }>(
    properties,
  )) {
    assert.deepEqual(vscode.workspace.getConfiguration().get(name), property.default, name);
    assert.doesNotMatch(property.markdownDescription, /^%/, name);
  }
  const { document } = await show('flawed.cell.yaml');
  await until('a hint', () => (codes(document.uri).includes('structure/unit-spelling') ? true : undefined));
  await set('hints', false);
  await until('no hint', () => (codes(document.uri).includes('structure/unit-spelling') ? undefined : true));
  await set('hints', undefined);
  await until('the hint', () => (codes(document.uri).includes('structure/unit-spelling') ? true : undefined));
  await set('profile', 'prototype');
  await until('what a prototype is asked for', () =>
    codes(document.uri).includes('safety/hydrogen-sulfide') ? true : undefined,
  );
  await set('profile', undefined);
  await until('that to go', () =>
    codes(document.uri).includes('safety/hydrogen-sulfide') ? undefined : true,
  );
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:cellspec.cellspec');
  await waitFor('.setting-item-contents');
  await until('the settings in order', async () => {
    const labels = await texts('.setting-item-contents .setting-item-label');
    return labels[0] === 'Profile' ? true : undefined;
  });
  await picture('settings');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

async function newSpec(): Promise<void> {
  if (!hasBridge) return;
  await show('good.cell.yaml');
  void vscode.commands.executeCommand('cellspec.newSpec');
  await waitFor('.quick-input-list .monaco-list-row');
  await picture('new-spec-list');
  await type('half');
  await press('Enter');
  const document = await until('the new spec', () => {
    const active = vscode.window.activeTextEditor?.document;
    return active?.isUntitled && active.getText() !== '' ? active : undefined;
  });
  assert.equal(document.languageId, 'cellspec');
  assert.match(document.uri.path, /\/cell-1\.cell\.yaml$/, 'to be saved beside the spec that was open');
  assert.match(document.getText(), /^cellspec: 1\nname: LFP half-cell, coin\n/);
  await type('Seventh');
  await press('Tab', 'Tab');
  await type('LMFP');
  await until('what was typed, in both places', () =>
    /name: Seventh\n/.test(document.getText()) &&
    /active_material: LMFP\n.*\n {2}composition: \{LMFP: 80 wt%/.test(document.getText())
      ? true
      : undefined,
  );
  await until('the new spec to be checked', () =>
    codes(document.uri).includes('compatibility/lithium-in-carbonate') ? true : undefined,
  );
  await picture('new-spec');
  await until('its status', async () =>
    /1 remark\s*–?\s*not saved yet/.test(await status('new')) ? true : undefined,
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function newFileMenu(): Promise<void> {
  if (!hasBridge) return;
  void vscode.commands.executeCommand('welcome.showNewFileEntries');
  await waitFor('.quick-input-list .monaco-list-row');
  const rows = await texts('.quick-input-list .monaco-list-row');
  assert.ok(
    rows.some((row) => /cell spec/i.test(row)),
    rows.join(' | '),
  );
  await picture('new-file-menu');
  await press('Escape');
}

async function walkthrough(): Promise<void> {
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'cellspec.cellspec#start', false);
  await waitFor('.getting-started-step');
  const titles = await texts('.getting-started-step .step-title');
  assert.equal(titles.length, 5, titles.join(' | '));
  for (const theme of ['Default Light Modern', 'Default Dark Modern']) {
    await vscode.workspace
      .getConfiguration('workbench')
      .update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    for (const [index, title] of titles.entries()) {
      await clickElement('.getting-started-step', title);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await picture(`walkthrough-${theme.split(' ')[1]}-${index + 1}`);
    }
  }
  // Doing what the steps speak of ticks them off, wherever it is done.
  const editor = await show('flawed.cell.yaml');
  await until('findings', () => (ours(editor.document.uri).length > 0 ? true : undefined));
  await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    editor.document.uri,
    editor.document.positionAt(editor.document.getText().indexOf('lithium metal') + 1),
  );
  await clickText('26.7');
  await press('Control+.');
  await waitFor('.action-widget');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'cellspec.cellspec#start', false);
  await until('steps that are done', async () =>
    (await count('.getting-started-step .codicon-getting-started-step-checked.complete')) === 5
      ? true
      : undefined,
  );
  await picture('walkthrough-done');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What the language status says at the moment, all items one below the other. */
async function status(name: string): Promise<string> {
  // The mouse may still rest there, with the pop-up of the last time over it.
  await clickElement('.editor-group-container.active .view-lines');
  await clickElement('#status\\.languageStatus');
  await waitFor('.hover-language-status');
  const rows = (await texts('.hover-language-status')).join('\n');
  await picture(`status-${name}`);
  await press('Escape');
  return rows;
}

async function statusOfSpec(): Promise<void> {
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const { document } = await show('flawed.cell.yaml');
  await until('findings', () => (ours(document.uri).length > 0 ? true : undefined));
  await until('the counts', async () =>
    /\d errors?, 1 warning/.test(await status('found')) ? true : undefined,
  );
  assert.match(await status('found'), /Only open specs are checked/);
  const broken = await vscode.workspace.openTextDocument({
    language: 'cellspec',
    content: 'cellspec: 1\ncathode: {active_material: LFP\nanode: {\n',
  });
  await vscode.window.showTextDocument(broken);
  await until('where it breaks', async () =>
    /Checked only up to line \d/.test(await status('broken')) ? true : undefined,
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const large = await vscode.workspace.openTextDocument({
    language: 'cellspec',
    content: `cellspec: 1\n# ${'x'.repeat(1_200_000)}\n`,
  });
  await vscode.window.showTextDocument(large);
  await until('why it is refused', async () =>
    /Not checked: too much for a cell spec/.test(await status('large')) ? true : undefined,
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const based = await vscode.workspace.openTextDocument({
    language: 'cellspec',
    content: 'cellspec: 1\nextends: ./nowhere.cell.yaml\ncathode: {active_material: LFP}\n',
  });
  await vscode.window.showTextDocument(based);
  await until('which file is missing', async () =>
    /Not read: nowhere\.cell\.yaml/.test(await status('files')) ? true : undefined,
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function otherLanguageMode(): Promise<void> {
  const { document } = await show('good.cell.yaml');
  const asYaml = await vscode.languages.setTextDocumentLanguage(document, 'yaml');
  if (hasBridge) {
    await until('why it is not checked', async () =>
      /Not checked as a cell spec/.test(await status('language')) ? true : undefined,
    );
  }
  await vscode.commands.executeCommand('cellspec.useLanguageMode');
  await until('the language of specs', () =>
    vscode.window.activeTextEditor?.document.languageId === 'cellspec' ? true : undefined,
  );
  assert.ok(asYaml.isClosed || asYaml.languageId === 'cellspec');
}

async function earlierVersion(): Promise<void> {
  const text = readFileSync(uriOf('flawed.cell.yaml').fsPath, 'utf8');
  const provider = vscode.workspace.registerTextDocumentContentProvider('earlier', {
    provideTextDocumentContent: () => text,
  });
  const uri = vscode.Uri.parse('earlier:/flawed.cell.yaml');
  const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  assert.equal(document.languageId, 'cellspec');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    document.positionAt(text.indexOf('lithium metal') + 1),
  );
  assert.ok(hovers.length > 0, 'a hover, by which time it would have been checked');
  assert.deepEqual(codes(uri), []);
  if (hasBridge) assert.match(await status('earlier'), /Not checked: an earlier version or a copy/);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  provider.dispose();
}

async function commandsOffered(): Promise<readonly string[]> {
  void vscode.commands.executeCommand('workbench.action.quickOpen', '>Cellspec: ');
  await waitFor('.quick-input-list .monaco-list-row');
  const rows = await until('the list of commands', async () => {
    const labels = await texts('.quick-input-list .monaco-list-row .monaco-icon-label');
    return labels.some((label) => label.includes('Cellspec')) ? labels : undefined;
  });
  await press('Escape');
  return rows.filter((row) => row.includes('Cellspec: '));
}

async function hiddenCommands(): Promise<void> {
  if (!hasBridge) return;
  const inSpec = async (): Promise<string> => (await commandsOffered()).join('\n');
  await show('good.cell.yaml');
  assert.match(await inSpec(), /Restart language server/);
  assert.match(await inSpec(), /Show log/);
  const plain = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'a: 1\n' });
  await vscode.window.showTextDocument(plain);
  const offered = await inSpec();
  assert.match(offered, /New cell spec…/);
  assert.doesNotMatch(offered, /Restart language server|Show log/);
  assert.deepEqual(codes(plain.uri), []);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function formatPage(): Promise<void> {
  await vscode.commands.executeCommand('cellspec.openFormat');
  await until('the page', () =>
    vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('format.md') ? true : undefined,
  );
  if (hasBridge) {
    // A preview fills in after its tab is there, and lies in a frame of its own.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await picture('format');
  }
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

/** Process ids of language servers that this extension host has started. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return command.includes('dist/server.js') && Number(parent) === process.pid;
      } catch {
        return false; // gone meanwhile
      }
    })
    .map(Number);
}

async function crashes(): Promise<void> {
  if (process.platform !== 'linux') return;
  const { document } = await show('flawed.cell.yaml');
  await until('findings', () => (ours(document.uri).length > 0 ? true : undefined));
  for (let crash = 1; crash <= 3; crash++) {
    const [running] = await until('one server', () => (servers().length === 1 ? servers() : undefined));
    assert.ok(running);
    process.kill(running, 'SIGKILL');
    await until('another server', () => (servers().some((pid) => pid !== running) ? true : undefined));
    await until('findings again', () =>
      codes(document.uri).includes('structure/bad-quantity') ? true : undefined,
    );
  }
  const [last] = servers();
  assert.ok(last);
  process.kill(last, 'SIGKILL');
  await until('no server', () => (servers().length === 0 ? true : undefined));
  if (hasBridge) {
    await waitFor('.notification-list-item-message');
    const said = (await texts('.notification-list-item-message')).join('\n');
    assert.match(said, /ended several times in a few minutes/);
    await picture('crashed');
    assert.match(await status('stopped'), /Not checked: the language server has stopped/);
  }
  assert.deepEqual(servers(), [], 'nothing starts it again by itself');
  await vscode.commands.executeCommand('cellspec.restart');
  await until('findings after the restart', () =>
    codes(document.uri).includes('structure/bad-quantity') ? true : undefined,
  );
  await vscode.commands.executeCommand('notifications.clearAll');
  assert.equal(uriOf('flawed.cell.yaml').toString(), document.uri.toString());
}

async function noNetwork(): Promise<void> {
  const extension = ourExtension();
  assert.ok(extension.isActive);
  // The suite talks to its bridge: the watch sees that. Where the extension is not packed, the suite lies in its folder.
  const fromSuite = ways.filter(({ caller }) => caller.includes('/tests/vscode/'));
  if (hasBridge) assert.ok(fromSuite.length > 0, 'the watch works');
  const fromExtension = ways.filter(
    (each) => each.caller.includes(extension.extensionPath) && !fromSuite.includes(each),
  );
  assert.deepEqual(fromExtension, []);
}
