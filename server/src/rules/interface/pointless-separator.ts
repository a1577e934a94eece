import { isOneOf } from '../../design/facts.js';
import { defineRule } from '../rule.js';

/** A porous film without a liquid in its pores insulates. */
export default defineRule('interface/pointless-separator', ({ design, limits }, report) => {
  const { separator, layers } = design;
  const [layer] = layers;
  if (design.electrolyteType !== 'solid' || separator === undefined || layer === undefined) return;
  if (!isOneOf(separator.material, limits.film_groups)) return;
  if (!layers.every(({ material }) => isOneOf(material, limits.inorganic_groups))) return;
  const wet = [design.liquid, design.cathode?.soaked, design.anode?.soaked].some(
    (each) => each !== undefined,
  );
  if (wet) return;
  report({
    at: separator.name.where,
    message: `\`${separator.name.text}\` conducts ions only through a liquid in its pores, and beside \`${layer.name.text}\` there is none: the film would insulate the cell. The solid layer is the separator already. Remove \`separator\`, or write the film as the electrolyte's \`scaffold\` where it only holds it.`,
    related: [{ span: layer.name.where.span, message: 'the solid electrolyte' }],
  });
});
