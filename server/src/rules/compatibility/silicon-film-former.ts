import { isOneOf } from '../../design/facts.js';
import { contains } from '../../design/liquid.js';
import { meetingsOf } from '../../design/meetings.js';
import { defineRule } from '../rule.js';

/** Silicon in carbonates lives on a film that VC or FEC keeps mending; nothing of the kind is named. */
export default defineRule('compatibility/silicon-film-former', ({ design, knowledge, limits }, report) => {
  const { anode } = design;
  if ([design.liquid, anode?.soaked].some((liquid) => contains(liquid, limits.film_former_materials))) return;
  const told = new Set<string>();
  for (const { place, near, far, between } of meetingsOf(design)) {
    if (place !== 'anode' || between !== undefined || told.has(near.name.value)) continue;
    if (!isOneOf(near.material, limits.silicon_groups) || !isOneOf(far.material, limits.liquid_groups))
      continue;
    if (near.material === undefined || far.material === undefined) continue;
    const verdict = knowledge.verdict(near.material, far.material);
    if (verdict === undefined) continue;
    told.add(near.name.value);
    report({
      at: near.name.where,
      absence: true,
      confidence: verdict.confidence,
      message: `\`${near.name.text}\` swells and shrinks on every cycle and breaks its film; in \`${far.name.text}\` the solvent and the lithium of the cathode are used up to mend it. No film former is named. Add FEC (often 5 to 15 %) or VC under \`additives\`, or write FEC among the \`solvents\`.`,
      related: [{ span: far.name.where.span, message: 'the electrolyte' }],
      citations: verdict.citations,
    });
  }
});
