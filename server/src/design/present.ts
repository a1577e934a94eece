/** Which materials of the library a cell has where a remedy could work: what a remedy named by a verdict is looked up in. */
import type { Design, Electrode } from './design.js';
import type { Used } from './materials.js';

/** An interlayer mends the face of its electrode; inside, between particles, it is not there. */
export function presentMaterials(design: Design, electrode: Electrode, atFace: boolean): ReadonlySet<string> {
  const { actives, inner, others, coating, collector, interlayer, soaked } = electrode;
  const liquids = [design.liquid, soaked].flatMap((liquid) => [
    liquid?.mixture,
    ...(liquid?.ingredients ?? []),
  ]);
  const inCell: (Used | undefined)[] = [...design.layers, ...liquids];
  const inElectrode: (Used | undefined)[] = [...actives, ...inner, ...others, coating, collector];
  const used = [...inCell, ...inElectrode, ...(atFace ? [interlayer] : [])];
  return new Set(used.flatMap((each) => each?.material?.id ?? []));
}
