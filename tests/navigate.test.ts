/** From a word to where it is said what it means, and back, over several files. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
  DocumentLink,
  Location,
  LocationLink,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Folder, folderOf } from './support/folder.js';
import { openSession, type Session } from './support/session.js';

const texts = {
  'lib/plant.celllib.yaml': `cellspec: 1
materials:
  Lot-1: {base: LFP, evidence: [ref:report]}
  "Lot 2": {base: graphite}
references:
  report: {doi: 10.1149/2.0411609jes}
`,
  'base.cell.yaml': `cellspec: 1
use: [./lib/plant.celllib.yaml]
materials:
  House: {base: LFP}
cathode: {active_material: Lot-1, composition: {'Lot-1': 96 wt%, PVDF: 4 wt%}, loading: 12 mg/cm2}
anode: {active_material: "Lot 2", loading: 9 mg/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: &s {EC: 30 vol%, EMC: 70 vol%}}
interfaces: {cathode_electrolyte: {contact: wetted, evidence: [ref:report, 'ref:own']}}
references: {own: {url: https://example.org/report}}
`,
  'variant.cell.yaml': `extends: ./base.cell.yaml
materials: {House: {density: 3.5 g/cm3}}
cathode: {loading: 14 mg/cm2}
anode: {active_material: House}
waivers: [{rule: balance/np-ratio, at: anode.loading, reason: measured on 40 cells}]
`,
  'other.cell.yaml': `cellspec: 1
materials: {Lot-1: {base: NMC811}}
cathode: {active_material: Lot-1}
anode: {active_material: graphite}
electrolyte: {type: liquid}
x-liquids: [&a {EC: 1}, *a, &a {EC: 2}, *a]
`,
};

type Name = keyof typeof texts;

async function opened(folder: Folder): Promise<Session> {
  const session = await openSession(undefined, undefined, {
    folders: [folder.path],
    capabilities: {
      textDocument: { definition: { linkSupport: true }, rename: { prepareSupport: true } },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
  });
  for (const [name, text] of Object.entries(texts)) session.open(folder.uri(name), text);
  return session;
}

/** Where the nth of these words begins. */
function at(name: Name, words: string, nth = 0): Position {
  const text: string = texts[name];
  let offset = text.indexOf(words);
  for (let left = nth; left > 0; left--) offset = text.indexOf(words, offset + 1);
  assert.ok(offset >= 0, `${name} has no ${words}`);
  return TextDocument.create('', '', 0, text).positionAt(offset + 1);
}

function wordsAt(folder: Folder, { uri, range }: Location): string {
  const name = Object.keys(texts).find((each) => folder.uri(each) === uri);
  assert.ok(name !== undefined, uri);
  const { line, character } = range.start;
  return `${name}:${line + 1}:${character + 1} ${TextDocument.create('', '', 0, texts[name as Name]).getText(range)}`;
}

describe('go to definition', () => {
  const cases: readonly (readonly [Name, string, number, ...string[]])[] = [
    ['variant.cell.yaml', './base', 0, 'base.cell.yaml:1:1 '],
    ['base.cell.yaml', './lib', 0, 'lib/plant.celllib.yaml:1:1 '],
    ['base.cell.yaml', 'Lot-1', 0, 'lib/plant.celllib.yaml:3:3 Lot-1'],
    ['base.cell.yaml', 'Lot-1', 1, 'lib/plant.celllib.yaml:3:3 Lot-1'],
    ['base.cell.yaml', 'Lot 2', 0, 'lib/plant.celllib.yaml:4:3 "Lot 2"'],
    ['base.cell.yaml', 'report', 0, 'lib/plant.celllib.yaml:6:3 report'],
    ['base.cell.yaml', 'own', 0, 'base.cell.yaml:9:14 own'],
    // What is written here adds to the base: both are shown, the nearer first.
    ['variant.cell.yaml', 'House', 1, 'variant.cell.yaml:2:13 House', 'base.cell.yaml:4:3 House'],
    ['variant.cell.yaml', 'loading', 0, 'base.cell.yaml:5:80 loading'],
    ['variant.cell.yaml', '14 mg', 0, 'base.cell.yaml:5:80 loading'],
    ['variant.cell.yaml', 'anode.loading', 0, 'base.cell.yaml:6:35 loading'],
    ['other.cell.yaml', 'Lot-1', 1, 'other.cell.yaml:2:13 Lot-1'],
    ['other.cell.yaml', '*a', 0, 'other.cell.yaml:6:14 a'],
    ['other.cell.yaml', '*a', 1, 'other.cell.yaml:6:30 a'],
    ['base.cell.yaml', 'PVDF', 0],
    ['base.cell.yaml', 'EMC', 0],
  ];
  for (const [name, words, nth, ...expected] of cases) {
    test(`${name} ${words} ${nth}`, async () => {
      using folder = folderOf(texts);
      await using session = await opened(folder);
      const found = await session.request<LocationLink[] | null>(
        'textDocument/definition',
        folder.uri(name),
        {
          position: at(name, words, nth),
        },
      );
      const shown = (found ?? []).map((each) =>
        wordsAt(folder, { uri: each.targetUri, range: each.targetSelectionRange }),
      );
      assert.deepEqual(shown, expected);
    });
  }
});

