/**
 * Names of an author's own, of any kind, in hovers: they are shown, never obeyed. The names are random, from a seed, so
 * a failure can be run again; `SEED=7` takes another.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/src/lint/analyze.js';
import { hover } from '../server/src/service/hover.js';
import { sourceLink, text } from '../server/src/service/markdown.js';
import { activePart, allowedLink, bareMarkdown, hostileString } from './support/hostile-markdown.js';
import { knowledge } from './support/knowledge.js';

const seed = Number(process.env.SEED ?? 1);

/** Anything somebody could put between quotes; some with the shapes that names really have. */
const hostileName = fc
  .oneof(
    hostileString,
    hostileString.map((each) => `NMC811 ${each}`),
    hostileString.map((each) => `${each}:${each}`),
    fc.constantFrom(
      '| a | b |\n| --- | --- |\n| [x](command:evil) | <b> |',
      '1. one\n2. two',
      '- [ ] x',
      '> quote',
      '<details open ontoggle=alert(1)>',
      '[x](cellspec:/sources/zhu2015.md)',
      '[1]: cellspec:/sources/zhu2015.md',
      '](cellspec:/sources/zhu2015.md)',
      '\\\\](command:workbench.action.terminal.new)',
      '``` js\nx\n```',
      'a\n\n---\n\nb',
      'a  \nb',
      '**',
      '*(recalled)*',
      '~~x~~',
      '$x$',
      ':smile:',
      'H~2~O^2^',
      '&#x5b;x&#x5d;&#x28;command:x&#x29;',
    ),
  )
  .filter((name) => name.trim() !== '');

/** A spec in which one name stands wherever an author may put one. JSON is YAML, so any name can be written. */
function specWith(names: readonly [string, string, string]): string {
  const [own, other, free] = names;
  return JSON.stringify(
    {
      cellspec: 1,
      name: free,
      materials: {
        [own]: {
          base: 'NMC811',
          name: free,
          formula: other,
          coating: { material: other, thickness: '10 nm' },
        },
        [other]: { base: free, class: 'sulfide' },
        [free]: { class: other, roles: ['solid_electrolyte', own] },
      },
      cathode: {
        active_material: own,
        composition: { [own]: '90 wt%', [other]: free },
        current_collector: own,
      },
      anode: { active_material: other, loading: own, current_collector: { material: free } },
      electrolyte: { type: 'solid', material: free, thickness: other },
      interfaces: { anode_electrolyte: { interlayer: { material: own }, contact: other } },
      manufacturing: { cathode: { process: own } },
    },
    null,
    1,
  );
}

/** Where a hover could start: at every key and value. */
function hoversOf(spec: string, documents: boolean): string[] {
  const analysis = analyze({ uri: 'a.cell.yaml', version: 0, text: spec }, knowledge);
  return [...spec.matchAll(/"(?:\\.|[^"\\])/g)].flatMap(
    ({ index }) => hover(analysis, knowledge, index + 1, { documents })?.markdown ?? [],
  );
}

/** A name is part of a line: it makes no table (which a row of dashes does) and no rule, and links stand in the list of sources alone. */
function fault(markdown: string): string | undefined {
  const active = activePart(markdown, true);
  if (active !== undefined) return active;
  const lines = bareMarkdown(markdown).split('\n');
  return lines.find(
    (line) =>
      (line !== '---' && /^[\s|:-]*-[\s|:-]*$/.test(line)) ||
      (line.search(allowedLink) >= 0 && !/^\d+\. /.test(line)),
  );
}

describe('hovers of a spec with names that want to run', () => {
  for (const documents of [false, true]) {
    test(documents ? 'with documents of sources' : 'with web addresses', () => {
      let shown = 0;
      fc.assert(
        fc.property(fc.tuple(hostileName, hostileName, hostileName), (names) => {
          for (const markdown of hoversOf(specWith(names), documents)) {
            shown += 1;
            assert.equal(fault(markdown), undefined, markdown);
            const dividers = markdown.split('\n\n---\n\n').length - 1;
            assert.equal(markdown.match(/^---$/gm)?.length ?? 0, dividers, markdown);
          }
        }),
        { seed, numRuns: 100 },
      );
      assert.ok(shown > 1000, `only ${shown} hovers`);
    });
  }

  test('the names are among what is shown', () => {
    const name = '| [x](y) <b> |';
    const shown = hoversOf(specWith([name, 'LFP', 'Li6PS5Cl']), true);
    assert.ok(shown.some((each) => each.startsWith(`**${text(name)}** is this spec's own material`)));
  });
});

test('only an id becomes a link to a document, whatever it is called; its label stays in its cell', () => {
  fc.assert(
    fc.property(hostileString, hostileString, (label, id) => {
      assert.ok(!bareMarkdown(text(label)).includes('|'), 'a bar would end the cell of a table');
      const made = sourceLink(label, id);
      if (/^[a-z0-9_]+$/i.test(id)) assert.ok(made.endsWith(`](cellspec:/sources/${id}.md)`));
      else assert.equal(activePart(`a ${made} b`), undefined, made);
      assert.equal(
        activePart(`a ${sourceLink(label, 'zhu2015').slice(1, -'](cellspec:/sources/zhu2015.md)'.length)} b`),
        undefined,
      );
    }),
    { seed, numRuns: 1000 },
  );
});

test('the check sees a table, a rule and a link', () => {
  for (const active of [
    '| a |\n| - |',

    '[x](cellspec:/sources/../a.md)',
    '[x](command:y)',
    'a\n:--',
  ])
    assert.notEqual(fault(active), undefined, active);
  for (const inert of ['a \\| b', '`a | b`', '1. A, [x](cellspec:/sources/zhu2015.md)', 'a\n\n---\n\nb'])
    assert.equal(fault(inert), undefined, inert);
});
