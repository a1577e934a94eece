import type { Design } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import { type ElectrolyteAmount, electrolyteAmount } from '../../physics/electrolyte-amount.js';
import { figureOf } from '../../physics/figure.js';
import { leastPoresPerCapacity, mostFillFactor } from '../../physics/fill-factor.js';
import type { Interval } from '../../physics/interval.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { defineRule } from '../rule.js';
import { rangeIn } from '../shown.js';

type Limits = RuleLimits['balance/electrolyte-amount'];
type Amount = Located<Quantity>;

/** A liquid fills the pores at least once, and in a cell that is to sell not many times. */
export default defineRule('balance/electrolyte-amount', ({ spec, design, limits }, report) => {
  const at = spec.electrolyte?.amount;
  if (at === undefined || design.electrolyteType !== 'liquid' || design.liquid === undefined) return;
  const amount = electrolyteAmount(design);
  const fill = figureOf(mostFillFactor(design));
  const problem =
    fill && fill.high < limits.fill.value
      ? dry(at, design, fill)
      : (lean(at, design, amount, limits) ?? tight(at, fill, limits) ?? flooded(at, amount, fill, limits));
  if (problem) report(problem);
});

function dry(at: Amount, design: Design, fill: Interval): Problem {
  const pores = figureOf(leastPoresPerCapacity(design));
  const separator = design.spec.separator?.where;
  const volume = pores ? formatIn(pores.value, 'volume_per_capacity', 'mL/Ah') : '';
  return {
    at: at.where,
    grade: 'dry',
    message: `${at.text} of electrolyte fills ${Math.round(fill.value * 100)} % of the pores that this spec gives, ${volume}. What stays dry takes no part: capacity is missing from the first cycle on, and the current crowds in the rest until lithium plates there. Raise the amount above the pore volume, with some more for the film on the anode, or check porosity and thickness.`,
    related: separator ? [{ span: separator.key ?? separator.span, message: 'part of the pores' }] : [],
  };
}

/** So near to the pore volume that it could be rounding, and yet nothing is left for the films. */
function tight(at: Amount, fill: Interval | undefined, limits: Limits): Problem | undefined {
  if (fill === undefined || !(fill.high < limits.whole.value)) return undefined;
  return {
    at: at.where,
    grade: 'tight',
    message: `${at.text} of electrolyte fills ${Math.round(fill.value * 100)} % of the pores that this spec gives. A part of the electrodes stays dry, and nothing is left for the film on the anode: ${formatIn(limits.practice.low, 'number', '')} to ${formatIn(limits.practice.high, 'number', '')} times the pore volume is usual. Raise the amount, or check porosity and thickness.`,
  };
}

/** Without pores to compare with, less than anything that is in use. */
function lean(at: Amount, design: Design, amount: ElectrolyteAmount, limits: Limits): Problem | undefined {
  const mass = figureOf(amount.mass);
  const sulfur = design.cathode?.actives.some(({ material }) => isOneOf(material, limits.sulfur_materials));
  const least = sulfur ? limits.least_sulfur : limits.least;
  if (mass === undefined || !(mass.high < least.value)) return undefined;
  return {
    at: at.where,
    grade: 'lean',
    message: `${at.text} is less electrolyte than ${sulfur ? 'a sulfur cathode' : 'cells with a liquid'} are known to work with, about ${perHour(least.value)} at least. Parts of the electrodes stay dry, and what is used up by the films is missing soon. Check the unit, or give the thickness and porosity of electrodes and separator, from which the least amount follows.`,
  };
}

function flooded(
  at: Amount,
  amount: ElectrolyteAmount,
  fill: Interval | undefined,
  limits: Limits,
): Problem | undefined {
  const [mass, volume] = [figureOf(amount.mass), figureOf(amount.volume)];
  // A liquid whose density nobody states is at least as heavy as the lightest one.
  const least = mass?.low ?? (volume && volume.low * limits.lightest.value);
  if (least === undefined || !(least > limits.most.value)) return undefined;
  if (fill && fill.low < limits.full.value) return undefined;
  return {
    at: at.where,
    grade: 'flooded',
    message: `${at.text} is a flooded cell: commercial ones have ${rangeIn(limits.usual, 'mass_per_capacity', 'g/Ah')}, and lithium metal pouch cells up to ${perHour(limits.most.value)}. The surplus adds mass, and a life measured with it does not hold for a lean cell. Come down to what the pores take and a little more.`,
  };
}

function perHour(value: number): string {
  return formatIn(value, 'mass_per_capacity', 'g/Ah');
}