async function placesOf(session: Session, folder: Folder, name: Name, words: string): Promise<string[]> {
  const found = await session.request<Location[] | null>('textDocument/references', folder.uri(name), {
    position: at(name, words),
    context: { includeDeclaration: true },
  });
  return (found ?? []).map((each) => wordsAt(folder, each)).sort();
}

test('a library that the configuration shares is known without being named', async () => {
  const cell = 'cellspec: 1\ncathode: {active_material: Lot-1}\n';
  using folder = folderOf({
    'cellspec.config.yaml': 'libraries: [lots.celllib.yaml]\n',
    'lots.celllib.yaml': 'cellspec: 1\nmaterials:\n  Lot-1: {base: LFP}\n',
    'cells/a.cell.yaml': cell,
  });
  await using session = await openSession(undefined, undefined, { folders: [folder.path] });
  const [cellUri, libraryUri] = [folder.uri('cells/a.cell.yaml'), folder.uri('lots.celllib.yaml')];
  session.open(cellUri, cell);
  const position = { line: 1, character: 29 };
  const found = await session.request<Location[]>('textDocument/definition', cellUri, { position });
  assert.deepEqual(
    found.map(({ uri }) => uri),
    [libraryUri],
  );
  const renaming = await session.request<WorkspaceEdit>('textDocument/rename', cellUri, {
    position,
    newName: 'Lot-9',
  });
  assert.deepEqual(Object.keys(renaming.changes ?? {}).sort(), [cellUri, libraryUri]);
});

test('references: every use of the same thing, and of no other thing of that name', async () => {
  using folder = folderOf(texts);
  await using session = await opened(folder);
  assert.deepEqual(await placesOf(session, folder, 'lib/plant.celllib.yaml', 'Lot-1'), [
    'base.cell.yaml:5:28 Lot-1',
    'base.cell.yaml:5:50 Lot-1',
    'lib/plant.celllib.yaml:3:3 Lot-1',
  ]);
  assert.deepEqual(await placesOf(session, folder, 'variant.cell.yaml', 'House'), [
    'base.cell.yaml:4:3 House',
    'variant.cell.yaml:2:13 House',
    'variant.cell.yaml:4:26 House',
  ]);
  assert.deepEqual(await placesOf(session, folder, 'lib/plant.celllib.yaml', 'report'), [
    'base.cell.yaml:8:68 report',
    'lib/plant.celllib.yaml:3:37 report',
    'lib/plant.celllib.yaml:6:3 report',
  ]);
  // A material of the built-in library, by whatever name.
  assert.deepEqual(await placesOf(session, folder, 'lib/plant.celllib.yaml', 'graphite'), [
    'lib/plant.celllib.yaml:4:19 graphite',
    'other.cell.yaml:4:26 graphite',
  ]);
  assert.deepEqual(await placesOf(session, folder, 'other.cell.yaml', '*a'), [
    'other.cell.yaml:6:14 a',
    'other.cell.yaml:6:26 a',
  ]);
});

