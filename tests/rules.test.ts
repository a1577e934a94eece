/**
 * Rule pages are executed. No rule has code of its own here: every page and every file of edge cases is found by
 * listing the folders. `UPDATE=1` rewrites the drawings of the `Fails` examples.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as suite, test } from 'node:test';
import { analyzeMarkdown } from '../server/src/document/check.js';
import { readDesignDocument } from '../server/src/document/read.js';
import type { Finding } from '../server/src/finding/finding.js';
import type { RulePage } from '../server/src/knowledge/types.js';
import { analyses } from '../server/src/lint/analyses.js';
import { analyze } from '../server/src/lint/analyze.js';
import type { Reader } from '../server/src/project/reader.js';
import { rules } from '../server/src/rules/registry.js';
import type { Document } from '../server/src/text/document.js';
import { draw, readDrawings } from './support/annotations.js';
import { knowledge } from './support/knowledge.js';
import { neighbours } from './support/neighbours.js';
import { root } from './support/root.js';

/** Waivers of the examples are held against a day that never changes. */
const today = '2026-06-30';

const update = process.env.UPDATE === '1';

/** Found by the faces, only by a fault of the tool, or not before a rule has another name: their pages have no examples to run. */
const withoutExamples = new Set(['yaml/encoding', 'internal/rule-crash', 'structure/outdated-rule']);

function findingsOf(text: string, rule: string): Finding[] {
  if (isDesignDocument(text)) return documentFindings(text).filter((finding) => finding.rule === rule);
  // An example of a configuration says so in its first line.
  const uri = text.startsWith('# cellspec.config.yaml') ? 'cellspec.config.yaml' : 'example.cell.yaml';
  const document = { uri, version: 0, text };
  const read = neighboursOf(document);
  return [...analyze(document, knowledge, { today, read }).findings].filter(
    (finding) => finding.rule === rule,
  );
}

/** An example of a Markdown document says so in its first line, too. */
function isDesignDocument(text: string): boolean {
  return text.startsWith('<!-- design.md -->');
}

function documentFindings(text: string): readonly Finding[] {
  const analysisOf = analyses(knowledge, { read: neighbours, today: () => today });
  const document = readDesignDocument({ uri: 'design.md', version: 0, text });
  return analyzeMarkdown(document, knowledge, { read: neighbours, analysisOf, setup: undefined }).findings;
}

/** A file may name itself. */
function neighboursOf(document: Document): Reader {
  return (from, path) => (path.endsWith(document.uri) ? { document } : neighbours(from, path));
}

function compare(annotated: string, rule: string): void {
  const { text, drawn } = readDrawings(annotated);
  assert.deepEqual(readDrawings(draw(text, findingsOf(text, rule))).drawn, drawn);
}

for (const page of knowledge.pages()) {
  suite(page.id, () => {
    if (withoutExamples.has(page.id)) return;
    test('has examples that fail and examples that pass', () => {
      assert.ok(page.fails.length > 0 && page.passes.length > 0);
    });
    page.fails.forEach((example, index) => {
      test(`fails ${index + 1}`, () => {
        if (update) redraw(page, example);
        else {
          assert.ok(findingsOf(readDrawings(example).text, page.id).length > 0, 'the rule stays silent');
          compare(example, page.id);
        }
      });
    });
    page.passes.forEach((example, index) => {
      test(`passes ${index + 1}`, () => {
        assert.deepEqual(
          findingsOf(example, page.id).map((finding) => finding.message),
          [],
        );
      });
    });
  });
}

function redraw(page: RulePage, example: string): void {
  const file = join(root, 'knowledge/rules', `${page.id}.md`);
  const { text } = readDrawings(example.replace(/\n$/, ''));
  const drawing = draw(text, findingsOf(`${text}\n`, page.id));
  const before = readFileSync(file, 'utf8');
  const kind = isDesignDocument(text) ? 'markdown' : 'yaml';
  writeFileSync(
    file,
    // The whole fence, since one example may begin like another.
    before.replace(`\`\`\`${kind}\n${example.trimEnd()}\n\`\`\``, () => `\`\`\`${kind}\n${drawing}\n\`\`\``),
  );
}

suite('edge cases', () => {
  const folder = join(root, 'tests/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  for (const name of files) {
    // tests/rules/GROUP/RULE/case.yaml
    const rule = name.split(/[\\/]/).slice(0, 2).join('/');
    test(name, () => {
      const annotated = readFileSync(join(folder, name), 'utf8');
      if (update) {
        const { text } = readDrawings(annotated);
        writeFileSync(join(folder, name), draw(text, findingsOf(text, rule)));
      } else compare(annotated, rule);
    });
  }
});

test('every registered rule has a page, and every page of a predicate is registered', () => {
  const registered = new Set<string>(rules.map((rule) => rule.id));
  for (const id of registered) assert.ok(knowledge.page(id), `${id} has no page`);
  for (const page of knowledge.pages()) {
    const predicate =
      existsSync(join(root, 'server/src/rules', `${page.id}.ts`)) || page.judges !== undefined;
    assert.equal(predicate, registered.has(page.id), `${page.id}: predicate and registry disagree`);
  }
});
