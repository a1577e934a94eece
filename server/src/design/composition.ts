/** What `composition` says of one material of an electrode. */
import type { Cathode } from '../generated/cell.js';
import type { Electrode } from './design.js';
import type { Used } from './materials.js';

type Entry = NonNullable<Cathode['composition']>['entries'][number];

/** Undefined for what is not listed, such as a catholyte that is filled in. */
export function entryOf({ spec }: Electrode, { name }: Used): Entry | undefined {
  return spec.composition?.entries.find((each) => each.name.value === name.value);
}
