/**
 * Reversible specific capacity of the active material of an electrode at this cell's voltage limits, A s/kg: as declared
 * for the electrode, else what is usual for each active material by its share of the blend.
 */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { activeShare } from './active-share.js';
import { derive, gap, isFigure, type Label, type Outcome } from './figure.js';
import { product } from './interval.js';
import { ofMaterial, statedFigure } from './known-figure.js';
import { perNumber, sumFormula, sumOfTerms } from './per-number.js';
import { perSide } from './per-side.js';

export const reversibleCapacity = oncePer((electrode: Electrode): Outcome<'specific_capacity'> => {
  const { spec, side, actives } = electrode;
  const label = labelOf(electrode);
  if (spec.specific_capacity) return statedFigure(spec.specific_capacity, `${side}.specific_capacity`, label);
  const [first] = actives;
  if (first === undefined) return gap(`${side}.active_material`, `active material of the ${side}`);
  if (actives.length === 1) {
    const usual = usualOf(first);
    // What is missing of the material is what the electrode could say as well.
    return isFigure(usual) ? usual : gap(`${side}.specific_capacity`, label.name);
  }
  const inputs: Record<string, Outcome> = {};
  actives.forEach((active, index) => {
    inputs[capacityName(index)] = usualOf(active);
  });
  actives.forEach((active, index) => {
    inputs[shareName(index)] = activeShare(electrode, active);
  });
  return derive({ ...label, formula: formulaOf(actives.length) }, inputs, (given) =>
    sumOfTerms(given, actives.length, capacityName, shareName, product),
  );
});

function usualOf(active: Used): Outcome<'specific_capacity'> {
  const { text } = active.name;
  return ofMaterial(active, 'practical_capacity', {
    dimension: 'specific_capacity',
    name: `specific capacity of ${text}`,
    symbol: `q(${text})`,
  });
}

const labelOf = perSide(
  (side): Label<'specific_capacity'> => ({
    dimension: 'specific_capacity',
    name: `specific capacity of the ${side}`,
    symbol: 'q',
  }),
);

const capacityName = perNumber((index) => `q${index}`);
const shareName = perNumber((index) => `x${index}`);
const formulaOf = sumFormula((index) => `{x${index}} · {q${index}}`);
