import { isOneOf } from '../../design/facts.js';
import { isFilm, lithiumFace } from '../../design/layers.js';
import { mention, textsOf, wordsAt } from '../../design/wording.js';
import { defineRule } from '../rule.js';

/** Lithium that is plated on something solid or half solid needs one thing at least that keeps it flat. */
export default defineRule('interface/lithium-filament', ({ spec, design, limits }, report) => {
  const face = lithiumFace(design, limits.lithium_groups);
  if (face === undefined || isFilm(design, face.layer, limits.film)) return;
  const soft = isOneOf(face.layer.used.material, limits.soft_groups);
  // On a rigid solid the missing pressure is the finding, and interface/missing-stack-pressure has it.
  if (design.electrolyteType === 'solid' && !soft) return;
  const side = spec.interfaces?.anode_electrolyte;
  const { layer, active } = face;
  const handled =
    design.anode?.interlayer !== undefined ||
    spec.operation?.stack_pressure !== undefined ||
    spec.operation?.current_density !== undefined ||
    side?.evidence !== undefined ||
    layer.spec.scaffold !== undefined ||
    mention([...wordsAt(side), ...textsOf(spec.description)], limits.handled);
  if (handled) return;
  report({
    at: active.name.where,
    absence: true,
    message: `Lithium is plated on \`${layer.used.name.text}\`, and nothing in the design keeps it from growing through as filaments: no layer between, no pressure, no limit to the current. Such cells short sooner or later. Name what holds the lithium flat under \`interfaces.anode_electrolyte\`, or state \`stack_pressure\` or \`current_density\`.`,
    related: [{ span: layer.used.name.where.span, message: 'what the filaments grow through' }],
  });
});
