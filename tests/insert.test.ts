/** What is inserted into a design document reads as what it is, stands by itself, and is true. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CompletionItem, WorkspaceEdit } from 'vscode-languageserver/node';
import { insertion } from '../server/src/document/insert.js';
import { readDesignDocument } from '../server/src/document/read.js';
import { readMarkdown } from '../server/src/markdown/parse.js';
import { applyEdits } from '../server/src/text/edits.js';
import { folderOf } from './support/folder.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';
import { openSession } from './support/session.js';

const cells = [
  'nmc622-graphite-pouch',
  'nmc811-argyrodite-li',
  'lco-lipon-li-thin-film',
  'lfp-peo-li',
  'nmc622-llzto-hybrid-li',
];
const textOf = (name: string): string => readFileSync(join(root, 'samples', `${name}.cell.yaml`), 'utf8');
const plant = readFileSync(join(root, 'samples/pilot-line.celllib.yaml'), 'utf8');

async function inserted(
  text: string,
  line: number,
  what: string,
  value = '',
  spec = textOf('nmc622-graphite-pouch'),
) {
  using folder = folderOf({ 'cells/a.cell.yaml': spec, 'cells/pilot-line.celllib.yaml': plant });
  await using session = await openSession(undefined, undefined, { folders: [folder.path] });
  const uri = folder.uri('docs/a.md');
  session.open(uri, text);
  const position = { line, character: 0 };
  const edit = await session.request<WorkspaceEdit | null>('cellspec/insert', uri, {
    uri,
    position,
    what,
    value,
  });
  const changes = edit?.documentChanges ?? [];
  const own = changes.flatMap((each) => ('edits' in each && each.textDocument.uri === uri ? each.edits : []));
  const newText = own.map((each) => ('newText' in each ? each.newText : '')).join('');
  const after = text.split('\n');
  const at = own[0]?.range.start.line ?? 0;
  const result = [
    ...after.slice(0, at),
    ...newText.replace(/\n$/, '').split('\n'),
    ...after.slice(own[0]?.range.end.line),
  ].join('\n');
  folder.write('docs/a.md', result);
  return { changes, newText, result, lint: runIn(folder.path, ['lint', 'docs']) };
}

describe('inserted', () => {
  test('sources of a paragraph, numbered, with their addresses', async () => {
    const { newText } = await inserted(
      '# A\n\nNMC811 meets Li6PS5Cl, LLZO meets lithium metal, and LiPF6 is dissolved in EC.\n\nGraphite.\n',
      2,
      'references',
    );
    assert.match(newText, /^\d+\. .*<https:\/\/doi\.org\/\S+>/m);
    assert.doesNotMatch(newText, /\*\*/);
    assert.deepEqual((await inserted('# A\n\nNothing here.\n', 2, 'references')).changes, []);
  });

  test('a table on a material', async () => {
    const { result } = await inserted('# A\n', 1, 'material', 'NMC811');
    const { blocks } = readMarkdown(result);
    assert.ok(blocks.filter(({ kind }) => kind === 'cell').length > 10);
    assert.match(result, /\n1\. /);
  });

  for (const name of cells)
    test(`figures of ${name} that stay true`, async () => {
      const { result, lint } = await inserted(
        '# A\n\ntext\n',
        2,
        'figures',
        '../cells/a.cell.yaml',
        textOf(name),
      );
      assert.match(result, /\| \[.*\]\(\.\.\/cells\/a\.cell\.yaml\) \| Value \| Level \|/);
      assert.equal(lint.stdout, '1 file checked, nothing to report\n');
    });

  test('a drawing, in a file beside the document', async () => {
    const { changes, newText } = await inserted('# A\n', 1, 'stack', '../cells/a.cell.yaml');
    const [create, content] = changes;
    assert.ok(create && 'kind' in create && create.kind === 'create');
    assert.match(create.uri, /\/docs\/a\.stack\.svg$/);
    assert.match(JSON.stringify(content), /<svg/);
    assert.match(newText, /^!\[Stack of .*\]\(a\.stack\.svg\)\n$/m);
  });
});

describe('the place it goes to', () => {
  const at = (text: string, offset: number): string => {
    const document = readDesignDocument({ uri: 'a.md', version: 0, text });
    return applyEdits(text, [insertion(document, offset, 'one\n\ntwo')]);
  };

  test('behind the paragraph, with empty lines around', () => {
    assert.equal(at('a\nb\n\nc\n', 1), 'a\nb\n\none\n\ntwo\n\nc\n');
    assert.equal(at('a', 0), 'a\n\none\n\ntwo\n');
    assert.equal(at('', 0), 'one\n\ntwo\n');
    assert.equal(at('# A\r\n\r\n', 7), '# A\r\n\r\none\r\n\r\ntwo\r\n');
  });

  test('behind a table and a fence, in the quote it stands in', () => {
    assert.equal(at('| a |\n|---|\n| b |\n\nx\n', 1), '| a |\n|---|\n| b |\n\none\n\ntwo\n\nx\n');
    assert.equal(at('```\nx\n```\n', 5), '```\nx\n```\n\none\n\ntwo\n');
    assert.equal(at('> a\n', 3), '> a\n>\n> one\n>\n> two\n');
  });
});

describe('by completion, on a line that begins with the word', () => {
  const offered = async (text: string, line: number): Promise<CompletionItem[]> => {
    using folder = folderOf({ 'docs/a.cell.yaml': textOf('nmc622-graphite-pouch') });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('docs/a.md');
    session.open(uri, text);
    const position = { line, character: (text.split('\n')[line] ?? '').length };
    return (
      (await session.request<CompletionItem[] | null>('textDocument/completion', uri, { position })) ?? []
    );
  };
  const written = (items: readonly CompletionItem[], label: string): string => {
    const edit = items.find((each) => each.label === label)?.textEdit;
    assert.ok(edit && 'range' in edit, items.map((each) => each.label).join(' | '));
    return edit.newText;
  };
  const about = 'NMC811 lies against Li6PS5Cl.';

  test('the sources of the paragraph above, facts on what is named, figures of cells', async () => {
    const items = await offered(`${about}\n\nLFP is another.\n\n${about}\n\ncellspec\n`, 6);
    const labels = items.map(({ label }) => label);
    assert.deepEqual(labels, [
      'cellspec: sources',
      'cellspec: facts on NMC 811',
      'cellspec: facts on Lithium argyrodite chloride',
      'cellspec: facts on Lithium iron phosphate',
      'cellspec: figures of a.cell.yaml',
    ]);
    assert.match(written(items, 'cellspec: sources'), /^1\. .+\n2\. /);
    assert.match(
      written(items, 'cellspec: facts on Lithium iron phosphate'),
      /^\| Lithium iron phosphate \|/,
    );
    assert.match(
      written(items, 'cellspec: figures of a.cell.yaml'),
      /<!-- cellspec: a\.cell\.yaml#figures\.capacity -->/,
    );
  });

  test('in a quote every line is quoted', async () => {
    const items = await offered(`> ${about}\n>\n> cells\n`, 2);
    const lines = written(items, 'cellspec: sources').split('\n');
    assert.ok(lines.length > 1);
    assert.ok(lines.slice(1).every((line) => line.startsWith('> ')));
  });

  test('nowhere else', async () => {
    for (const line of ['cell', 'a cellspec', 'cellular', '`cellspec`'])
      assert.equal((await offered(`${about}\n\n${line}\n`, 2)).length, line === 'cell' ? 4 : 0, line);
  });
});
