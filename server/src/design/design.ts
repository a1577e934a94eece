/**
 * What a spec amounts to as a cell: its materials looked up, and grouped by the part they play. Built once per check
 * and shared by all rules; nothing here reports anything.
 */
import type { Anode, Cathode, Cell, Electrolyte } from '../generated/cell.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Material, Role } from '../knowledge/types.js';
import type { Located, LocatedDict, Where } from '../spec/view.js';
import { isNone, materialResolver, type Used } from './materials.js';

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
  /** Everything else in `composition`: binders, carbons. */
  readonly others: readonly Used[];
  readonly collector: Used | undefined;
  readonly interlayer: Used | undefined;
}

export interface Design {
  readonly spec: Cell;
  readonly electrolyteType: 'liquid' | 'gel' | 'solid' | 'hybrid' | undefined;
  readonly cathode: Electrode | undefined;
  readonly anode: Electrode | undefined;
  /** Solid electrolyte layers, cathode side first. */
  readonly layers: readonly Used[];
  /** The liquid as the library knows mixtures of this kind; undefined where none fits. */
  readonly mixture: Used | undefined;
  /** Salts, solvents, diluents and additives, one by one. */
  readonly ingredients: readonly Ingredient[];
}

export interface Ingredient extends Used {
  /** The map it stands in: a salt may serve as an additive. */
  readonly part: 'salt' | 'solvent' | 'additive';
}

export function readDesign(spec: Cell, knowledge: Knowledge): Design {
  const resolve = materialResolver(spec, knowledge);
  const use = (name: Located<string> | undefined, roles: readonly Role[]): Used | undefined =>
    name === undefined || isNone(name.value) ? undefined : resolve(name, roles);
  const electrolyte = spec.electrolyte;
  const ingredients = [...liquidParts(electrolyte), ...liquidParts(electrolyte?.wetting)].map(
    ({ name, part }) => ({
      ...resolve(name, [part]),
      part,
    }),
  );
  const layers = electrolyte?.layers?.items.map((layer) => layer.material) ?? [electrolyte?.material];

  const electrode = (side: Side, own: Cathode | Anode | undefined): Electrode | undefined => {
    if (own === undefined) return undefined;
    const actives = activeNames(own).map((name) => resolve(name, [side]));
    const coated = actives.find((active) => active.own?.coating?.material !== undefined)?.own?.coating;
    const parts = (own.composition?.entries ?? []).map((entry) =>
      resolve(entry.name, [side, 'binder', 'conductive_additive', 'solid_electrolyte']),
    );
    const conducts = (used: Used) => used.material?.roles.includes('solid_electrolyte') === true;
    const inner = parts.filter(conducts);
    const soaked = ('catholyte' in own ? own.catholyte : 'anolyte' in own ? own.anolyte : undefined)
      ?.material;
    const face =
      side === 'cathode' ? spec.interfaces?.cathode_electrolyte : spec.interfaces?.anode_electrolyte;
    return {
      side,
      spec: own,
      actives,
      coating: use(own.coating?.material ?? coated?.material, ['coating']),
      inner: soaked ? [...inner, resolve(soaked, ['solid_electrolyte', 'liquid_electrolyte'])] : inner,
      others: parts.filter((used) => !conducts(used)),
      collector: use(own.current_collector?.material, ['current_collector']),
      interlayer: use(face?.interlayer?.material, ['interlayer', 'coating']),
    };
  };

  return {
    spec,
    electrolyteType: electrolyte?.type?.value,
    cathode: electrode('cathode', spec.cathode),
    anode: electrode('anode', spec.anode),
    layers: layers.flatMap((name) => use(name, ['solid_electrolyte', 'liquid_electrolyte']) ?? []),
    mixture: mixtureOf(electrolyte, ingredients, knowledge),
    ingredients,
  };
}

function activeNames(electrode: Cathode | Anode): readonly Located<string>[] {
  if (electrode.active_material) return [electrode.active_material];
  return electrode.active_materials?.entries.map((entry) => entry.name) ?? [];
}

type Liquid = Pick<Electrolyte, 'salts' | 'solvents' | 'diluents' | 'additives'>;

function liquidParts(
  liquid: Partial<Liquid> | undefined,
): { name: Located<string>; part: Ingredient['part'] }[] {
  const named = (dict: LocatedDict<unknown> | undefined, part: Ingredient['part']) =>
    dict?.entries.map((entry) => ({ name: entry.name, part })) ?? [];
  return [
    ...named(liquid?.salts, 'salt'),
    ...named(liquid?.solvents, 'solvent'),
    ...named(liquid?.diluents, 'solvent'),
    ...named(liquid?.additives, 'additive'),
  ];
}

/** The library's mixture whose salts and solvents are those of this cell: every one it names is here, and none is foreign to it. */
function mixtureOf(
  electrolyte: Electrolyte | undefined,
  ingredients: readonly Ingredient[],
  knowledge: Knowledge,
): Used | undefined {
  const where: Where | undefined =
    electrolyte?.solvents?.where ?? electrolyte?.salts?.where ?? electrolyte?.wetting?.where;
  const main = ingredients.filter((each) => each.part !== 'additive');
  if (where === undefined || main.some((each) => each.material === undefined)) return undefined;
  const ids = (part: Ingredient['part']) =>
    main.flatMap((each) => (each.part === part && each.material ? [each.material.id] : []));
  const salts = ids('salt');
  const solvents = ids('solvent');
  if (salts.length === 0) return undefined;
  const material = knowledge
    .materials()
    .find((each) => each.components !== undefined && fits(each.components, salts, solvents));
  if (material === undefined) return undefined;
  const text = main.map((each) => each.name.value).join('/');
  return { name: { value: text, text, where }, material, own: undefined };
}

function fits(
  parts: NonNullable<Material['components']>,
  salts: readonly string[],
  solvents: readonly string[],
): boolean {
  return (
    parts.salts.every((id) => salts.includes(id)) &&
    parts.solvents.every((id) => solvents.includes(id)) &&
    salts.every((id) => parts.salts.includes(id)) &&
    solvents.every((id) => parts.solvents.includes(id) || parts.optional.includes(id))
  );
}
