/** A test as a page: `## Given` with `$0` for the cursor, `## When`, `## Then`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

const update = process.env.UPDATE === '1';

export interface Page {
  readonly text: string;
  readonly offset: number;
  readonly when: string;
  readonly expected: string;
}

export function readPage(file: string): Page {
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

/** `language` is what the answer is coloured as where the page is read. */
export function settle(file: string, actual: string, expected: string, language: string): void {
  if (!update) {
    assert.equal(actual, expected);
    return;
  }
  const page = readFileSync(file, 'utf8');
  const [before = ''] = page.split('## Then');
  writeFileSync(file, `${before}## Then\n\`\`\`\`${language}\n${actual}\`\`\`\`\n`);
}

export function pages(kind: string): string[] {
  return readdirSync(join(root, 'tests/service', kind)).filter((name) => name.endsWith('.md'));
}
