import { isOneOf } from '../../design/facts.js';
import type { Problem } from '../../finding/finding.js';
import { isBelow } from '../../quantity/compare.js';
import { temperatureOf } from '../../quantity/conditions.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { defineRule } from '../rule.js';

type Temperature = Quantity<'temperature'>;

/** A graphite anode in a carbonate liquid is not charged in the cold: lithium plates on it instead of going in. */
export default defineRule('operation/cold-charge', ({ spec, design, limits }, report) => {
  const anode = design.anode?.actives.find(({ material }) => isOneOf(material, limits.anode_materials));
  const liquid = design.liquid?.mixture?.material;
  if (anode === undefined || !isOneOf(liquid, limits.electrolyte_groups)) return;
  const { charge_rate: rate, temperature } = spec.operation ?? {};
  const formation = spec.manufacturing?.formation;
  const charges = [
    // `C/3 @ 10 degC` says what charging is done at, whatever the cell is designed for otherwise.
    { rate, at: rate && (temperatureOf(rate.value) ?? temperature?.design?.value) },
    { rate: formation?.rate, at: formation?.temperature?.value },
  ];
  for (const { rate: token, at } of charges) {
    if (token === undefined || at === undefined || !isBelow(at, limits.lowest)) continue;
    if (token.value.dimension === 'rate' && token.value.high <= limits.gentle.value) continue;
    report(tooCold(token, at, anode.name, limits.lowest.value));
  }
});

function tooCold(
  rate: Located<Quantity>,
  temperature: Temperature,
  anode: Located<string>,
  lowest: number,
): Problem {
  const at = formatIn(temperature.value, 'temperature', 'degC');
  return {
    at: rate.where,
    message: `\`${anode.text}\` is charged at ${rate.text.replace(/\s*@.*/, '')} and ${at}: below ${formatIn(lowest, 'temperature', 'degC')} lithium plates on it faster than it goes in, capacity is lost, and the cell may short. Say at what temperature it is charged, such as \`C/3 @ 10 degC\`, or heat the cell before.`,
    related: [{ span: anode.where.span, message: 'the anode it plates on' }],
  };
}
