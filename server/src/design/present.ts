/** Which materials of the library a cell has anywhere: what a remedy named by a verdict is looked up in. */
import type { Design, Electrode } from './design.js';

export function presentMaterials(design: Design): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (used: { readonly material: { readonly id: string } | undefined } | undefined) => {
    if (used?.material) ids.add(used.material.id);
  };
  for (const used of [...design.layers, ...design.ingredients]) add(used);
  for (const electrode of [design.cathode, design.anode]) addElectrode(electrode, add);
  return ids;
}

function addElectrode(electrode: Electrode | undefined, add: (used: Electrode['coating']) => void): void {
  if (electrode === undefined) return;
  for (const used of [...electrode.actives, ...electrode.inner, ...electrode.others]) add(used);
  add(electrode.coating);
  add(electrode.interlayer);
  add(electrode.collector);
}
