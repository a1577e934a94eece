/** Derived quantities against numbers worked out by hand or published; base units of server/src/quantity/dimension.ts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Design, readDesign } from '../server/src/design/design.js';
import { areaResistance, layerResistances } from '../server/src/physics/area-resistance.js';
import { arealCapacity, computedArealCapacity } from '../server/src/physics/areal-capacity.js';
import { currentDensityAt, ratedArealCapacity } from '../server/src/physics/current-density.js';
import { electrolyteAmount } from '../server/src/physics/electrolyte-amount.js';
import { exactly, type Interval } from '../server/src/physics/interval.js';
import { lithiumReserve } from '../server/src/physics/lithium-reserve.js';
import { npRatio } from '../server/src/physics/np-ratio.js';
import { poreVolume } from '../server/src/physics/pore-volume.js';
import { computedPorosity } from '../server/src/physics/porosity.js';
import { readSpec } from '../server/src/spec/read.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const milliampereHourPerSquareCentimetre = 36_000;

function designOf(text: string): Design {
  return readDesign(readSpec(text, 'cell').spec, knowledge);
}

function sample(name: string): Design {
  return designOf(readFileSync(join(root, 'samples', `${name}.cell.yaml`), 'utf8'));
}

function near(actual: Interval | number | undefined, expected: number, unit = 1): void {
  const value = typeof actual === 'object' ? actual.value : actual;
  assert.ok(value !== undefined, 'nothing was computed');
  const error = Math.abs(value / unit / expected - 1);
  assert.ok(error < 2e-3, `${value / unit}, expected ${expected}`);
}

test('a pouch cell of NMC622 and graphite: capacity, balance, pores, filling', () => {
  const design = sample('nmc622-graphite-pouch');
  near(design.cathode && arealCapacity(design.cathode), 3.1933, milliampereHourPerSquareCentimetre);
  near(design.anode && computedArealCapacity(design.anode), 3.5616, milliampereHourPerSquareCentimetre);
  near(npRatio(design), 1.11532);
  const pores = poreVolume(design)?.value ?? 0;
  const areal = ratedArealCapacity(design)?.value ?? 1;
  // Stated porosities are rounded, so the last digit differs from 1.2222.
  near((electrolyteAmount(design)?.volume?.value ?? 0) / (pores / areal), 1.223);
});

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
    near(areaResistance(layerResistances(design)), expected, 1e-4);
  }
});

test('current density: rate times areal capacity', () => {
  const current = currentDensityAt(exactly(0.2), exactly(0.3398 * milliampereHourPerSquareCentimetre));
  near(current, 0.06796, 10);
});

test('what is not known is not guessed', () => {
  const design = designOf('cathode: {active_material: NMC622, loading: 10 mg/cm2, density: 3 g/cm3}');
  assert.equal(design.cathode && computedArealCapacity(design.cathode), undefined);
  assert.equal(design.cathode && computedPorosity(design.cathode), undefined);
  assert.equal(poreVolume(design), undefined);
  assert.equal(electrolyteAmount(design), undefined);
});
