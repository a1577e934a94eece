/** A liquid by its parts, and the mixture of the library that it amounts to. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Material } from '../knowledge/types.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located, LocatedDict, Where } from '../spec/view.js';
import type { Resolve, Used } from './materials.js';

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
    dict?.entries.map(({ name, value }) => ({ ...resolve(name, [part]), part, amount: value?.value })) ?? [];
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
 * of salts the main one decides where no mixture has them all.
 */
function mixtureOf(ingredients: readonly Ingredient[], where: Where, knowledge: Knowledge): Used | undefined {
  const main = ingredients.filter((each) => each.part !== 'additive');
  if (main.some((each) => each.material === undefined)) return undefined;
  const ids = (part: Ingredient['part']) =>
    main.flatMap((each) => (each.part === part && each.material ? [each.material.id] : []));
  const solvents = ids('solvent');
  const find = (salts: readonly string[]) =>
    salts.length === 0 ? undefined : knowledge.materials().find((each) => isMixture(each, salts, solvents));
  const material = find(ids('salt')) ?? find(mainSalt(main));
  if (material === undefined) return undefined;
  const text = main.map((each) => each.name.value).join('/');
  return { name: { value: text, text, where }, material, own: undefined };
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
