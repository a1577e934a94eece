import { isOneOf } from '../../design/facts.js';
import type { Ingredient } from '../../design/liquid.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isBelow } from '../../quantity/compare.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['compatibility/aluminium-imide'];

/** Imides dissolve aluminium only out of dilute solutions, and only where nothing mends its film. */
export default defineRule('compatibility/aluminium-imide', ({ design, knowledge, limits }, report) => {
  const liquids = [design.liquid, design.cathode?.soaked].flatMap((liquid) => liquid ?? []);
  const ingredients = liquids.flatMap((liquid) => liquid.ingredients);
  // A cyclic ether that was polymerised in the cell is no solvent any more.
  if (isOneOf(design.matrix?.material, limits.dry_matrix_groups)) return;
  if (ingredients.length === 0 || !dissolves(ingredients, limits)) return;
  if (ingredients.some(({ material }) => isOneOf(material, limits.passivating_materials))) return;
  for (const judgement of judgementsOf('compatibility/aluminium-imide', design, knowledge)) {
    const { far } = judgement.meeting;
    const liquid = liquids.some(
      ({ mixture, ingredients }) => mixture === far || ingredients.some((each) => each === far),
    );
    if (liquid) report(judgement.tell());
  }
});

/** All solvents known to take the aluminium salt along, and the salt surely dilute. */
function dissolves(ingredients: readonly Ingredient[], limits: Limits): boolean {
  const solvents = ingredients.filter((each) => each.part === 'solvent');
  const known = solvents.every(({ material }) => isOneOf(material, limits.dilute_solvents));
  return known && ingredients.filter((each) => each.part === 'salt').every((each) => isDilute(each, limits));
}

function isDilute({ amount }: Ingredient, { concentrated, concentrated_by_mass }: Limits): boolean {
  return amount !== undefined && (isBelow(amount, concentrated) || isBelow(amount, concentrated_by_mass));
}
