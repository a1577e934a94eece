import { isDilute } from '../../design/liquid.js';
import { isHalfCell } from '../../design/polarity.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/** Graphite needs a film that keeps the solvent out. What forms one in time, or leaves no solvent free, settles it. */
export default defineRule('compatibility/graphite-exfoliation', ({ design, knowledge, limits }, report) => {
  const liquids = [design.liquid, design.anode?.soaked, design.cathode?.soaked].filter(
    (each) => each !== undefined,
  );
  if (liquids.some((each) => !isDilute(each, limits.concentrated))) return;
  for (const judgement of judgementsOf('compatibility/graphite-exfoliation', design, knowledge)) {
    const { mitigated, meeting } = judgement;
    if (mitigated) continue;
    if (meeting.place === 'anode' || isHalfCell(design, limits.counter_groups, limits.onset))
      report(judgement.tell());
  }
});
