import { electrolytesAt, layerBeside } from '../../design/contacts.js';
import { type Design, type Electrode, electrodesOf } from '../../design/design.js';
import { isOneOf, type Known, known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import { stepsOf } from '../../design/steps.js';
import { mention, wordsAt } from '../../design/wording.js';
import type { Problem } from '../../finding/finding.js';
import { caution } from '../judge.js';
import { defineRule, type RuleInput } from '../rule.js';
import { rangeIn } from '../shown.js';

type Input = RuleInput<'interface/volume-change'>;

/** An electrode that breathes against something that cannot follow needs a part that gives way. */
export default defineRule('interface/volume-change', (input, report) => {
  const { spec, design } = input;
  if (design.electrolyteType !== 'solid' || spec.operation?.stack_pressure) return;
  if (spec.cell?.format?.value === 'thin_film') return;
  // A pressure in formation means that a frame holds the cell.
  if (stepsOf(spec.manufacturing, ['formation']).some(({ step }) => step.pressure)) return;
  for (const electrode of electrodesOf(design)) {
    const problem = judge(electrode, input);
    if (problem) report(problem);
  }
});

function judge(electrode: Electrode, { spec, design, limits }: Input): Problem | undefined {
  if (hasGive(electrode, design, limits)) return undefined;
  const rigid = touched(design, electrode).find(({ material }) => isOneOf(material, limits.stiff_groups));
  if (rigid === undefined) return undefined;
  const ceramic = isOneOf(rigid.material, limits.ceramic_groups);
  const { cathode_electrolyte, anode_electrolyte } = spec.interfaces ?? {};
  const face = electrode.side === 'cathode' ? cathode_electrolyte : anode_electrolyte;
  const stress = face?.mechanical_stress;
  const answered = stress !== undefined && !mention([stress.value], limits.left_open);
  if (mention(wordsAt(face), limits.handled)) return undefined;
  for (const active of electrode.actives) {
    // What lithium and silicon do without pressure is said by interface/missing-stack-pressure.
    if (isOneOf(active.material, limits.pressed_groups)) continue;
    const change = sizeOf(known(active, 'volume_change'));
    if (change === undefined) continue;
    // Up to the higher limit it takes a text that names no remedy; an open question is asked elsewhere.
    const large = change.quantity.low > limits.large.value;
    if (!large && !(ceramic && answered && change.quantity.low > limits.ceramic.value)) continue;
    return { ...cracks(active, rigid, change, electrode), mitigated: face?.evidence !== undefined };
  }
  return undefined;
}

/** A binder, a soft ion conductor, a liquid or an interlayer takes the movement up. */
function hasGive(electrode: Electrode, design: Design, { soft_groups }: Input['limits']): boolean {
  return (
    electrode.soaked !== undefined ||
    electrode.interlayer !== undefined ||
    electrode.others.some(({ material }) => material?.roles.includes('binder')) ||
    touched(design, electrode).some(({ material }) => isOneOf(material, soft_groups))
  );
}

function touched(design: Design, electrode: Electrode): readonly Used[] {
  const beside = layerBeside(design, electrode);
  return [...electrolytesAt(design, electrode), ...(beside ? [beside] : [])];
}

/** Li2S shrinks by 44 %: the size counts, not the sign. */
function sizeOf(
  change: Known<'fraction' | 'volume_fraction'> | undefined,
): Known<'fraction' | 'volume_fraction'> | undefined {
  if (change === undefined) return undefined;
  const ends = [Math.abs(change.quantity.low), Math.abs(change.quantity.high)];
  return {
    ...change,
    quantity: { ...change.quantity, low: Math.min(...ends), high: Math.max(...ends) },
  };
}

function cracks(
  active: Used,
  rigid: Used,
  { quantity, fact }: Known<'fraction' | 'volume_fraction'>,
  { side }: Electrode,
): Problem {
  return {
    at: active.name.where,
    confidence: fact.confidence,
    absence: true,
    message: [
      `\`${active.name.text}\` changes its volume by ${rangeIn(quantity, 'fraction', '%')} on every cycle, and \`${rigid.name.text}\` beside it cannot follow: contacts open or the electrolyte cracks, and capacity goes with them.`,
      `Nothing in this ${side} gives way. Name a pressure, a binder or soft phase, or pores that take the movement up.`,
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: rigid.name.where.span, message: 'the electrolyte that cannot follow' }],
    citations: fact.citations,
  };
}
