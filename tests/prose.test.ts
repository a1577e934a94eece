/** What is recognised in prose: pages in tests/service/mentions, and free text that is not about batteries. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readMarkdown } from '../server/src/markdown/parse.js';
import { proseHover } from '../server/src/service/prose/hover.js';
import { mentionAt, quantityAt } from '../server/src/service/prose/mentions.js';
import { knowledge } from './support/knowledge.js';
import { pagesIn, readPage, settle } from './support/pages.js';
import { root } from './support/root.js';

/** Everything a reader could hover over, each once, in order. */
function hoversIn(text: string): string[] {
  const reading = readMarkdown(text);
  const found = new Map<string, string>();
  for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const mention = mentionAt(reading, knowledge, index);
    const quantity = mention ? undefined : quantityAt(reading, knowledge, index);
    const span = mention?.span ?? quantity?.span;
    if (span === undefined) continue;
    const line = text.slice(0, span.start).split('\n').length;
    const what = mention ? `${mention.kind} ${mention.id}` : `quantity, ${quantity?.quantity.dimension}`;
    found.set(`${span.start}`, `${line}: ${text.slice(span.start, span.end)}  ${what}\n`);
  }
  return [...found.values()];
}

describe('mentions', () => {
  for (const { name, path } of pagesIn('mentions')) {
    test(name, () => {
      const { text, expected } = readPage(path);
      settle(path, hoversIn(text).join(''), expected, 'text');
    });
  }
});

describe('hovers', () => {
  for (const { name, path } of pagesIn('prose-hover')) {
    test(name, () => {
      const { text, offset, expected } = readPage(path);
      const shown = proseHover(readMarkdown(text), knowledge, offset)?.markdown ?? 'nothing';
      settle(path, `${shown}\n`, expected, 'markdown');
    });
  }
});

describe('free text that is not about batteries', () => {
  const files = [
    'SECURITY.md',
    'LICENSE',
    ...[
      '@types/node/README.md',
      'ajv/README.md',
      'fast-check/README.md',
      'fast-check/CHANGELOG.md',
      'yaml/README.md',
      'playwright-core/README.md',
      'playwright-core/ThirdPartyNotices.txt',
      'vscode-languageserver/README.md',
      'vscode-languageclient/README.md',
      'typescript/README.md',
      'typescript/SECURITY.md',
      'typescript/NOTICE.txt',
      'esbuild/README.md',
      '@vscode/vsce/README.md',
      '@vscode/test-electron/README.md',
      '@vscode/test-electron/CHANGELOG.md',
      'yaml-language-server/README.md',
      'yaml-language-server/CHANGELOG.md',
      'js-quantities/README.md',
    ].map((name) => `node_modules/${name}`),
  ].filter((name) => existsSync(join(root, name)));
  const texts = files.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

  test('is at least 20,000 words', () => {
    const words = texts.map(({ text }) => text.match(/\p{L}{2,}/gu)?.length ?? 0);
    assert.ok(words.reduce((sum, count) => sum + count, 0) >= 20_000, words.join(' '));
  });
  for (const { name, text } of texts) test(name, () => assert.deepEqual(hoversIn(text), []));
});
