/**
 * What a spec amounts to as a cell: its materials looked up, and grouped by the part they play. Built once per check
 * and shared by all rules; nothing here reports anything.
 */
import type { Anode, Cathode, Cell } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Role } from '../knowledge/types.js';
import { lastPer, oncePer } from '../quantity/once.js';
import type { Located, LocatedDict, Where } from '../spec/view.js';
import { type Liquid, readLiquid } from './liquid.js';
import { isNone, materialResolver, type Resolve, type Used } from './materials.js';
import { type Entries, longestOfTooMany } from './overfull.js';
import { rolesOf } from './roles.js';

export type Side = 'cathode' | 'anode';

export interface Electrode {
  readonly side: Side;
  readonly spec: Cathode | Anode;
  /** Active materials, one unless it is a blend. */
  readonly actives: readonly Used[];
  /** On the particles: the electrode's own `coating`, or that of a material the spec defines. */
  readonly coating: Used | undefined;
  /** A solid or liquid ion conductor inside the electrode. */
  readonly inner: readonly Used[];
  /** A liquid the electrode is soaked with, its catholyte or anolyte. */
  readonly soaked: Liquid | undefined;
  /** Everything else in `composition`: binders, carbons. */
  readonly others: readonly Used[];
  readonly collector: Used | undefined;
  readonly interlayer: Used | undefined;
}

export interface Design {
  /** As written; of an overfull spec only its own materials. */
  readonly spec: Cell;
  /** The longest list of a spec that has more parts than a cell can have: such a design has none at all. */
  readonly overfull: Entries | undefined;
  readonly electrolyteType: 'liquid' | 'gel' | 'solid' | 'hybrid' | undefined;
  readonly cathode: Electrode | undefined;
  readonly anode: Electrode | undefined;
  /** Solid electrolyte layers, cathode side first. */
  readonly layers: readonly Used[];
  /** Kept between the layers of a stack of solid electrolytes. */
  readonly between: Used | undefined;
  /** Binders, fillers and scaffolds of the solid electrolyte. */
  readonly layerParts: readonly Used[];
  /** The liquid of a liquid or gel cell, or what wets a hybrid one. */
  readonly liquid: Liquid | undefined;
  /** The polymer that holds the liquid of a gel. */
  readonly matrix: Used | undefined;
  readonly separator: Used | undefined;
  /** Looks up any other name of this spec. */
  readonly resolve: Resolve;
  /** Where only one part is in question: its meetings are all that is looked for. */
  readonly watched?: Watched;
}

/** Those there are, the cathode first. */
export const electrodesOf = oncePer(({ cathode, anode }: Design): readonly Electrode[] =>
  [cathode, anode].filter((each) => each !== undefined),
);

export interface Watched {
  readonly place: Where['span'];
  /** Mixtures it is in, which stand for it. */
  readonly mixtures: readonly Used[];
}

/** A coating or an interlayer as a spec writes it. */
interface LayerSpec {
  readonly where: Where;
  readonly material?: Located<string>;
}

/** Read once for a spec: the check and the hovers behind it look at the same one. */
export function readDesign(spec: Cell, knowledge: Knowledge): Design {
  return designs(knowledge)(spec);
}

const designs = oncePer((knowledge: Knowledge) =>
  oncePer((spec: Cell) => {
    const overfull = longestOfTooMany(spec);
    return makeDesign(overfull === undefined ? spec : namesOnly(spec), knowledge, overfull);
  }),
);

/** The design with another name in one place, which has as many parts as the one it was made from. */
export function variantOf(design: Design, spec: Cell, knowledge: Knowledge): Design {
  return makeDesign(spec, knowledge, design.overfull);
}

