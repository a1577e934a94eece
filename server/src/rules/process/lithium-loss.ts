import { workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import { isProcess, placeOf } from '../../design/steps.js';
import { contain, textsOf } from '../../design/wording.js';
import type { Cell } from '../../generated/cell.js';
import { isAbove, isBelow } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

/** A garnet fired long and hot gives off lithium, unless it starts with more or lies in powder that gives off as much. */
export default defineRule('process/lithium-loss', ({ spec, design, knowledge, limits }, report) => {
  const ground = groundOf(knowledge, 'process/lithium-loss', 'hot');
  const garnet = design.layers.find((each) => isOneOf(each.material, limits.garnet_groups));
  if (garnet === undefined || isMentioned(spec, limits.sources)) return;
  const work = workOf(design).filter(({ station }) => station === 'electrolyte');
  if (work.some(({ step }) => (step.lithium_excess?.value.high ?? 0) > 0 || isProcess(step, limits.presses)))
    return;
  const doped = [...design.layerParts].some((each) => isOneOf(each.material, limits.aid_materials));
  if (doped) return;
  for (const { step } of work) {
    const { temperature, time, pressure } = step;
    if (!isProcess(step, limits.fires) || temperature === undefined || pressure) continue;
    if (!isAbove(temperature.value, limits.hot) || (time && isBelow(time.value, limits.short))) continue;
    report({
      at: placeOf(step, temperature),
      absence: true,
      ...ground,
      message: [
        `\`${garnet.name.text}\` loses lithium at ${temperature.text}${time ? ` in ${time.text}` : ''}: above about ${formatIn(limits.hot.value, 'temperature', 'degC', 4)} it evaporates, lanthanum zirconate forms and the grains conduct less. Write the \`lithium_excess\` the powder starts with, or say in \`surface_treatment\` or \`description\` that the sheet lies in mother powder.`,
        ...caution(ground.confidence),
      ].join(' '),
      related: [{ span: garnet.name.where.span, message: 'the garnet' }],
    });
  }
});

/** `fired in mother powder`, wherever the spec says it. */
function isMentioned(spec: Cell, words: readonly string[]): boolean {
  const { electrolyte, description, manufacturing } = spec;
  const layers = electrolyte?.layers?.items ?? [];
  const making = manufacturing?.electrolyte;
  const texts = textsOf(
    description,
    electrolyte?.surface_treatment,
    ...layers.map((layer) => layer.surface_treatment),
    making?.atmosphere,
    ...(making?.steps?.items ?? []).map((step) => step.atmosphere),
  );
  return contain(texts, words);
}
