/** Fixes and refactorings as an editor gets them: what depends on what it asks for and on what it can take. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { openSession } from './support/session.js';

const uri = 'file:///cells/a.cell.yaml';

/** What VS Code's client says of itself. */
const able: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      resourceOperations: ['create', 'rename', 'delete'],
    },
  },
  textDocument: {
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

const solid = 'cathode: {active_material: LFP}\nelectrolyte: {type: solid, material: LLZO}';
const spelt = 'cathode:\n  thickness: 70 µm\n  loading: 12 mg cm-2\ncellspec: 1\n';

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((each) => title.test(each.title));
  assert.ok(found, actions.map((each) => each.title).join(' | '));
  return found;
}

describe('code actions', () => {
  test('only what is asked for is answered', async () => {
    await using session = await openSession(undefined, undefined, { capabilities: able });
    session.open(uri, spelt);
    const at = { line: 1, character: 16 };
    const kindsFor = async (only?: string[]) =>
      [...new Set((await session.actions(uri, at, only)).map(({ kind }) => kind))].sort();
    assert.deepEqual(await kindsFor(), ['quickfix', 'refactor.rewrite']);
    assert.deepEqual(await kindsFor(['quickfix']), ['quickfix']);
    assert.deepEqual(await kindsFor(['refactor']), ['refactor.rewrite']);
    assert.deepEqual(await kindsFor(['refactor.extract']), []);
    assert.deepEqual(await kindsFor(['source']), ['source.fixAll.cellspec']);
    assert.deepEqual(await kindsFor(['source.fixAll']), ['source.fixAll.cellspec']);
    assert.deepEqual(await kindsFor(['source.fixAll.eslint', 'source.organizeImports']), []);
  });

  test('on saving everything safe is mended, wherever the cursor is', async () => {
    await using session = await openSession();
    session.open(uri, spelt);
    const [all] = await session.actions(uri, { line: 0, character: 0 }, ['source.fixAll']);
    assert.deepEqual(
      all?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['um', 'mg/cm2'],
    );
    session.change(uri, 2, { line: 1, character: 16 }, { line: 1, character: 17 }, 'u');
    session.change(uri, 3, { line: 2, character: 14 }, { line: 2, character: 20 }, 'mg/cm2');
    assert.deepEqual(await session.actions(uri, { line: 0, character: 0 }, ['source.fixAll']), []);
  });

  test('all findings of one rule: worked out when it is chosen, at once where an editor cannot ask later', async () => {
    for (const capabilities of [able, {}]) {
      await using session = await openSession(undefined, undefined, { capabilities });
      session.open(uri, spelt);
      const actions = await session.actions(uri, { line: 1, character: 16 }, ['quickfix']);
      let all = titled(actions, /^Fix all 2 findings of structure\/unit-spelling/);
      if (capabilities === able) {
        assert.equal(all.edit, undefined);
        all = await session.resolve(all);
      }
      assert.equal(all.edit?.changes?.[uri]?.length, 2);
    }
  });

  test('what the author is to fill in are places to jump between, or words to look for', async () => {
    await using session = await openSession(undefined, undefined, { capabilities: able });
    session.open(uri, solid);
    const at = { line: 1, character: 3 };
    const asked = titled(await session.actions(uri, at), /^Add `interfaces`/);
    const [change] = asked.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, 1);
    const [edit] = change.edits;
    assert.ok(edit && 'snippet' in edit);
    assert.match(
      edit.snippet.value,
      /^\ninterfaces:\n {2}cathode_electrolyte:\n {4}chemical_compatibility: \$\{1:TODO/,
    );
    assert.match(edit.snippet.value, /\$\{6:TODO \(how intimate contact is made and kept\)\}$/);

    await using other = await openSession();
    other.open(uri, solid);
    const plain = titled(await other.actions(uri, at), /^Add `interfaces`/);
    assert.match(
      plain.edit?.changes?.[uri]?.[0]?.newText ?? '',
      /^\ninterfaces:\n {2}cathode_electrolyte:\n {4}chemical_compatibility: TODO/,
    );
  });

  test('a new library is a file to make, where the editor makes files', async () => {
    const text = 'cellspec: 1\nmaterials:\n  A: {base: LFP}\ncathode: {active_material: A}\n';
    const at = { line: 2, character: 3 };
    await using session = await openSession(undefined, undefined, { capabilities: able });
    session.open(uri, text);
    const extract = titled(await session.actions(uri, at, ['refactor.extract']), /^Move A to the library/);
    const [create, content, here] = extract.edit?.documentChanges ?? [];
    assert.deepEqual(create, {
      kind: 'create',
      uri: 'file:///cells/a.celllib.yaml',
      options: { overwrite: false },
    });
    assert.ok(content && 'edits' in content && here && 'edits' in here);
    assert.equal(content.textDocument.uri, 'file:///cells/a.celllib.yaml');
    assert.equal(here.textDocument.uri, uri);

    await using other = await openSession();
    other.open(uri, text);
    assert.deepEqual(await other.actions(uri, at, ['refactor.extract']), []);
  });

  test('what cannot be done is shown with its reason, where the editor shows such', async () => {
    const text = 'cathode:\n  active_material: LFP # lot 7\n  loading: 15 mg/cm2\n';
    const at = { line: 2, character: 4 };
    await using session = await openSession(undefined, undefined, { capabilities: able });
    session.open(uri, text);
    const refused = titled(await session.actions(uri, at, ['refactor.rewrite']), /in brackets/);
    assert.deepEqual(refused.disabled, { reason: 'A comment stands in it.' });
    await using other = await openSession();
    other.open(uri, text);
    const offered = await other.actions(uri, at, ['refactor.rewrite']);
    assert.ok(offered.every((each) => each.disabled === undefined && each.edit !== undefined));
  });

  test('whatever is sent to be resolved comes back', async () => {
    await using session = await openSession(undefined, undefined, { capabilities: able });
    for (const data of [undefined, 7, {}, { uri: 'file:///no.cell.yaml', rule: 'a/b' }, { uri, rule: 3 }])
      assert.equal((await session.resolve({ title: 'x', data })).edit, undefined);
  });
});