function makeDesign(spec: Cell, knowledge: Knowledge, overfull: Entries | undefined): Design {
  const resolve = materialResolver(spec, knowledge);
  const use = (
    name: Located<string> | undefined,
    roles: readonly Role[],
    family?: Located<string>,
  ): Used | undefined =>
    name === undefined || isNone(name.value) ? undefined : resolve(name, roles, family);
  /** A layer whose material is not said yet is there, and nothing is known of it. */
  const layer = (record: LayerSpec | undefined, roles: readonly Role[]): Used | undefined => {
    if (record === undefined || record.material) return use(record?.material, roles);
    const name = { value: 'unnamed layer', text: 'unnamed layer', where: record.where };
    return { name, material: undefined, own: undefined };
  };
  const named = (dict: LocatedDict<unknown> | undefined, roles: readonly Role[]): Used[] =>
    dict?.entries.map((entry) => resolve(entry.name, roles)) ?? [];
  const electrolyte = spec.electrolyte;
  const type = electrolyte?.type?.value;
  const layerSpecs = electrolyte?.layers?.items ?? (electrolyte ? [electrolyte] : []);
  // The salt of a polymer is part of the solid; only what flows is a liquid.
  const flowing = type === 'solid' || type === 'hybrid' ? electrolyte?.wetting : electrolyte;

  const { cathode_electrolyte, anode_electrolyte } = spec.interfaces ?? {};
  const faces = { cathode: cathode_electrolyte, anode: anode_electrolyte };
  const electrode = (side: Side, own: Cathode | Anode): Electrode => {
    const actives = activesOf(own, side, spec.materials, knowledge, resolve);
    const coated = actives.find((active) => active.own?.coating?.material !== undefined)?.own?.coating;
    const parts = (own.composition?.entries ?? []).map((entry) =>
      resolve(entry.name, side === 'cathode' ? rolesOf.cathodePart : rolesOf.anodePart),
    );
    const inside = 'catholyte' in own ? own.catholyte : 'anolyte' in own ? own.anolyte : undefined;
    const conductor = use(inside?.material, rolesOf.electrolyte);
    return {
      side,
      spec: own,
      actives,
      coating: layer(own.coating ?? coated, rolesOf.coating),
      inner: [
        ...parts.filter((used) => conductsIons(used) && !isAmong(used, actives)),
        ...(conductor ? [conductor] : []),
      ],
      soaked: readLiquid(inside, resolve, knowledge),
      others: parts.filter((used) => !conductsIons(used) && !isAmong(used, actives)),
      collector: use(own.current_collector?.material, rolesOf.collector),
      interlayer: layer(faces[side]?.interlayer, rolesOf.interlayer),
    };
  };
  // Of a design with another name in one place most is the very same: completion tries out dozens.
  const electrodeOf = (side: Side, own: Cathode | Anode | undefined): Electrode | undefined =>
    own && lastElectrode(own, [side, faces[side], spec.materials, knowledge], () => electrode(side, own));

  return {
    spec,
    overfull,
    electrolyteType: type,
    cathode: electrodeOf('cathode', spec.cathode),
    anode: electrodeOf('anode', spec.anode),
    layers: layerSpecs.flatMap((layer) => use(layer.material, rolesOf.electrolyte, layer.class) ?? []),
    between: layer(spec.interfaces?.electrolyte_electrolyte?.interlayer, rolesOf.interlayer),
    layerParts: layerSpecs.flatMap((layer) => [
      ...named(layer.binder, rolesOf.binder),
      ...named(layer.filler, rolesOf.filler),
      ...[use(layer.scaffold, rolesOf.scaffold)].filter((each) => each !== undefined),
    ]),
    liquid: readLiquid(flowing, resolve, knowledge),
    matrix: use(electrolyte?.matrix, rolesOf.matrix),
    separator: use(spec.separator?.material, rolesOf.separator),
    resolve,
  };
}

/** Enough for a hover on a name. */
function namesOnly({ where, materials }: Cell): Cell {
  return materials === undefined ? { where } : { where, materials };
}

/** The active material stands in the composition again. */
function isAmong({ name, material }: Used, actives: readonly Used[]): boolean {
  return actives.some((active) =>
    material === undefined ? active.name.value === name.value : active.material?.id === material.id,
  );
}

function conductsIons({ material }: Used): boolean {
  return material?.roles.includes('solid_electrolyte') === true;
}

function activesOf(
  { active_material: one, active_materials: several }: Cathode | Anode,
  side: Side,
  materials: Cell['materials'],
  knowledge: Knowledge,
  resolve: Resolve,
): readonly Used[] {
  const named = (name: Located<string>): Used => resolve(name, [side]);
  if (one) return lastActives(one, [side, materials, knowledge], () => [named(one)]);
  if (several === undefined) return [];
  return lastActives(several, [side, materials, knowledge], () =>
    several.entries.map(({ name }) => named(name)),
  );
}

const lastElectrode = lastPer<Cathode | Anode, Electrode>();
const lastActives = lastPer<object, readonly Used[]>();
