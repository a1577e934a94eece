/** Completion as an editor meets it. What is offered is tested without a protocol (completion.test.ts). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompletionItem,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { openSession } from './support/session.js';

const uri = 'file:///cells/a.cell.yaml';
const text =
  'cellspec: 1\ncathode:\n  active_material: NMC811\n  coating: {material: LiNbO3}\nanode: {active_material: Li}\nelectrolyte:\n  type: solid\n  material: Li6\n';
const rich = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
    },
  },
};

function labelled(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((each) => each.label === label);
  assert.ok(found, items.map((each) => each.label).join(' | '));
  return found;
}

describe('completion over the protocol', () => {
  test('an empty file is offered whole cells', async () => {
    await using session = await openSession();
    session.open('file:///new.cell.yaml', '');
    const [first] = await session.completion('file:///new.cell.yaml', 0, 0);
    assert.equal(first?.label, 'liquid cell');
    const edit = first?.textEdit as TextEdit;
    assert.match(edit.newText, /^cellspec: 1\nname: NMC622 \/ graphite pouch\n/);
  });

  test('an editor that can do little gets plain text, and details it can show', async () => {
    await using session = await openSession();
    assert.equal(session.initialized.capabilities.completionProvider?.resolveProvider, true);
    session.open(uri, text);
    const items = await session.completion(uri, 7, '  material: Li6'.length);
    const [first] = items;
    assert.equal(first?.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(first?.labelDetails, undefined);
    assert.match(first?.detail ?? '', /with/);
    const edit = first?.textEdit as TextEdit;
    assert.deepEqual(edit.range, { start: { line: 7, character: 12 }, end: { line: 7, character: 15 } });
    const order = items.map((each) => each.sortText ?? '');
    assert.deepEqual(order, [...order].sort());
    assert.ok(items.every((each) => each.command === undefined));
  });

  test('one that can do more gets stops, reasons beside the names, both ranges, and is asked to show the values', async () => {
    await using session = await openSession(
      undefined,
      { commands: ['editor.action.triggerSuggest'] },
      { capabilities: rich },
    );
    session.open(uri, text);
    const bad = (await session.completion(uri, 7, '  material: '.length)).at(-1);
    assert.match(bad?.labelDetails?.description ?? '', /^⚠ /);
    assert.ok((bad?.detail ?? '').length > 40, 'the finding it would make');
    assert.ok(bad?.textEdit && 'insert' in bad.textEdit);
    assert.deepEqual(bad.textEdit.insert.end, { line: 7, character: 12 });
    assert.deepEqual(bad.textEdit.replace.end, { line: 7, character: 15 });
    const key = labelled(await session.completion(uri, 2, 2), 'composition');
    assert.equal(key.insertTextMode, InsertTextMode.asIs);
    session.change(uri, 2, { line: 7, character: 0 }, { line: 7, character: 15 }, '  ');
    const material = labelled(await session.completion(uri, 7, 2), 'material');
    assert.equal(material.command?.command, 'editor.action.triggerSuggest');
    assert.equal((material.textEdit as TextEdit).newText, 'material: ');
    assert.equal(
      labelled(await session.completion(uri, 7, 2), 'thickness').insertTextFormat,
      InsertTextFormat.Snippet,
    );
  });

  test('what people type finds what is written', async () => {
    await using session = await openSession();
    session.open(uri, text.replace('material: Li6', 'material: argy'));
    const items = await session.completion(uri, 7, '  material: argy'.length);
    assert.match(labelled(items, 'LPSCl').filterText ?? '', /^argyrodite/);
    const keys = await session.completion(uri, 4, 0);
    assert.match(labelled(keys, 'separator').filterText ?? '', /membrane/);
  });

  test('documentation is made from what came back, and from nothing else', async () => {
    await using session = await openSession();
    session.open(uri, text);
    const items = await session.completion(uri, 7, '  material: Li6'.length);
    session.close(uri);
    const resolved = await session.resolveItem(labelled(items, 'LPSCl'));
    const { value } = resolved.documentation as MarkupContent;
    assert.match(value, /argyrodite/i);
    assert.match(value, /With `Li`: \*\*kinetically stabilised\*\*/);
    assert.match(value, /doi\.org/);
    for (const data of [
      undefined,
      7,
      {},
      { what: 'material', id: 7 },
      { what: 'field', of: 'cell', path: [{}] },
      { what: 'rule', id: '__proto__' },
    ]) {
      const item = await session.resolveItem({ label: 'x', data });
      assert.equal(item.documentation, undefined, JSON.stringify(data));
    }
  });
});
