/**
 * Slips that cell design calculations are known for, each with a test that fails when the slip is made. Numbers are those
 * of fixtures/oracles.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Design, readDesign } from '../server/src/design/design.js';
import { figureOf, notesOf } from '../server/src/physics/figure.js';
import { type FigureId, figureNamed, figuresOf } from '../server/src/physics/figures.js';
import { platedThickness } from '../server/src/physics/plated-thickness.js';
import { formatIn } from '../server/src/quantity/format.js';
import { readSpec } from '../server/src/spec/read.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

const folder = join(root, 'tests', 'fixtures', 'oracles');

function designOf(text: string): Design {
  return readDesign(readSpec(text, 'cell').spec, knowledge);
}

function oracle(name: string, change: (text: string) => string = (text) => text): Design {
  return designOf(change(readFileSync(join(folder, `${name}.cell.yaml`), 'utf8')));
}

/** The figure in a unit of its dimension. */
function amountOf(id: FigureId, design: Design, unit: string): number {
  const outcome = figureNamed(id, design, knowledge);
  const figure = figureOf(outcome);
  assert.ok(figure, `${id}: ${JSON.stringify(outcome)}`);
  return Number.parseFloat(formatIn(figure.value, figure.dimension, unit, 9));
}

function near(actual: number, expected: number, tolerance = 1e-3): void {
  assert.ok(Math.abs(actual / expected - 1) < tolerance, `${actual}, expected ${expected}`);
}

function far(actual: number, wrong: number): void {
  assert.ok(Math.abs(actual / wrong - 1) > 1e-3, `${actual} is what the slip gives`);
}

