import { dryCrystallinePolymers } from '../../design/crystalline-polymer.js';
import type { Design } from '../../design/design.js';
import { known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { TemperatureLimits } from '../../generated/cell.js';
import { layerConductivities } from '../../physics/layer-conductivity.js';
import { isAbove, isBelow } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { defineRule } from '../rule.js';
import { rangeIn } from '../shown.js';

type Temperature = Quantity<'temperature'>;

/** Polyethers conduct once their crystals have melted; a cell that stays below that hardly carries current. */
export default defineRule('operation/polymer-cold', ({ spec, design, limits, knowledge }, report) => {
  const temperature = spec.operation?.temperature;
  if (temperature === undefined) return;
  const [polymer] = dryCrystallinePolymers(design);
  if (polymer === undefined) return;
  const melts = polymer.own?.melting_point?.value ?? limits.melting;
  const cold = coldest(temperature, (value) => isBelow(value, melts));
  if (cold === undefined) return;
  const [at, whole] = cold;
  if (conductsAt(design, polymer, at.value, limits.enough, limits.measured_near.value)) return;
  const page = knowledge.page('operation/polymer-cold');
  const usual = known<'temperature'>(polymer, 'operating_temperature');
  report({
    at: at.where,
    grade: whole ? 'design' : 'range',
    // A ceramic powder or a plasticiser keeps part of it from crystallising.
    mitigated: design.layerParts.length > 0,
    message: [
      `\`${polymer.name.text}\` is to work at ${at.text}, and its crystals melt near ${formatIn(limits.crystals.value, 'temperature', 'degC')}: frozen, it conducts some twenty times less than molten.`,
      whole
        ? `At any useful current the voltage drops away in it, and lithium plates unevenly. Design for ${usual ? rangeIn(usual.quantity, 'temperature', 'degC') : 'a temperature above it'}, or plasticise or crosslink the polymer and give its \`conductivity\` at this temperature.`
        : 'At that end of the range the cell delivers little. Raise the lowest temperature, or say how the cell is kept warm.',
    ].join(' '),
    related: [{ span: polymer.name.where.span, message: 'the polymer' }],
    ...(page ? { citations: page.citations } : {}),
  });
});

/** The design point, or a range that is cold from end to end, says that the cell works cold; its lower end only that it may. */
function coldest(
  { design, max, min }: TemperatureLimits,
  isCold: (value: Temperature) => boolean,
): [at: Located<Temperature>, whole: boolean] | undefined {
  const at = design ?? max;
  if (at && isCold(at.value)) return [at, true];
  if (min && isCold(min.value)) return [min, false];
  return undefined;
}

/** Somebody measured it this cold, and it was enough: the crystals do not matter then. */
function conductsAt(
  design: Design,
  polymer: Used,
  at: Temperature,
  enough: Quantity<'conductivity'>,
  near: number,
): boolean {
  return layerConductivities(design).some(
    ({ layer, stated, temperature }) =>
      layer.material === polymer.material &&
      stated !== undefined &&
      !isBelow(stated.value, enough) &&
      temperature !== undefined &&
      !isAbove(temperature, { ...at, high: at.high + near }),
  );
}
