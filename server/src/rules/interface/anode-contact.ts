import { isOneOf } from '../../design/facts.js';
import { isFilm, lithiumFace } from '../../design/layers.js';
import { isProcess, stepsOf } from '../../design/steps.js';
import { mention, wordsAt } from '../../design/wording.js';
import { defineRule } from '../rule.js';

/** Lithium laid on a ceramic touches it in points; some step has to make the contact. */
export default defineRule('interface/anode-contact', ({ spec, design, limits }, report) => {
  const face = lithiumFace(design, limits.lithium_groups);
  const contact = spec.interfaces?.anode_electrolyte?.contact;
  // Where nothing is said of contact, interface/missing-consideration asks for it.
  if (face === undefined || contact === undefined || mention([contact.value], limits.left_open)) return;
  const { layer } = face;
  if (design.electrolyteType !== 'solid' || !isOneOf(layer.used.material, limits.rigid_groups)) return;
  if (isFilm(design, layer, limits.film)) return;
  const joined = stepsOf(spec.manufacturing, ['anode', 'stack', 'assembly', 'formation']).some(
    ({ step }) => step.pressure || isProcess(step, limits.joining),
  );
  // What is deposited on the sheet is a layer between; pressing its powder is no contact with lithium.
  const deposited = stepsOf(spec.manufacturing, ['electrolyte']).some(({ step }) =>
    isProcess(step, limits.depositing),
  );
  const made =
    design.anode?.interlayer !== undefined ||
    spec.operation?.stack_pressure !== undefined ||
    joined ||
    deposited ||
    mention(wordsAt(spec.interfaces?.anode_electrolyte), limits.handled);
  if (made) return;
  report({
    at: contact.where,
    absence: true,
    mitigated: spec.interfaces?.anode_electrolyte?.evidence !== undefined,
    message: `\`${contact.text}\` does not say how lithium comes to lie against \`${layer.used.name.text}\` everywhere: both keep their shape, and laid together they touch in points. The current then crowds in those points, where filaments start. Name the step that makes contact (melting on, pressing, evaporating) or the interlayer that lets lithium wet the ceramic.`,
    related: [{ span: layer.used.name.where.span, message: 'the rigid side' }],
  });
});
