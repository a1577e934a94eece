/** Derived quantities against numbers worked out by hand or published; base units of server/src/quantity/dimension.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDesign } from '../server/src/design/design.js';
import { layerResistances, sumOfLayers } from '../server/src/physics/area-resistance.js';
import { arealCapacity, computedArealCapacity } from '../server/src/physics/areal-capacity.js';
import { currentDensityAt } from '../server/src/physics/current-density.js';
import { electrolyteAmount } from '../server/src/physics/electrolyte-amount.js';
import { figureOf, isFigure, type Outcome } from '../server/src/physics/figure.js';
import { exactly, type Interval } from '../server/src/physics/interval.js';
import { lithiumReserve } from '../server/src/physics/lithium-reserve.js';
import { poreVolume } from '../server/src/physics/pore-volume.js';
import { computedPorosity } from '../server/src/physics/porosity.js';
import { readSpec } from '../server/src/spec/read.js';
import { knowledge } from './support/knowledge.js';

const milliampereHourPerSquareCentimetre = 36_000;

function designOf(text: string) {
  return readDesign(readSpec(text, 'cell').spec, knowledge);
}

function near(actual: Interval | Outcome | undefined, expected: number, unit = 1): void {
  const value = actual && 'value' in actual ? actual.value : undefined;
  assert.ok(value !== undefined, `nothing was computed: ${JSON.stringify(actual)}`);
  const error = Math.abs(value / unit / expected - 1);
  assert.ok(error < 1e-3, `${value / unit}, expected ${expected}`);
}

test('porosity from density and composition, with the densities of a published cell', () => {
  const design = designOf(`
materials:
  G: {density: 2.24 g/cm3}
  N: {density: 4.65 g/cm3}
  B: {density: 1.1 g/cm3}
  C: {density: 1.95 g/cm3}
  D: {density: 1.75 g/cm3}
  E: {density: 1.83 g/cm3}
cathode: {active_material: N, composition: {N: 95 wt%, D: 2.5 wt%, E: 2.5 wt%}, density: 3.5 g/cm3}
anode: {active_material: G, composition: {G: 94 wt%, B: 3 wt%, C: 3 wt%}, loading: 9.5 mg/cm2, thickness: 50 um}
`);
  near(design.anode && computedPorosity(design.anode), 0.12163);
  near(design.cathode && computedPorosity(design.cathode), 0.18713);
});

test('lithium: 1 mAh/cm2 is 4.85 um', () => {
  const design = designOf('anode: {active_material: lithium metal, thickness: 32.98 um}');
  near(design.anode && lithiumReserve(design.anode), 6.8, milliampereHourPerSquareCentimetre);
});

test('a capacity declared and one computed stay apart', () => {
  const design = designOf(
    'cathode: {active_material: S, specific_capacity: 1675 mAh/g, active_loading: 0.283 mg/cm2, areal_capacity: 0.5 mAh/cm2}',
  );
  near(design.cathode && arealCapacity(design.cathode), 0.5, milliampereHourPerSquareCentimetre);
  near(design.cathode && computedArealCapacity(design.cathode), 0.474, milliampereHourPerSquareCentimetre);
});

test('layers: thickness over conductivity', () => {
  const cases = [
    ['PPC, thickness: 9.9 um, conductivity: 0.105 mS/cm', 9.43],
    ['Li6PS5Cl, thickness: 800 um, conductivity: 2.29 mS/cm', 34.93],
    ['LiPON, thickness: 1.5 um, conductivity: 2 uS/cm', 75],
    ['PPC, thickness: 40 um, conductivity: 5 uS/cm', 800],
  ] as const;
  for (const [layer, expected] of cases) {
    const design = designOf(`electrolyte: {type: solid, material: ${layer}}`);
    near(sumOfLayers(layerResistances(design)), expected, 1e-4);
  }
});

test('current density: rate times areal capacity', () => {
  const current = currentDensityAt(exactly(0.2), exactly(0.3398 * milliampereHourPerSquareCentimetre));
  near(current, 0.06796, 10);
});

test('what is not known is not guessed', () => {
  const design = designOf('cathode: {active_material: NMC622, loading: 10 mg/cm2, density: 3 g/cm3}');
  assert.ok(design.cathode);
  const unknown = [
    computedArealCapacity(design.cathode),
    computedPorosity(design.cathode),
    poreVolume(design),
  ];
  for (const outcome of [...unknown, electrolyteAmount(design).mass]) {
    assert.equal(figureOf(outcome), undefined);
    assert.ok(!isFigure(outcome) && outcome.missing.length > 0);
  }
});
