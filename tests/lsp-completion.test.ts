/** Completion as an editor meets it. What is offered is tested without a protocol (completion.test.ts). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompletionItem,
  CompletionTriggerKind,
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
    assert.match(labelled(items, 'argyrodite').filterText ?? '', /^argyrodite LPSCl/);
    const keys = await session.completion(uri, 4, 0);
    assert.match(labelled(keys, 'separator').filterText ?? '', /membrane/);
  });

  test('a material is offered under the name that is being written, and is asked for again with the next key', async () => {
    await using session = await openSession(undefined, undefined, { capabilities: rich });
    const at = { line: 7, character: '  material: '.length };
    const end = { line: 7, character: '  material: Li6'.length };
    session.open(uri, text);
    const writing = async (version: number, name: string, triggerKind: CompletionTriggerKind) => {
      session.change(uri, version, at, { ...end }, name);
      end.character = at.character + name.length;
      return session.completionList(uri, end.line, end.character, triggerKind);
    };
    const { Invoked, TriggerForIncompleteCompletions: again } = CompletionTriggerKind;
    const usual = await writing(2, '', Invoked);
    assert.equal(usual.isIncomplete, true);
    assert.equal(usual.items[0]?.label, 'LPSCl');
    assert.equal(usual.items[0]?.labelDetails?.detail, undefined);
    const [formula] = (await writing(3, 'Li6P', again)).items;
    assert.equal(formula?.label, 'Li6PS5Cl');
    assert.equal(formula?.labelDetails?.detail, ' LPSCl');
    assert.match(formula?.filterText ?? '', /^Li6PS5Cl LPSCl/);
    // Another one begins so, and stays within reach; what stands there is the first.
    const [whole, ...rest] = (await writing(4, 'Li6PS5Cl', again)).items;
    assert.equal(whole?.label, 'Li6PS5Cl');
    assert.ok(rest.some(({ filterText }) => filterText?.startsWith('Li6PS5Cl0.5')));
    // Nothing else begins so: Enter ends the line.
    assert.deepEqual(await writing(5, 'Li7P3S11', again), { isIncomplete: false, items: [] });
    // Who asks gets a list.
    assert.ok((await writing(6, 'Li7P3S11', Invoked)).items.length > 10);
    // One that does not fit stays, to say so.
    const [bad] = (await writing(7, 'Li10GeP2S12', again)).items;
    assert.equal(bad?.label, 'Li10GeP2S12');
    assert.match(bad?.labelDetails?.description ?? '', /^⚠/);
    assert.match(bad?.detail ?? '', /Li10GeP2S12/);
  });

  test('once a unit stands there its list goes, and that of keys is asked for once', async () => {
    await using session = await openSession();
    session.open(uri, text.replace('material: Li6', 'thickness: 15 u'));
    const end = '  thickness: 15 u'.length;
    const again = CompletionTriggerKind.TriggerForIncompleteCompletions;
    const begun = await session.completionList(uri, 7, end, again);
    assert.equal(begun.isIncomplete, true);
    assert.equal(begun.items[0]?.label, 'um');
    session.change(uri, 2, { line: 7, character: end }, { line: 7, character: end }, 'm');
    assert.deepEqual(await session.completionList(uri, 7, end + 1, again), {
      isIncomplete: false,
      items: [],
    });
    assert.equal((await session.completionList(uri, 4, 0)).isIncomplete, false);
  });

  test('documentation is made from what came back, and from nothing else', async () => {
    await using session = await openSession();
    session.open(uri, text);
    const items = await session.completion(uri, 7, '  material: Li6'.length);
    session.close(uri);
    const resolved = await session.resolveItem(labelled(items, 'Li6PS5Cl'));
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
