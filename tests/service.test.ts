/**
 * Hovers, quick fixes and refactorings as pages: tests/service/{hover,fix,refactor}/*.md. `$0` is the cursor. Under
 * `## Then` stands the whole hover, or the whole text after the fix named under `## When`. `UPDATE=1` rewrites it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import { fixesAt } from '../server/src/service/fixes.js';
import { hover } from '../server/src/service/hover.js';
import { refactoringsAt } from '../server/src/service/refactorings.js';
import { applyEdits } from '../server/src/text/edits.js';
import { knowledge } from './support/knowledge.js';
import { pagesIn, readPage, settle } from './support/pages.js';
import { root } from './support/root.js';

describe('hover', () => {
  for (const { name, path } of pagesIn('hover')) {
    test(name, () => {
      const { text, offset, expected } = readPage(path);
      const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
      const shown = hover(analysis, knowledge, offset)?.markdown ?? 'nothing';
      const [head = ''] = shown.split('\n\n---\n\n');
      assert.ok(head.split('\n').length <= 8, 'more than eight lines before the first divider');
      settle(path, `${shown}\n`, expected, 'markdown');
    });
  }
});

describe('fix', () => {
  for (const { name, path } of pagesIn('fix')) {
    test(name, () => {
      const { text, offset, when, expected } = readPage(path);
      const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
      const offered = fixesAt(analysis, knowledge, { start: offset, end: offset });
      const chosen = offered.find(({ fix }) => fix.title === when);
      assert.ok(chosen, `offered: ${offered.map(({ fix }) => fix.title).join(' | ') || 'nothing'}`);
      // That it does what it says, for this and every other fix there is, is held in fixes.test.ts.
      settle(path, applyEdits(text, chosen.fix.edits), expected, 'yaml');
    });
  }
});

describe('refactoring', () => {
  for (const { name, path } of pagesIn('refactor')) {
    test(name, () => {
      const { text, offset, when, expected } = readPage(path);
      const analysis = analyze({ uri: 'file:///cells/a.cell.yaml', version: 0, text }, knowledge);
      const offered = refactoringsAt(analysis, knowledge, offset);
      const chosen = offered.find(({ title }) => title === when);
      assert.ok(chosen, `offered: ${offered.map(({ title }) => title).join(' | ') || 'nothing'}`);
      const other = chosen.file && 'content' in chosen.file ? chosen.file : undefined;
      const added = other ? `# ${other.uri}\n${other.content}` : '';
      settle(path, applyEdits(text, chosen.edits) + added, expected, 'yaml');
    });
  }
});

describe('the source material', () => {
  const facts = knowledge
    .terms()
    .flatMap((term) => term.facts)
    .flatMap(({ id, text }) => (id === undefined ? [] : { id, text }));
  // A liquid and a solid-state cell, hovered over word by word: what a reader can find.
  const shown = ['nmc622-graphite-pouch', 'nmc811-argyrodite-li', 'seed'].flatMap((name) => {
    const text = readFileSync(join(root, 'tests/fixtures/oracles', `${name}.cell.yaml`), 'utf8');
    const analysis = analyze({ uri: `${name}.cell.yaml`, version: 0, text }, knowledge);
    return [...text.matchAll(/[^\s:{},]+/g)].map((word) =>
      plain(hover(analysis, knowledge, word.index)?.markdown ?? ''),
    );
  });

  test('has 21 facts in the knowledge', () => assert.equal(facts.length, 21));
  for (const { id, text } of facts) {
    test(`${id} is reachable through a hover that names the source`, () => {
      const hovers = shown.filter((each) => each.includes(plain(text)));
      assert.ok(hovers.length > 0, 'no hover holds it');
      assert.ok(
        hovers.every((each) => each.includes('Chuangding')),
        'a hover holds it without its source',
      );
    });
  }
});

function plain(markdown: string): string {
  return markdown.replace(/[\\`]/g, '').replace(/\s+/g, ' ');
}
