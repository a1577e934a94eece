import { isOneOf, known } from '../../design/facts.js';
import { type Layer, solidLayers } from '../../design/layers.js';
import { rolesOf } from '../../design/roles.js';
import type { Problem } from '../../finding/finding.js';
import { isAbove } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { groundOf } from '../ground.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<typeof id>;
type Share = Quantity<'mass_fraction' | 'volume_fraction'>;

const id = 'interface/filler-share';

/** Much ceramic in a polymer does not make it conduct like the ceramic. */
export default defineRule(id, (input, report) => {
  for (const layer of solidLayers(input.design)) {
    if (!isOneOf(layer.used.material, input.limits.polymer_groups)) continue;
    const problem = judge(layer, input);
    if (problem) report(problem);
  }
});

function judge(layer: Layer, { design, limits, knowledge }: Input): Problem | undefined {
  const { conductivity, filler } = layer.spec;
  const polymer = known<'conductivity'>(layer.used, 'ionic_conductivity');
  if (conductivity === undefined || polymer === undefined || polymer.stated) return undefined;
  // A gain is claimed where the composite conducts better than the polymer is known to, both at room temperature.
  const room = conductivity.value.conditions.some(
    (each) => each.dimension === 'temperature' && each.high <= limits.room.high,
  );
  if (!room || !isAbove(conductivity.value, polymer.quantity)) return undefined;
  const much = filler?.entries.find(({ name, value }) => {
    const ceramic = isOneOf(design.resolve(name, rolesOf.filler).material, limits.ceramic_groups);
    return ceramic && value && isAbove<Share['dimension']>(value.value, limits.share);
  });
  if (much?.value === undefined) return undefined;
  return overstated(
    much.name,
    much.value,
    conductivity,
    layer,
    formatIn(polymer.quantity.high, 'conductivity', 'mS/cm', 2),
    {
      citations: groundOf(knowledge, id, 'share').citations,
      limit: formatIn(limits.share.value, 'mass_fraction', 'wt%'),
    },
  );
}

function overstated(
  name: Located<string>,
  share: Located<Share>,
  conductivity: Located<Quantity<'conductivity'>>,
  { used }: Layer,
  plain: string,
  { citations, limit }: { citations: Problem['citations']; limit: string },
): Problem {
  return {
    at: share.where,
    message: `${conductivity.text} is more than \`${used.name.text}\` alone conducts, ${plain} at most, and the gain would have to come from ${share.text} of \`${name.text}\`. Above about ${limit} one group found the opposite: the boundary between polymer and ceramic is resistive, and the ceramic adds nothing. Sources disagree; measure the same polymer and salt without the ceramic before building on the number.`,
    related: [
      { span: conductivity.where.span, message: 'the conductivity it is credited with' },
      { span: used.name.where.span, message: 'the polymer' },
    ],
    ...(citations ? { citations } : {}),
  };
}
