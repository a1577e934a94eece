import { isDilute } from '../../design/liquid.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

/** Verdicts on liquids are about ordinary salt contents: in concentrated ones hardly any solvent is free to be oxidised. */
export default defineRule('compatibility/liquid-oxidation', ({ design, knowledge, limits }, report) => {
  const liquids = [design.liquid, design.cathode?.soaked].filter((each) => each !== undefined);
  if (liquids.some((each) => !isDilute(each, limits.concentrated))) return;
  for (const judgement of judgementsOf('compatibility/liquid-oxidation', design, knowledge))
    report(judgement.tell());
});