/** The texts of the folder that an edit changes, as they are afterwards. */
function edited(folder: Folder, { documentChanges = [] }: WorkspaceEdit): Record<string, string> {
  const after: Record<string, string> = {};
  for (const change of documentChanges) {
    assert.ok('textDocument' in change && 'edits' in change);
    const file = Object.keys(texts).find((each) => folder.uri(each) === change.textDocument.uri);
    assert.ok(file !== undefined);
    const edits = change.edits.filter((edit) => 'newText' in edit);
    after[file] = TextDocument.applyEdits(
      TextDocument.create('', '', 0, texts[file as Name]),
      edits.map(({ range, newText }) => ({ range, newText: typeof newText === 'string' ? newText : '' })),
    );
  }
  return after;
}

async function renamed(
  session: Session,
  folder: Folder,
  name: Name,
  words: string,
  newName: string,
): Promise<Record<string, string>> {
  const params = { position: at(name, words), newName };
  return edited(
    folder,
    await session.request<WorkspaceEdit>('textDocument/rename', folder.uri(name), params),
  );
}

describe('rename', () => {
  test('a material of a library, in all specs that use it; quotes stay', async () => {
    using folder = folderOf(texts);
    await using session = await opened(folder);
    const base = texts['base.cell.yaml'];
    const library = texts['lib/plant.celllib.yaml'];
    assert.deepEqual(await renamed(session, folder, 'base.cell.yaml', 'Lot-1', "Lot 1'"), {
      'base.cell.yaml': base
        .replace('active_material: Lot-1', `active_material: "Lot 1'"`)
        .replace("'Lot-1'", "'Lot 1'''"),
      'lib/plant.celllib.yaml': library.replace('Lot-1', `"Lot 1'"`),
    });
    assert.deepEqual(await renamed(session, folder, 'base.cell.yaml', 'Lot 2', 'Lot-2'), {
      'base.cell.yaml': base.replace('Lot 2', 'Lot-2'),
      'lib/plant.celllib.yaml': library.replace('Lot 2', 'Lot-2'),
    });
  });

  test('what a base and a variant both say of one material', async () => {
    using folder = folderOf(texts);
    await using session = await opened(folder);
    assert.deepEqual(await renamed(session, folder, 'variant.cell.yaml', 'House', 'Home'), {
      'base.cell.yaml': texts['base.cell.yaml'].replace('House', 'Home'),
      'variant.cell.yaml': texts['variant.cell.yaml'].replaceAll('House', 'Home'),
    });
  });

  test('a reference, and an anchor with its own aliases', async () => {
    using folder = folderOf(texts);
    await using session = await opened(folder);
    assert.deepEqual(await renamed(session, folder, 'base.cell.yaml', 'own', 'report-7'), {
      'base.cell.yaml': texts['base.cell.yaml'].replaceAll('own', 'report-7'),
    });
    assert.deepEqual(await renamed(session, folder, 'other.cell.yaml', '&a', 'b'), {
      'other.cell.yaml': texts['other.cell.yaml'].replace('&a {EC: 1}, *a', '&b {EC: 1}, *b'),
    });
  });

  test('reaches specs that are not open', async () => {
    using folder = folderOf(texts);
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('lib/plant.celllib.yaml');
    session.open(uri, texts['lib/plant.celllib.yaml']);
    const { changes } = await session.request<WorkspaceEdit>('textDocument/rename', uri, {
      position: at('lib/plant.celllib.yaml', 'Lot-1'),
      newName: 'Lot-9',
    });
    assert.deepEqual(Object.keys(changes ?? {}).sort(), [folder.uri('base.cell.yaml'), uri]);
  });

  const refusals: readonly (readonly [string, Name, string, string, RegExp])[] = [
    ['a name of the built-in library', 'base.cell.yaml', 'PVDF', 'PVdF-2', /built-in library/],
    ['a name that means something', 'base.cell.yaml', 'Lot-1', 'NMC811', /built-in library already/],
    [
      'a name that is taken where it is used',
      'base.cell.yaml',
      'Lot-1',
      'House',
      /defined in `base\.cell\.yaml`/,
    ],
    ['no name at all', 'base.cell.yaml', 'Lot-1', ' ', /cannot be empty/],
    ['the word for nothing', 'base.cell.yaml', 'Lot-1', 'none', /no material at all/],
    ['two words for a reference', 'base.cell.yaml', 'own', 'my report', /stays one word/],
    ['two words for an anchor', 'other.cell.yaml', '&a', 'my anchor', /no spaces/],
  ];
  for (const [what, name, words, newName, message] of refusals) {
    test(`refuses ${what}`, async () => {
      using folder = folderOf(texts);
      await using session = await opened(folder);
      const params = { position: at(name, words), newName };
      await assert.rejects(session.request('textDocument/rename', folder.uri(name), params), message);
    });
  }

  test('says before it asks for a name that a name cannot be changed', async () => {
    using folder = folderOf(texts);
    await using session = await opened(folder);
    const ask = (name: Name, words: string) =>
      session.request('textDocument/prepareRename', folder.uri(name), { position: at(name, words) });
    await assert.rejects(ask('base.cell.yaml', 'PVDF'), /built-in library/);
    assert.equal(await ask('base.cell.yaml', 'loading'), null);
    assert.deepEqual(await ask('base.cell.yaml', 'Lot 2'), {
      range: { start: { line: 5, character: 26 }, end: { line: 5, character: 31 } },
      placeholder: 'Lot 2',
    });
  });
});

