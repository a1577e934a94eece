/** What holds for every rewriting that is offered at any place of any sample: the design stays what it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Analysis } from '../server/src/lint/analyze.js';
import { analyze } from '../server/src/lint/analyze.js';
import type { NewFile, Refactoring } from '../server/src/service/refactor/refactoring.js';
import { refactoringsAt } from '../server/src/service/refactorings.js';
import { analysisOf, apply, commentsOf, faultsOfEdits, fixtures, today } from './support/fixable.js';
import { knowledge } from './support/knowledge.js';

/** What another way of writing may change: how a unit is spelt, and what stands in another file. */
const mayChange = new Set(['structure/unit-spelling', 'structure/file-not-read']);

const samples = [
  ...fixtures.filter(({ name }) => name.startsWith('samples')),
  { name: 'a blend of one', text: 'cellspec: 1\nanode: {active_materials: {graphite: 100 wt%}}\n' },
];
const seen = new Set<string>();

describe('refactorings', () => {
  for (const { name, text } of samples) {
    test(name, () => {
      const analysis = analysisOf(text);
      const looked = new Set<string>();
      const faults = placesOf(text).flatMap((offset) =>
        refactoringsAt(analysis, knowledge, offset).flatMap((offered) => {
          // Offered at every word of a group, and the same everywhere.
          const same = JSON.stringify(offered.edits);
          if (looked.has(same)) return [];
          looked.add(same);
          seen.add(offered.title.replace(/(?<=Convert to).*|`.*`|(?<=coated |Move )\S+/g, '…'));
          return faultsOf(offered, analysis).map((fault) => `${offered.title}: ${fault}`);
        }),
      );
      assert.deepEqual(faults, []);
    });
  }

  test('each of them was offered somewhere', () => {
    for (const beginning of [
      'Convert to',
      'Make the',
      'Move ',
      'Write it as a blend',
      'Write it as a single',
      'Write …',
    ])
      assert.ok(
        [...seen].some((title) => title.startsWith(beginning)),
        beginning,
      );
  });

  test('nothing is rewritten in a text that was not read to its end', () => {
    assert.deepEqual(refactoringsAt(analysisOf('anode: {active_material: Li\n'), knowledge, 20), []);
  });

  test('a library the spec uses already takes the material in', () => {
    const library = {
      uri: 'file:///cells/lib/plant.celllib.yaml',
      version: 0,
      text: 'cellspec: 1\r\nmaterials:\r\n  C: {base: LCO} # old\r\n',
    };
    const spec = analyze(
      {
        uri: 'file:///cells/a.cell.yaml',
        version: 0,
        text: 'use: [./lib/plant.celllib.yaml]\nmaterials:\n    A: {base: NMC811}\n    B: {base: LFP}\ncathode: {active_material: A}\n',
      },
      knowledge,
      { read: () => ({ document: library }) },
    );
    const at = spec.document.text.indexOf('A: {');
    const [found] = refactoringsAt(spec, knowledge, at).filter(({ kind }) => kind === 'refactor.extract');
    assert.equal(found?.title, 'Move A to the library plant.celllib.yaml');
    assert.ok(found.file && 'edits' in found.file);
    assert.equal(
      apply(library.text, found.file.edits),
      'cellspec: 1\r\nmaterials:\r\n  C: {base: LCO} # old\r\n  A: {base: NMC811}\r\n',
    );
    assert.equal(
      apply(spec.document.text, found.edits),
      'use: [./lib/plant.celllib.yaml]\nmaterials:\n    B: {base: LFP}\ncathode: {active_material: A}\n',
    );
  });
});

/** One in each word. */
function placesOf(text: string): number[] {
  return [...text.matchAll(/[\w.%]+/g)].map(({ index }) => index);
}

function faultsOf({ kind, title, edits, disabled, file }: Refactoring, before: Analysis): string[] {
  if (disabled !== undefined) return edits.length === 0 && disabled.endsWith('.') ? [] : ['half disabled'];
  const { text } = before.document;
  const faults = faultsOfEdits({ edits }, text);
  const after = before.again(apply(text, edits));
  if (after.reading.tree.problems.length > before.reading.tree.problems.length)
    faults.push(`breaks the text:\n${after.document.text}`);
  const kept = commentsOf(after.document.text + (file && 'content' in file ? file.content : ''));
  for (const comment of commentsOf(text)) if (!kept.includes(comment)) faults.push(`${comment} is lost`);
  const now = file && 'content' in file ? withLibrary(after, file) : after;
  const [old, found] = [rulesOf(before), rulesOf(now)];
  if (old.join() !== found.join()) faults.push(`findings change: ${old.join()} to ${found.join()}`);
  if (file && 'content' in file) {
    const library = analyze({ uri: file.uri, version: 0, text: file.content }, knowledge);
    const errors = library.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) faults.push(`the library is at fault: ${errors[0]?.message}`);
  }
  if (kind === 'refactor.rewrite' && !/^(?:Convert|Write it as)/.test(title)) {
    const same = JSON.stringify(readBack(before)) === JSON.stringify(readBack(after));
    if (!same) faults.push('reads differently');
  }
  return faults;
}

/** The spec as it is read with its new library beside it. */
function withLibrary({ document }: Analysis, { uri, content }: NewFile): Analysis {
  const library = { uri, version: 0, text: content };
  return analyze(document, knowledge, { today, read: () => ({ document: library }) });
}

function rulesOf({ findings }: Analysis): string[] {
  return findings
    .map(({ rule }) => rule)
    .filter((rule) => !mayChange.has(rule))
    .sort();
}

/** The spec without its places. */
function readBack({ spec }: Analysis): unknown {
  return JSON.parse(JSON.stringify(spec, (key, value) => (key === 'where' ? undefined : value)));
}
