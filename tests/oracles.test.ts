/** Whole cells against figures that were worked out without this project; see fixtures/oracles/README.md. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDesign } from '../server/src/design/design.js';
import { figureOf } from '../server/src/physics/figure.js';
import { type FigureId, figuresOf } from '../server/src/physics/figures.js';
import { formatIn } from '../server/src/quantity/format.js';
import { parseQuantity } from '../server/src/quantity/parse.js';
import { readSpec } from '../server/src/spec/read.js';
import { knowledge } from './support/knowledge.js';
import { root } from './support/root.js';

interface Oracle {
  readonly densities: Readonly<Record<string, number>>;
  /** Lines that give a rounded result, which is to be computed instead. */
  readonly without: readonly string[];
  readonly figures: Readonly<Partial<Record<FigureId, string>>>;
  /** Figures that are only remembered, or known within bounds. */
  readonly within?: Readonly<Partial<Record<FigureId, string>>>;
  /** What such a cell does not have, or does not say enough for. */
  readonly none: readonly FigureId[];
}

const folder = join(root, 'tests', 'fixtures', 'oracles');
const oracles: Readonly<Record<string, Oracle>> = JSON.parse(
  readFileSync(join(folder, 'figures.json'), 'utf8'),
);

for (const [name, oracle] of Object.entries(oracles)) {
  const written = readFileSync(join(folder, `${name}.cell.yaml`), 'utf8');
  const lines = written.split('\n').filter((line) => !oracle.without.includes(line.trim()));
  const text = withDensities(lines.join('\n'), oracle.densities);
  const { spec, problems } = readSpec(text, 'cell');
  const figures = figuresOf(readDesign(spec, knowledge), knowledge);
  const outcomeOf = (id: string) => figures.find((each) => each.id === id)?.outcome;

  test(`${name}: the spec reads without a problem`, () => assert.deepEqual(problems, []));

  for (const [id, expected] of Object.entries(oracle.figures)) {
    test(`${name}: ${id} is ${expected}`, () => {
      const outcome = outcomeOf(id);
      const figure = figureOf(outcome);
      assert.ok(figure, JSON.stringify(outcome));
      const parsed = parseQuantity(expected, [figure.dimension]);
      assert.ok(parsed.ok, expected);
      const shown = formatIn(figure.value, figure.dimension, parsed.quantity.unit, 7);
      const error = Math.abs(figure.value / parsed.quantity.value - 1);
      assert.ok(error < 1e-3, `${shown}, expected ${expected}`);
    });
  }
  for (const [id, range] of Object.entries(oracle.within ?? {})) {
    test(`${name}: ${id} lies in ${range}`, () => {
      const figure = figureOf(outcomeOf(id));
      assert.ok(figure, JSON.stringify(outcomeOf(id)));
      const parsed = parseQuantity(range, [figure.dimension]);
      assert.ok(parsed.ok && parsed.quantity.form === 'range', range);
      const { low, high } = parsed.quantity;
      const shown = formatIn(figure.value, figure.dimension, parsed.quantity.unit, 7);
      assert.ok(figure.value >= low && figure.value <= high, `${shown}, expected ${range}`);
    });
  }
  for (const id of oracle.none) {
    test(`${name}: no ${id}`, () => assert.equal(figureOf(outcomeOf(id)), undefined));
  }
}

/** The densities of an oracle as the spec's own materials. */
function withDensities(text: string, densities: Oracle['densities']): string {
  const own = Object.entries(densities).map(
    ([name, density]) => `  ${name}: {base: ${name}, density: ${density} g/cm3}\n`,
  );
  if (own.length === 0) return text;
  return text.includes('\nmaterials:\n')
    ? text.replace('\nmaterials:\n', `\nmaterials:\n${own.join('')}`)
    : `${text}materials:\n${own.join('')}`;
}