describe('a file that is moved', () => {
  const move = async (from: string, to: string): Promise<Record<string, string>> => {
    using folder = folderOf(texts);
    await using session = await opened(folder);
    const files = [{ oldUri: folder.uri(from), newUri: folder.uri(to) }];
    const edit = await session.request<WorkspaceEdit | null>('workspace/willRenameFiles', '', { files });
    return edited(folder, edit ?? {});
  };
  const base = texts['base.cell.yaml'];
  const variant = texts['variant.cell.yaml'];

  test('is found by those who name it, and finds what it names', async () => {
    assert.deepEqual(await move('base.cell.yaml', 'cells/line.cell.yaml'), {
      'base.cell.yaml': base.replace('./lib/', '../lib/'),
      'variant.cell.yaml': variant.replace('./base', './cells/line'),
    });
  });

  test('with its folder', async () => {
    assert.deepEqual(await move('lib', 'shared/lots'), {
      'base.cell.yaml': base.replace('./lib/', './shared/lots/'),
    });
  });

  test('and that nobody names changes nothing', async () => {
    assert.deepEqual(await move('other.cell.yaml', 'old/other.cell.yaml'), {});
  });
});

test('links: files, papers and pages that can be opened', async () => {
  using folder = folderOf(texts);
  await using session = await opened(folder);
  const targets = async (name: Name) =>
    (await session.request<DocumentLink[]>('textDocument/documentLink', folder.uri(name))).map(
      ({ target }) => target,
    );
  assert.deepEqual(await targets('variant.cell.yaml'), [folder.uri('base.cell.yaml')]);
  assert.deepEqual(await targets('base.cell.yaml'), [
    folder.uri('lib/plant.celllib.yaml'),
    'https://example.org/report',
  ]);
  assert.deepEqual(await targets('lib/plant.celllib.yaml'), ['https://doi.org/10.1149/2.0411609jes']);
});

describe('hovers say where it comes from', () => {
  const cases: readonly (readonly [Name, string, number, string])[] = [
    ['variant.cell.yaml', './base', 0, 'gives `cellspec`, `use`, `materials`'],
    ['base.cell.yaml', './lib', 0, 'introduces `Lot-1` and `Lot 2`'],
    ['base.cell.yaml', 'Lot-1', 0, '`Lot-1` is introduced in [plant\\.celllib\\.yaml\\:3](file://'],
    ['variant.cell.yaml', '14 mg', 0, 'Instead of `12 mg/cm2` in [base\\.cell\\.yaml\\:5](file://'],
    ['variant.cell.yaml', 'cathode', 0, ': `active_material: Lot-1` and `composition`'],
  ];
  for (const [name, words, nth, expected] of cases) {
    test(`${name} ${words}`, async () => {
      using folder = folderOf(texts);
      await using session = await opened(folder);
      const { line, character } = at(name, words, nth);
      const found = await session.hover(folder.uri(name), line, character);
      const markdown =
        found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
      assert.ok(markdown.includes(expected), markdown);
    });
  }
});
