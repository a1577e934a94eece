import { isDilute } from '../../design/liquid.js';
import { isHalfCell } from '../../design/polarity.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/** Graphite needs a film that keeps the solvent out. What forms one in time, or leaves no solvent free, settles it. */
export default defineRule('compatibility/graphite-exfoliation', ({ design, knowledge, limits }) => {
  const liquids = [design.liquid, design.anode?.soaked, design.cathode?.soaked].filter(
    (each) => each !== undefined,
  );
  if (liquids.some((each) => !isDilute(each, limits.concentrated))) return [];
  return judgementsOf('compatibility/graphite-exfoliation', design, knowledge)
    .filter(
      ({ meeting }) => meeting.place === 'anode' || isHalfCell(design, limits.counter_groups, limits.onset),
    )
    .filter(({ mitigated }) => !mitigated)
    .map((judgement) => judgement.tell());
});
