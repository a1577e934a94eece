import { type Work, workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import { isProcess } from '../../design/steps.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isAbove } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';

const id = 'process/dew-point';
type Limits = RuleLimits[typeof id];

const harms = {
  sulfide: 'hydrolyses: it loses conductivity and gives off hydrogen sulfide, which is toxic',
  halide: 'takes up water and loses conductivity',
  lithium: 'grows a skin of hydroxide and carbonate, and plates unevenly under it',
  salt: 'makes hydrofluoric acid of the water, and that attacks cathode and foil',
} as const;

type Family = keyof typeof harms;

/** A stated dew point is held against the driest air that anything open in the step asks for. */
export default defineRule(id, ({ design, knowledge, limits }, report) => {
  for (const work of workOf(design)) {
    const air = work.step.dew_point;
    if (air === undefined || isProcess(work.step, limits.sealed)) continue;
    const open = openTo(work, limits);
    if (open === undefined) continue;
    const [family, used] = open;
    const limit = limits[family];
    const { confidence, citations } = groundOf(knowledge, id, family);
    const related = [{ span: used.name.where.span, message: 'what is open to it' }];
    const asked = formatIn(limit.value, 'temperature', 'degC');
    if (isAbove(air.value, limit)) {
      report({
        at: air.where,
        grade: isAbove(air.value, limits.room) ? 'humid' : 'wet',
        confidence,
        citations,
        message: [
          `A dew point of ${air.text} is too moist for \`${used.name.text}\`, which ${harms[family]}. It is handled at ${asked} or drier; write the dew point the room really keeps, or move the step into a dry room or argon.`,
          ...caution(confidence),
        ].join(' '),
        related,
      });
    } else if (
      family === 'sulfide' &&
      isAbove(air.value, limits.reported) &&
      !isProcess(work.step, limits.shields)
    ) {
      report({
        at: air.where,
        grade: 'borderline',
        citations: groundOf(knowledge, id, 'reported').citations,
        message: `A dew point of ${air.text} is what a usual lithium-ion dry room has. Half an hour in it cost one sulfide glass over half its conductivity, so powders such as \`${used.name.text}\` are handled at ${formatIn(limits.reported.value, 'temperature', 'degC')} or drier. Sources disagree: coating sheets at ${asked} kept workers safe where the air was changed thirty times an hour.`,
        related,
      });
    }
  }
});

/** The most sensitive material that the step leaves open to the air. */
function openTo({ station, step, contents }: Work, limits: Limits): [Family, Used] | undefined {
  const sulfide = contents.find((each) => isOneOf(each.material, limits.sulfide_groups));
  const halide = contents.find((each) => isOneOf(each.material, limits.halide_groups));
  const lithium = contents.find((each) => isOneOf(each.material, limits.lithium_materials));
  const salt = contents.find((each) => isOneOf(each.material, limits.salt_materials));
  // A formed cell is closed, but for the moment its gas is let out.
  if (station === 'formation') return salt && isProcess(step, limits.opens) ? ['salt', salt] : undefined;
  if (sulfide) return ['sulfide', sulfide];
  if (lithium) return ['lithium', lithium];
  if (halide) return ['halide', halide];
  return salt && ['salt', salt];
}
