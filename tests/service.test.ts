/**
 * Hovers, quick fixes and refactorings as pages: tests/service/{hover,fix,refactor}/*.md. `$0` is the cursor. Under
 * `## Then` stands the whole hover, or the whole text after the fix named under `## When`. `UPDATE=1` rewrites it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import { fixesAt } from '../server/src/service/fixes.js';
import { hover } from '../server/src/service/hover.js';
import { refactoringsAt } from '../server/src/service/refactorings.js';
import { applyEdits } from '../server/src/text/edits.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const update = process.env.UPDATE === '1';

interface Page {
  readonly text: string;
  readonly offset: number;
  readonly when: string;
  readonly expected: string;
}

function readPage(file: string): Page {
  const page = readFileSync(file, 'utf8');
  const given = fence(page, 'Given');
  const offset = given.indexOf('$0');
  assert.ok(offset >= 0, 'the text has a cursor: $0');
  return {
    text: given.replace('$0', ''),
    offset,
    when: section(page, 'When').trim(),
    expected: fence(page, 'Then'),
  };
}

function section(page: string, title: string): string {
  return new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? '';
}

/** The first fence of a section; four back-ticks where the text itself may hold three. */
function fence(page: string, title: string): string {
  return /(`{3,})\w*\n([\s\S]*?)\1/.exec(section(page, title))?.[2] ?? '';
}

function settle(file: string, actual: string, expected: string): void {
  if (!update) assert.equal(actual, expected);
  else {
    const page = readFileSync(file, 'utf8');
    const [before = ''] = page.split('## Then');
    writeFileSync(
      file,
      `${before}## Then\n\`\`\`\`${file.includes('hover') ? 'markdown' : 'yaml'}\n${actual}\`\`\`\`\n`,
    );
  }
}

function pages(kind: string): string[] {
  return readdirSync(join(root, 'tests/service', kind)).filter((name) => name.endsWith('.md'));
}

describe('hover', () => {
  for (const name of pages('hover')) {
    test(name, () => {
      const file = join(root, 'tests/service/hover', name);
      const { text, offset, expected } = readPage(file);
      const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
      const shown = hover(analysis, knowledge, offset)?.markdown ?? 'nothing';
      const [head = ''] = shown.split('\n\n---\n\n');
      assert.ok(head.split('\n').length <= 8, 'more than eight lines before the first divider');
      settle(file, `${shown}\n`, expected);
    });
  }
});

describe('fix', () => {
  for (const name of pages('fix')) {
    test(name, () => {
      const file = join(root, 'tests/service/fix', name);
      const { text, offset, when, expected } = readPage(file);
      const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge);
      const offered = fixesAt(analysis, knowledge, { start: offset, end: offset });
      const chosen = offered.find(({ fix }) => fix.title === when);
      assert.ok(chosen, `offered: ${offered.map(({ fix }) => fix.title).join(' | ') || 'nothing'}`);
      // That it does what it says, for this and every other fix there is, is held in fixes.test.ts.
      settle(file, applyEdits(text, chosen.fix.edits), expected);
    });
  }
});

describe('refactoring', () => {
  for (const name of pages('refactor')) {
    test(name, () => {
      const file = join(root, 'tests/service/refactor', name);
      const { text, offset, when, expected } = readPage(file);
      const analysis = analyze({ uri: 'file:///cells/a.cell.yaml', version: 0, text }, knowledge);
      const offered = refactoringsAt(analysis, knowledge, offset);
      const chosen = offered.find(({ title }) => title === when);
      assert.ok(chosen, `offered: ${offered.map(({ title }) => title).join(' | ') || 'nothing'}`);
      const other = chosen.file && 'content' in chosen.file ? chosen.file : undefined;
      const added = other ? `# ${other.uri}\n${other.content}` : '';
      settle(file, applyEdits(text, chosen.edits) + added, expected);
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
