import { mayComeLater, type Work, workOf } from '../../design/contents.js';
import type { Design } from '../../design/design.js';
import { isOneOf, known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import { isProcess, placeOf } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isBelow } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { degrees } from '../shown.js';

const id = 'process/densification';
type Limits = RuleLimits[typeof id];

/** Sulfides and chlorides are pressed dense in the cold; rigid oxides become dense only in the furnace. */
export default defineRule(id, ({ design, limits }, report) => {
  const isSoft = ({ material }: Used) => isOneOf(material, limits.soft_groups);
  for (const each of workOf(design)) {
    const soft = each.contents.find(
      ({ material }) =>
        material?.roles.includes('solid_electrolyte') && isOneOf(material, limits.soft_groups),
    );
    if (mayComeLater(each)) continue;
    // Which of unlike layers a step makes is open, but it is one of them.
    const [first] = design.layers;
    const any = each.station === 'electrolyte' && design.layers.every(isSoft) ? first : undefined;
    const meant = soft ?? any;
    const problem = meant && sintered(each, meant, design.layers.includes(meant), limits);
    if (problem) report(problem);
  }
  const work = workOf(design).filter(({ station }) => station === 'electrolyte' || station === 'stack');
  const own = work.filter(({ station }) => station === 'electrolyte');
  const slack = hardlyPressed(design, work, limits);
  if (slack) report(slack);
  const rigid = rigidLayer(design, limits);
  const pressed = own.find(({ step }) => isProcess(step, limits.presses));
  if (rigid === undefined || own.some(({ step }) => isProcess(step, limits.deposits))) return;
  const fired = work.filter(({ step }) => isProcess(step, limits.heats) || step.temperature !== undefined);
  const hot = fired.filter(
    ({ step }) => step.temperature === undefined || step.temperature.value.high > limits.warm.low,
  );
  if (pressed && hot.length === 0) report(onlyPressed(pressed, rigid));
  else if (hot.every(({ step }) => isProcess(step, limits.fires) && step.pressure === undefined)) {
    for (const each of hot) {
      const problem = tooCold(each, rigid, design, limits);
      if (problem) report(problem);
    }
  }
});

/** An anneal at the temperature of synthesis is another thing, and so is a firing whose temperature nobody states. */
function sintered({ step }: Work, soft: Used, isLayer: boolean, limits: Limits): Problem | undefined {
  const { temperature } = step;
  if (!isProcess(step, limits.fires) || temperature === undefined) return undefined;
  if (temperature.value.low <= limits.soft_anneal.high) return undefined;
  return {
    at: placeOf(step, temperature),
    grade: 'soft',
    message: isLayer
      ? `\`${soft.name.text}\` is not made dense by firing: it is soft, a press does it at room temperature, and at ${temperature.text} it decomposes. Write \`cold_pressing\` with its \`pressure\`, a few hundred MPa, or \`warm_isostatic_pressing\` for a stack; an anneal that crystallises the powder is \`annealing\`.`
      : `\`${soft.name.text}\` goes through this step too, and decomposes long before ${temperature.text}. Fire the ceramic before it is there, and press the electrode to the rest: it is soft and needs no furnace.`,
    related: [{ span: soft.name.where.span, message: 'soft' }],
  };
}

/** One layer of a rigid oxide, without anything soft that would hold it together or fill it. */
function rigidLayer({ electrolyteType, layers, layerParts, spec }: Design, limits: Limits): Used | undefined {
  const [layer] = layers;
  const stated = spec.electrolyte?.relative_density?.value;
  // A liquid fills what is left open, unless the layer is said to be dense.
  const dense = electrolyteType === 'solid' || (stated !== undefined && stated.low >= limits.dense.low);
  if (!dense || layers.length !== 1 || spec.cell?.format?.value === 'thin_film') return undefined;
  const soft = layerParts.some((part) => !isOneOf(part.material, limits.aid_materials));
  return !soft && isOneOf(layer?.material, limits.rigid_groups) ? layer : undefined;
}

/** All that presses a soft layer is said, it is done cold, and none of it is enough to join the grains. */
function hardlyPressed(design: Design, work: readonly Work[], limits: Limits): Problem | undefined {
  const [layer] = design.layers;
  const pressing = work.filter(({ step }) => isProcess(step, [...limits.presses, ...limits.heats]));
  const [first] = pressing;
  const running = design.spec.operation?.stack_pressure?.value.high ?? 0;
  if (layer === undefined || design.layers.length !== 1 || !isOneOf(layer.material, limits.soft_groups))
    return;
  if (first === undefined || design.electrolyteType !== 'solid' || design.layerParts.length > 0) return;
  const slack = pressing.every(
    ({ step: { pressure, temperature, process } }) =>
      process?.value === 'cold_pressing' && pressure && isBelow(pressure.value, limits.joins) && !temperature,
  );
  const { pressure } = first.step;
  if (!slack || pressure === undefined || running >= limits.joins.low) return undefined;
  return {
    at: pressure.where,
    grade: 'slack',
    confidence: 'practice',
    message: [
      `${pressure.text} hardly joins the grains of \`${layer.name.text}\`: pellets of it are pressed at ${formatIn(limits.pellets.low, 'pressure', 'MPa')} to ${formatIn(limits.pellets.high, 'pressure', 'MPa')}, and what stays porous conducts badly and lets lithium through. Press harder, or warm.`,
      ...caution('practice'),
    ].join(' '),
    related: [{ span: layer.name.where.span, message: 'the soft electrolyte' }],
    citations: [],
  };
}

function onlyPressed({ step }: Work, rigid: Used): Problem {
  return {
    at: placeOf(step, step.pressure),
    grade: 'rigid',
    absence: true,
    message: `\`${rigid.name.text}\` stays porous powder when it is only pressed cold: oxide grains do not flow, so ions cross it at points and lithium grows through its pores. Add the \`sintering\` or \`hot_pressing\` step, or name the polymer or liquid that fills it.`,
    related: [{ span: rigid.name.where.span, message: 'rigid' }],
  };
}

/** Far below the usual range, with nothing that would help. */
function tooCold({ step }: Work, rigid: Used, design: Design, limits: Limits): Problem | undefined {
  const { temperature } = step;
  const usual = known<'temperature'>(rigid, 'process_temperature');
  if (temperature === undefined || usual === undefined || design.layerParts.length > 0) return undefined;
  if (temperature.value.high >= usual.quantity.low - limits.margin.value) return undefined;
  const { low, high } = usual.quantity;
  return {
    at: temperature.where,
    grade: 'cold',
    confidence: usual.fact.confidence,
    citations: usual.fact.citations,
    message: [
      `\`${rigid.name.text}\` is usually fired at ${degrees(low)} to ${degrees(high)}; at ${temperature.text} it hardly becomes dense. Raise the temperature, or name what makes up for it: a sintering aid under \`filler\`, or \`hot_pressing\`.`,
      ...caution(usual.fact.confidence),
    ].join(' '),
    related: [{ span: rigid.name.where.span, message: 'the ceramic' }],
  };
}
