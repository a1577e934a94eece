/** What is offered in a quoted spec is put into the document around it, and changes nothing outside of the quotation. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../server/src/lint/analyze.js';
import { fencedSpecs } from '../server/src/markdown/fenced-spec.js';
import { readMarkdown } from '../server/src/markdown/parse.js';
import { quotedEdit } from '../server/src/markdown/quoted-edit.js';
import { complete } from '../server/src/service/completion/complete.js';
import { offersFor } from '../server/src/service/fixes.js';
import { refactoringsAt } from '../server/src/service/refactorings.js';
import { applyEdits } from '../server/src/text/edits.js';
import type { Edit } from '../server/src/text/span.js';
import { fixtures } from './support/fixable.js';
import { knowledge } from './support/knowledge.js';

/** Lines of the specs are put into each of them. */
const ways: Readonly<Record<string, readonly [lead: string, prefix: string, end: string]>> = {
  'at the margin': ['# A\n\n', '', '\n'],
  'in a list': ['- one\n\n', '  ', '\n'],
  'in a quote': ['x\n\n', '> ', '\n'],
  'in a quote in a list': ['1. one\n\n', '   > ', '\n'],
  indented: ['x\n\n', '  ', '\n'],
  'in a quote, CR LF': ['x\r\n\r\n', '> ', '\r\n'],
};

interface Quoted {
  readonly whole: string;
  readonly text: string;
  readonly base: number;
  readonly prefix: string;
}

function quoted(spec: string, [lead, prefix, end]: readonly [string, string, string]): Quoted {
  const lines = ['```cellspec', ...spec.replace(/\n+$/, '').split(/\r?\n/), '```'];
  const whole = `${lead}${lines.map((line) => `${prefix}${line}${end}`).join('')}${end}behind${end}`;
  const [fenced] = fencedSpecs(readMarkdown(whole));
  assert.ok(fenced);
  return { whole, ...fenced };
}

/** Undefined where all is well. */
function faultOf({ whole, text, base, prefix }: Quoted, edits: readonly Edit[]): string | undefined {
  const wanted = applyEdits(text, edits);
  const moved = edits.map((edit) => quotedEdit(edit, text, prefix));
  const shifted = moved.map((edit) => ({
    ...edit,
    span: { start: edit.span.start + base, end: edit.span.end + base },
  }));
  const after = applyEdits(whole, shifted);
  const [fenced, ...others] = fencedSpecs(readMarkdown(after));
  if (fenced === undefined || others.length > 0) return 'the fence is gone';
  if (after.slice(0, base) !== whole.slice(0, base)) return 'what is above has changed';
  if (after.slice(base + fenced.text.length) !== whole.slice(base + text.length))
    return 'what is below has changed';
  for (const [index, { blanks = [] }] of moved.entries())
    for (const [at, blank] of blanks.entries()) {
      const before = edits[index]?.blanks?.[at];
      const is = moved[index]?.newText.slice(blank.start, blank.end);
      if (is !== edits[index]?.newText.slice(before?.start, before?.end)) return `a blank is ${is}`;
    }
  // A line that is empty, or whose margin nobody filled, says the same.
  const plain = (each: string) => each.replace(/\n$/, '').split(/\r?\n/).map(flat(prefix));
  assert.deepEqual(plain(fenced.text), plain(wanted));
  return undefined;
}

function flat(prefix: string): (line: string) => string {
  return (line) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return line.trim() === '' ? '' : line.slice(Math.min(indent, prefix.length)).trimEnd();
  };
}

for (const [name, way] of Object.entries(ways))
  describe(name, () => {
    for (const { name: file, text } of fixtures.filter((_, index) => index % 6 === 0))
      test(file, () => {
        // Tabs and lines of their own make are no matter of quoting.
        if (/\t|\r/.test(text)) return;
        const fence = quoted(text, way);
        const document = { uri: 'a.md', name: 'quoted.cell.yaml', version: 0, text: fence.text };
        const analysis = analyze(document, knowledge);
        for (const finding of analysis.findings.slice(0, 12))
          for (const { fix } of offersFor(finding, analysis, knowledge))
            assert.equal(faultOf(fence, fix.edits), undefined, `${finding.rule}: ${fix.title}`);
        for (const { title, edits, disabled, file: other } of refactoringsAt(
          analysis,
          knowledge,
          fence.text.indexOf(':'),
        ))
          if (disabled === undefined && other === undefined)
            assert.equal(faultOf(fence, edits), undefined, title);
      });

    test('completions', () => {
      const fence = quoted('cellspec: 1\nelectrolyte:\n  type: liquid\n  solv', way);
      const document = { uri: 'a.md', name: 'quoted.cell.yaml', version: 0, text: fence.text };
      const at = fence.text.indexOf('solv') + 4;
      const options = { snippets: false, files: () => [] };
      const offers = complete(analyze(document, knowledge), knowledge, at, options);
      assert.ok(offers.some(({ text }) => text.includes('solvents')));
      for (const { text: newText, span, label } of offers)
        assert.equal(faultOf(fence, [{ span, newText }]), undefined, label);
    });
  });
