/** Lenses and hints as an editor meets them; what they say is in tests/service/lens and tests/service/inlay. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CodeLens, InlayHint, InlayHintLabelPart } from 'vscode-languageserver/node';
import { folderOf } from './support/folder.js';
import { root } from './support/root.js';
import { openSession, type Peer, type Session } from './support/session.js';

const uri = 'file:///cells/a.cell.yaml';
const text = readFileSync(join(root, 'tests/fixtures/oracles/nmc622-graphite-pouch.cell.yaml'), 'utf8');
const lines = text.split('\n');
const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start));

async function opened(options?: object, peer?: Peer): Promise<Session> {
  const session = await openSession(undefined, options, peer);
  session.open(uri, text);
  return session;
}

function lensesFor(session: Session): Promise<CodeLens[]> {
  return session.request('textDocument/codeLens', uri);
}

function hintsFor(session: Session, from = 0, to = lines.length): Promise<InlayHint[]> {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  return session.request('textDocument/inlayHint', uri, { range });
}

const partsOf = ({ label }: InlayHint) => label as InlayHintLabelPart[];
const labels = (hints: readonly InlayHint[]) =>
  hints.map((hint) =>
    partsOf(hint)
      .map(({ value }) => value)
      .join(''),
  );

describe('code lenses', () => {
  test('are only read in an editor that names no commands', async () => {
    await using session = await opened();
    const lenses = await lensesFor(session);
    assert.ok(lenses.some(({ command }) => command?.title === '3.19 mAh/cm2 · porosity 25.4 % · N/P 1.12'));
    assert.deepEqual([...new Set(lenses.map(({ command }) => command?.command))], ['']);
    assert.ok(!lenses.some(({ command }) => command?.title === 'Show stack'));
  });

  test('stand at their keys and call what the editor says it has', async () => {
    await using session = await opened({ commands: ['cellspec.showHover', 'cellspec.showStack', 7] });
    const lenses = await lensesFor(session);
    const anode = lenses.find(({ range }) => range.start.line === lineOf('anode:'));
    assert.equal(anode?.command?.command, 'cellspec.showHover');
    assert.deepEqual(anode?.command?.arguments, [uri, { line: lineOf('anode:'), character: 0 }]);
    const stack = lenses.find(({ command }) => command?.title === 'Show stack');
    assert.deepEqual(stack?.command?.arguments, [uri]);
    assert.equal(lenses.find(({ command }) => command?.title.includes('judged'))?.command?.command, '');
  });

  test('are as many as the user wants', async () => {
    let set = { codeLens: { figures: false, verdicts: true } };
    const workspace = { configuration: true, codeLens: { refreshSupport: true } };
    await using session = await opened({}, { capabilities: { workspace }, configuration: () => set });
    await session.askedFor('workspace/codeLens/refresh');
    assert.deepEqual(
      (await lensesFor(session)).map(({ command }) => command?.title),
      ['8 of 18 contacts judged · nothing found'],
    );
    set = { codeLens: { figures: false, verdicts: false } };
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await session.askedFor('workspace/codeLens/refresh', 2);
    assert.deepEqual(await lensesFor(session), []);
  });
});

describe('inlay hints', () => {
  test('are those of the range', async () => {
    await using session = await opened();
    const all = await hintsFor(session);
    const operation = await hintsFor(session, lineOf('operation:'), lineOf('targets:'));
    assert.deepEqual(labels(operation), ['3.19 mA/cm2', '3.19 mA/cm2']);
    assert.ok(all.length > operation.length);
    assert.deepEqual(await hintsFor(session, 1, 1), []);
  });

  test('say the rest when somebody points at them, in an editor that asks for it', async () => {
    const inlayHint = { resolveSupport: { properties: ['label.tooltip'] } };
    await using session = await opened({}, { capabilities: { textDocument: { inlayHint } } });
    const [hint] = await hintsFor(session, lineOf('operation:'), lineOf('targets:'));
    assert.ok(hint);
    assert.equal(partsOf(hint)[0]?.tooltip, undefined);
    const whole = await session.call<InlayHint>('inlayHint/resolve', hint);
    assert.match(JSON.stringify(partsOf(whole)[0]?.tooltip), /Current density on charge/);
    session.change(uri, 2, { line: 0, character: 0 }, { line: 0, character: 0 }, '# later\n');
    assert.deepEqual(await session.call('inlayHint/resolve', hint), hint);
    const stray = { ...hint, data: 'nonsense' };
    assert.deepEqual(await session.call('inlayHint/resolve', stray), stray);
  });

  test('say it at once in one that does not', async () => {
    await using session = await opened();
    const [hint] = await hintsFor(session, lineOf('operation:'), lineOf('targets:'));
    assert.match(JSON.stringify(hint?.label), /Current density on charge/);
  });

  test('are as many as the user wants', async () => {
    const workspace = { configuration: true, inlayHint: { refreshSupport: true } };
    const configuration = () => ({ inlayHints: { figures: false } });
    await using session = await opened({}, { capabilities: { workspace }, configuration });
    await session.askedFor('workspace/inlayHint/refresh');
    assert.deepEqual(await hintsFor(session), []);
  });
});

test('what stands in a variant is asked for again when its base changes, and leads to it', async () => {
  const variant = 'extends: ./base.cell.yaml\ncathode: {loading: 21 mg/cm2}\n';
  using folder = folderOf({ 'base.cell.yaml': text, 'variant.cell.yaml': variant });
  const workspace = { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } };
  const peer = { capabilities: { workspace }, folders: [folder.path] };
  await using session = await openSession(undefined, undefined, peer);
  const [base, own] = [folder.uri('base.cell.yaml'), folder.uri('variant.cell.yaml')];
  session.open(own, variant);
  await session.diagnostics(own, 1);
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
  const hints = await session.request<InlayHint[]>('textDocument/inlayHint', own, { range });
  assert.ok(labels(hints).includes('areal capacity 3.55 mAh/cm2'), labels(hints).join(' | '));
  const inherited = hints.flatMap(partsOf).find(({ value }) => value.startsWith(', specific_capacity'));
  const line = lines.findIndex((each) => each.startsWith('  specific_capacity: 176'));
  assert.deepEqual(inherited?.location, {
    uri: base,
    range: { start: { line, character: 2 }, end: { line, character: 2 + 'specific_capacity'.length } },
  });

  session.open(base, text);
  session.change(base, 2, { line, character: 0 }, { line: line + 1, character: 0 }, '');
  await session.askedFor('workspace/inlayHint/refresh');
  await session.askedFor('workspace/codeLens/refresh');
  const after = await session.request<InlayHint[]>('textDocument/inlayHint', own, { range });
  assert.ok(
    labels(after).some((label) => label.startsWith('areal capacity ≈')),
    labels(after).join(' | '),
  );
});
