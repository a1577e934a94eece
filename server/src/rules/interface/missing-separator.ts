import { isNone } from '../../design/materials.js';
import { defineRule } from '../rule.js';

/** A liquid keeps nothing apart. */
export default defineRule('interface/missing-separator', ({ spec, design }, report) => {
  if (design.electrolyteType !== 'liquid') return;
  const printed = design.cathode?.interlayer ?? design.anode?.interlayer;
  if (printed !== undefined) return;
  const material = spec.separator?.material;
  if (material !== undefined && isNone(material.value)) {
    report({
      at: material.where,
      grade: 'none',
      message:
        'The electrolyte is a liquid, and there is no separator: the electrodes would touch. Name the film between them, for example `material: PE`, or the layer on an electrode that takes its place as an `interlayer`.',
    });
    return;
  }
  const at = spec.electrolyte?.where.key;
  if (spec.separator !== undefined || at === undefined) return;
  report({
    at: { span: at },
    grade: 'unsaid',
    absence: true,
    message:
      'The electrolyte is a liquid, and no `separator` is named: what keeps the electrodes apart is missing from resistance, mass and electrolyte amount. Write for example `separator: {material: PE, thickness: 12 um, porosity: 44 %}`.',
  });
});
