import type { Design } from '../../design/design.js';
import { isHalfCell } from '../../design/polarity.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/** Aluminium falls to powder where lithium comes to it near 0 V: at an anode, or at the working electrode of a half-cell. */
export default defineRule('compatibility/aluminium-alloying', ({ design, knowledge, limits }, report) => {
  if (isOtherSystem(design)) return;
  for (const judgement of judgementsOf('compatibility/aluminium-alloying', design, knowledge)) {
    const atAnode = judgement.meeting.place === 'anode_collector';
    if (atAnode || isHalfCell(design, limits.counter_groups, limits.onset)) report(judgement.tell());
  }
});

/** Salts are named and none is a lithium salt of the library: sodium, say, which leaves aluminium alone. */
function isOtherSystem({ liquid }: Design): boolean {
  const salts = liquid?.ingredients.filter((each) => each.part === 'salt') ?? [];
  return salts.length > 0 && salts.every(({ material }) => material === undefined);
}
