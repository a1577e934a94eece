/**
 * Candidates are judged in one design of which most is shared, and only by the meetings they are in. Judged each for
 * itself, in a text that has its name in the place, a candidate comes out the very same.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDesign } from '../server/src/design/design.js';
import { firstLots } from '../server/src/design/lots.js';
import type { Used } from '../server/src/design/materials.js';
import { isAt, type Meeting, meetingsOf, watching } from '../server/src/design/meetings.js';
import { loadKnowledge } from '../server/src/host/knowledge-file.js';
import { type Analysis, analyze } from '../server/src/lint/analyze.js';
import { prospects } from '../server/src/service/completion/chemistry.js';
import { complete } from '../server/src/service/completion/complete.js';
import type { Offer } from '../server/src/service/completion/offer.js';
import { type Site, siteAt } from '../server/src/service/completion/site.js';
import { readSpec } from '../server/src/spec/read.js';
import { cursorAt } from '../server/src/syntax/cursor.js';
import type { Span } from '../server/src/text/span.js';
import { knowledge, knowledgeFolder } from './support/knowledge.js';
import { root } from './support/root.js';

/** Specs that can be read, and do not build on others: those are judged by what they say alone. */
const specs = ['samples', 'samples/flawed', 'tests/corpus']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder.startsWith('tests'), encoding: 'utf8' })
      .filter((name) => name.endsWith('.cell.yaml'))
      .map((name) => join(folder, name)),
  )
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
  .filter(({ text }) => !/^(?:extends|use):|^<<<<<<< /m.test(text))
  .concat({ name: 'lots.cell.yaml', text: lots() });

/** A blend of lots of two powders, of which some are alike and some are not. */
function lots(): string {
  const lot = (name: string, more: string): string => `  ${name}: {base: ${more}}`;
  return [
    'cellspec: 1',
    'materials:',
    lot('a', 'NMC811, density: 4.7 g/cm3, coating: {material: LiNbO3, thickness: 8 nm}'),
    lot('b', 'NMC811, density: 4.8 g/cm3, coating: {material: LiNbO3, thickness: 9 nm}'),
    lot('c', 'LCO, particle_size: 4 um'),
    lot('d', 'NMC811, average_voltage: 3.7 V'),
    lot('e', 'LCO, particle_size: 5 um'),
    'cathode:',
    '  active_materials: {a: 20 wt%, b: 20 wt%, c: 20 wt%, d: 20 wt%, e: 20 wt%}',
    '  composition: {a: 20 wt%, Li6PS5Cl: 20 wt%, C65: 2 wt%, PVDF: 2 wt%}',
    '  current_collector: {material: Al}',
    'anode: {active_material: lithium metal, current_collector: {material: Cu}}',
    'electrolyte: {type: solid, material: Li6PS5Cl}',
    'operation: {voltage: {max: 4.3 V}}',
    'manufacturing: {cathode: {process: slurry_coating, solvent: NMP}}',
    '',
  ].join('\n');
}

interface Spot {
  readonly analysis: Analysis;
  readonly site: Site;
  readonly offset: number;
}

