import { isOneOf } from '../../design/facts.js';
import { type Station, stepsOf } from '../../design/steps.js';
import type { Problem } from '../../finding/finding.js';
import type { Manufacturing, Step } from '../../generated/cell.js';
import type { Located } from '../../spec/view.js';
import { defineRule } from '../rule.js';

type Process = NonNullable<Step['process']>;

/** A solid is not filled into a cell, and a liquid or polymer is not sintered. */
export default defineRule('process/electrolyte-route', ({ spec, design, limits }, report) => {
  const type = design.electrolyteType;
  const processes = processesOf(spec.manufacturing);
  const polymerises = processes.some((each) => limits.cures.includes(each.value));
  if (type === 'solid' && !polymerises) {
    for (const process of processes) if (limits.fills.includes(process.value)) report(filledSolid(process));
  }
  // A ceramic among the layers is what goes into the furnace.
  const melts =
    design.layers.length > 0 &&
    design.layers.every(({ material }) => isOneOf(material, limits.melting_groups));
  if (type === 'liquid' || type === 'gel' || melts) {
    const name =
      type === 'liquid' || type === 'gel' ? `A ${type} electrolyte` : `\`${design.layers[0]?.name.text}\``;
    for (const process of processesOf(spec.manufacturing, ['electrolyte', 'stack', 'assembly'])) {
      if (limits.fires.includes(process.value)) report(firedSoft(process, name));
    }
  }
});

function filledSolid(process: Located<string>): Problem {
  return {
    at: process.where,
    message: `\`${process.text}\` is a step for liquids, and this electrolyte is \`solid\`: there is nothing to fill. If a liquid is meant to wet the solid, write \`type: hybrid\` with \`wetting\`; otherwise name the step that makes contact, such as \`cold_pressing\` or \`lamination\`.`,
  };
}

function firedSoft(process: Located<string>, name: string): Problem {
  return {
    at: process.where,
    message: `${name} does not survive \`${process.text}\`, which takes a ceramic to many hundreds of degrees. Fire the ceramic parts before the electrolyte is there, or choose a step such as \`solution_casting\`, \`hot_pressing\` or \`electrolyte_filling\`.`,
  };
}

function processesOf(manufacturing: Manufacturing | undefined, at?: readonly Station[]): Process[] {
  return stepsOf(manufacturing, at).flatMap(({ step }) => step.process ?? []);
}
