/** Design documents: names in the prose, specs that are quoted, links and figures, as a person sees them in Markdown. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickText, hasBridge, press, squiggles, texts, type, waitFor, waitForKeys } from './bridge.js';
import {
  caretAt,
  codes,
  hoverAt,
  offeredFirst,
  picture,
  putBack,
  type Step,
  show,
  suggestions,
  until,
} from './editor.js';

const note = 'samples/documents/solid-state-cell.md';
const report = 'samples/flawed/documents/stale-report.md';

export const designDocuments: readonly Step[] = [
  ['a hover in prose says how two materials get along', verdictInProse],
  ['a link to a spec says what cell it leads to', linkHover],
  ['a good document has no squiggle', goodDocument],
  ['a quoted spec is coloured, and checked in place', quotedSpec],
  ['a figure that is out of date is found and corrected', staleFigure],
  ['a figure is accepted in a comment, in which its rule is offered', acceptFigure],
  ['figures of a cell are inserted, and stay true', insertFigures],
];

async function verdictInProse(): Promise<void> {
  const editor = await show(note);
  const { document } = editor;
  await until('an answer', async () => {
    const at = document.positionAt(document.getText().indexOf('NMC811 touches') + 2);
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    return found.length > 0 ? true : undefined;
  });
  const seen = await hoverAt(editor, 'NMC811 touches', document.getText().indexOf('NMC811 touches'));
  assert.match(seen, /With [`]?Li6PS5Cl[`]?: /);
  if (hasBridge) await picture('document-hover');
}

async function linkHover(): Promise<void> {
  const { document } = await show(note);
  const at = document.positionAt(document.getText().indexOf('](../nmc811') + 5);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  // VS Code's own Markdown has nothing to say of it.
  assert.equal(hovers.length, 1);
  const [content] = hovers[0]?.contents ?? [];
  assert.match((content as vscode.MarkdownString).value, /capacity \*\*1\\?\.4 Ah/);
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
  );
  assert.ok(
    links.some(({ target }) => /nmc811-argyrodite-li\.cell\.yaml#L\d+$/.test(target?.toString(true) ?? '')),
  );
}

async function goodDocument(): Promise<void> {
  const { document } = await show(note);
  assert.deepEqual(codes(document.uri), []);
}

async function quotedSpec(): Promise<void> {
  const editor = await show(report);
  const { document } = editor;
  await until('findings', () => (codes(document.uri).includes('structure/unknown-key') ? true : undefined));
  const at = document.positionAt(document.getText().indexOf('porosty'));
  editor.revealRange(new vscode.Range(at, at));
  if (!hasBridge) return;
  await until('a squiggle', async () =>
    (await squiggles()).some(({ text }) => text === 'porosty') ? true : undefined,
  );
  await picture('document-fence');
}

async function staleFigure(): Promise<void> {
  const editor = await show(report);
  const { document } = editor;
  const before = document.getText();
  const at = document.positionAt(before.indexOf('17.5 mg/cm2') + 1);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
  if (hasBridge) {
    await until('a squiggle', async () =>
      (await squiggles()).some(({ text }) => text.includes('17.5')) ? true : undefined,
    );
    await press('Escape');
    await clickText('17.5');
    await press('Control+.');
    await waitFor('.action-widget');
    const rows = await texts('.action-widget .monaco-list-row');
    assert.ok(
      rows.some((row) => row.includes('Write `18.9 mg/cm2`')),
      rows.join(' | '),
    );
    await picture('document-figure');
    await clickText('Write `18.9 mg/cm2`');
  } else {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const [fix] = actions;
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
  }
  await until('the figure', () =>
    document.getText() === before.replace('17.5 mg', '18.9 mg') ? true : undefined,
  );
  await vscode.commands.executeCommand('undo');
}

/** What somebody types: the beginning of the comment, and twice Enter. */
async function acceptFigure(): Promise<void> {
  const editor = await show(report);
  const { document } = editor;
  const before = document.getText();
  const line = document.positionAt(before.indexOf('17.5 mg/cm2')).line;
  await editor.edit((change) => change.insert(new vscode.Position(line, 0), '\n'));
  const at = new vscode.Position(line, 0);
  await until('the finding', () => codes(document.uri).includes('document/stale-figure') || undefined);
  const words = '<!-- cellspec-disable-next-line document/stale-figure -- agreed with the supplier -->';
  if (hasBridge) {
    await caretAt(editor, at);
    await type('<!-- cellspec-');
    await waitForKeys(suggestions, 'Control+Space');
    await offeredFirst('cellspec-disable-next-line');
    await press('Enter');
    // Nobody asked for it: the list of rules opens by itself.
    await offeredFirst('document/stale-figure');
    await picture('document-waiver');
    await press('Enter');
    await type(' -- agreed with the supplier -->');
  } else {
    await editor.edit((change) => change.insert(at, words));
  }
  await until('the comment', () => (document.lineAt(line).text === words ? true : undefined));
  const here = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(
        ({ range, severity }) => range.start.line === line + 1 && severity < vscode.DiagnosticSeverity.Hint,
      );
  await until('silence', () => (here().length === 0 ? true : undefined));
  await putBack();
  await until('the old text', () => (document.getText() === before ? true : undefined));
}

async function insertFigures(): Promise<void> {
  const editor = await show(note);
  const before = editor.document.getText();
  const end = editor.document.positionAt(before.length);
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('cellspec.insertFigures', '../nmc622-graphite-pouch.cell.yaml');
  const text = await until('a table', () => {
    const now = editor.document.getText();
    return now.length > before.length ? now : undefined;
  });
  assert.match(text.slice(before.length), /\| stack specific energy \| <!-- cellspec: \S+ -->288 Wh\/kg \|/);
  editor.revealRange(
    new vscode.Range(editor.document.positionAt(text.length), editor.document.positionAt(text.length)),
  );
  if (hasBridge) await picture('document-insert');
  await vscode.commands.executeCommand('undo');
  await until('the old text', () => (editor.document.getText() === before ? true : undefined));
}