describe('traps', () => {
  test('N/P is one of reversible capacities: the 0.6674 of maximum concentrations is not to be had', () => {
    for (const name of ['lg-m50-used', 'lg-m50-nominal']) {
      for (const { id, outcome } of figuresOf(oracle(name), knowledge)) {
        const figure = figureOf(outcome);
        if (figure?.dimension !== 'number' || id === 'fill_factor') continue;
        far(figure.value, 0.6674);
      }
    }
    near(amountOf('n_p_ratio', oracle('lg-m50-used'), ''), 1.1011);
  });

  test('maximum concentration is no key of the format, so nobody can feed it', () => {
    const { problems } = readSpec('cathode: {active_material: NMC811, maximum_concentration: 63104}', 'cell');
    assert.equal(problems.length > 0, true);
  });

  test('half of each foil belongs to a repeat unit, and the note says so', () => {
    const design = oracle('lg-m50-used');
    near(amountOf('stack_thickness', design, 'um'), 186.8);
    far(amountOf('stack_thickness', design, 'um'), 200.8);
    const figure = figureOf(figureNamed('stack_thickness', design, knowledge));
    assert.ok(figure && notesOf(figure).some((note) => note.includes('half of each foil')));
    const whole = oracle('lg-m50-whole-foils');
    near(amountOf('stack_thickness', whole, 'um'), 200.8);
    const films = figureOf(figureNamed('stack_thickness', whole, knowledge));
    assert.ok(films && notesOf(films).some((note) => note.includes('whole')));
  });

  test('mg/cm2 over um: density in g/cm3 is ten times the quotient', () => {
    const design = designOf(
      'cathode: {active_material: NMC622, loading: 18.9 mg/cm2, thickness: 57.27273 um}',
    );
    near(amountOf('cathode_density', design, 'g/cm3'), 3.3);
  });

  test('S/m is ten mS/cm, and both give one resistance', () => {
    const layer = (conductivity: string) =>
      designOf(
        `electrolyte: {type: solid, material: Li6PS5Cl, thickness: 30 um, conductivity: ${conductivity}}`,
      );
    for (const text of ['2 mS/cm', '0.2 S/m', '2000 uS/cm', '0.002 S/cm'])
      near(amountOf('electrolyte_resistance', layer(text), 'ohm cm2'), 1.5, 1e-9);
  });

  test('A/m2 is a tenth of mA/cm2', () => {
    const design = designOf(
      'cathode: {active_material: LFP, areal_capacity: 3 mAh/cm2}\noperation: {charge_rate: 1C}',
    );
    near(amountOf('charge_current_density', design, 'mA/cm2'), 3, 1e-9);
    near(amountOf('charge_current_density', design, 'A/m2'), 30, 1e-9);
    const stated = designOf('operation: {current_density: 0.12 mA/cm2}');
    near(amountOf('discharge_current_density', stated, 'A/m2'), 1.2, 1e-9);
  });

  test('mol/m3 over a thousand is mol/L', () => {
    const read = (salt: string) => {
      const { spec } = readSpec(`electrolyte: {type: liquid, salts: {LiPF6: ${salt}}}`, 'cell');
      return spec.electrolyte?.salts?.entries[0]?.value?.value.value;
    };
    assert.equal(read('1000 mol/m3'), read('1 mol/L'));
  });

  test('kelvin: a temperature is never read as degrees', () => {
    const read = (text: string) =>
      readSpec(`operation: {temperature: {design: ${text}}}`, 'cell').spec.operation?.temperature?.design
        ?.value.value;
    assert.equal(read('25 degC'), 298.15);
    assert.equal(read('298.15 K'), 298.15);
    const noted = (use: string) =>
      figureOf(
        figureNamed(
          'electrolyte_resistance',
          designOf(
            `electrolyte: {type: solid, material: PEO, thickness: 40 um, conductivity: 0.3 mS/cm @ 333.15 K}\noperation: {temperature: {design: ${use}}}`,
          ),
          knowledge,
        ),
      );
    const same = noted('60 degC');
    const other = noted('25 degC');
    assert.ok(same && other);
    assert.ok(!notesOf(same).some((note) => note.includes('extrapolated')));
    // Another temperature is said, and the number is not moved to it.
    assert.ok(notesOf(other).some((note) => note.includes('extrapolated')));
    assert.equal(same.value, other.value);
  });

  test('per side: a foil is counted once between two coatings, and a stack has a face for every pair', () => {
    const design = oracle('nmc622-graphite-pouch');
    near(amountOf('area', design, 'cm2'), 40 * 8 * 12);
    near(amountOf('capacity', design, 'Ah'), 12.26244);
    far(amountOf('capacity', design, 'Ah'), 12.26244 * 2);
    // 20 cathode and 21 anode sheets, 42 separators.
    near(amountOf('stack_height', design, 'mm'), 6.06091);
    far(amountOf('stack_height', design, 'mm'), 40 * 0.15052273);
  });

  test('charged and discharged are different sizes of a lithium cell, and carry their names', () => {
    const design = oracle('nmc811-argyrodite-li');
    near(amountOf('stack_energy_density', design, 'Wh/L'), 878.47, 2e-3);
    near(amountOf('stack_energy_density_discharged', design, 'Wh/L'), 991.07, 2e-3);
    for (const [id, word] of [
      ['stack_energy_density', 'charged'],
      ['stack_energy_density_discharged', 'discharged'],
      ['stack_thickness', 'charged'],
      ['stack_thickness_discharged', 'discharged'],
    ] as const)
      assert.match(figureOf(figureNamed(id, design, knowledge))?.name ?? '', new RegExp(`, ${word}$`));
  });

  test('a cell with sulfur is assembled charged: nothing comes on top of its foil', () => {
    const cell = (cathode: string) =>
      designOf(`
cathode: {active_material: ${cathode}, areal_capacity: 5 mAh/cm2, thickness: 80 um, current_collector: {material: Al, thickness: 12 um}}
anode: {active_material: lithium metal, thickness: 50 um, current_collector: {material: Cu, thickness: 8 um}}
electrolyte: {type: solid, material: PEO, thickness: 20 um}`);
    near(amountOf('stack_thickness', cell('S'), 'um'), 160, 1e-9);
    near(amountOf('stack_thickness', cell('NMC811'), 'um'), 160 + 5 * 4.85);
    assert.equal(figureOf(figureNamed('lithium_plated', cell('S'), knowledge)), undefined);
  });

  test('the smaller electrode counts, and within their spreads the lesser of both', () => {
    const cell = (anode: string) =>
      designOf(
        `cathode: {active_material: NMC622, areal_capacity: 3 mAh/cm2}\nanode: {active_material: LTO, areal_capacity: ${anode}}`,
      );
    near(amountOf('areal_capacity', cell('2.5 mAh/cm2'), 'mAh/cm2'), 2.5, 1e-9);
    near(amountOf('areal_capacity', cell('3.5 mAh/cm2'), 'mAh/cm2'), 3, 1e-9);
    near(amountOf('areal_capacity', cell('2.9 +- 0.2 mAh/cm2'), 'mAh/cm2'), 2.9, 1e-9);
  });

  test('a coin cell is a cylinder, whether its height is called height or thickness', () => {
    for (const name of ['height', 'thickness']) {
      const design = designOf(`cell: {format: coin, dimensions: {diameter: 20 mm, ${name}: 3.2 mm}}`);
      near(amountOf('volume', design, 'mL'), Math.PI * 0.32);
    }
  });

  test('what wets solids counts by its amount, and not by pores', () => {
    const design = designOf(`
cathode: {active_material: NMC622, areal_capacity: 2 mAh/cm2, loading: 12 mg/cm2, thickness: 40 um, current_collector: {material: Al, thickness: 12 um}}
anode: {active_material: lithium metal, thickness: 20 um, current_collector: {material: Cu, thickness: 8 um}}
electrolyte:
  type: hybrid
  material: LLZTO
  thickness: 20 um
  density: 5.4 g/cm3
  wetting: {salts: {LiTFSI: 1 mol/L}, solvents: {EC: 50 vol%, EMC: 50 vol%}, amount: 0.5 g/Ah}`);
    const dry = 12 + 10.8 + 2 * 0.534 + 0.6 * 2.7 + 0.4 * 8.96;
    near(amountOf('stack_mass', design, 'mg/cm2'), dry + 1, 3e-3);
  });

  test('film and substrate are two energy densities at two levels', () => {
    const figures = figuresOf(oracle('lco-lipon-li-thin-film'), knowledge);
    const of = (id: FigureId) => figures.find((each) => each.id === id);
    assert.equal(of('stack_energy_density')?.level, 'film');
    assert.equal(of('energy_density')?.level, 'cell');
    near(amountOf('stack_energy_density', oracle('lco-lipon-li-thin-film'), 'Wh/L'), 808.93);
    near(amountOf('energy_density', oracle('lco-lipon-li-thin-film'), 'Wh/L'), 25.138);
  });

  test('rated and used capacity are not mixed: 1.288 g/Ah is on 5 Ah, 1.250 on 5.15 Ah', () => {
    near(amountOf('electrolyte_to_fill', oracle('lg-m50-nominal'), 'g/Ah'), 1.288);
    near(amountOf('electrolyte_to_fill', oracle('lg-m50-used'), 'g/Ah'), 1.288 * (5 / 5.1532));
  });

  test('lithium: 4.849 to 4.851 um for each mAh/cm2, whichever of 3860 to 3862 mAh/g is taken', () => {
    const design = designOf(
      'cathode: {active_material: NMC811, areal_capacity: 1 mAh/cm2}\nanode: {active_material: lithium metal}',
    );
    const figure = figureOf(platedThickness(design));
    assert.ok(figure && figure.value * 1e6 > 4.8485 && figure.value * 1e6 < 4.8515, String(figure?.value));
  });

  test('rounded percentages: a composition of 100 +- 0.5 wt% counts, one of 97 does not', () => {
    const porosity = (shares: string) => {
      const text = `cathode: {active_material: NMC622, composition: {${shares}}, density: 3.3 g/cm3}`;
      return figureOf(figureNamed('cathode_porosity', designOf(text), knowledge));
    };
    const exact = porosity('NMC622: 96 wt%, PVDF: 2 wt%, carbon black: 2 wt%');
    const rounded = porosity('NMC622: 96.2 wt%, PVDF: 2 wt%, carbon black: 2.1 wt%');
    assert.ok(exact && rounded && Math.abs(exact.value - rounded.value) < 0.01);
    assert.equal(porosity('NMC622: 93 wt%, PVDF: 2 wt%, carbon black: 2 wt%'), undefined);
  });

  test('lithium has an excess and no N/P', () => {
    const design = oracle('nmc811-argyrodite-li');
    assert.equal(figureOf(figureNamed('n_p_ratio', design, knowledge)), undefined);
    near(amountOf('lithium_excess', design, ''), 0.77227);
  });

  test('Faraday: the library gives what the formulas do, to the mAh/g', () => {
    const expected: Readonly<Record<string, number>> = JSON.parse(
      readFileSync(join(folder, 'theoretical.json'), 'utf8'),
    );
    for (const [id, capacity] of Object.entries(expected)) {
      const fact = knowledge.material(id)?.properties.theoretical_capacity?.[0];
      assert.ok(fact?.quantity, id);
      const stated = Number.parseFloat(formatIn(fact.quantity.value, 'specific_capacity', 'mAh/g', 6));
      assert.ok(Math.abs(stated - capacity) <= 0.5, `${id}: ${stated}, expected ${capacity}`);
    }
  });
});
