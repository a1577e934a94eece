/** Several files in an editor: who is checked again when something changes, on the screen and on disk. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { folderOf } from './support/folder.js';
import { codesOf, openSession, type Peer, type Session } from './support/session.js';

const base = `cellspec: 1
cathode: {active_material: LFP, areal_capacity: 2 mAh/cm2}
anode: {active_material: graphite, areal_capacity: 2.4 mAh/cm2}
electrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}
separator: {material: PE, thickness: 12 um}
`;
const variant = 'extends: ./base.cell.yaml\nname: A variant\n';
const own = 'cathode: {areal_capacity: 4 mAh/cm2}\n';
const library = 'cellspec: 1\nmaterials:\n  Lot-1: {base: LFP}\n';
const user = `use: [./plant.celllib.yaml]\n${base.replace('LFP', 'Lot-1')}`;

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const created = 1;
const changed = 2;
const deleted = 3;

/** The client of a session that wants everything checked. */
function wanting(check: 'open' | 'all', folders: readonly string[], exclude: readonly string[] = []): Peer {
  return {
    capabilities: {
      workspace: { ...watching.workspace, configuration: true },
      window: { workDoneProgress: true },
    },
    configuration: () => ({ workspace: { check, exclude } }),
    folders,
  };
}

/** The findings of a document from now on. */
function next(session: Session, uri: string): Promise<PublishDiagnosticsParams> {
  const before = session.published.length;
  return session.until((each) => session.published.indexOf(each) >= before && each.uri === uri);
}

function ended(session: Session): Promise<void> {
  return session.holds(() => session.progress.some(({ value }) => kindOf(value) === 'end'));
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
}

const tell = (session: Session, uri: string, type: number): void =>
  session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

describe('open documents', () => {
  test('a base that is open wins over the one on disk, and its variants follow every edit', async () => {
    using folder = folderOf({ 'base.cell.yaml': base, 'variant.cell.yaml': variant });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const [baseUri, variantUri] = [folder.uri('base.cell.yaml'), folder.uri('variant.cell.yaml')];
    session.open(variantUri, variant);
    assert.deepEqual(codesOf(await session.diagnostics(variantUri, 1)), []);
    session.change(variantUri, 2, { line: 1, character: 0 }, { line: 1, character: 0 }, own);
    assert.deepEqual(codesOf(await session.diagnostics(variantUri, 2)), ['balance/np-ratio']);
    const mended = next(session, variantUri);
    session.open(baseUri, base.replace('2.4 mAh', '4.8 mAh'));
    assert.deepEqual(codesOf(await mended), []);
    const flawedAgain = next(session, variantUri);
    session.change(baseUri, 2, { line: 2, character: 51 }, { line: 2, character: 54 }, '2.4');
    assert.deepEqual(codesOf(await flawedAgain), ['balance/np-ratio']);
  });

  test('a library that gets a name makes it known where it is used', async () => {
    using folder = folderOf({ 'plant.celllib.yaml': library });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const [libraryUri, userUri] = [folder.uri('plant.celllib.yaml'), folder.uri('user.cell.yaml')];
    session.open(userUri, user.replace('Lot-1', 'Lot-2'));
    assert.deepEqual(codesOf(await session.diagnostics(userUri, 1)), ['knowledge/unknown-material']);
    session.open(libraryUri, library);
    await session.diagnostics(libraryUri, 1);
    const known = next(session, userUri);
    session.change(libraryUri, 2, { line: 2, character: 6 }, { line: 2, character: 7 }, '2');
    assert.deepEqual(codesOf(await known), []);
    // Closed without saving: what is on disk counts again.
    const unknown = next(session, userUri);
    session.close(libraryUri);
    assert.deepEqual(codesOf(await unknown), ['knowledge/unknown-material']);
  });

  test('related information leads into the other file', async () => {
    using folder = folderOf({ 'base.cell.yaml': base });
    await using session = await openSession(undefined, undefined, { folders: [folder.path] });
    const uri = folder.uri('variant.cell.yaml');
    session.open(uri, variant + own);
    const { diagnostics } = await session.diagnostics(uri, 1);
    const [related] = diagnostics[0]?.relatedInformation ?? [];
    assert.equal(related?.location.uri, folder.uri('base.cell.yaml'));
    assert.deepEqual(related?.location.range.start, { line: 2, character: 51 });
  });

  test('a document that is no file says that its neighbours are not read', async () => {
    await using session = await openSession();
    session.open('untitled:Untitled-1', variant);
    assert.deepEqual(codesOf(await session.diagnostics('untitled:Untitled-1', 1)), [
      'structure/file-not-read',
    ]);
  });
});

