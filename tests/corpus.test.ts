/**
 * Designs from the literature, in pairs: a cell that is built like this and works, and the same cell with one fault. What
 * is to be found stands in the files themselves, decided from the chemistry and not from what the linter happens to say:
 * `# expect: RULE at PATH` for an error or a warning, `# may: RULE at PATH` for a remark that is allowed to be there, and
 * `# gap: RULE at PATH (why)` for a fault that the linter cannot state, or not firmly enough, for want of a checked fact.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';
import { runIn } from './support/run-cli.js';

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
}
interface Cell {
  readonly file: string;
  readonly name: string;
  /** `clean`, or the name of the fault. */
  readonly flaw: string;
  readonly expect: readonly string[];
  readonly may: readonly string[];
  readonly gap: readonly string[];
}

const folder = join(root, 'tests', 'corpus');
const cells: readonly Cell[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map(cell);
const clean = cells.filter((each) => each.flaw === 'clean');
const flawed = cells.filter((each) => each.flaw !== 'clean');
const report: { findings: Found[] } = JSON.parse(runIn(folder, ['lint', '--format', 'json', '.']).stdout);

describe('corpus', () => {
  test('is large, half of it clean, and every clean cell has a flawed neighbour', () => {
    assert.ok(cells.length >= 60, `${cells.length} designs`);
    assert.ok(clean.length * 2 >= cells.length, `${clean.length} of ${cells.length} are clean`);
    const cleanNames = clean.map((each) => each.name);
    assert.deepEqual(cleanNames, [...new Set(flawed.map((each) => each.name))].sort());
  });

  test('clean cells expect nothing, flawed ones something and say what in words', () => {
    for (const { file, expect, gap } of clean) assert.deepEqual([...expect, ...gap], [], file);
    for (const { file, expect, gap } of flawed) {
      assert.ok(expect.length + gap.length > 0, file);
      assert.match(readFileSync(join(folder, file), 'utf8'), /^# Flawed: ./, file);
    }
  });

  test('labels name rules that exist', () => {
    const pages = new Set(knowledge.pages().map((page) => page.id as string));
    const named = new Set(cells.flatMap((each) => [...each.expect, ...each.may, ...each.gap].map(ruleOf)));
    assert.deepEqual(
      [...named].filter((rule) => !pages.has(rule)),
      [],
    );
  });

  test('gaps stay few and say why they are there', () => {
    const gaps = cells.flatMap(({ file, gap }) => gap.map((each) => `${file}: ${each}`));
    // One in six is already too many to call the others a measure.
    assert.ok(gaps.length * 6 <= flawed.length, gaps.join('\n'));
    for (const each of gaps) assert.match(each, / \(.+\)$/);
  });

  for (const { file, expect, may, gap } of cells) {
    test(file, () => {
      const found = report.findings.filter((each) => each.file === file);
      const faults = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const closed = gap
        .map((each) => each.replace(/ \(.*$/, ''))
        .filter((each) => faults.map(label).includes(each));
      assert.deepEqual(closed, [], 'a gap is closed: make it an `expect`');
      assert.deepEqual(faults.map(label).sort(), [...expect].sort());
      // A remark may be there or not; one that is named in the file is only ever a remark.
      for (const each of may) assert.ok(!faults.map(label).includes(each), each);
    });
  }
});

function cell(file: string): Cell {
  const [, name, flaw] = /^(.+)\.([a-z0-9-]+)\.cell\.yaml$/.exec(file) ?? [];
  assert.ok(name !== undefined && flaw !== undefined, `${file} is not NAME.FLAW.cell.yaml`);
  const text = readFileSync(join(folder, file), 'utf8');
  return {
    file,
    name,
    flaw,
    expect: labels(text, 'expect'),
    may: labels(text, 'may'),
    gap: labels(text, 'gap'),
  };
}

function labels(text: string, word: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^# ${word}: (.+ at .+)$`, 'gm'))].flatMap((match) => match[1] ?? []);
}

function label({ rule, path }: Found): string {
  return `${rule} at ${path}`;
}

function ruleOf(text: string): string {
  return text.split(' at ')[0] ?? text;
}
