/** Solid electrolyte layers, each with what the spec says of it, and where lithium meets one of them. */
import type { Electrolyte, ElectrolyteLayer } from '../generated/cell.js';
import { oncePer } from '../quantity/once.js';
import type { Quantity } from '../quantity/quantity.js';
import { layerBeside } from './contacts.js';
import type { Design } from './design.js';
import { isOneOf } from './facts.js';
import type { Used } from './materials.js';

export interface Layer {
  readonly used: Used;
  /** The electrolyte itself, or one of its `layers`. */
  readonly spec: Electrolyte | ElectrolyteLayer;
}

/** The layers of a solid or hybrid electrolyte. */
export function solidLayers(design: Design): readonly Layer[] {
  const { electrolyteType } = design;
  return electrolyteType === 'solid' || electrolyteType === 'hybrid' ? layersOf(design) : [];
}

/** Cathode side first; those without a material are left out. */
export const layersOf = oncePer(({ spec: { electrolyte }, layers }: Design): readonly Layer[] => {
  const specs = electrolyte?.layers?.items ?? (electrolyte ? [electrolyte] : []);
  return specs.flatMap((each) => {
    const used = layers.find(({ name }) => name === each.material);
    return used ? [{ used, spec: each }] : [];
  });
});

export interface Face {
  /** Lithium, or the place where it will be plated. */
  readonly active: Used;
  readonly layer: Layer;
}

/** The face at which lithium is plated on a solid; undefined where the anode takes lithium in. */
export function lithiumFace(design: Design, lithium: readonly string[]): Face | undefined {
  const { anode } = design;
  const active = anode?.actives.find((each) => isOneOf(each.material, lithium));
  const beside = anode && layerBeside(design, anode);
  const layer = solidLayers(design).find(({ used }) => used === beside);
  return active && layer && { active, layer };
}

/** A film that its neighbours hold, a few micrometres of it: neither pressed nor free-standing. */
export function isFilm({ spec }: Design, layer: Layer, film: Quantity<'length'>): boolean {
  const thickness = layer.spec.thickness?.value;
  return spec.cell?.format?.value === 'thin_film' || (thickness !== undefined && thickness.high < film.low);
}
