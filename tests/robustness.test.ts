/**
 * Any bytes at all give findings or a plain sentence: never a stack trace, a hang, the end of the process or silence.
 * `EVERY=1` takes every prefix of every spec, which lasts some minutes; without it long specs are sampled.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import { defineRule, type Rule } from '../server/src/rules/rule.js';
import { examine } from './support/hostile-check.js';
import type { Answer } from './support/hostile-child.js';
import { markdownTests } from './support/hostile-markdown-tests.js';
import { pathTests } from './support/hostile-paths.js';
import { ordinarySpecs } from './support/hostile-specs.js';
import { hostileTexts } from './support/hostile-texts.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const scratch = mkdtempSync(join(tmpdir(), 'cellspec-hostile-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const child = join(root, 'out/tests/support/hostile-child.js');

/** Started first: it works beside the tests of this process. It writes to files, which never wait for a reader. */
const warmed = startWarmed();

function startWarmed(): Promise<{
  status: number | null;
  signal: string | null;
  answers: Answer[];
  errors: string;
}> {
  const [out, err] = [join(scratch, 'answers'), join(scratch, 'errors')];
  const files = [openSync(out, 'w'), openSync(err, 'w')] as const;
  const running = spawn(process.execPath, ['--max-old-space-size=1024', child], {
    stdio: ['ignore', ...files],
  });
  return new Promise((resolve) => {
    running.on('close', (status, signal) => {
      for (const file of files) closeSync(file);
      const lines = readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      resolve({
        status,
        signal,
        answers: lines.map((line) => JSON.parse(line)),
        errors: readFileSync(err, 'utf8'),
      });
    });
  });
}

describe('prefixes of specs', () => {
  const most = 60;
  for (const { file, text } of ordinarySpecs) {
    test(file, () => {
      const step = process.env.EVERY === '1' || text.length < 600 ? 1 : Math.ceil(text.length / most);
      for (let end = 0; end <= text.length; end += step) {
        const { findings, faults } = examine(
          text.slice(0, end),
          { hovers: 2, fixes: end % 10 === 0 ? 2 : 0 },
          file,
        );
        assert.deepEqual(faults, [], `the first ${end} characters`);
        if (end < 10) assert.ok(findings > 0, `nothing is said about the first ${end} characters`);
      }
    });
  }
});

describe('the same specs, written by other means', () => {
  const vowels = /[aeiou]/g;
  const variants: Readonly<Record<string, (text: string) => string>> = {
    'CR LF': (text) => text.replaceAll('\n', '\r\n'),
    'lone CR': (text) => text.replaceAll('\n', '\r'),
    'a byte order mark': (text) => `\ufeff${text}`,
    'tabs for indentation': (text) =>
      text.replace(/^ +/gm, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 2))),
    'zero bytes': (text) => text.replaceAll(': ', ': \0'),
    'halves of characters': (text) => text.replace(vowels, '\ud83d'),
    'characters beyond the first plane': (text) => text.replace(vowels, '\u{1f50b}'),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'line separators': (text) => text.replaceAll('\n', '\u2028'),
  };
  for (const [name, vary] of Object.entries(variants)) {
    test(name, () => {
      for (const { file, text } of ordinarySpecs) {
        const varied = vary(text);
        for (const part of [1, 0.61, 0.23]) {
          const { faults } = examine(varied.slice(0, varied.length * part), { hovers: 3, fixes: 1 }, file);
          assert.deepEqual(faults, [], `${file}, the first ${part}`);
        }
      }
    });
  }

  test('line ends and a byte order mark change nothing that is found', () => {
    for (const { file, text } of ordinarySpecs) {
      const rulesIn = (written: string) =>
        analyze({ uri: file, version: 0, text: written }, knowledge).findings.map((finding) => finding.rule);
      for (const name of ['CR LF', 'lone CR', 'a byte order mark']) {
        assert.deepEqual(rulesIn(variants[name]?.(text) ?? ''), rulesIn(text), `${file} with ${name}`);
      }
    }
  });
});

test('behind a crash no waiver is called unused', () => {
  const text =
    'waivers:\n  - {rule: balance/np-ratio, reason: measured on 40 cells, by: MS, until: 2099-01-01}\n';
  const crash = defineRule('balance/np-ratio', () => {
    throw new Error('on purpose');
  });
  const rulesOf = (checks: readonly Rule[]) =>
    analyze({ uri: 'a.cell.yaml', version: 0, text }, knowledge, { checks }).findings.map(({ rule }) => rule);
  assert.ok(rulesOf([]).includes('structure/waiver-unused'));
  assert.ok(!rulesOf([crash as unknown as Rule]).includes('structure/waiver-unused'));
});

describe('hostile texts in a warmed-up process', () => {
  test('the process lives to the end and says nothing but its answers', async () => {
    const { status, signal, answers, errors } = await warmed;
    const last = answers.at(-1)?.name ?? 'the warm-up';
    assert.deepEqual({ status, signal, errors }, { status: 0, signal: null, errors: '' }, `after ${last}`);
  });

  test('every text is answered, in time, without a fault', async () => {
    const { answers } = await warmed;
    const byName = new Map(answers.map((answer) => [answer.name, answer]));
    for (const { name, legal } of hostileTexts) {
      const answer = byName.get(name);
      assert.ok(answer !== undefined, `${name}: no answer`);
      assert.ok(legal || answer.findings > 0, `${name}: silence`);
    }
    for (const { name, faults, milliseconds } of answers) {
      assert.deepEqual(faults, [], name);
      // Some dozen readings and hovers of the text; a second is usual for the worst, and machines are busy.
      assert.ok(milliseconds < 20_000, `${name}: ${milliseconds} ms`);
    }
  });
});

describe('hostile paths on the command line', () => pathTests(scratch));

describe('Markdown', markdownTests);
