/**
 * The same extension under another display language and in Restricted Mode: a suite of its own, since a window has one
 * language and one trust. Server build only.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { clickElement, hasBridge, press, texts, waitFor } from './bridge.js';
import { ours, picture, type Step, show, until } from './editor.js';
import { finish, runSteps } from './run-steps.js';

const steps: readonly Step[] = [
  ['VS Code speaks German, and does not trust the workspace', germanAtAll],
  ['settings and commands are German', manifest],
  ['New cell spec asks in German', newSpec],
  ['the status item is German', status],
  ['the walkthrough is German', walkthrough],
];

export async function run(): Promise<void> {
  finish(await runSteps(steps));
}

function ourExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.all.find((each) => each.id === 'cellspec.cellspec');
  assert.ok(extension);
  return extension;
}

async function germanAtAll(): Promise<void> {
  assert.equal(vscode.env.language, 'de');
  assert.equal(vscode.workspace.isTrusted, false);
}

async function manifest(): Promise<void> {
  const extension = ourExtension();
  const german = JSON.parse(readFileSync(join(extension.extensionPath, 'package.nls.de.json'), 'utf8'));
  const { configuration, commands } = extension.packageJSON.contributes;
  assert.equal(configuration.properties['cellspec.profile'].markdownDescription, german['setting.profile']);
  const titles = commands.map((each: { title: string | { value: string } }) =>
    typeof each.title === 'string' ? each.title : each.title.value,
  );
  assert.ok(titles.includes(german['command.newSpec']), titles.join(' | '));
  if (!hasBridge) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:cellspec.cellspec');
  await waitFor('.setting-item-contents');
  await picture('german-settings');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

async function newSpec(): Promise<void> {
  await show('good.cell.yaml');
  void vscode.commands.executeCommand('cellspec.newSpec');
  await waitFor('.quick-input-list .monaco-list-row');
  const rows = (await texts('.quick-input-list .monaco-list-row')).join('\n');
  assert.match(rows, /Festelektrolyt/);
  assert.match(rows, /Knopfzelle/);
  await picture('german-new-spec');
  await press('Escape');
}

async function status(): Promise<void> {
  const { document } = await show('flawed.cell.yaml');
  await until('findings', () => (ours(document.uri).length > 0 ? true : undefined));
  await until('the counts in German', async () => {
    await clickElement('#status\\.languageStatus');
    await waitFor('.hover-language-status');
    const shown = (await texts('.hover-language-status')).join('\n');
    await picture('german-status');
    await press('Escape');
    return /2 Fehler, 1 Warnung/.test(shown) ? true : undefined;
  });
}

async function walkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'cellspec.cellspec#start', false);
  await waitFor('.getting-started-step');
  await until('German steps', async () =>
    (await texts('.getting-started-step .step-title')).includes('Jede Änderung prüfen') ? true : undefined,
  );
  await picture('german-walkthrough');
}
