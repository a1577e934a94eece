import { solidConductors } from '../../design/contacts.js';
import { type Work, workOf } from '../../design/contents.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import { groundOf } from '../ground.js';
import { defineRule } from '../rule.js';

const id = 'safety/hydrogen-sulfide';

/** Where a sulfide is open to air, the design says how dry that air is. */
export default defineRule(id, ({ spec, design, knowledge, limits }, report) => {
  const sulfide = solidConductors(design).find(({ material }) => isOneOf(material, limits.sulfide_groups));
  if (sulfide === undefined) return;
  const open = workOf(design).filter(
    ({ station, contents }) =>
      station !== 'formation' && contents.some((each) => isOneOf(each.material, limits.sulfide_groups)),
  );
  const { citations } = groundOf(knowledge, id, 'exposure');
  const consequence = `With moisture it gives off hydrogen sulfide, which is toxic: eight-hour limits lie at ${limits.exposure.join()}, depending on the country.`;
  if (open.length === 0) {
    // A plan without any steps for the sulfide is as silent about its air as a step without one.
    const at = spec.manufacturing?.where.key ? { span: spec.manufacturing.where.key } : sulfide.name.where;
    report({
      at,
      absence: true,
      citations,
      message: `Nothing is said of the air \`${sulfide.name.text}\` is handled in. ${consequence} Write the \`atmosphere\` and \`dew_point\` of the steps under \`manufacturing\`, and plan gas detection.`,
      related: [{ span: sulfide.name.where.span, message: 'the sulfide' }],
    });
    return;
  }
  const unsaid = open.filter((work) => !isSaid(work));
  if (unsaid.length === open.length) report(allUnsaid(unsaid, sulfide, consequence, citations));
});

function isSaid({ step }: Work): boolean {
  return step.atmosphere !== undefined || step.dew_point !== undefined;
}

function allUnsaid(
  [first]: readonly Work[],
  sulfide: Used,
  consequence: string,
  citations: NonNullable<Problem['citations']>,
): Problem {
  const at = first?.step.process?.where ?? first?.step.where ?? sulfide.name.where;
  return {
    at,
    absence: true,
    citations,
    message: `No step says in what air \`${sulfide.name.text}\` is handled. ${consequence} Write \`atmosphere\` and \`dew_point\` in the steps in which it is open, and plan gas detection.`,
    related: [{ span: sulfide.name.where.span, message: 'the sulfide' }],
  };
}
