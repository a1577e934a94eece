/** Pages of tests/service: `$0` in the text under `## Given` is the cursor, `## Then` what is to come of it. `UPDATE=1` rewrites that. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

const update = process.env.UPDATE === '1';

export interface Page {
  readonly text: string;
  /** Of the cursor; where the page has none, the start of the text. */
  readonly offset: number;
  readonly when: string;
  readonly expected: string;
}

export function pagesIn(kind: string): { readonly name: string; readonly path: string }[] {
  const folder = join(root, 'tests/service', kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, path: join(folder, name) }));
}

export function readPage(file: string): Page {
  const page = readFileSync(file, 'utf8');
  const given = fence(page, 'Given');
  return {
    text: given.replace('$0', ''),
    offset: Math.max(0, given.indexOf('$0')),
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

/** `language`: of what is expected, for whoever reads the page. */
export function settle(file: string, actual: string, expected: string, language: string): void {
  if (!update) {
    assert.equal(actual, expected);
    return;
  }
  const page = readFileSync(file, 'utf8');
  const [before = ''] = page.split('## Then');
  writeFileSync(file, `${before}## Then\n\`\`\`\`${language}\n${actual}\`\`\`\`\n`);
}
