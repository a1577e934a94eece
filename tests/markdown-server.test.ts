/** Design documents in an editor: specs quoted in them are checked in place, and names in the prose are looked up. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { folderOf } from './support/folder.js';
import { codesOf, openSession, type Session } from './support/session.js';

const uri = 'file:///docs/design.md';
const spec = [
  'cellspec: 1',
  'cathode: {active_material: LFP, porosty: 25 %}',
  'anode: {active_material: graphite}',
  'electrolyte: {type: liquid}',
];
const fence = (prefix: string, info = 'cellspec'): string =>
  ['```'.concat(info), ...spec, '```'].map((line) => `${prefix}${line}\n`).join('');

function said(hover: Hover | null): string {
  return hover ? (hover.contents as MarkupContent).value : '';
}

/** Line and the text under the first finding. */
async function firstFinding(session: Session, text: string): Promise<readonly [number | undefined, string]> {
  const { diagnostics } = await session.diagnostics(uri, 1);
  const [first] = diagnostics;
  const lines = text.split('\n');
  const { start, end } = first?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [first?.range.start.line, (lines[start.line] ?? '').slice(start.character, end.character)];
}

describe('a quoted spec', () => {
  for (const [name, lead, prefix] of [
    ['at the margin', '# Title\n\n', ''],
    ['in a list', '- first\n\n', '  '],
    ['in a quote', 'x\n\n', '> '],
  ] as const)
    for (const end of ['\n', '\r\n'])
      test(`${name}, lines ending in ${JSON.stringify(end)}: findings stand where the words are`, async () => {
        await using session = await openSession();
        const text = (lead + fence(prefix)).replaceAll('\n', end);
        session.open(uri, text);
        const line = lead.split('\n').length - 1 + 2;
        assert.deepEqual(await firstFinding(session, text), [line, 'porosty']);
        const hover = await session.hover(uri, line, prefix.length + 'cathode: {active_material: L'.length);
        assert.match(said(hover), /Lithium iron phosphate/);
        assert.equal(hover?.range?.start.line, line);
      });

  test('is a fragment where its fence says so', async () => {
    await using session = await openSession();
    const part = 'cathode: {active_material: LFP}';
    session.open(uri, `\`\`\`cellspec\n${part}\n\`\`\`\n\n\`\`\`cellspec fragment\n${part}\n\`\`\`\n`);
    const { diagnostics } = await session.diagnostics(uri, 1);
    assert.ok(diagnostics.length > 0);
    assert.ok(diagnostics.every(({ range }) => range.start.line < 3));
  });

  test('moves with the text above it, and is read anew when it changes', async () => {
    await using session = await openSession();
    const text = `# A\n\n${fence('')}`;
    session.open(uri, text);
    await session.diagnostics(uri, 1);
    session.change(uri, 2, { line: 0, character: 0 }, { line: 0, character: 0 }, 'one\n\n');
    const moved = await session.diagnostics(uri, 2);
    assert.deepEqual(
      moved.diagnostics.map(({ range }) => range.start.line),
      [6],
    );
    session.change(uri, 3, { line: 6, character: 32 }, { line: 6, character: 39 }, 'porosity');
    assert.deepEqual(codesOf(await session.diagnostics(uri, 3)), []);
  });

  test('finds the files beside the document', async () => {
    using folder = folderOf({ 'base.cell.yaml': spec.join('\n').replace(', porosty: 25 %', '') });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const beside = folder.uri('design.md');
    session.open(beside, '```cellspec\nextends: ./base.cell.yaml\nname: variant\n```\n');
    assert.deepEqual(codesOf(await session.diagnostics(beside, 1)), []);
  });
});

describe('what is offered in a quoted spec', () => {
  const lines = [
    'x',
    '',
    '> ```cellspec',
    '> cathode: {active_material: LFP, porosty: 25 %}',
    '> electrolyte:',
    '>   type: liquid',
    '>   solv',
    '> ```',
    '',
  ];
  const text = lines.join('\n');

  test('fixes and completions stand where the words are', async () => {
    await using session = await openSession();
    session.open(uri, text);
    const actions = await session.actions(uri, { line: 3, character: 34 });
    const rename = actions.find(({ title }) => title === 'Rename to `porosity`');
    const [edit] = rename?.edit?.changes?.[uri] ?? [];
    assert.deepEqual(edit?.range, { start: { line: 3, character: 34 }, end: { line: 3, character: 41 } });
    const items = await session.completion(uri, 6, '>   solv'.length);
    const solvents = items.find(({ label }) => label === 'solvents');
    const { newText = '' } = solvents?.textEdit ?? {};
    for (const line of newText.split('\n').slice(1)) assert.match(line, /^> /);
  });

  test('everything safe is fixed in all of them', async () => {
    await using session = await openSession();
    const one = '> ```cellspec fragment\n> cathode: {thickness: 70 µm}\n> ```\n\n';
    session.open(uri, `# A\n\n${one}${one.replace('70', '80')}`);
    const [all] = await session.actions(uri, { line: 0, character: 0 }, ['source.fixAll']);
    assert.deepEqual(
      all?.edit?.changes?.[uri]?.map(({ range, newText }) => [range.start.line, newText]),
      [
        [3, 'um'],
        [7, 'um'],
      ],
    );
  });

  test('a name is found and renamed in the quotation', async () => {
    await using session = await openSession();
    const spec = [
      '> ```cellspec',
      '> materials: {our salt: {base: LiPF6}}',
      '> electrolyte: {type: liquid, salts: {our salt: 1 M}}',
      '> ```',
      '',
    ];
    session.open(uri, spec.join('\n'));
    const position = { line: 2, character: 40 };
    const places = await session.request<{ range: { start: { line: number } } }[]>(
      'textDocument/definition',
      uri,
      { position },
    );
    assert.equal(places[0]?.range.start.line, 1);
    const edit = await session.request<{ changes: Record<string, { range: { start: { line: number } } }[]> }>(
      'textDocument/rename',
      uri,
      { position, newName: 'salt two' },
    );
    assert.deepEqual(edit.changes[uri]?.map(({ range }) => range.start.line).sort(), [1, 2]);
  });
});

