/** Finding a cell or a material from anywhere, and where else in a spec the same thing stands. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { answersTo } from '../server/src/service/spec-symbols.js';
import { folderOf } from './support/folder.js';
import { openSession } from './support/session.js';

const cell = `cellspec: 1
name: Pouch | NMC811
materials: {House: {base: NMC811}}
cathode: {active_material: House, composition: {House: 90 wt%, NCM 811: 6 wt%, PVDF: 4 wt%}}
anode: {active_material: graphite}
electrolyte: &e {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 50 vol%, EMC: 50 vol%}}
interfaces: {cathode_electrolyte: {contact: wet, evidence: [ref:own]}}
x-old: *e
references: {own: {doi: 10.1000/x}}
`;
const uri = 'file:///a.cell.yaml';

describe('workspace symbols', () => {
  const texts = {
    'cells/a.cell.yaml': cell,
    'cells/unnamed.cell.yaml': 'cellspec: 1\n',
    'plant.celllib.yaml': 'cellspec: 1\nname: Plant\nmaterials:\n  Lot-7: {base: LFP}\n  "": {base: LFP}\n',
  };
  const found = async (query: string): Promise<string[]> => {
    using folder = folderOf(texts);
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const symbols = await session.call<WorkspaceSymbol[]>('workspace/symbol', { query });
    return symbols.map(({ name, containerName }) => `${name} in ${containerName}`).sort();
  };

  test('are cells, libraries and the materials they introduce, of closed files too', async () => {
    assert.deepEqual(await found(''), [
      'House in a.cell.yaml',
      'Lot-7 in plant.celllib.yaml',
      'Plant in plant.celllib.yaml',
      'Pouch | NMC811 in a.cell.yaml',
      'unnamed.cell.yaml in unnamed.cell.yaml',
    ]);
  });

  test('answer to letters that follow each other', async () => {
    assert.deepEqual(await found('pouchnmc'), ['Pouch | NMC811 in a.cell.yaml']);
    assert.deepEqual(await found('lot7'), ['Lot-7 in plant.celllib.yaml']);
    assert.deepEqual(await found('zzz'), []);
  });

  test('letters out of order do not', () => {
    assert.ok(answersTo('NMC811-LNO', 'n8lno'));
    assert.ok(!answersTo('NMC811-LNO', 'lnon'));
  });
});

describe('highlights', () => {
  /** The words that light up at a place, a definition with a star. */
  const lit = async (word: string, nth = 0): Promise<string[] | null> => {
    await using session = await openSession();
    session.open(uri, cell);
    const lines = cell.split('\n');
    const all = lines.flatMap((text, line) =>
      [...text.matchAll(new RegExp(word.replace('*', '\\*'), 'g'))].map(({ index }) => ({
        line,
        character: index + 1,
      })),
    );
    const position = all[nth];
    const found = await session.request<DocumentHighlight[] | null>('textDocument/documentHighlight', uri, {
      position,
    });
    return (
      found?.map(({ range: { start, end }, kind }) => {
        const text = (lines[start.line] ?? '').slice(start.character, end.character);
        return kind === DocumentHighlightKind.Write ? `${text}*` : text;
      }) ?? null
    );
  };

  test('a material of the spec, where it is introduced and used', async () => {
    assert.deepEqual(await lit('House', 1), ['House*', 'House', 'House']);
  });

  test('a material of the library, by whatever name', async () => {
    assert.deepEqual(await lit('NCM 811'), ['NMC811', 'NCM 811']);
  });

  test('a reference and what it stands for', async () => {
    assert.deepEqual(await lit('own'), ['own*', 'own']);
  });

  test('an anchor and its aliases', async () => {
    assert.deepEqual(await lit('*e'), ['e*', 'e']);
  });

  test('nothing of ours on other words, so that the editor lights up equal ones', async () => {
    assert.equal(await lit('wet'), null);
  });
});
