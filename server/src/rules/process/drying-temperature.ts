import { type Work, workOf } from '../../design/contents.js';
import type { Design } from '../../design/design.js';
import { isOneOf, known } from '../../design/facts.js';
import { rolesOf } from '../../design/roles.js';
import { isProcess } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isAbove } from '../../quantity/compare.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { groundOf, type LimitGround } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { degrees } from '../shown.js';

const id = 'process/drying-temperature';
type Limits = RuleLimits[typeof id];
type Temperature = Located<Quantity<'temperature'>>;

/** Hot enough for the solvent to leave, cool enough for what stays. */
export default defineRule(id, ({ design, knowledge, limits }, report) => {
  for (const work of workOf(design)) {
    const { step } = work;
    const dried = step.drying ?? (isProcess(step, limits.dries) ? step.temperature : undefined);
    if (dried === undefined) continue;
    const problem =
      saltDecomposes(work, dried, design, limits, groundOf(knowledge, id, 'salt')) ??
      binderBurns(work, dried, limits, groundOf(knowledge, id, 'binder')) ??
      separatorMelts(work, dried, design, limits, groundOf(knowledge, id, 'separator')) ??
      solventStays(work, dried, design, limits);
    if (problem) report(problem);
  }
});

function saltDecomposes(
  { station, contents }: Work,
  dried: Temperature,
  { spec, resolve }: Design,
  limits: Limits,
  { confidence, citations }: LimitGround,
): Problem | undefined {
  // The salt of a polymer or gel is in the sheet from the start; that of a liquid comes with the filling.
  const cast = station === 'electrolyte' ? (spec.electrolyte?.salts?.entries ?? []) : [];
  const salts = [...contents, ...cast.map(({ name }) => resolve(name, rolesOf.salt))];
  const salt = salts.find((each) => isOneOf(each.material, limits.salt_materials));
  if (salt === undefined || !isAbove(dried.value, limits.salt)) return undefined;
  return {
    at: dried.where,
    grade: 'hot',
    confidence,
    citations,
    message: `\`${salt.name.text}\` decomposes above about ${degrees(limits.salt.value)} even when dry, and earlier with a trace of water: at ${dried.text} it gives off PF5 and leaves LiF. Dry below that in vacuum, or take LiTFSI or LiFSI for a step this hot.`,
    related: [{ span: salt.name.where.span, message: 'the salt' }],
  };
}

function binderBurns(
  { contents }: Work,
  dried: Temperature,
  limits: Limits,
  { confidence, citations }: LimitGround,
): Problem | undefined {
  const binder = contents.find(
    ({ material }) => material?.roles.includes('binder') && isOneOf(material, limits.binder_groups),
  );
  if (binder === undefined || !isAbove(dried.value, limits.binder)) return undefined;
  return {
    at: dried.where,
    grade: 'hot',
    confidence,
    citations,
    message: [
      `\`${binder.name.text}\` does not survive drying at ${dried.text}: binders decompose at ${degrees(limits.binder.value)}, and the coating falls off the foil. Solvents leave far below that; is the number right?`,
      ...caution(confidence),
    ].join(' '),
    related: [{ span: binder.name.where.span, message: 'the binder' }],
  };
}

function separatorMelts(
  { station }: Work,
  dried: Temperature,
  { separator }: Design,
  limits: Limits,
  { confidence, citations }: LimitGround,
): Problem | undefined {
  const holds = station === 'stack' || station === 'assembly';
  if (!holds || separator === undefined || !isOneOf(separator.material, limits.separator_materials))
    return undefined;
  if (dried.value.low < limits.separator.high) return undefined;
  return {
    at: dried.where,
    grade: 'melts',
    confidence,
    citations,
    message: [
      `The separator \`${separator.name.text}\` closes its pores and shrinks at about ${degrees(limits.separator.value)}; this step goes to ${dried.text}. Dry the electrodes that hot before they are stacked, and the stack well below.`,
      ...caution(confidence),
    ].join(' '),
    related: [{ span: separator.name.where.span, message: 'the separator' }],
  };
}

/** So far below the boiling point that the solvent would stay for days, unless vacuum helps. */
function solventStays(
  { step, later }: Work,
  dried: Temperature,
  { resolve }: Design,
  limits: Limits,
): Problem | undefined {
  const solvent = step.solvent && resolve(step.solvent, rolesOf.processSolvent);
  const boiling = known<'temperature'>(solvent, 'boiling_point');
  const vacuum = (each: Work['step']) => each.atmosphere?.value.toLowerCase().includes(limits.vacuum.join());
  const driedAgain = later.some((each) => each.drying || isProcess(each, limits.dries));
  if (solvent === undefined || boiling === undefined || vacuum(step) || driedAgain) return undefined;
  if (dried.value.high >= boiling.quantity.low - limits.far_below.value) return undefined;
  return {
    at: dried.where,
    grade: 'cold',
    confidence: 'practice',
    citations: boiling.fact.citations,
    message: `\`${solvent.name.text}\` boils at ${degrees(boiling.quantity.low)} and hardly leaves the coating at ${dried.text}: what stays reacts with lithium and softens the binder. Dry hotter, or write the vacuum that helps as \`atmosphere\`. ${caution('practice').join('')}`,
    related: [{ span: solvent.name.where.span, message: 'the solvent' }],
  };
}
