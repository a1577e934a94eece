/** Mass fraction of active material in the dry coating, by its composition. */
import type { Electrode } from '../design/design.js';
import { oncePer } from '../quantity/once.js';
import { addsUp } from '../spec/sums.js';
import { convention, derive, type Figure, gap, type Label, type Outcome } from './figure.js';
import { sum } from './interval.js';
import { statedFigure } from './known-figure.js';

/** An unknown fraction is not taken for 1, except of a bare metal, which is nothing else. */
export const activeFraction = oncePer((electrode: Electrode): Outcome<'mass_fraction'> => {
  const { spec, side, actives } = electrode;
  const label: Label<'mass_fraction'> = {
    dimension: 'mass_fraction',
    name: `share of active material in the ${side}`,
    symbol: 'w',
  };
  const path = `${side}.composition`;
  if (spec.composition === undefined) {
    const metal = actives[0]?.material?.groups.includes('dense_metal') === true;
    return metal ? convention(label, 1) : gap(path, label.name);
  }
  if (!addsUp(spec.composition)) return gap(path, `composition of the ${side} that adds up`);
  const parts: Record<string, Figure | ReturnType<typeof gap>> = {};
  for (const { name, value } of activeEntries(electrode)) {
    const part = { ...label, name: `share of ${name.text} in the ${side}`, symbol: `w(${name.text})` };
    parts[`w${Object.keys(parts).length}`] = value
      ? statedFigure(value, `${path}.${name.value}`, part)
      : gap(`${path}.${name.value}`, part.name);
  }
  const keys = Object.keys(parts);
  if (keys.length === 0) return gap(path, label.name);
  const [only] = Object.values(parts);
  if (keys.length === 1 && only && 'value' in only) return { ...only, ...label } as Figure<'mass_fraction'>;
  const formula = keys.map((key) => `{${key}}`).join(' + ');
  return derive({ ...label, formula }, parts, (shares) => sum(Object.values(shares)));
});

/** What of the composition is active material, under whichever of its names it stands there. */
function activeEntries({ spec, inner, others }: Electrode) {
  const rest = new Set([...inner, ...others].map(({ name }) => name));
  return (spec.composition?.entries ?? []).filter(({ name }) => !rest.has(name));
}
