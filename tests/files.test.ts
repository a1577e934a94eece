/**
 * Folders of files that name each other, with a configuration or without: every spec in tests/files/CASE is checked with the others beside it, and its
 * findings are drawn under its text. `UPDATE=1` draws them anew.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Setup, setupFor } from '../server/src/config/config.js';
import { analyses } from '../server/src/lint/analyses.js';
import { analyze } from '../server/src/lint/analyze.js';
import type { Document } from '../server/src/text/document.js';
import { draw, readDrawings } from './support/annotations.js';
import { knowledge } from './support/knowledge.js';
import { readerOf } from './support/neighbours.js';
import { root } from './support/root.js';

const folder = join(root, 'tests/files');
const configName = 'cellspec.config.yaml';
const update = process.env.UPDATE === '1';

for (const name of readdirSync(folder)) {
  describe(name, () => {
    const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
    const annotated = new Map(files.map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));
    const texts = new Map([...annotated].map(([file, text]) => [file, readDrawings(text).text]));
    for (const file of readdirSync(join(folder, name)).filter((each) => each.endsWith('.json')))
      texts.set(file, readFileSync(join(folder, name, file), 'utf8'));
    const read = readerOf(texts);
    const configured = texts.has(configName) ? read(configName, configName) : undefined;
    const setupOf = ({ uri }: Document): Setup | undefined =>
      configured && 'document' in configured && uri !== configName
        ? setupFor(configured.document, uri)
        : undefined;
    const analysisOf = analyses(knowledge, { read, setupOf, today: () => '2026-06-30' });
    for (const file of files) {
      test(file, () => {
        const found = read(file, file.slice(file.lastIndexOf('/') + 1));
        assert.ok('document' in found);
        const { findings } = analysisOf(found.document);
        const drawing = draw(found.document.text, findings);
        if (update) writeFileSync(join(folder, name, file), drawing);
        else assert.deepEqual(readDrawings(drawing).drawn, readDrawings(annotated.get(file) ?? '').drawn);
      });
    }
  });
}

describe('while somebody types', () => {
  const folderOf = (name: string): Map<string, string> =>
    new Map(
      readdirSync(join(folder, name)).map((file) => [
        file,
        readDrawings(readFileSync(join(folder, name, file), 'utf8')).text,
      ]),
    );

  /** Every second state of a file on its way to its end; the others are much like it. */
  function states(text: string): string[] {
    return Array.from({ length: Math.floor(text.length / 2) }, (_, half) => text.slice(0, half * 2));
  }

  for (const [typed, looked] of [
    ['line.base.cell.yaml', 'solid.cell.yaml'],
    ['solid.cell.yaml', 'solid.cell.yaml'],
  ] as const) {
    test(`in ${typed}, ${looked} is answered for, and no place lies outside its document`, () => {
      const texts = folderOf('variants');
      for (const text of states(texts.get(typed) ?? '')) {
        const read = readerOf(new Map([...texts, [typed, text]]));
        const found = read('.', looked);
        assert.ok('document' in found);
        const { findings, documents } = analyze(found.document, knowledge, { read });
        for (const { span, related, rule } of findings) {
          assert.equal(span.file, undefined, rule);
          assert.ok(span.end <= Math.max(1, found.document.text.length), `${rule} at ${text.length}`);
          assert.notEqual(rule, 'internal/rule-crash');
          for (const { span: there } of related) {
            const home = there.file === undefined ? found.document : documents.get(there.file);
            assert.ok(home && there.end <= home.text.length, `${rule} leads to ${there.file}`);
          }
        }
      }
    });
  }
});