/** Every place of a spec that names a material, with the cursor behind the name. */
function spotsOf({ name, text }: { readonly name: string; readonly text: string }): Spot[] {
  const analysis = analyze({ uri: `file:///${name}`, version: 0, text }, knowledge);
  return analysis.reading.names.flatMap(({ span }) => {
    const offset = span.end - (/["']/.test(text.charAt(span.end - 1)) ? 1 : 0);
    const cursor = cursorAt(text, offset);
    if (cursor === undefined || cursor.kind === 'comment') return [];
    const site = siteAt(analysis, cursor);
    return site === undefined ? [] : [{ analysis, site, offset }];
  });
}

/** The text with a name where the word of ours stands: nothing of it was read before. */
function written({ analysis, site }: Spot, name: string): Site {
  const { span, lead, close } = site.frame;
  const before = analysis.document.text.slice(0, span.start) + lead;
  const word = JSON.stringify(name);
  const quote = site.cursor.quote?.sign ?? '';
  const colon = site.wants === 'key' && !site.frame.hasColon ? ': x' : '';
  const behind = `${close}${colon}${analysis.document.text.slice(span.end)}`;
  const start = before.length - quote.length;
  const text = before.slice(0, start) + word + behind.replace(quote, '');
  const reading = readSpec(text, 'cell');
  const at: Span = { start, end: start + word.length };
  return { ...site, at, reading: () => reading, renamed: () => reading.spec };
}

describe('a candidate is judged as if it were written there', () => {
  for (const [index, spec] of specs.entries())
    test(spec.name, () => {
      let judged = 0;
      for (const [place, spot] of spotsOf(spec).entries()) {
        const offers = complete(spot.analysis, knowledge, spot.offset, { snippets: true, files: () => [] });
        // All of them at all places take minutes: every run takes the same few.
        const candidates = offers.filter(
          ({ kind }, each) => kind === 'material' && (each + place + index) % 25 === 0,
        );
        const judge = prospects(spot.site, knowledge);
        for (const { label } of candidates) {
          const alone = prospects(written(spot, label), knowledge)(label);
          assert.deepEqual(judge(label), alone, `${label} at ${spot.offset}`);
          judged += 1;
        }
      }
      assert.ok(judged > 0);
    });
});

test('what was judged before is judged again as soon as the design is another', () => {
  const edits = fc.record({
    from: fc.constantFrom(
      '4.2',
      '4.25 V',
      'NMC811',
      'Li6PS5Cl',
      'LiNbO3',
      'graphite',
      '\n',
      ' 1',
      ': ',
      '# ',
    ),
    to: fc.constantFrom('3.6 V', '4.6 V', 'LFP', 'LLZO', 'none', '\n# note\n', '\n\n', ' 2', ': 7 ', '#'),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const property = fc.property(
    fc.constantFrom(...specs.slice(0, 12)),
    fc.array(edits, { minLength: 1, maxLength: 4 }),
    fc.nat(),
    ({ name, text: first }, changes, pick) => {
      let text = first;
      for (const { from, to, place } of changes) {
        const list = (of: typeof knowledge): readonly Offer[] => {
          const analysis = analyze({ uri: `file:///${name}`, version: 0, text }, of);
          const named = analysis.reading.names;
          const offset = named[pick % Math.max(1, named.length)]?.span.end ?? 0;
          return complete(analysis, of, offset, { snippets: true, files: () => [] });
        };
        // Another knowledge base, of the same content, has judged nothing yet.
        assert.deepEqual(list(knowledge), list(loadKnowledge(knowledgeFolder)), text);
        const at = text.indexOf(from, Math.floor(place * text.length));
        if (at >= 0) text = text.slice(0, at) + to + text.slice(at + from.length);
      }
    },
  );
  fc.assert(property, { numRuns: 60, seed: 20_261_131 });
});

test('what is made of the meetings of one place are those of all that it is in, of lots of one powder with the first', () => {
  for (const spec of specs) {
    const { spec: cell, reading } = analyze({ uri: spec.name, version: 0, text: spec.text }, knowledge);
    const design = readDesign(cell, knowledge);
    const all = meetingsOf(design);
    for (const { span } of reading.names) {
      const watched = watching(design, span);
      const mixtures = watched.watched?.mixtures ?? [];
      const actives = [design.cathode, design.anode].flatMap((each) => each?.actives ?? []);
      const isOther = (each: Used): boolean => {
        const lots = actives.filter(({ material, own }) => material === each.material && own && each.own);
        return lots.includes(each) && firstLots(actives).includes(each) === false;
      };
      const isIn = ({ near, far }: Meeting): boolean =>
        [near, far].some((each) => isAt(each, span) || mixtures.includes(each)) &&
        [near, far].every((each) => isAt(each, span) || !isOther(each));
      assert.deepEqual(meetingsOf(watched), all.filter(isIn), `${spec.name} at ${span.start}`);
    }
  }
});
