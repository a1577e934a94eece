import { entryOf } from '../../design/composition.js';
import type { Electrode } from '../../design/design.js';
import { isOneOf, type Known, known } from '../../design/facts.js';
import { type Layer, solidLayers } from '../../design/layers.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import { isAbove, isBelow } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { groundOf } from '../ground.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';
import { rangeIn } from '../shown.js';

type Pressure = Located<Quantity<'pressure'>>;
type Input = RuleInput<typeof id>;

const id = 'interface/stack-pressure-range';

/** Too little pressure and the anode parts from the electrolyte; too much and lithium is pushed through it. */
export default defineRule(id, (input, report) => {
  const pressure = input.spec.operation?.stack_pressure;
  const layer = solidLayers(input.design).at(-1);
  if (pressure === undefined) return;
  if (layer === undefined) {
    const problem = inLiquid(pressure, input);
    if (problem) report(problem);
    return;
  }
  const problem =
    asWhenMaking(pressure, input) ??
    atTheAnode(pressure, layer, input) ??
    onPolymer(pressure, layer, input) ??
    inPack(pressure, input);
  if (problem) report(problem);
});

/** Hundreds of MPa are what powders are pressed with, hardly ever what a cell is run under. */
function asWhenMaking(pressure: Pressure, { limits, knowledge }: Input): Problem | undefined {
  if (pressure.value.low < limits.making.low) return undefined;
  return {
    at: pressure.where,
    grade: 'making',
    message: `${pressure.text} is what powders are pressed with once, far above what cells are run under. Write the pressure of pressing in \`manufacturing\`, and under \`stack_pressure\` what acts on the cell in operation.`,
    citations: groundOf(knowledge, id, 'making').citations,
  };
}

function atTheAnode(pressure: Pressure, layer: Layer, { design, limits }: Input): Problem | undefined {
  const { anode } = design;
  const active = anode?.actives.length === 1 ? anode.actives[0] : undefined;
  const range = known<'pressure'>(active, 'stack_pressure');
  if (active === undefined || anode === undefined || range === undefined) return undefined;
  if (!isOneOf(layer.used.material, limits.powder_groups)) return undefined;
  const lithium = isOneOf(active.material, limits.lithium_groups);
  // With evidence at the interface the author knows of a cell that this range does not.
  const mitigated = design.spec.interfaces?.anode_electrolyte?.evidence !== undefined;
  if (lithium && isAbove(pressure.value, range.quantity)) {
    return { ...tooMuch(pressure, active, layer, range), mitigated };
  }
  // Warm lithium flows, a soft layer or binder follows by itself, and a soft electrolyte has a range of its own.
  const warm = design.spec.operation?.temperature?.design?.value;
  const helped =
    anode.interlayer !== undefined ||
    holdsTogether(anode, limits) ||
    known(layer.used, 'stack_pressure') !== undefined ||
    design.electrolyteType !== 'solid' ||
    (warm !== undefined && warm.high > limits.warm.high);
  return !helped && isBelow(pressure.value, range.quantity)
    ? { ...tooLittle(pressure, active, layer, range), mitigated }
    : undefined;
}

/** A trace of binder keeps the slurry together, not the electrode. */
function holdsTogether(electrode: Electrode, limits: Input['limits']): boolean {
  return electrode.others.some((part) => {
    const share = entryOf(electrode, part)?.value?.value;
    return part.material?.roles.includes('binder') && !(share && share.high < limits.trace.low);
  });
}

function tooMuch(
  pressure: Pressure,
  active: Used,
  layer: Layer,
  { quantity, fact }: Known<'pressure'>,
): Problem {
  return {
    at: pressure.where,
    grade: 'high',
    confidence: fact.confidence,
    message: [
      `Lithium is soft, and ${pressure.text} is more than cells with \`${active.name.text}\` are known to have been run under, ${rangeIn(quantity, 'pressure', 'MPa')}: it creeps into the pores and cracks of \`${layer.used.name.text}\` and shorts the cell.`,
      'Press hard when the stack is made, before the lithium is there, and hold it with a few MPa in operation.',
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: active.name.where.span, message: 'the soft anode' }],
    citations: fact.citations,
  };
}

function tooLittle(
  pressure: Pressure,
  active: Used,
  layer: Layer,
  { quantity, fact }: Known<'pressure'>,
): Problem {
  return {
    at: pressure.where,
    grade: 'low',
    confidence: fact.confidence,
    message: [
      `${pressure.text} is less than cells with \`${active.name.text}\` on \`${layer.used.name.text}\` are known to have been run under, ${rangeIn(quantity, 'pressure', 'MPa')}: voids open when it shrinks, and the current crowds where contact is left.`,
      'Raise the pressure, run the cell warm, or put a soft or lithium-taking layer between, and say so.',
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: active.name.where.span, message: 'the anode that moves' }],
    citations: fact.citations,
  };
}

function onPolymer(pressure: Pressure, { used }: Layer, { limits, knowledge }: Input): Problem | undefined {
  if (!isOneOf(used.material, limits.soft_groups) || !isAbove(pressure.value, limits.polymer))
    return undefined;
  const { confidence, citations } = groundOf(knowledge, id, 'polymer');
  return {
    at: pressure.where,
    grade: 'polymer',
    confidence,
    message: [
      `\`${used.name.text}\` is soft enough to follow the electrodes by itself, and flows out from between them at ${pressure.text}. Cells with a polymer are held at ${formatIn(limits.polymer.value, 'pressure', 'MPa')} at most; well below that is enough.`,
      ...caution(confidence),
    ].join(' '),
    citations,
  };
}

/** Polyolefin creeps and its pores close; nothing in a liquid cell needs more than to be held together. */
function inLiquid(pressure: Pressure, { design, limits, knowledge }: Input): Problem | undefined {
  const { electrolyteType: type, layers } = design;
  const soaked = (type === 'liquid' || type === 'gel') && layers.length === 0;
  if (!soaked || !isAbove(pressure.value, limits.liquid)) return undefined;
  const { confidence, citations } = groundOf(knowledge, id, 'liquid');
  return {
    at: pressure.where,
    grade: 'liquid',
    confidence,
    message: [
      `${pressure.text} closes the pores of the separator and presses the liquid out of the electrodes: ions cross the cell with difficulty or not at all. Cells with a liquid are held at a few hundred kPa, lithium ones at up to ${formatIn(limits.liquid.value, 'pressure', 'MPa')}.`,
      'Is the unit right? The pressure of calendering belongs into `manufacturing`.',
      ...caution(confidence),
    ].join(' '),
    citations,
  };
}

/** A frame of the laboratory weighs nothing; one in a vehicle does. */
function inPack(pressure: Pressure, { spec, limits, knowledge }: Input): Problem | undefined {
  const format = spec.cell?.format;
  if (format === undefined || !limits.pack_formats.includes(format.value)) return undefined;
  if (!isAbove(pressure.value, limits.pack)) return undefined;
  return {
    at: pressure.where,
    grade: 'pack',
    ...groundOf(knowledge, id, 'pack'),
    message: `${pressure.text} on every \`${format.text}\` cell is a pressure of the laboratory: plates and bolts for it cost the pack more mass and volume than the chemistry gains. Aim below ${formatIn(limits.pack.value, 'pressure', 'MPa')}, or state what the clamping weighs.`,
    related: [{ span: format.where.span, message: 'the cell it has to act on' }],
  };
}
