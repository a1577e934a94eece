/** Mass share of one active material in the active mass of an electrode: 1 unless it is a blend. */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { convention, gap, type Label, type Outcome } from './figure.js';
import { statedFigure } from './known-figure.js';

export function activeShare({ actives, spec, side }: Electrode, active: Used): Outcome<'mass_fraction'> {
  const name = active.name.value;
  const label: Label<'mass_fraction'> = {
    dimension: 'mass_fraction',
    name: `share of ${active.name.text} in the blend`,
    symbol: `x(${active.name.text})`,
  };
  if (actives.length === 1) return convention(label, 1);
  const path = `${side}.active_materials.${name}`;
  const share = spec.active_materials?.entries.find((entry) => entry.name.value === name)?.value;
  return share ? statedFigure(share, path, label) : gap(path, label.name);
}
