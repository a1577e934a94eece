/** What the user sets reaches the server, whichever way the client hands it over, and nonsense never does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { defaults, settingsFrom } from '../server/src/lsp/settings.js';
import { root } from './support/root.js';
import { codesOf, openSession } from './support/session.js';

const bare =
  'cellspec: 1\ncathode: {active_material: LFP, loading: 15 mg cm-2}\nanode: {active_material: graphite, loading: 7.5 mg/cm2}\nelectrolyte: {type: liquid, salts: {LiPF6: 1 mol/L}, solvents: {EC: 30 vol%, EMC: 70 vol%}}\n';

/** `{a: {b: 1}}` as `{'a.b': 1}`. */
function flat(value: object, before = ''): Record<string, unknown> {
  const entries = Object.entries(value).map(([name, each]): Record<string, unknown> => {
    const path = `${before}${name}`;
    return typeof each === 'object' && !Array.isArray(each) ? flat(each, `${path}.`) : { [path]: each };
  });
  return Object.assign({}, ...entries);
}

describe('settings', () => {
  test('what is not set is as by default', () => {
    for (const nothing of [undefined, null, {}, [], 'all', { inlayHints: null }, { codeLens: [] }])
      assert.deepEqual(settingsFrom(nothing), defaults);
  });

  test('a value of another kind is as good as none, and one that nobody knows is left out', () => {
    const read = settingsFrom({ inlayHints: { units: 'no', figures: false, colour: 1 }, more: true });
    assert.deepEqual(read, { ...defaults, inlayHints: { ...defaults.inlayHints, figures: false } });
  });

  test('a profile that is none of the four is as good as none', () => {
    assert.equal(settingsFrom({ profile: 'concept' }).profile, 'concept');
    assert.equal(settingsFrom({ profile: 'final' }).profile, defaults.profile);
  });

  test('what package.json offers is what is read here, with the same defaults', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const offered: Record<string, { default: unknown }> = contributes.configuration.properties;
    for (const [name, value] of Object.entries(flat(defaults)))
      assert.deepEqual(offered[`cellspec.${name}`]?.default, value, name);
    // What nobody reads is not offered. The trace is read by the library of the client.
    const read = Object.keys(flat(defaults)).map((name) => `cellspec.${name}`);
    const unread = Object.keys(offered).filter((name) => !read.includes(name));
    assert.deepEqual(unread, ['cellspec.trace.server']);
  });

  test('another profile asks another amount of specs that name none, at once', async () => {
    await using session = await openSession();
    session.open('file:///a.cell.yaml', bare);
    session.open('file:///b.cell.yaml', `${bare}profile: lab\n`);
    assert.deepEqual(codesOf(await session.diagnostics('file:///a.cell.yaml', 1)), [
      'structure/unit-spelling',
    ]);
    session.notify('workspace/didChangeConfiguration', { settings: { cellspec: { profile: 'prototype' } } });
    const more = await session.until((each) => codesOf(each).includes('interface/missing-separator'));
    assert.equal(more.uri, 'file:///a.cell.yaml');
    await session.source({});
    const last = session.published.filter((each) => each.uri === 'file:///b.cell.yaml').at(-1);
    assert.deepEqual(last && codesOf(last), ['structure/unit-spelling']);
  });

  test('hints are left out where they are not wanted', async () => {
    await using session = await openSession();
    session.open('file:///a.cell.yaml', bare);
    assert.deepEqual(codesOf(await session.diagnostics('file:///a.cell.yaml', 1)), [
      'structure/unit-spelling',
    ]);
    session.notify('workspace/didChangeConfiguration', { settings: { cellspec: { hints: false } } });
    await session.until((each) => each.diagnostics.length === 0);
  });

  test('a client that can be asked is asked, at the start and after a change, and told to ask again', async () => {
    let set: unknown = { codeLens: { figures: false } };
    await using session = await openSession(undefined, undefined, {
      capabilities: {
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
      },
      configuration: () => set,
    });
    await session.askedFor('workspace/configuration');
    await session.askedFor('client/registerCapability');
    await session.askedFor('workspace/codeLens/refresh');
    await session.askedFor('workspace/inlayHint/refresh');
    set = {};
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await session.askedFor('workspace/codeLens/refresh', 2);
  });

  test('each of several folders has its own profile and hints; the innermost counts, outside the window', async () => {
    const set = new Map<string | undefined, unknown>([
      [undefined, { profile: 'prototype' }],
      ['file:///one', { profile: 'prototype', hints: false }],
      ['file:///one/inner', { profile: 'lab', hints: false }],
      ['file:///two', { profile: 'lab' }],
    ]);
    await using session = await openSession(undefined, undefined, {
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      configuration: (scope) => set.get(scope),
      folders: ['/one', '/one/inner', '/two'],
    });
    const spelling = 'structure/unit-spelling';
    const separator = 'interface/missing-separator';
    const shows = async (uri: string, ...codes: string[]): Promise<void> => {
      await session.holds(() => {
        const last = session.published.filter((each) => each.uri === uri).at(-1);
        return last !== undefined && JSON.stringify(codesOf(last)) === JSON.stringify(codes);
      });
    };
    const uris = ['/one/a', '/one/inner/a', '/two/a', '/three/a'].map((path) => `file://${path}.cell.yaml`);
    for (const uri of uris) session.open(uri, bare);
    const [one = '', inner = '', two = '', outside = ''] = uris;
    await shows(one, separator);
    await shows(inner);
    await shows(two, spelling);
    await shows(outside, separator, spelling);

    // The base says it on its own as soon as its folder asks for it, so what builds on it does not say it again.
    const extending = 'file:///one/b.cell.yaml';
    session.open(extending, 'cellspec: 1\nextends: ./inner/a.cell.yaml\nname: b\n');
    await shows(extending, separator);
    set.set('file:///one/inner', { profile: 'prototype' });
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await shows(inner, separator, spelling);
    await shows(extending);

    session.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///one/inner', name: 'inner' }] },
    });
    await shows(inner, separator);
  });

  test('a client that cannot be asked is left alone', async () => {
    await using session = await openSession();
    session.notify('workspace/didChangeConfiguration', { settings: { cellspec: { codeLens: 7 } } });
    await session.source({});
    assert.deepEqual(session.asked, []);
  });
});
