/** A liquid by its parts, and the mixture of the library that it amounts to. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Material } from '../knowledge/types.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located, LocatedDict, Where } from '../spec/view.js';
import { isOneOf } from './facts.js';
import type { Resolve, Used } from './materials.js';
import { rolesOf } from './roles.js';

export interface Liquid {
  /** As the library knows mixtures of this kind; undefined where none fits. */
  readonly mixture: Used | undefined;
  /** Salts, solvents, diluents and additives, one by one. */
  readonly ingredients: readonly Ingredient[];
}

export interface Ingredient extends Used {
  /** The map it stands in: a salt may serve as an additive. */
  readonly part: 'salt' | 'solvent' | 'additive';
  readonly amount: Quantity | undefined;
}

type Parts = LocatedDict<Located<Quantity>>;

/** Where a spec writes a liquid: the electrolyte itself, its `wetting`, a catholyte or anolyte. */
export interface LiquidSpec {
  readonly where: Where;
  readonly salts?: Parts;
  readonly solvents?: Parts;
  readonly diluents?: Parts;
  readonly additives?: Parts;
}

export function readLiquid(
  spec: LiquidSpec | undefined,
  resolve: Resolve,
  knowledge: Knowledge,
): Liquid | undefined {
  if (spec === undefined) return undefined;
  const named = (dict: Parts | undefined, part: Ingredient['part']): Ingredient[] =>
    dict?.entries.map((entry) => {
      const { name, own, material } = resolve(entry.name, rolesOf[part]);
      return { name, own, material, part, amount: entry.value?.value };
    }) ?? [];
  const ingredients = [
    ...named(spec.salts, 'salt'),
    ...named(spec.solvents, 'solvent'),
    ...named(spec.diluents, 'solvent'),
    ...named(spec.additives, 'additive'),
  ];
  if (ingredients.length === 0) return undefined;
  const where = spec.solvents?.where ?? spec.salts?.where ?? spec.where;
  return { ingredients, mixture: mixtureOf(ingredients, where, knowledge) };
}

/**
 * The library's mixture of these salts and solvents: all it names are here, and no solvent is foreign to it. In a blend
 * of salts the main one decides where no mixture has them all. Additives decide nothing, even where an author counts
 * them among the solvents (`VC: 2 vol%`).
 */
function mixtureOf(ingredients: readonly Ingredient[], where: Where, knowledge: Knowledge): Used | undefined {
  const main = ingredients.filter((each) => each.part !== 'additive');
  if (main.some((each) => each.material === undefined)) return undefined;
  const salts = main.flatMap((each) => (each.part === 'salt' && each.material ? [each.material.id] : []));
  if (salts.length === 0) return undefined;
  const bulk = main.filter((each) => each.part !== 'solvent' || !isAdditive(each));
  const solvents = bulk.flatMap((each) =>
    each.part === 'solvent' && each.material ? [each.material.id] : [],
  );
  if (solvents.length === 0) return undefined;
  const find = (wanted: readonly string[]) =>
    knowledge.mixtures().find((each) => isMixture(each, wanted, solvents));
  // Where solvents decide and not the salt, a mixture names none.
  const material = find(salts) ?? find(mainSalt(main)) ?? find([]);
  if (material === undefined) return undefined;
  const text = main.map((each) => each.name.value).join('/');
  return { name: { value: text, text, where }, material, own: undefined };
}

function isAdditive({ material }: Ingredient): boolean {
  return material?.roles.includes('additive') === true;
}

function mainSalt(ingredients: readonly Ingredient[]): string[] {
  const salts = ingredients.filter((each) => each.part === 'salt');
  const [largest] = [...salts].sort((a, b) => (b.amount?.value ?? 0) - (a.amount?.value ?? 0));
  return largest?.material ? [largest.material.id] : [];
}

function isMixture({ components }: Material, salts: readonly string[], solvents: readonly string[]): boolean {
  if (components === undefined) return false;
  const { salts: wanted, solvents: needed, optional } = components;
  return (
    wanted.length === salts.length &&
    wanted.every((id) => salts.includes(id)) &&
    needed.every((id) => solvents.includes(id)) &&
    solvents.every((id) => needed.includes(id) || optional.includes(id))
  );
}

/**
 * What verdicts on a liquid are looked up for: the mixture it amounts to, or what is in it where it amounts to none. A
 * mixture of solvents alone says nothing of its salts.
 */
export function asMet(liquid: Liquid | undefined): readonly Used[] {
  const { mixture, ingredients = [] } = liquid ?? {};
  if (mixture === undefined) return ingredients;
  const ofSolvents = mixture.material?.components?.salts.length === 0;
  return ofSolvents ? [mixture, ...ingredients.filter((each) => each.part === 'salt')] : [mixture];
}

/** Whether one of these is in the liquid, as salt, solvent or additive. */
export function contains(liquid: Liquid | undefined, ids: readonly string[]): boolean {
  return liquid?.ingredients.some(({ material }) => isOneOf(material, ids)) === true;
}

/**
 * Whether the liquid surely holds less salt than this. Salt given in another way than per litre may be concentrated, and
 * a concentrated liquid behaves like another one.
 */
export function isDilute({ ingredients }: Liquid, limit: Quantity<'concentration'>): boolean {
  const salts = ingredients.filter((each) => each.part === 'salt');
  if (salts.some(({ amount }) => amount?.dimension !== 'concentration')) return false;
  return salts.reduce((total, { amount }) => total + (amount?.high ?? 0), 0) < limit.value;
}
