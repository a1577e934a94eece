/** How far up a figure is known, and the sentence on what is missing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { reachOf } from '../server/src/physics/reach.js';
import { knowledge } from './support/knowledge.js';
import { designOf } from './support/random-design.js';
import { root } from './support/root.js';

const oracle = (name: string) =>
  designOf(readFileSync(join(root, 'tests/fixtures/oracles', `${name}.cell.yaml`), 'utf8'));

const cases = [
  ['nmc622-graphite-pouch', 'specific_energy', 'cell', undefined],
  [
    'nmc811-argyrodite-li',
    'specific_energy',
    'stack',
    'cell mass unknown, for want of the mass of the housing: stack level only',
  ],
  [
    'nmc811-argyrodite-li',
    'energy_density',
    'stack',
    'cell volume unknown, for want of the width of the cell, the height of the cell and the thickness of the cell: stack level only',
  ],
  [
    'lco-lipon-li-thin-film',
    'specific_energy',
    'film',
    'cell mass unknown, for want of the density of parylene and Ti: film level only',
  ],
  ['lco-lipon-li-thin-film', 'energy_density', 'cell', undefined],
] as const;

for (const [name, of, level, sentence] of cases) {
  test(`${name}: ${of} is known at the level of the ${level}`, () => {
    const reach = reachOf(of, oracle(name), knowledge);
    assert.equal(reach.level, level);
    assert.equal(reach.sentence, sentence);
  });
}

test('where nothing is known the sentence names what is missing', () => {
  const reach = reachOf('energy_density', designOf('cathode: {active_material: LFP}'), knowledge);
  assert.equal(reach.level, undefined);
  assert.match(reach.sentence ?? '', /^unknown, for want of the /);
});
