import type { Design } from '../../design/design.js';
import { type Layer, solidLayers } from '../../design/layers.js';
import type { Problem } from '../../finding/finding.js';
import { arealCapacity } from '../../physics/areal-capacity.js';
import { figureOf } from '../../physics/figure.js';
import { isBounded } from '../../physics/interval.js';
import { leakageCurrent, timeToEmpty } from '../../physics/leakage.js';
import { isAbove } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<typeof id>;
type Conductivity = Located<Quantity<'conductivity'>>;

const id = 'interface/electronic-conductivity';

/** An electrolyte that lets electrons through empties the cell by itself. */
export default defineRule(id, (input, report) => {
  const { design, limits } = input;
  const layers = solidLayers(design);
  // One layer that blocks electrons is enough.
  const stated = layers.map((layer) => ({ layer, value: electronic(layer) }));
  const leaks = ({ value }: { value: Conductivity | undefined }) =>
    value !== undefined && isAbove(value.value, limits.most) && !isHot(value.value, limits);
  if (stated.length === 0 || !stated.every(leaks)) return;
  const [first] = stated;
  if (first?.value) report(leaking(first.value, first.layer, input));
});

function electronic({ spec, used }: Layer): Conductivity | undefined {
  return spec.electronic_conductivity ?? used.own?.electronic_conductivity;
}

/** Electrons move faster when warm; the limit is about storage at room temperature. */
function isHot({ conditions }: Quantity, { room }: Input['limits']): boolean {
  return conditions.some((each) => each.dimension === 'temperature' && each.low > room.high);
}

function leaking(value: Conductivity, layer: Layer, { design, limits, knowledge }: Input): Problem {
  const { confidence, citations } = groundOf(knowledge, id, 'most');
  return {
    at: value.where,
    confidence,
    message: [
      `${value.text} for electrons is more than an electrolyte should have, ${formatIn(limits.most.value, 'conductivity', 'S/cm')} at most${selfDischarge(value, layer, design)}.`,
      `Electrons inside \`${layer.used.name.text}\` also let lithium form there, away from the anode. Look for a second phase or carbon in it, or put a layer that blocks electrons beside it.`,
      ...caution(confidence),
    ].join(' '),
    related: [{ span: layer.used.name.where.span, message: 'the electrolyte' }],
    citations,
  };
}

/** What it means for this cell, where its voltage, thickness and capacity are known. */
function selfDischarge(value: Conductivity, layer: Layer, design: Design): string {
  const voltage = design.spec.operation?.voltage?.max?.value;
  const thickness = layer.spec.thickness?.value;
  if (voltage === undefined || thickness === undefined || design.layers.length > 1) return '';
  const leak = leakageCurrent(value.value, voltage, thickness);
  if (!isBounded(leak) || leak.low <= 0) return '';
  const current = formatIn(leak.value, 'current_density', 'uA/cm2', 2);
  const capacity = design.cathode && figureOf(arealCapacity(design.cathode));
  const time = capacity && timeToEmpty(capacity, leak);
  const empties = time ? `, which empties the full cell in ${formatIn(time.value, 'time', 'h', 2)}` : '';
  return `: over ${layer.spec.thickness?.text} it leaks ${current}${empties}`;
}
