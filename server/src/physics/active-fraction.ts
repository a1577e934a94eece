/** Mass fraction of active material in the dry coating, by its composition. */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { addsUp } from '../spec/sums.js';
import type { Located } from '../spec/view.js';
import { convention, derive, gap, type Label, type Outcome } from './figure.js';
import { sum } from './interval.js';
import { statedFigure } from './known-figure.js';
import { perNumber, sumFormula } from './per-number.js';
import { perSide } from './per-side.js';

/** An unknown fraction is not taken for 1, except of a bare metal, which is nothing else. */
export const activeFraction = oncePer((electrode: Electrode): Outcome<'mass_fraction'> => {
  const { spec, side, actives } = electrode;
  const label = labelOf(electrode);
  const path = `${side}.composition`;
  if (spec.composition === undefined) {
    const metal = actives[0]?.material?.groups.includes('dense_metal') === true;
    return metal ? convention(label, 1) : gap(path, label.name);
  }
  if (!addsUp(spec.composition)) return gap(path, `composition of the ${side} that adds up`);
  const active = activeEntries(electrode);
  const [first] = active;
  if (first === undefined) return gap(path, label.name);
  if (active.length === 1 && first.value)
    return statedFigure(first.value, `${path}.${first.name.value}`, label);
  const parts: Record<string, Outcome<'mass_fraction'>> = {};
  active.forEach(({ name, value }, index) => {
    const part: Label<'mass_fraction'> = {
      dimension: 'mass_fraction',
      name: `share of ${name.text} in the ${side}`,
      symbol: `w(${name.text})`,
    };
    const at = `${path}.${name.value}`;
    parts[shareName(index)] = value ? statedFigure(value, at, part) : gap(at, part.name);
  });
  return derive({ ...label, formula: formulaOf(active.length) }, parts, (shares) =>
    sum(Object.values(shares)),
  );
});

const labelOf = perSide(
  (side): Label<'mass_fraction'> => ({
    dimension: 'mass_fraction',
    name: `share of active material in the ${side}`,
    symbol: 'w',
  }),
);

const shareName = perNumber((index) => `w${index}`);
const formulaOf = sumFormula((index) => `{w${index}}`);

/** What of the composition is active material, under whichever of its names it stands there. */
function activeEntries({ spec, inner, others }: Electrode) {
  return (spec.composition?.entries ?? []).filter(
    ({ name }) => !isAmong(name, inner) && !isAmong(name, others),
  );
}

function isAmong(name: Located<string>, parts: readonly Used[]): boolean {
  for (const part of parts) if (part.name === name) return true;
  return false;
}
