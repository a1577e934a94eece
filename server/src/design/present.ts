/** Which materials of the library a cell has where a remedy could work: what a remedy named by a verdict is looked up in. */
import { oncePer } from '../quantity/once.js';
import type { Design, Electrode } from './design.js';
import type { Used } from './materials.js';

/**
 * An interlayer mends the face of its electrode; inside, between particles, it is not there. Nor does a layer elsewhere
 * in the separator stand between two that touch. Without an electrode: both electrodes.
 */
export function presentMaterials(
  design: Design,
  electrode: Electrode | undefined,
  atFace: boolean,
): ReadonlySet<string> {
  const found = presentIn(design);
  const key = `${electrode?.side} ${atFace}`;
  const known = found.get(key) ?? findPresent(design, electrode, atFace);
  found.set(key, known);
  return known;
}

/** Many meetings ask for the same few sets. */
const presentIn = oncePer((_: Design) => new Map<string, ReadonlySet<string>>());

function findPresent(design: Design, electrode: Electrode | undefined, atFace: boolean): ReadonlySet<string> {
  const liquids = [design.liquid, electrode?.soaked].flatMap((liquid) => [
    liquid?.mixture,
    ...(liquid?.ingredients ?? []),
  ]);
  const inCell: (Used | undefined)[] = [...design.layerParts, design.between, ...liquids];
  const electrodes = electrode ? [electrode] : [design.cathode, design.anode];
  const inElectrodes = electrodes.flatMap((each) => (each ? partsOf(each, atFace) : []));
  return new Set([...inCell, ...inElectrodes].flatMap((each) => each?.material?.id ?? []));
}

function partsOf(electrode: Electrode, atFace: boolean): (Used | undefined)[] {
  const { actives, inner, others, coating, collector, interlayer } = electrode;
  return [...actives, ...inner, ...others, coating, collector, ...(atFace ? [interlayer] : [])];
}
