import { entryOf } from '../../design/composition.js';
import { electrolytesAt } from '../../design/contacts.js';
import type { Design, Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isAbove } from '../../quantity/compare.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['compatibility/carbon-sulfide'];

/** A sulfide reacts on the surface of the carbon beside it; a little carbon is a fair price for the electrons it carries. */
export default defineRule('compatibility/carbon-sulfide', ({ design, knowledge, limits }, report) => {
  const said = new Set<Used>();
  for (const judgement of judgementsOf('compatibility/carbon-sulfide', design, knowledge)) {
    const { near, electrode } = judgement.meeting;
    if (electrode === undefined || said.has(near) || !isHarmed(electrode, design, limits)) continue;
    const share = entryOf(electrode, near)?.value;
    const fibre = isOneOf(near.material, limits.fibre_materials);
    const most = fibre ? limits.fibre_share : limits.powder_share;
    if (share === undefined || !isAbove(share.value, most)) continue;
    said.add(near);
    const problem = judgement.tell();
    report({
      ...problem,
      message: `At ${share.text}, where up to ${most.text} is usual, ${problem.message}`,
    });
  }
});

/** A cathode that goes high, or silicon that meets a sulfide. */
function isHarmed(electrode: Electrode, design: Design, limits: Limits): boolean {
  const { side, actives } = electrode;
  if (side === 'cathode')
    return actives.every(({ material }) => isOneOf(material, limits.high_voltage_groups));
  return (
    actives.some(({ material }) => isOneOf(material, limits.silicon_groups)) &&
    electrolytesAt(design, electrode).some(({ material }) => isOneOf(material, limits.sulfide_groups))
  );
}
