/** Share of one active material in the active mass of an electrode: 1 unless it is a blend. */
import type { Electrode } from '../design/design.js';
import type { Used } from '../design/materials.js';
import { exactly, type Interval } from './interval.js';

export function activeShare({ actives, spec }: Electrode, active: Used): Interval | undefined {
  if (actives.length === 1) return exactly(1);
  return spec.active_materials?.entries.find(({ name }) => name.value === active.name.value)?.value?.value;
}
