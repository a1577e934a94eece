import { isOneOf } from '../../design/facts.js';
import { rolesOf } from '../../design/roles.js';
import { type StationStep, stepsOf } from '../../design/steps.js';
import { isBelow } from '../../quantity/compare.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/** Copper stands a dry sulfide. What the spec says of the air decides whether this one is dry. */
export default defineRule('compatibility/copper-sulfide', ({ spec, design, knowledge, limits }, report) => {
  const found = judgementsOf('compatibility/copper-sulfide', design, knowledge);
  if (found.length === 0) return;
  const atmosphereOf = ({ step }: StationStep) =>
    step.atmosphere && design.resolve(step.atmosphere, rolesOf.atmosphere).material;
  const described = stepsOf(spec.manufacturing).filter(({ step }) => step.atmosphere || step.dew_point);
  const wet = described.find(
    ({ step }) => step.dew_point && !isBelow(step.dew_point.value, limits.wet_dew_point),
  );
  const dry = described.every((each) => {
    const dewPoint = each.step.dew_point;
    return dewPoint
      ? isBelow(dewPoint.value, limits.dry_dew_point)
      : isOneOf(atmosphereOf(each), limits.dry_materials);
  });
  const dewPoint = wet?.step.dew_point;
  if (dewPoint === undefined && described.length > 0 && dry) return;
  for (const judgement of found) {
    const problem = judgement.tell();
    if (dewPoint === undefined) report(problem);
    else {
      report({
        ...problem,
        grade: 'wet',
        message: `At a dew point of ${dewPoint.text}, ${problem.message}`,
        related: [{ span: dewPoint.where.span, message: 'too wet for copper' }],
      });
    }
  }
});
