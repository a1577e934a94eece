import { mayComeLater, type Work, workOf } from '../../design/contents.js';
import type { Design } from '../../design/design.js';
import { isOneOf, type Known, known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import { isProcess } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import type { Confidence } from '../../knowledge/types.js';
import type { Quantity } from '../../quantity/quantity.js';
import { groundOf, type LimitGround } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { degrees } from '../shown.js';

const id = 'process/firing-temperature';
type Limits = RuleLimits[typeof id];
type Temperature = Quantity<'temperature'>;

/** Everything in the part sees the step's temperature: lithium melts, electrolytes decompose, binders burn. */
export default defineRule(id, ({ design, knowledge, limits }, report) => {
  const melted = workOf(design).some(({ step }) => isProcess(step, limits.melts));
  for (const work of workOf(design)) {
    const hot = work.step.temperature;
    if (hot === undefined) continue;
    const problem =
      (melted ? undefined : lithiumMelts(work, hot.value, limits)) ??
      electrolyteDecomposes(work, hot.value, limits, (name) => groundOf(knowledge, id, name)) ??
      binderBurns(work, hot.value, design, limits);
    if (problem === undefined) continue;
    report({ ...problem, at: hot.where });
  }
});

type Found = Omit<Problem, 'at'>;

/** Lithium keeps its shape in these steps, or should. */
function lithiumMelts({ step, contents }: Work, hot: Temperature, limits: Limits): Found | undefined {
  if (!isProcess(step, limits.holds_shape)) return undefined;
  const lithium = contents.find((each) => isOneOf(each.material, limits.lithium_groups));
  const melting = known<'temperature'>(lithium, 'melting_point');
  if (lithium === undefined || melting === undefined || hot.low <= melting.quantity.high) return undefined;
  return {
    grade: 'melts',
    confidence: melting.fact.confidence,
    citations: melting.fact.citations,
    message: `\`${lithium.name.text}\` melts at ${degrees(melting.quantity.high)}, below the ${hot.text} of this step: the layer runs and shorts or leaves the foil bare. Stay below it, bring the lithium in afterwards, or name the step \`melt_wetting\` if it is meant to melt.`,
    related: [{ span: lithium.name.where.span, message: 'what melts' }],
  };
}

type Grounds = (name: keyof Limits & string) => LimitGround;

function electrolyteDecomposes(
  work: Work,
  hot: Temperature,
  limits: Limits,
  grounds: Grounds,
): Found | undefined {
  const { station, step, contents } = work;
  const short = step.time !== undefined && step.time.value.high < limits.flash_time.low;
  if (station === 'formation' || short) return undefined;
  for (const used of contents) {
    if (!used.material?.roles.includes('solid_electrolyte')) continue;
    const ceramic = isOneOf(used.material, limits.ceramics);
    // A soft electrolyte in the sintering furnace is the wrong step, which process/densification speaks of.
    if (!ceramic && (isProcess(step, limits.fires) || mayComeLater(work))) continue;
    const usual = known<'temperature'>(used, 'process_temperature');
    if (usual && (ceramic || isOneOf(used.material, limits.annealed_groups))) {
      const margin = limits.margin.value;
      if (hot.low > usual.quantity.high + margin) return beyondUsual(used, hot, usual, ceramic);
      continue;
    }
    const family = (['sulfide', 'halide', 'polymer'] as const).find((name) => isOneOf(used.material, [name]));
    if (family === undefined || hot.low <= limits[family].high) continue;
    const { confidence, citations } = grounds(family);
    return decomposes(used, hot, limits[family], confidence, citations);
  }
  return undefined;
}

function beyondUsual(used: Used, hot: Temperature, usual: Known<'temperature'>, ceramic: boolean): Found {
  const { low, high } = usual.quantity;
  const range = low === high ? degrees(high) : `${degrees(low)} to ${degrees(high)}`;
  const harm = ceramic
    ? 'Beyond that lithium evaporates, foreign phases form at the grain boundaries and conductivity falls.'
    : 'Beyond that it decomposes and loses its conducting phase.';
  return {
    grade: 'decomposes',
    confidence: usual.fact.confidence,
    citations: usual.fact.citations,
    message: [
      `\`${used.name.text}\` is made at ${range}, and this step goes to ${hot.text}. ${harm} Check the temperature, or the material it is meant for.`,
      ...caution(usual.fact.confidence),
    ].join(' '),
    related: [{ span: used.name.where.span, message: 'the electrolyte' }],
  };
}

function decomposes(
  used: Used,
  hot: Temperature,
  limit: Temperature,
  confidence: Confidence,
  citations: Found['citations'],
): Found {
  return {
    grade: 'decomposes',
    confidence,
    ...(citations ? { citations } : {}),
    message: [
      `\`${used.name.text}\` does not survive ${hot.text}: materials of its class melt or decompose above about ${degrees(limit.high)}. Heat the parts before it is there, or lower the temperature.`,
      ...caution(confidence),
    ].join(' '),
    related: [{ span: used.name.where.span, message: 'the electrolyte' }],
  };
}

/** A binder of a green tape is meant to burn out; one in `composition` is said to be in the finished coating. */
function binderBurns(
  { station, step, contents }: Work,
  hot: Temperature,
  { cathode, anode }: Design,
  limits: Limits,
): Found | undefined {
  if (station === 'formation' || !isProcess(step, limits.burns) || hot.low <= limits.polymer.high)
    return undefined;
  const parts = [cathode, anode].flatMap((each) => each?.others ?? []);
  const binder = parts.find(
    (each) => contents.includes(each) && isOneOf(each.material, limits.binder_groups),
  );
  if (binder === undefined) return undefined;
  return {
    grade: 'burns',
    confidence: 'practice',
    message: `\`${binder.name.text}\` burns out at ${hot.text}, but \`composition\` is the dry coating as it is in the cell. Leave it out there if it is meant to burn, or fire the ceramic before the coating is made. ${caution('practice').join('')}`,
    related: [{ span: binder.name.where.span, message: 'what burns' }],
  };
}
