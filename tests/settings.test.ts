/** What the user sets reaches the server, whichever way the client hands it over, and nonsense never does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaults, settingsFrom } from '../server/src/lsp/settings.js';
import { openSession } from './support/session.js';

describe('settings', () => {
  test('what is not set is as by default', () => {
    for (const nothing of [undefined, null, {}, [], 'all', { inlayHints: null }, { codeLens: [] }])
      assert.deepEqual(settingsFrom(nothing), defaults);
  });

  test('a value of another kind is as good as none, and one that nobody knows is left out', () => {
    const read = settingsFrom({ inlayHints: { units: 'no', figures: false, colour: 1 }, more: true });
    assert.deepEqual(read, { ...defaults, inlayHints: { ...defaults.inlayHints, figures: false } });
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

  test('a client that cannot be asked is left alone', async () => {
    await using session = await openSession();
    session.notify('workspace/didChangeConfiguration', { settings: { cellspec: { codeLens: 7 } } });
    await session.source({});
    assert.deepEqual(session.asked, []);
  });
});
