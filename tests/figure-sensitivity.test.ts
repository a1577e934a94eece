/** What moves a figure: on designs whose answer can be worked out in the head. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { figureOf } from '../server/src/physics/figure.js';
import { type FigureId, figureNamed } from '../server/src/physics/figures.js';
import { type Influence, sensitivityOf } from '../server/src/physics/sensitivity.js';
import { knowledge } from './support/knowledge.js';
import { designOf } from './support/random-design.js';
import { root } from './support/root.js';

function of(text: string, id: FigureId) {
  const figure = figureOf(figureNamed(id, designOf(text), knowledge));
  assert.ok(figure, id);
  return { figure, ...sensitivityOf(figure, knowledge) };
}

function near(actual: number | undefined, expected: number): void {
  assert.ok(
    actual !== undefined && Math.abs(actual / expected - 1) < 1e-9,
    `${actual}, expected ${expected}`,
  );
}

function swingOf(ranked: readonly Influence[], path: string): number | undefined {
  return ranked.find((each) => each.path === path)?.swing;
}

const cell = (voltage: string, loading: string) => `
cell: {electrode_pairs: 2, electrode_area: 100 cm2, volume: 10 mL}
cathode: {active_material: NMC622, specific_capacity: 176 mAh/g, active_loading: ${loading}}
anode: {active_material: lithium metal, thickness: 20 um}
operation: {voltage: {nominal: ${voltage}}}`;

test('without a tolerance what is usual is taken, to both sides', () => {
  const { figure, ranked, held } = of(cell('3.7 V', '20 mg/cm2'), 'energy_density');
  near(swingOf(ranked, 'cathode.active_loading'), 0.04);
  near(swingOf(ranked, 'operation.voltage.nominal'), 0.02);
  near(swingOf(ranked, 'cell.electrode_area'), 0.01);
  const volume = ranked.find(({ path }) => path === 'cell.volume');
  // A larger volume means a smaller density.
  assert.ok(volume && volume.atFrom > figure.value && volume.atTo < figure.value);
  assert.equal(volume.basis, 'usual');
  assert.deepEqual(
    held.map(({ name }) => name),
    ['number of electrode pairs'],
  );
});

test("the author's tolerance or range goes before what is usual", () => {
  const { ranked } = of(cell('3.7 +- 0.37 V', '19..21 mg/cm2'), 'energy_density');
  const [first, second] = ranked;
  assert.equal(first?.path, 'operation.voltage.nominal');
  assert.equal(first?.basis, 'stated');
  near(first?.swing, 0.2);
  assert.equal(second?.path, 'cathode.active_loading');
  near(second?.swing, 0.1);
});

test('what the library reports as a range is varied over it', () => {
  const text = 'cathode: {active_material: NMC622, active_loading: 20 mg/cm2}';
  const { ranked } = of(text, 'cathode_areal_capacity');
  const capacity = ranked.find(({ basis }) => basis === 'reported');
  assert.equal(capacity?.path, 'materials.NMC622.specific_capacity');
  assert.ok(capacity && capacity.from < capacity.to);
});

test('a value that contradicts another one is varied by what is usual, and not over both readings', () => {
  const text =
    'cathode: {active_material: NMC622, specific_capacity: 176 mAh/g, composition: {NMC622: 96 wt%, PVDF: 4 wt%}, loading: 20 mg/cm2, density: 3 g/cm3, thickness: 60 um}';
  near(swingOf(of(text, 'cathode_areal_capacity').ranked, 'cathode.loading'), 0.04);
});

test('a share that grows takes from the others', () => {
  const text = `
materials: {A: {density: 4 g/cm3}, B: {density: 2 g/cm3}}
cathode: {active_material: A, composition: {A: 90 wt%, B: 10 wt%}}`;
  const { ranked } = of(text, 'cathode_solid_density');
  const share = ranked.find(({ path }) => path === 'cathode.composition.A');
  // 1 / (0.909 / 4 + 0.091 / 2) and 1 / (0.891 / 4 + 0.109 / 2), in kg/m3.
  near(share?.atTo, 1000 / (0.909 / 4 + 0.091 / 2));
  near(share?.atFrom, 1000 / (0.891 / 4 + 0.109 / 2));
});

test('a share ends at the whole', () => {
  const text =
    'electrolyte: {type: solid, material: Li6PS5Cl, thickness: 30 um, relative_density: 98 %}\ncathode: {active_material: NMC811, loading: 20 mg/cm2, current_collector: {material: none}}\nanode: {active_material: anode-free, current_collector: {material: none}}';
  const relative = of(text, 'stack_mass').ranked.find(({ path }) => path.endsWith('relative_density'));
  assert.equal(relative?.to, 1);
});

test('what moves a pouch cell most is its cathode', () => {
  const text = readFileSync(join(root, 'tests/fixtures/oracles/nmc622-graphite-pouch.cell.yaml'), 'utf8');
  for (const id of ['specific_energy', 'stack_specific_energy', 'stack_energy_density'] as const) {
    const strongest = of(text, id)
      .ranked.slice(0, 3)
      .map(({ path }) => path);
    assert.ok(strongest.includes('cathode.specific_capacity'), `${id}: ${strongest}`);
    assert.ok(strongest.includes('cathode.loading'), `${id}: ${strongest}`);
  }
});
