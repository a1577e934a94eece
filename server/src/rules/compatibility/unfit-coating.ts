import type { Design, Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isAbove } from '../../quantity/compare.js';
import { formatIn } from '../../quantity/format.js';
import { caution } from '../judge.js';
import { type Judgement, judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['compatibility/unfit-coating'];

/** A layer that keeps two materials apart has to stand both, and to let the ions through. */
export default defineRule('compatibility/unfit-coating', ({ design, knowledge, limits }, report) => {
  const worst = new Map<Used, Judgement>();
  for (const judgement of judgementsOf('compatibility/unfit-coating', design, knowledge)) {
    const { near } = judgement.meeting;
    // What is said of rigid ceramics mixed in as grains, that they touch in points, is not true of a film grown on.
    if (isOneOf(near.material, limits.rigid_groups) && judgement.grade === 'limited') continue;
    const other = worst.get(near);
    if (other === undefined || gravity(judgement) <= gravity(other)) worst.set(near, judgement);
  }
  // A layer that fails on both of its sides is one mistake.
  for (const judgement of worst.values()) report(judgement.tell());
  for (const electrode of [design.cathode, design.anode]) {
    const problem = electrode && tooThick(electrode, design, limits);
    if (problem) report(problem);
  }
});

const grades = ['incompatible', 'reactive', 'limited'];

function gravity({ grade = '' }: Judgement): number {
  return grades.indexOf(grade);
}

function tooThick(electrode: Electrode, design: Design, limits: Limits): Problem | undefined {
  const { coating, actives, spec } = electrode;
  const own = actives.find((each) => each.own?.coating)?.own?.coating;
  const { thickness } = spec.coating?.material ? spec.coating : (own ?? {});
  if (!coating || !thickness) return undefined;
  const { low, high } = limits.usual;
  if (!isOneOf(coating.material, limits.insulators)) {
    if (!isAbove(thickness.value, limits.shell)) return undefined;
    return {
      at: thickness.where,
      grade: 'thick',
      confidence: 'practice',
      message: [
        `${thickness.text} of \`${coating.name.text}\` on every particle is no coating any more: it would weigh as much as the active material it covers. Films are some ${formatIn(low, 'length', 'nm')} to ${formatIn(high, 'length', 'nm')} thin. Is the unit right?`,
        ...caution('practice'),
      ].join(' '),
      related: [{ span: coating.name.where.span, message: 'the coating' }],
      citations: [],
    };
  }
  if (!isAbove(thickness.value, limits.thickest)) return undefined;
  const film = `${formatIn(low, 'length', 'nm')} to ${formatIn(high, 'length', 'nm')}`;
  const around = design.electrolyteType === 'liquid' ? 'the electrolyte' : 'the ion conductor';
  return {
    at: thickness.where,
    grade: 'thick',
    confidence: 'practice',
    message: [
      `A film of \`${coating.name.text}\` hardly conducts ions, so it is usually ${film} thick; this one has ${thickness.text}.`,
      `At that thickness it cuts the active material off from ${around}. Is the unit right?`,
      ...caution('practice'),
    ].join(' '),
    related: [{ span: coating.name.where.span, message: 'the coating' }],
    citations: [],
  };
}
