/** What holds for the figures of any design, tried on random ones. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Design } from '../server/src/design/design.js';
import { type Figure, figureOf, isFigure, leavesOf, recompute } from '../server/src/physics/figure.js';
import { type FigureId, figureNamed, figuresOf, knownFigures } from '../server/src/physics/figures.js';
import { exactly } from '../server/src/physics/interval.js';
import { computedPorosity } from '../server/src/physics/porosity.js';
import { sensitivityOf } from '../server/src/physics/sensitivity.js';
import { stackLayers } from '../server/src/physics/stack-layers.js';
import { volumeFractions } from '../server/src/physics/volume-fractions.js';
import { readSpec } from '../server/src/spec/read.js';
import { knowledge } from './support/knowledge.js';
import { type Draft, designOf, drafts, fields, oddDrafts, write } from './support/random-design.js';

function near(actual: number, expected: number, tolerance = 1e-9): boolean {
  return Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(actual), Math.abs(expected), 1e-300);
}

function every(check: (design: Design, draft: Draft) => void, runs = 200, from = drafts): void {
  fc.assert(
    fc.property(from, (draft) => check(designOf(write(draft)), draft)),
    { numRuns: runs, seed: 11 },
  );
}

const sheetPaths = /^(?:cathode|anode)\.current_collector$/;

describe('figures of any design', () => {
  test('random designs read without a problem, and many of them give figures', () => {
    let known = 0;
    every((_, draft) => {
      const text = write(draft);
      assert.deepEqual(readSpec(text, 'cell').problems, [], text);
      known += knownFigures(designOf(text), knowledge).length;
    });
    assert.ok(known > 1000, `${known}`);
  });

  test('a figure is finite and between its ends, or it is missing, whatever is written', () => {
    const check = (design: Design): void => {
      for (const { id, outcome } of figuresOf(design, knowledge)) {
        if (!isFigure(outcome)) {
          assert.ok(Array.isArray(outcome.missing), id);
          continue;
        }
        // A bound of the author's, `>= 3 mg/cm2`, is shown as it is, and nothing is built on it.
        if (figureOf(outcome) === undefined) {
          assert.equal(outcome.origin.kind, 'spec', id);
          continue;
        }
        const { value, low, high } = outcome;
        assert.ok([value, low, high].every(Number.isFinite), `${id}: ${low} ${value} ${high}`);
        const slack = Math.abs(value) * 1e-12;
        assert.ok(low <= value + slack && value <= high + slack, `${id}: ${low} ${value} ${high}`);
      }
    };
    every(check);
    every(check, 400, oddDrafts);
  });

  test('other units, same figures', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.array(fc.nat(3), { minLength: fields.length, maxLength: fields.length }),
        (draft, picks) => {
          const first = figuresOf(designOf(write(draft)), knowledge);
          const other = figuresOf(designOf(write(draft, (_, index) => picks[index] ?? 0)), knowledge);
          first.forEach(({ id, outcome }, index) => {
            const again = other[index]?.outcome;
            assert.ok(again, id);
            assert.equal(isFigure(outcome), isFigure(again), id);
            if (!isFigure(outcome) || !isFigure(again)) return;
            for (const end of ['value', 'low', 'high'] as const)
              assert.ok(near(outcome[end], again[end], 1e-7), `${id}: ${outcome[end]} ${again[end]}`);
          });
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });

  test('recomputed without a change it is the same', () => {
    every((design) => {
      for (const { id, outcome } of knownFigures(design, knowledge)) {
        const { value, low, high } = recompute(outcome, new Map());
        assert.deepEqual([value, low, high], [outcome.value, outcome.low, outcome.high], id);
      }
    });
  });

  test('wherever in their spreads the inputs lie, the figure lies between its ends', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40 }),
        (draft, at) => {
          for (const { id, outcome } of knownFigures(designOf(write(draft)), knowledge)) {
            const inputs = new Map(
              leavesOf(outcome).map((leaf, index) => {
                const share = at[index % at.length] ?? 0;
                return [leaf, exactly(leaf.low + share * (leaf.high - leaf.low))] as const;
              }),
            );
            const { value } = recompute(outcome, inputs);
            const slack = 1e-9 * Math.max(Math.abs(outcome.low), Math.abs(outcome.high));
            assert.ok(
              value >= outcome.low - slack && value <= outcome.high + slack,
              `${id}: ${outcome.low} ${value} ${outcome.high}`,
            );
          }
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });

  test('what fills a coating and its pores add up to one', () => {
    let seen = 0;
    every((design) => {
      for (const electrode of [design.cathode, design.anode]) {
        if (electrode === undefined) continue;
        const porosity = figureOf(computedPorosity(electrode));
        if (porosity === undefined) continue;
        const shares = volumeFractions(electrode).map(({ share }) => figureOf(share)?.value ?? Number.NaN);
        assert.ok(near(shares.reduce((a, b) => a + b, 0) + porosity.value, 1));
        seen++;
      }
    });
    assert.ok(seen > 20, `${seen}`);
  });

  test('the mass of a repeat unit is that of its layers and of what fills them', () => {
    let seen = 0;
    every((design, { format }) => {
      const whole = figureOf(figureNamed('stack_mass', design, knowledge));
      if (whole === undefined) return;
      const layers = stackLayers(design).map(({ path, mass }) => {
        const half = sheetPaths.test(path) && format !== 'thin_film' ? 0.5 : 1;
        return half * (figureOf(mass)?.value ?? Number.NaN);
      });
      const liquid = figureOf(figureNamed('pore_electrolyte', design, knowledge))?.value ?? 0;
      assert.ok(
        near(
          layers.reduce((a, b) => a + b, liquid),
          whole.value,
        ),
      );
      seen++;
    }, 1500);
    assert.ok(seen > 5, `${seen}`);
  });

  test('energy is energy density times volume, and specific energy times mass', () => {
    every((design) => {
      const of = (id: FigureId) => figureOf(figureNamed(id, design, knowledge))?.value;
      const [energy, volume, perVolume] = [of('energy'), of('volume'), of('energy_density')];
      if (energy !== undefined && volume !== undefined && perVolume !== undefined)
        assert.ok(near(energy, perVolume * volume));
      const [mass, perMass] = [of('mass'), of('specific_energy')];
      if (energy !== undefined && mass !== undefined && perMass !== undefined)
        assert.ok(near(energy, perMass * mass));
    });
  });

  test('sensitivity: each input once, the strongest first, the figure between both ends of a swing', () => {
    every((design) => {
      for (const { id, outcome } of knownFigures(design, knowledge)) {
        const { ranked, held } = sensitivityOf(outcome, knowledge);
        assert.equal(new Set(ranked.map(({ path }) => path)).size, ranked.length, id);
        ranked.forEach((each, index) => {
          assert.ok(each.swing <= (ranked[index - 1]?.swing ?? Number.POSITIVE_INFINITY), id);
          assert.ok(each.from < each.to, `${id}: ${each.path}`);
          const [low, high] = [Math.min(each.atFrom, each.atTo), Math.max(each.atFrom, each.atTo)];
          const slack = Math.abs(outcome.value) * 1e-9;
          assert.ok(low <= outcome.value + slack && outcome.value <= high + slack, `${id}: ${each.path}`);
        });
        for (const input of held) assert.ok(!ranked.some((each) => each.input === input), id);
      }
    }, 60);
  });
});

test('a leaf that is no quantity of the author or the library is never varied', () => {
  const text = write({
    format: 'pouch',
    pairs: 20,
    cathode: 'NMC622',
    anode: 'graphite',
    reference: 'cell',
    solid: false,
    composition: true,
    shares: [95, 2],
    values: fields.map(() => ({ given: true, at: 0.5, spread: 0 })),
  });
  const design = designOf(text);
  const outcome = figureNamed('specific_energy', design, knowledge);
  assert.ok(isFigure(outcome), JSON.stringify(outcome));
  const { ranked, held } = sensitivityOf(outcome as Figure, knowledge);
  assert.ok(ranked.length > 3);
  assert.ok(held.some(({ name }) => name === 'number of electrode pairs'));
  assert.ok(!ranked.some(({ path }) => path === 'cell.electrode_pairs'));
});
