import { isOneOf } from '../../design/facts.js';
import { currentDensityAt } from '../../physics/current-density.js';
import { figureOf } from '../../physics/figure.js';
import { isBounded } from '../../physics/interval.js';
import { limitingCapacity } from '../../physics/limiting-capacity.js';
import { formatIn, formatNumber } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import { defineRule } from '../rule.js';
import { areal } from '../shown.js';

/** How fast a pair of electrodes is usually charged. Soft: many cells are built to go beyond it. */
export default defineRule('operation/charge-rate', ({ spec, design, limits }, report) => {
  const rate = spec.operation?.charge_rate;
  const anode = design.anode?.actives;
  if (rate === undefined || anode === undefined || anode.length === 0) return;
  if (spec.cell?.format?.value === 'thin_film') return;
  // Either side: a half cell of a fast anode material is charged as fast.
  const fast = [...anode, ...(design.cathode?.actives ?? [])].some(({ material }) =>
    isOneOf(material, limits.fast_materials),
  );
  if (fast || anode.some(({ material }) => material === undefined)) return;
  const capacity = figureOf(limitingCapacity(design));
  const name = anode.map((active) => `\`${active.name.text}\``).join(' and ');
  const related = anode.map((active) => ({ span: active.name.where.span, message: 'the anode' })).slice(0, 1);

  const thin = capacity !== undefined && capacity.high < limits.thick.value;
  if (rate.value.low > limits.highest_rate.value && !thin) {
    const hours = `C/${formatNumber(rate.value.value)}`;
    report({
      at: rate.where,
      message: `${rate.text} charges ${name} in a few minutes, many times faster than cells with it are usually charged. Lithium plates, and the cell heats up. If \`${hours}\` is meant, write that; otherwise name the loading and temperature that make it possible.`,
      related,
    });
    return;
  }
  const plates = anode.some(({ material }) => isOneOf(material, limits.plating_materials));
  const warm = [...rate.value.conditions, spec.operation?.temperature?.design?.value].some((each) =>
    isWarm(each, limits.warm.value),
  );
  if (capacity === undefined || !plates || warm) return;
  const current = currentDensityAt(rate.value, capacity);
  if (!isBounded(current) || !(current.low > limits.highest_current.value)) return;
  const usual = formatIn(limits.highest_current.value, 'current_density', 'mA/cm2');
  report({
    at: rate.where,
    confidence: 'practice',
    message: `${rate.text} at ${areal(capacity.value)} is ${formatIn(current.value, 'current_density', 'mA/cm2')}; above some ${usual} the salt runs out in the pores and lithium plates on ${name}. Lower the rate or the loading, or charge warm and give the temperature, such as \`4C @ 50 degC\`. This is shop practice, without a paper behind it.`,
    related,
  });
});

function isWarm(quantity: Quantity | undefined, limit: number): boolean {
  return quantity?.dimension === 'temperature' && quantity.low >= limit;
}
