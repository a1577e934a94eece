/** What the server does while nothing is asked of it, and what it puts off for what is about to be asked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadKnowledge } from '../server/src/host/knowledge-file.js';
import { analyze } from '../server/src/lint/analyze.js';
import { scheduler } from '../server/src/lsp/diagnostics.js';
import { warmUp } from '../server/src/lsp/warm-up.js';
import { complete } from '../server/src/service/completion/complete.js';
import { knowledge, knowledgeFolder } from './support/knowledge.js';
import { root } from './support/root.js';
import { openSession } from './support/session.js';

const text = readFileSync(join(root, 'samples/nmc811-argyrodite-li.cell.yaml'), 'utf8');
const uri = 'file:///cells/warm.cell.yaml';
const analysis = () => analyze({ uri, version: 1, text }, knowledge);
const failed = (what: string): never => assert.fail(what);

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe('lists made in advance', () => {
  test('one for each place that names a material, and no list twice', async () => {
    let made = 0;
    const places = analysis().reading.names.length;
    assert.ok(places > 8 && places < 40);
    const warming = warmUp({ knowledge, analysis, log: failed, idle: 0, made: () => made++ });
    warming.busy();
    while (made < places) await after(1);
    await after(10);
    assert.equal(made, places);
  });

  test('and no more than are of use, whichever specs are worked on', async () => {
    let made = 0;
    let version = 1;
    const next = () => analyze({ uri: `file:///cells/${version}.cell.yaml`, version, text }, knowledge);
    const warming = warmUp({ knowledge, analysis: next, log: failed, idle: 0, made: () => made++ });
    for (; version < 6; version++) {
      warming.busy();
      const before = made;
      while (made < Math.min(40, before + analysis().reading.names.length)) await after(1);
    }
    await after(10);
    assert.equal(made, 40);
  });

  test('not while somebody works', async () => {
    let made = 0;
    const warming = warmUp({ knowledge, analysis, log: failed, idle: 60_000, made: () => made++ });
    for (let key = 0; key < 5; key++) {
      warming.busy();
      await after(1);
    }
    assert.equal(made, 0);
  });

  test('a fault in one ends them, and is told once', async () => {
    const told: string[] = [];
    const broken = () => {
      throw new Error('broken');
    };
    const warming = warmUp({ knowledge, analysis: broken, log: (what) => told.push(what), idle: 0 });
    warming.busy();
    await after(10);
    warming.busy();
    await after(10);
    assert.deepEqual(told, ['making lists in advance failed']);
  });

  test('a server makes them of the spec that was opened, and its lists stay what they are', async () => {
    let made = 0;
    const warming = { idle: 0, made: () => made++ };
    await using session = await openSession(undefined, undefined, { warming });
    session.open(uri, text);
    while (made < 8) await after(1);
    const before = analysis();
    const fresh = loadKnowledge(knowledgeFolder);
    for (const { span } of before.reading.names.slice(0, 6)) {
      const lines = text.slice(0, span.end).split('\n');
      const offered = await session.completion(uri, lines.length - 1, lines.at(-1)?.length ?? 0);
      const alone = complete(before, fresh, span.end, { snippets: false, files: () => [] });
      assert.deepEqual(
        offered.map(({ label }) => label),
        alone.map(({ label }) => label),
      );
    }
  });
});

describe('when a document is checked', () => {
  const slowly = (): void => {
    const end = performance.now() + 6;
    while (performance.now() < end);
  };

  test('at once, but for one that takes long: that lets pass what comes right behind the key', async () => {
    const order: string[] = [];
    let checked = (): void => {};
    const queue = scheduler((uri) => {
      order.push(uri);
      if (uri === 'long') slowly();
      checked();
    });
    const next = () =>
      new Promise<void>((done) => {
        checked = done;
      });
    for (const uri of ['short', 'long']) {
      const first = next();
      queue.touch(uri);
      await first;
    }
    queue.touch('short');
    await next();
    queue.touch('long');
    setTimeout(() => order.push('asked'), 5);
    await next();
    assert.deepEqual(order, ['short', 'long', 'short', 'asked', 'long']);
  });

  test('and not later and later while keys keep coming', async () => {
    const order: string[] = [];
    let isDone = false;
    const queue = scheduler(() => {
      order.push('checked');
      isDone = order.length > 1;
      slowly();
    });
    queue.touch('long');
    while (order.length === 0) await after(1);
    for (let key = 0; key < 1000 && !isDone; key++) {
      queue.touch('long');
      await after(2);
    }
    assert.ok(isDone);
  });
});
