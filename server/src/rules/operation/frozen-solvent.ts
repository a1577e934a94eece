import type { Design } from '../../design/design.js';
import { type Known, known } from '../../design/facts.js';
import type { Ingredient } from '../../design/liquid.js';
import type { Problem } from '../../finding/finding.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

type Temperature = Located<Quantity<'temperature'>>;
type Melting = Known<'temperature'>;

/** A liquid of one solvent freezes like it, a little lower for the salt. Mixtures freeze far lower and are left alone. */
export default defineRule('operation/frozen-solvent', ({ spec, design, limits }, report) => {
  const alone = onlySolvent(design);
  const melting = known<'temperature'>(alone, 'melting_point');
  if (alone === undefined || melting === undefined) return;
  const freezes = melting.quantity.low - limits.depression.value;
  const { design: point, min } = spec.operation?.temperature ?? {};
  const cold = [point, min].find((each) => each && each.value.high < freezes);
  if (cold) report(frozen(cold, alone, melting));
});

/** The salt, what is added in drops, and how many solvents there are besides. */
function onlySolvent({ electrolyteType, liquid }: Design): Ingredient | undefined {
  if (electrolyteType !== 'liquid' || liquid === undefined) return undefined;
  const solvents = liquid.ingredients.filter((each) => each.part === 'solvent');
  const salts = liquid.ingredients.filter((each) => each.part === 'salt');
  return solvents.length === 1 && salts.length > 0 ? solvents[0] : undefined;
}

function frozen(at: Temperature, { name }: Ingredient, { quantity, fact }: Melting): Problem {
  return {
    at: at.where,
    confidence: fact.confidence,
    message: [
      `At ${at.text} the electrolyte is frozen: \`${name.text}\` is its only solvent and melts at ${formatIn(quantity.value, 'temperature', 'degC')}. Ions hardly move, and lithium plates where the cell is charged.`,
      'Mix in a solvent that stays liquid, such as a linear carbonate, or keep the cell warmer.',
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: name.where.span, message: 'the only solvent' }],
    citations: fact.citations,
  };
}
