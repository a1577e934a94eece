import { isCrystallinePolymer } from '../../design/crystalline-polymer.js';
import type { Design } from '../../design/design.js';
import { known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import { type LayerResistance, layerResistances, sumOfLayers } from '../../physics/area-resistance.js';
import { currentDensityAt } from '../../physics/current-density.js';
import { figureOf } from '../../physics/figure.js';
import { type Interval, isBounded, product } from '../../physics/interval.js';
import { limitingCapacity } from '../../physics/limiting-capacity.js';
import { isAbove } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

interface Current {
  readonly density: Interval;
  readonly token: Located<Quantity>;
}

/** What the current loses on its way through the solid electrolyte is lost on charge and on discharge. */
export default defineRule('operation/electrolyte-drop', ({ spec, design, limits }, report) => {
  const current = design.liquid === undefined ? highestCurrent(design) : undefined;
  if (current === undefined) return;
  const use = spec.operation?.temperature;
  const layers = layerResistances(design).filter((layer) =>
    speaksFor(layer, use?.design?.value ?? use?.max?.value, limits.room),
  );
  const worst = [...layers].sort((a, b) => b.resistance.value - a.resistance.value)[0];
  if (worst?.thickness === undefined) return;
  const total = sumOfLayers(layers);
  const drop = product(current.density, total);
  if (!isBounded(drop) || !(drop.low > limits.large.value)) return;
  const hopeless = drop.low > limits.hopeless.value;
  report(tooMuch(worst, layers.length, total, current, drop, hopeless));
});

/** The highest regular current: as stated, else at the faster of the two rates. */
function highestCurrent(design: Design): Current | undefined {
  const { current_density: stated, charge_rate, discharge_rate } = design.spec.operation ?? {};
  if (stated) return { density: stated.value, token: stated };
  const rates = [charge_rate, discharge_rate].filter((rate) => rate !== undefined);
  const fastest = rates.sort((a, b) => b.value.value - a.value.value)[0];
  const capacity = fastest && figureOf(limitingCapacity(design));
  return capacity && { density: currentDensityAt(fastest.value, capacity), token: fastest };
}

/**
 * Whether a conductivity may be used at the temperature of use: not where the cell runs warmer than it was measured,
 * since nothing is extrapolated. Of polymers that freeze operation/polymer-cold speaks.
 */
function speaksFor(
  { layer, stated, temperature }: LayerResistance,
  use: Quantity<'temperature'> | undefined,
  room: Quantity<'temperature'>,
): boolean {
  if (stated === undefined) return !isCrystallinePolymer(layer) && (use === undefined || !isAbove(use, room));
  if (use !== undefined && isFrozen(layer, use)) return false;
  return use === undefined || temperature === undefined || !isAbove(use, temperature);
}

function isFrozen(layer: Used, use: Quantity<'temperature'>): boolean {
  const range = known<'temperature'>(layer, 'operating_temperature');
  return isCrystallinePolymer(layer) && range !== undefined && use.high < range.quantity.low;
}

function tooMuch(
  { layer, thickness, conductivity, stated, fact }: LayerResistance,
  count: number,
  total: Interval,
  current: Current,
  drop: Interval,
  hopeless: boolean,
): Problem {
  const measured = stated?.text ?? formatIn(conductivity.high, 'conductivity', 'mS/cm');
  const usual = stated ? '' : ', as the library has it,';
  const density = formatIn(current.density.value, 'current_density', 'mA/cm2');
  const at = thickness ?? layer.name;
  const resistance = formatIn(total.value, 'area_resistance', 'ohm cm2');
  const what = `${at.text} of \`${layer.name.text}\` at ${measured}${usual}`;
  const drops = formatIn(drop.value, 'voltage', hopeless ? 'V' : 'mV');
  return {
    at: at.where,
    grade: hopeless ? 'hopeless' : 'large',
    ...(fact ? { confidence: fact.confidence, citations: fact.citations } : {}),
    message: [
      `${count === 1 ? `${what} has ${resistance}` : `With ${what} the layers come to ${resistance}`}: at ${density} that takes ${drops}, before any interface.`,
      hopeless
        ? 'No cell runs with that; one of the three numbers is probably in another unit.'
        : 'It is lost on charge and again on discharge, and cuts the capacity at the cut-offs. Make the layer thinner, lower the current, or run it where it conducts better.',
      ...caution(fact?.confidence ?? 'verified'),
    ].join(' '),
    related: [
      { span: current.token.where.span, message: 'the current' },
      ...(stated ? [{ span: stated.where.span, message: 'the conductivity' }] : []),
    ],
  };
}
