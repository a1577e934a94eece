/**
 * Reversible specific capacity of the active material of an electrode at this cell's voltage limits, A s/kg: as declared
 * for the electrode, else what is usual for each active material by its share of the blend.
 */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { activeShare } from './active-share.js';
import { derive, gap, isFigure, type Label, type Outcome } from './figure.js';
import { product, sum } from './interval.js';
import { ofMaterial, stated } from './known-figure.js';

export const reversibleCapacity = oncePer((electrode: Electrode): Outcome<'specific_capacity'> => {
  const { spec, side, actives } = electrode;
  const label: Label<'specific_capacity'> = {
    dimension: 'specific_capacity',
    name: `specific capacity of the ${side}`,
    symbol: 'q',
  };
  const declared = stated(spec.specific_capacity, `${side}.specific_capacity`, label);
  if (isFigure(declared)) return declared;
  const [first, ...others] = actives;
  if (first === undefined) return gap(`${side}.active_material`, `active material of the ${side}`);
  const usual = actives.map((active) =>
    ofMaterial(active, 'practical_capacity', {
      ...label,
      name: `specific capacity of ${active.name.text}`,
      symbol: `q(${active.name.text})`,
    }),
  );
  const [only] = usual;
  // What is missing of the material is what the electrode could say as well.
  if (only && others.length === 0) return isFigure(only) ? only : declared;
  const parts = usual.map((q, index) => [`q${index}`, q] as const);
  const shares = actives.map((active, index) => [`x${index}`, activeShare(electrode, active)] as const);
  const formula = actives.map((_, index) => `{x${index}} · {q${index}}`).join(' + ');
  const inputs: Record<string, Outcome> = Object.fromEntries([...parts, ...shares]);
  return derive({ ...label, formula }, inputs, (given) =>
    sum(
      actives.flatMap((_, index) => {
        const [q, x] = [given[`q${index}`], given[`x${index}`]];
        return q && x ? [product(q, x)] : [];
      }),
    ),
  );
});