describe('changes on disk', () => {
  test('are watched by request, and re-check who looked for the file', async () => {
    using folder = folderOf({});
    await using session = await openSession(undefined, undefined, {
      capabilities: watching,
      folders: [folder.path],
    });
    await session.askedFor('client/registerCapability');
    const [baseUri, variantUri] = [folder.uri('base.cell.yaml'), folder.uri('variant.cell.yaml')];
    session.open(variantUri, variant);
    assert.deepEqual(codesOf(await session.diagnostics(variantUri, 1)), ['structure/file-not-found']);
    const found = next(session, variantUri);
    folder.write('base.cell.yaml', base);
    tell(session, baseUri, created);
    assert.deepEqual(codesOf(await found), []);
    const broken = next(session, variantUri);
    folder.write('base.cell.yaml', `${base}operation: {`);
    tell(session, baseUri, changed);
    assert.deepEqual(codesOf(await broken), ['structure/file-broken']);
    const gone = next(session, variantUri);
    folder.remove('base.cell.yaml');
    tell(session, baseUri, deleted);
    assert.deepEqual(codesOf(await gone), ['structure/file-not-found']);
  });
});

describe('the whole workspace', () => {
  const flawed = base.replace('12 um', '12');

  test('is checked on request, without what is excluded, and followed from then on', async () => {
    using folder = folderOf({
      'a/flawed.cell.yaml': flawed,
      'a/base.cell.yaml': base,
      'a/variant.cell.yaml': variant + own,
      'old/flawed.cell.yaml': flawed,
      'node_modules/x/flawed.cell.yaml': flawed,
    });
    await using session = await openSession(undefined, undefined, wanting('all', [folder.path], ['old']));
    await ended(session);
    const uris = session.published.map(({ uri }) => uri).sort();
    assert.deepEqual(uris, [folder.uri('a/flawed.cell.yaml'), folder.uri('a/variant.cell.yaml')]);

    // A closed base changes, and a closed variant has nothing wrong with it any more.
    const mended = next(session, folder.uri('a/variant.cell.yaml'));
    folder.write('a/base.cell.yaml', base.replace('2.4 mAh', '4.8 mAh'));
    tell(session, folder.uri('a/base.cell.yaml'), changed);
    assert.deepEqual(codesOf(await mended), []);

    // A new file, a deleted one.
    const found = next(session, folder.uri('a/new.cell.yaml'));
    folder.write('a/new.cell.yaml', flawed);
    tell(session, folder.uri('a/new.cell.yaml'), created);
    assert.deepEqual(codesOf(await found), ['structure/bad-quantity']);
    const gone = next(session, folder.uri('a/new.cell.yaml'));
    folder.remove('a/new.cell.yaml');
    tell(session, folder.uri('a/new.cell.yaml'), deleted);
    assert.deepEqual(codesOf(await gone), []);

    // Opened, changed and closed without saving: the problems of the file are back.
    const uri = folder.uri('a/flawed.cell.yaml');
    session.open(uri, base);
    assert.deepEqual(codesOf(await session.diagnostics(uri, 1)), []);
    const back = next(session, uri);
    session.close(uri);
    assert.deepEqual(codesOf(await back), ['structure/bad-quantity']);
  });

  test('is let go of when only open documents count again', async () => {
    using folder = folderOf({ 'flawed.cell.yaml': flawed });
    let check = 'all';
    const peer = { ...wanting('all', [folder.path]), configuration: () => ({ workspace: { check } }) };
    await using session = await openSession(undefined, undefined, peer);
    await session.until(({ diagnostics }) => diagnostics.length > 0);
    check = 'open';
    session.notify('workspace/didChangeConfiguration', { settings: null });
    const cleared = await next(session, folder.uri('flawed.cell.yaml'));
    assert.deepEqual(cleared.diagnostics, []);
  });

  test('can be stopped', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.cell.yaml`, flawed] as const),
    );
    using folder = folderOf(many);
    await using session = await openSession(undefined, undefined, wanting('all', [folder.path]));
    await session.holds(() => session.progress.length > 0);
    const [first] = session.progress;
    session.notify('window/workDoneProgress/cancel', { token: first?.token });
    await ended(session);
    // An open document is still answered for.
    session.open(folder.uri('open.cell.yaml'), base);
    await session.diagnostics(folder.uri('open.cell.yaml'), 1);
    assert.ok(session.published.length < 400);
  });
});
