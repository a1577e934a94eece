/**
 * The language server as an editor meets it, over an in-memory connection. Few tests: what it answers is tested
 * without a protocol; here it is the protocol that is in question.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type {
  DocumentSymbol,
  FoldingRange,
  Location,
  MarkupContent,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { rules } from '../server/src/rules/registry.js';
import type { CheckedRuleId, Rule } from '../server/src/rules/rule.js';
import { root } from './support/root.js';
import { codesOf, openSession, type Session } from './support/session.js';

const good = readFileSync(join(root, 'tests/fixtures/oracles/nmc622-graphite-pouch.cell.yaml'), 'utf8');
const flawed =
  'cellspec: 1\ncathode: {active_material: LFP, porosty: 25 %}\nanode: {active_material: graphite}\nelectrolyte: {type: liquid}\n';
const uri = 'file:///cells/a.cell.yaml';
const other = 'file:///cells/b.cell.yaml';

interface StackReply {
  readonly svg: string;
  readonly description: { readonly layers: readonly { readonly places: readonly Location[] }[] };
}

interface WhatIfReply {
  readonly edit: { readonly range: Range; readonly newText: string } | null;
}

describe('language server', () => {
  test('says what it can do', async () => {
    await using session = await openSession();
    assert.equal(session.initialized.capabilities.hoverProvider, true);
    assert.deepEqual(session.initialized.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.cellspec'],
      resolveProvider: false,
    });
  });

  test('publishes findings with rule, source and version', async () => {
    await using session = await openSession();
    session.open(uri, flawed);
    const published = await session.diagnostics(uri, 1);
    assert.deepEqual(codesOf(published), ['structure/unknown-key']);
    const [diagnostic] = published.diagnostics;
    assert.deepEqual(diagnostic?.range, {
      start: { line: 1, character: 32 },
      end: { line: 1, character: 39 },
    });
    assert.equal(diagnostic?.source, 'cellspec');
    assert.match(diagnostic?.codeDescription?.href ?? '', /structure\/unknown-key\.md$/);
  });

  test('answers for the stack view: layers with their places, one value changed, two designs', async () => {
    await using session = await openSession();
    session.open(uri, good);
    session.open(other, good.replace('thickness: 57.3 um', 'thickness: 60 um'));
    await session.diagnostics(other, 1);
    const ask = <T>(method: string, more: object) =>
      session.request<T>(`cellspec/${method}`, uri, { uri, ...more });
    const stack = await ask<StackReply>('stack', { scale: 'log', state: 'charged' });
    assert.match(stack.svg, /^<svg .*logarithmic/);
    const [foil] = stack.description.layers;
    assert.equal(
      good.split('\n')[foil?.places[0]?.range.start.line ?? -1]?.trim().startsWith('current_collector'),
      true,
    );
    const changed = await ask<WhatIfReply>('whatIf', { path: 'cathode.thickness', value: '60 um' });
    assert.equal(changed.edit?.newText, '60 um');
    assert.equal(good.split('\n')[changed.edit?.range.start.line ?? -1]?.trim(), 'thickness: 57.3 um');
    const documents = [uri, other].map((each) => ({ uri: each, name: each }));
    const compared = await ask<{ fields: { path: string }[]; drawings: string[] }>('compare', { documents });
    assert.deepEqual(
      compared.fields.map(({ path }) => path),
      ['cathode.thickness'],
    );
    assert.equal(compared.drawings.length, 2);
  });

  test('has no stack of what is not open, no cell, or not asked properly', async () => {
    await using session = await openSession();
    const library = 'file:///cells/a.celllib.yaml';
    session.open(library, 'cellspec: 1\n');
    await session.diagnostics(library, 1);
    const stackOf = (params: object) => session.request('cellspec/stack', uri, params);
    for (const params of [{ uri }, { uri: library }, {}, { uri: 3 }])
      assert.equal(await stackOf(params), null);
    for (const documents of [undefined, 3, [null], [{ uri }]])
      assert.equal(await session.request('cellspec/compare', uri, { documents }), null);
    assert.equal(
      await session.request('cellspec/whatIf', uri, { uri: library, path: 'x', value: '1' }),
      null,
    );
  });

  test('answers for outline, folds, selections and colours in lines and characters', async () => {
    await using session = await openSession();
    session.open(uri, flawed);
    await session.diagnostics(uri, 1);
    const outline = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      outline.map(({ name, detail, selectionRange }) => [name, detail, selectionRange.start.line]),
      [
        ['cellspec', '1', 0],
        ['cathode', 'LFP', 1],
        ['anode', 'graphite', 2],
        ['electrolyte', 'liquid', 3],
      ],
    );
    const folds = await session.request<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.deepEqual(folds, []);
    const [selection] = await session.request<SelectionRange[]>('textDocument/selectionRange', uri, {
      positions: [{ line: 1, character: 29 }],
    });
    assert.deepEqual(selection?.range.end, { line: 1, character: 30 });
    assert.deepEqual(selection?.parent?.range.start, { line: 1, character: 10 });
    const { tokenTypes, tokenModifiers } = session.initialized.capabilities.semanticTokensProvider
      ?.legend ?? {
      tokenTypes: [],
      tokenModifiers: [],
    };
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const { data } = await session.request<SemanticTokens>('textDocument/semanticTokens/range', uri, {
      range,
    });
    const [line, character, length, type = -1, bits = 0] = data;
    assert.deepEqual([line, character, length, tokenTypes[type]], [1, 27, 3, 'class']);
    assert.deepEqual(
      tokenModifiers.filter((_, bit) => bits & (1 << bit)),
      ['defaultLibrary', 'cathode'],
    );
  });

  test('checks queued edits once, and answers for the last of them', async () => {
    await using session = await openSession();
    session.open(uri, good);
    await session.diagnostics(uri, 1);
    const before = session.published.length;
    for (let version = 2; version <= 41; version++) {
      session.change(uri, version, { line: 0, character: 0 }, { line: 0, character: 0 }, '#');
    }
    const last = await session.diagnostics(uri, 41);
    assert.equal(last.version, 41);
    // The messages arrive in as many pieces as the stream cuts them into; far fewer than forty checks is the point.
    assert.ok(
      session.published.length - before < 20,
      `${session.published.length - before} publishes for 40 edits`,
    );
    const versions = session.published.map((each) => each.version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
      'never an older state after a newer one',
    );
  });

  test('edits of parts of a line keep text and positions right', async () => {
    await using session = await openSession();
    session.open(uri, 'name: "µ🔋"\ncathode: {thickness: 70 um}\n');
    await session.diagnostics(uri, 1);
    session.change(uri, 2, { line: 1, character: 23 }, { line: 1, character: 26 }, '');
    const { diagnostics } = await session.diagnostics(uri, 2);
    const bare = diagnostics.find((each) => each.code === 'structure/bad-quantity');
    assert.deepEqual(bare?.range, { start: { line: 1, character: 21 }, end: { line: 1, character: 23 } });
  });

  test('a closed document takes its problems along', async () => {
    await using session = await openSession();
    session.open(uri, flawed);
    await session.diagnostics(uri, 1);
    session.close(uri);
    await session.until((each) => each.uri === uri && each.diagnostics.length === 0);
  });

  test('hover answers in Markdown with a range, and with nothing outside a value', async () => {
    await using session = await openSession();
    session.open(uri, good);
    const line = good.split('\n').findIndex((each) => each.includes('active_material: graphite'));
    const shown = await session.hover(uri, line, '  active_material: gra'.length);
    const contents = shown?.contents as MarkupContent;
    assert.equal(contents.kind, 'markdown');
    assert.match(contents.value, /Graphite/);
    assert.equal(await session.hover(uri, 10_000, 3), null);
    assert.equal(await session.hover('file:///never-opened.cell.yaml', 0, 0), null);
  });

  test('a quick fix edits the token and nothing else', async () => {
    await using session = await openSession();
    session.open(uri, flawed);
    const actions = await session.actions(uri, { line: 1, character: 33 });
    assert.deepEqual(
      actions.filter(({ kind }) => kind === 'quickfix').map((each) => each.title),
      ['Rename to `porosity`'],
    );
    assert.deepEqual(actions[0]?.edit?.changes?.[uri], [
      { range: { start: { line: 1, character: 32 }, end: { line: 1, character: 39 } }, newText: 'porosity' },
    ]);
  });

  test('a rule that crashes costs itself: the others report, and the server lives on', async () => {
    const crashing: Rule = {
      id: 'balance/np-ratio' as CheckedRuleId,
      check: () => {
        throw new Error('broken on purpose');
      },
    };
    await using session = await openSession([
      crashing,
      ...rules.filter((rule) => rule.id !== 'balance/np-ratio'),
    ]);
    session.open(uri, flawed.replace('graphite', 'graphit'));
    const published = await session.diagnostics(uri, 1);
    assert.deepEqual(codesOf(published), [
      'internal/rule-crash',
      'knowledge/unknown-material',
      'structure/unknown-key',
    ]);
    session.change(uri, 2, { line: 0, character: 0 }, { line: 0, character: 0 }, '# still here\n');
    assert.equal(codesOf(await session.diagnostics(uri, 2)).length, 3);
  });

  test('libraries are checked as libraries', async () => {
    await using session = await openSession();
    const library = 'file:///plant.celllib.yaml';
    session.open(library, 'cellspec: 1\nmaterials:\n  A: {base: NMC811, density: 4.7}\n');
    assert.deepEqual(codesOf(await session.diagnostics(library, 1)), ['structure/bad-quantity']);
  });

  test('an editor that opens source documents gets links to them, and their text', async () => {
    await using session = await openSession(undefined, { sourceDocuments: true });
    const shown = await hoverOnGraphite(session);
    const [address = ''] = /cellspec:\/sources\/\w+\.md/.exec(shown) ?? [];
    assert.notEqual(address, '', shown);
    const text = await session.source({ uri: address });
    assert.match(text ?? '', /^# .+\n\n## About\n/);
    assert.match(text ?? '', /What was read: /);
    assert.match(text ?? '', /Graphite/, 'what rests on it');
    for (const [, link] of shown.matchAll(/\]\(([^)]*)\)/g))
      assert.match(link ?? '', /^(?:cellspec:\/sources\/\w+\.md|https:\/\/doi\.org\/\S+)$/);
  });

  test('other editors get web addresses and text', async () => {
    await using session = await openSession();
    assert.doesNotMatch(await hoverOnGraphite(session), /cellspec:\//);
  });

  test('a source that is none is no document, whatever is asked', async () => {
    await using session = await openSession(undefined, { sourceDocuments: 'yes' });
    for (const params of [
      { uri: 'cellspec:/sources/nobody_1900.md' },
      { uri: 'cellspec:/sources/__proto__.md' },
      { uri: 'file:///etc/passwd' },
      { uri: 7 },
      {},
    ])
      assert.equal(await session.source(params), null, JSON.stringify(params));
  });
});

describe('coverage', () => {
  const asked = async (text: string) => {
    await using session = await openSession();
    session.open(uri, text);
    return session.call<unknown>('cellspec/coverage', { uri });
  };

  test('says what the findings do not speak of', async () => {
    assert.deepEqual(await asked(good), { state: 'whole' });
    const line = (number: number, character = 0) => ({ line: number, character });
    assert.deepEqual(await asked('cellspec: 1\ncathode: {active_material: LFP\nanode: {\n'), {
      state: 'broken',
      range: { start: line(2), end: line(2) },
    });
    assert.deepEqual(await asked(`${good}extends: ./base.cell.yaml\n`), {
      state: 'files-missing',
      files: ['./base.cell.yaml'],
      range: {
        start: line(good.split('\n').length - 1, 'extends: '.length),
        end: line(good.split('\n').length - 1, 'extends: ./base.cell.yaml'.length),
      },
    });
    const large = await asked(`${good}# ${'x'.repeat(2_000_000)}\n`);
    assert.equal((large as { state: string }).state, 'refused');
  });

  test('nothing of a document that is not open, or of nonsense', async () => {
    await using session = await openSession();
    for (const params of [{ uri }, { uri: 7 }, {}])
      assert.equal(await session.call('cellspec/coverage', params), null);
  });
});

async function hoverOnGraphite(session: Session): Promise<string> {
  session.open(uri, good);
  const line = good.split('\n').findIndex((each) => each.includes('active_material: graphite'));
  const shown = await session.hover(uri, line, '  active_material: gra'.length);
  assert.ok(shown);
  return (shown.contents as MarkupContent).value;
}
