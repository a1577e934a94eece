import { isOneOf } from '../../design/facts.js';
import { isBelow } from '../../quantity/compare.js';
import { defineRule } from '../rule.js';

/** Lithium and silicon move; a rigid electrolyte does not follow. Without pressure they part. */
export default defineRule('interface/missing-stack-pressure', ({ spec, design, limits }, report) => {
  if (design.electrolyteType !== 'solid' || spec.operation?.stack_pressure) return;
  const active = design.anode?.actives.find((each) => isOneOf(each.material, limits.anode_groups));
  const beside = design.layers.at(-1);
  if (active === undefined || beside?.material === undefined) return;
  if (isOneOf(beside.material, limits.soft_groups)) return;
  const thickness = spec.electrolyte?.thickness?.value;
  const thin = thickness !== undefined && isBelow(thickness, limits.film_thickness);
  if (thin || spec.cell?.format?.value === 'thin_film') return;
  const at = spec.operation?.where.key ?? spec.electrolyte?.where.key;
  if (at === undefined) return;
  report({
    at: { span: at },
    absence: true,
    message: `\`${active.name.text}\` moves against \`${beside.name.text}\`, which is rigid, on every cycle: without pressure voids open on discharge and the current crowds where contact is left. Say what holds the stack together, for example \`stack_pressure: 5 MPa\` under \`operation\`.`,
    related: [{ span: active.name.where.span, message: 'the anode that moves' }],
  });
});
