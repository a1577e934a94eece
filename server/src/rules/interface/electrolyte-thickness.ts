import { isOneOf } from '../../design/facts.js';
import { type Layer, solidLayers } from '../../design/layers.js';
import { isProcess, stepsOf } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import { isAbove, isBelow } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<typeof id>;
type Thickness = Located<Quantity<'length'>>;

const id = 'interface/electrolyte-thickness';

/** Each family of electrolytes can be made, and handled, in a range of thicknesses. */
export default defineRule(id, (input, report) => {
  for (const layer of solidLayers(input.design)) {
    const { thickness } = layer.spec;
    if (thickness === undefined) continue;
    const problem =
      slip(thickness, input) ?? tooThin(thickness, layer, input) ?? tooThick(thickness, layer, input);
    if (problem) report(problem);
  }
});

/** Millimetres for micrometres, and the other way round. */
function slip(thickness: Thickness, { limits, knowledge }: Input): Problem | undefined {
  const high = isAbove(thickness.value, limits.most);
  if (!high && !isBelow(thickness.value, limits.least)) return undefined;
  const name = high ? 'most' : 'least';
  return {
    at: thickness.where,
    grade: 'slip',
    message: `No electrolyte layer is ${thickness.text} thick; ${high ? 'even pressed pellets stay near a millimetre' : 'even deposited films are tens of nanometres'}. Is the unit right? Micrometres are written \`um\`.`,
    citations: groundOf(knowledge, id, name).citations,
  };
}

function tooThin(thickness: Thickness, layer: Layer, input: Input): Problem | undefined {
  const { limits, knowledge } = input;
  const { used } = layer;
  const name = isOneOf(used.material, limits.ceramic_groups)
    ? 'thin_ceramic'
    : isOneOf(used.material, limits.powder_groups)
      ? 'thin_powder'
      : undefined;
  if (name === undefined || !isBelow(thickness.value, limits[name])) return undefined;
  if (isHeld(thickness, layer, input)) return undefined;
  const { confidence, citations } = groundOf(knowledge, id, name);
  const least = formatIn(limits[name].value, 'length', 'um');
  const why =
    name === 'thin_ceramic'
      ? `a ceramic sheet that stands by itself breaks in handling below about ${least}`
      : `a layer pressed from powder has through-going pores and shorts below about ${least}`;
  return {
    at: thickness.where,
    grade: 'thin',
    confidence,
    message: [
      `\`${used.name.text}\` at ${thickness.text}: ${why}.`,
      'Say what holds it (a porous sheet of the same ceramic, a `scaffold`, the electrode it is fired or cast on) or make it thicker.',
      ...caution(confidence),
    ].join(' '),
    related: [{ span: used.name.where.span, message: 'the material' }],
    citations,
  };
}

/** Deposited films, sheets in a scaffold or on a neighbouring layer, and what is fired or cast onto an electrode. */
function isHeld(thickness: Thickness, layer: Layer, { spec, design, limits }: Input): boolean {
  return (
    spec.cell?.format?.value === 'thin_film' ||
    spec.cell?.substrate !== undefined ||
    layer.spec.scaffold !== undefined ||
    design.layers.length > 1 ||
    design.electrolyteType !== 'solid' ||
    isBelow(thickness.value, limits.film) ||
    stepsOf(spec.manufacturing).some(({ step }) => isProcess(step, limits.holding))
  );
}

function tooThick(thickness: Thickness, { used }: Layer, input: Input): Problem | undefined {
  const { spec, limits, knowledge } = input;
  const format = spec.cell?.format;
  if (format === undefined || !limits.stacked_formats.includes(format.value)) return undefined;
  if (!isAbove(thickness.value, limits.thick)) return undefined;
  const { confidence, citations } = groundOf(knowledge, id, 'thick');
  return {
    at: thickness.where,
    grade: 'thick',
    confidence,
    message: [
      `${thickness.text} of \`${used.name.text}\` in a \`${format.text}\` cell is a layer of a pressed pellet: it weighs more than both electrodes and adds its resistance to every pair.`,
      `Sheets for such cells stay below ${formatIn(limits.thick.value, 'length', 'um')}; tape casting or dry coating makes them. If it is a test of the chemistry, \`format: pellet\` says so.`,
      ...caution(confidence),
    ].join(' '),
    related: [{ span: format.where.span, message: 'the format' }],
    citations,
  };
}
