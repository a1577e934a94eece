import { isOneOf } from '../../design/facts.js';
import { arealCapacity } from '../../physics/areal-capacity.js';
import { figureOf } from '../../physics/figure.js';
import { quotient } from '../../physics/interval.js';
import { lithiumReserve } from '../../physics/lithium-reserve.js';
import { defineRule } from '../rule.js';
import { areal } from '../shown.js';

/** Lithium beyond what is cycled hides its losses and costs the energy that lithium metal is chosen for. */
export default defineRule('balance/lithium-excess', ({ spec, design, knowledge, limits }, report) => {
  const { anode, cathode } = design;
  const [lithium, ...others] = anode?.actives ?? [];
  if (!anode || !cathode || !lithium || others.length > 0) return;
  if (!isOneOf(lithium.material, limits.lithium_materials)) return;
  if (spec.cell?.format?.value === 'thin_film') return;
  const reserve = figureOf(lithiumReserve(anode));
  const cycled = figureOf(arealCapacity(cathode));
  if (reserve === undefined || cycled === undefined || !(cycled.low > 0)) return;
  const excess = quotient(reserve, cycled);
  if (!(excess.low > limits.most.value)) return;
  // An excess that was decided on is not news.
  const target = spec.targets?.lithium_excess?.value;
  if (target && target.dimension === 'number' && excess.low <= target.high) return;
  const { areal_capacity: declared, thickness, loading } = anode.spec;
  const at = declared ?? thickness ?? loading ?? lithium.name;
  const enough = limits.most.value * cycled.value;
  report({
    at: at.where,
    confidence: 'recalled',
    message: [
      `\`${lithium.name.text}\` brings ${areal(reserve.value)} for ${areal(cycled.value)} that are cycled: ${Number(excess.value.toPrecision(2))} times as much.`,
      `Beyond about ${limits.most.value} times the lithium hides what is lost in every cycle, so that a life measured with it does not hold for a lean cell, and it adds mass and volume.`,
      `Take a foil of at most ${areal(enough)}, or state the excess that is meant under \`targets\`.`,
    ].join(' '),
    related: [{ span: cathode.spec.where.key ?? lithium.name.where.span, message: 'what is cycled' }],
    citations: knowledge.page('balance/lithium-excess')?.citations ?? [],
  });
});
