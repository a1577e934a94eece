/** Documents that link to specs and hold figures against them: in an editor, and from the command line alike. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { DocumentLink, Hover, MarkupContent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
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

const accepting = [
  '# Design',
  '',
  '<!-- cellspec-disable-next-line document/file-not-found -- is yet to be written -->',
  'It is [here](../cells/b.cell.yaml).',
  '',
  '```cellspec fragment',
  '# cellspec-disable-next-line structure/composition-sum -- the supplier keeps a dispersant to himself',
  'cathode: {active_material: LFP, composition: {LFP: 95 wt%, PVDF: 2 wt%}}',
  '```',
  '',
  'And [there](../cells/c.cell.yaml). <!-- cellspec-disable-next-line document/file-not-found -- is planned -->',
  'And here.',
  '',
].join('\n');

interface ReportedFinding {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly waiver?: { readonly reason: string };
}

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

  test('what is accepted on purpose is told alike, too, and kept with its reason', async () => {
    using folder = folderOf({ 'cells/a.cell.yaml': cell, 'docs/a.md': accepting });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    session.open(folder.uri('docs/a.md'), accepting);
    const { diagnostics } = await session.diagnostics(folder.uri('docs/a.md'), 1);
    const report = JSON.parse(runIn(folder.path, ['lint', '--format', 'json', 'docs']).stdout);
    const told = [
      ['document/file-not-found', 10],
      ['structure/waiver-unused', 10],
    ];
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start.line]),
      told,
    );
    assert.deepEqual(
      report.findings.map(({ rule, range }: ReportedFinding) => [rule, range.start.line - 1]),
      told,
    );
    assert.deepEqual(
      report.waived.map(({ rule, range, waiver }: ReportedFinding) => [
        rule,
        range.start.line - 1,
        waiver?.reason,
      ]),
      [
        ['document/file-not-found', 3, 'is yet to be written'],
        ['structure/composition-sum', 7, 'the supplier keeps a dispersant to himself'],
      ],
    );
  });

  const loading = '<!-- cellspec: ../cells/a.cell.yaml#cathode.loading -->';
  const comment = '<!-- cellspec-disable-next-line document/stale-figure -- TODO -->';
  for (const [where, before, after] of [
    ['a paragraph', ['# A', `It had ${loading}99 mg/cm2.`], ['# A', comment, `It had ${loading}99 mg/cm2.`]],
    ['a quote', [`> It had ${loading}99 mg/cm2.`], [`> ${comment}`, `> It had ${loading}99 mg/cm2.`]],
    [
      'the middle of a paragraph',
      ['It once', `had ${loading}99 mg/cm2.`],
      [`It once ${comment}`, `had ${loading}99 mg/cm2.`],
    ],
    [
      'the first row of a table',
      ['| a | b |', '| - | - |', `| x | ${loading}99 mg/cm2 |`],
      [`| a | b ${comment} |`, '| - | - |', `| x | ${loading}99 mg/cm2 |`],
    ],
    [
      'the head of a table',
      [`| x | ${loading}99 mg/cm2 |`, '| - | - |', '| a | b |'],
      [comment, `| x | ${loading}99 mg/cm2 |`, '| - | - |', '| a | b |'],
    ],
    [
      'another row',
      ['a | b', '- | -', 'c | d', `x | ${loading}99 mg/cm2`],
      ['a | b', '- | -', `c | d ${comment}`, `x | ${loading}99 mg/cm2`],
    ],
  ] as const)
    test(`a figure in ${where} can be accepted by a comment`, async () => {
      using folder = folderOf({ 'cells/a.cell.yaml': cell });
      await using session = await openSession(undefined, undefined, { folders: [folder.path] });
      const uri = folder.uri('docs/a.md');
      const written = before.join('\n');
      session.open(uri, written);
      const line = before.findIndex((each) => each.includes('99 mg'));
      const actions = await session.actions(uri, { line, character: before[line]?.indexOf('99') ?? 0 });
      const edits = actions.at(-1)?.edit?.changes?.[uri] ?? [];
      const accepted = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, written), edits);
      assert.equal(accepted, after.join('\n'));
      // Accepted it is as soon as there is a reason.
      folder.write('docs/a.md', accepted.replace('TODO', 'of the first batch'));
      assert.match(runIn(folder.path, ['lint', 'docs']).stdout, /nothing to report \(1 finding waived/);
    });

  test('a comment that accepts nothing is given what it lacks, or taken out', async () => {
    using folder = folderOf({ 'cells/a.cell.yaml': cell });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('docs/a.md');
    const figure = `${loading}99 mg/cm2`;
    const lines = [
      '<!-- cellspec-disable-next-line document/stale-figure -->',
      figure,
      '<!-- cellspec-disable-next-line document/stale-figure -- of the first batch -->',
      'Nothing.',
      '<!-- cellspec-disable-next-line balance/np-ratio -- measured -->',
      'Nothing.',
    ];
    session.open(uri, lines.join('\n'));
    const offered = async (line: number) =>
      (await session.actions(uri, { line, character: 40 })).map(({ title, edit }) => [
        title,
        edit?.changes?.[uri]?.map(({ newText }) => newText),
      ]);
    assert.deepEqual(await offered(0), [['Add the reason', [' -- TODO -->']]]);
    assert.deepEqual(await offered(2), [['Remove the comment', ['']]]);
    assert.deepEqual(await offered(4), [['Remove the comment', ['']]]);
  });
});
