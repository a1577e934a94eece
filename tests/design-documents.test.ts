/** Documents that link to specs and hold figures against them: in an editor, and from the command line alike. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { DocumentLink, Hover, MarkupContent } from 'vscode-languageserver/node';
import { folderOf } from './support/folder.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';
import { openSession } from './support/session.js';

const cell = readFileSync(join(root, 'samples/nmc622-graphite-pouch.cell.yaml'), 'utf8');
const text = [
  '# Design',
  '',
  'See [the cell](../cells/a.cell.yaml), [its loading](../cells/a.cell.yaml#cathode.loading) and [it](../cells/b.cell.yaml).',
  '',
  '| N/P | stack |',
  '| --- | --- |',
  '| <!-- cellspec: ../cells/a.cell.yaml#figures.n_p_ratio -->1.5 | <!-- cellspec: ../cells/a.cell.yaml#figures.stack_specific_energy -->**999 Wh/kg** |',
  '',
  '> ```cellspec fragment',
  '> cathode: {thickness: 70 µm, porosty: 3 %}',
  '> ```',
  '',
].join('\n');

function said(hover: Hover | null): string {
  return hover ? (hover.contents as MarkupContent).value : '';
}

describe('a design document', () => {
  test('is checked alike in the editor and from the command line', async () => {
    using folder = folderOf({ 'cells/a.cell.yaml': cell, 'docs/a.md': text, 'docs/other.md': '# Nothing\n' });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    session.open(folder.uri('docs/a.md'), text);
    const { diagnostics } = await session.diagnostics(folder.uri('docs/a.md'), 1);
    const report = JSON.parse(runIn(folder.path, ['lint', '--format', 'json', 'docs']).stdout);
    assert.equal(report.summary.files, 1);
    assert.deepEqual(
      diagnostics.map(({ code, message, range: { start, end } }) => [
        code,
        message,
        { line: start.line + 1, column: start.character + 1 },
        { line: end.line + 1, column: end.character + 1 },
      ]),
      report.findings.map(
        ({
          rule,
          message,
          range,
        }: {
          rule: string;
          message: string;
          range: { start: object; end: object };
        }) => [rule, message, range.start, range.end],
      ),
    );
    assert.deepEqual(diagnostics.map(({ code }) => code).sort(), [
      'document/file-not-found',
      'document/stale-figure',
      'document/stale-figure',
      'structure/unit-spelling',
      'structure/unknown-key',
    ]);
    // In the quotation, the edit is one of the document.
    const [spelling] = report.findings.filter(
      ({ rule }: { rule: string }) => rule === 'structure/unit-spelling',
    );
    assert.deepEqual(spelling.fix.edits[0].range.start, { line: 10, column: 27 });
  });

  test('Markdown about something else is left out, even if it is named', () => {
    using folder = folderOf({ 'README.md': 'Use `a.cell.yaml`.\n' });
    assert.deepEqual(runIn(folder.path, ['lint', 'README.md']).exit, '0\n');
  });

  test('links are hovered over, opened at the field, and mended', async () => {
    using folder = folderOf({ 'cells/a.cell.yaml': cell, 'docs/a.md': text });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('docs/a.md');
    session.open(uri, text);
    const hover = said(await session.hover(uri, 2, 10));
    assert.match(hover, /NMC622/);
    assert.match(hover, /capacity \*\*/);
    assert.match(hover, /No findings|warning|error|note/);
    assert.match(said(await session.hover(uri, 2, 50)), /^`cathode.loading`: \*\*/);
    const links = await session.request<DocumentLink[]>('textDocument/documentLink', uri);
    const line = cell.slice(0, cell.indexOf('  loading:')).split('\n').length;
    assert.equal(links[0]?.target, `${folder.uri('cells/a.cell.yaml')}#L${line}`);
    const actions = await session.actions(uri, { line: 6, character: 60 });
    const edit = actions[0]?.edit?.changes?.[uri]?.[0];
    assert.match(edit?.newText ?? '', /^1\.\d$/);
  });

  test('paths, fields and figures are offered', async () => {
    using folder = folderOf({ 'cells/a.cell.yaml': cell });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('docs/a.md');
    const lines = [
      'x <!-- cellspec: ',
      'x [a](../cells/a.cell.yaml#cath',
      'x <!-- cellspec: ../cells/a.cell.yaml#figures.',
      'y [a](other',
    ];
    session.open(uri, lines.join('\n\n'));
    const labels = async (index: number) =>
      (await session.completion(uri, index * 2, (lines[index] ?? '').length)).map(({ label }) => label);
    assert.deepEqual(await labels(0), ['../cells/a.cell.yaml']);
    assert.ok((await labels(1)).includes('cathode'));
    assert.ok((await labels(2)).includes('stack_specific_energy'));
    assert.deepEqual(await labels(3), ['../cells/a.cell.yaml']);
  });

  test('is checked again when a spec changes that it names', async () => {
    using folder = folderOf({ 'cells/a.cell.yaml': cell });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('docs/a.md');
    const loading = /loading: ([\d.]+ mg\/cm2)/.exec(cell)?.[1] ?? '';
    session.open(uri, `# A\n\n<!-- cellspec: ../cells/a.cell.yaml#cathode.loading -->${loading}\n`);
    assert.deepEqual((await session.diagnostics(uri, 1)).diagnostics, []);
    session.open(folder.uri('cells/a.cell.yaml'), cell.replace(loading, '99 mg/cm2'));
    const stale = await session.until((each) => each.uri === uri && each.diagnostics.length > 0);
    assert.equal(stale.diagnostics[0]?.code, 'document/stale-figure');
  });
});