describe('prose', () => {
  const text = 'The cell has NMC811 and Li6PS5Cl.\n\n| a | b |\n|---|---|\n| LFP | LiPF6 |\n';

  test('is hovered over by names', async () => {
    await using session = await openSession();
    session.open(uri, text);
    assert.deepEqual((await session.diagnostics(uri, 1)).diagnostics, []);
    const hover = await session.hover(uri, 0, 15);
    assert.match(said(hover), /With `Li6PS5Cl`: \*\*limited\*\*/);
    assert.deepEqual(hover?.range?.end, { line: 0, character: 19 });
    assert.equal(await session.hover(uri, 0, 6), null);
  });

  test('and left alone where the setting says so', async () => {
    await using session = await openSession(undefined, undefined, {
      capabilities: { workspace: { configuration: true } },
      configuration: () => ({ markdown: false }),
    });
    session.open(uri, text + fence(''));
    await session.askedFor('workspace/configuration');
    await session.until((each) => each.uri === uri && each.diagnostics.length === 0);
    assert.equal(await session.hover(uri, 0, 15), null);
  });

  test('asks nothing of features that are about specs', async () => {
    await using session = await openSession();
    session.open(uri, text);
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'])
      assert.equal(await session.request(`textDocument/${method}`, uri), null, method);
  });
});

describe('what is offered in a comment that accepts a finding', () => {
  const document = (comment: string): string => `# A\n\n${comment}\nSee [the cell](missing.cell.yaml).\n`;
  const offered = async (comment: string) => {
    await using session = await openSession(undefined, { commands: ['editor.action.triggerSuggest'] });
    const [before = '', behind = ''] = comment.split('|');
    session.open(uri, document(before + behind));
    const at = before.split('\n');
    const items = await session.completion(uri, 1 + at.length, at.at(-1)?.length ?? 0);
    return items;
  };

  test('the words themselves, and the list of rules right behind them', async () => {
    for (const comment of ['<!-- cellspec-dis| -->', '<!--cell|', '> <!-- cellspec-disable-n|']) {
      const items = await offered(comment);
      const [words, ...others] = items;
      assert.equal(words?.label, 'cellspec-disable-next-line', comment);
      assert.deepEqual(others, [], comment);
      assert.equal(words.command?.command, 'editor.action.triggerSuggest');
      assert.equal((words.textEdit as { newText: string }).newText, 'cellspec-disable-next-line ');
    }
  });

  test('rules that found something in the next line first, with what it is', async () => {
    for (const comment of [
      '<!-- cellspec-disable-next-line | -- known -->',
      '<!--\ncellspec-disable-next-line |\n-->',
    ]) {
      const items = await offered(comment);
      assert.ok(items.length > 2 && items.every(({ label }) => label.startsWith('document/')));
      assert.equal(items[0]?.label, 'document/file-not-found');
      assert.match(items[0]?.detail ?? '', /^found in the next line\. .*missing\.cell\.yaml/);
    }
  });

  test('what is begun is replaced, what is named is not offered again', async () => {
    const items = await offered(
      '<!-- cellspec-disable-next-line document/stale-figure, document/file-|not-found -- known -->',
    );
    assert.ok(!items.some(({ label }) => label === 'document/stale-figure'));
    const column = '<!-- cellspec-disable-next-line document/stale-figure, '.length;
    const edit = items[0]?.textEdit;
    assert.ok(edit && 'range' in edit);
    assert.deepEqual(edit.range, {
      start: { line: 2, character: column },
      end: { line: 2, character: column + 'document/file-not-found'.length },
    });
  });

  test('nothing of it in the reason, behind the comment, or in another one', async () => {
    for (const comment of [
      '<!-- cellspec-disable-next-line a -- cell| -->',
      '<!-- note --> cellspec-dis|',
      '<!-- about a cell| -->',
    ]) {
      const items = await offered(comment);
      assert.deepEqual(
        items.filter(({ label }) => /^cellspec-disable|\//.test(label)),
        [],
        comment,
      );
    }
  });
});
