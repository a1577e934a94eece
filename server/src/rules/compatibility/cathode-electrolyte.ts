import { type Contact, contactsOf } from '../../design/contacts.js';
import type { Design } from '../../design/design.js';
import { known } from '../../design/facts.js';
import { highestCathodePotential, type Potential } from '../../design/potentials.js';
import type { Problem } from '../../finding/finding.js';
import { formatIn } from '../../quantity/format.js';
import { caution, judge } from '../judge.js';
import { defineRule } from '../rule.js';

/** The cathode must not oxidise the electrolyte it touches, at the potential this cell charges it to. */
export default defineRule('compatibility/cathode-electrolyte', function* ({ design, knowledge }) {
  if (design.cathode === undefined) return;
  const potential = highestCathodePotential(design, knowledge);
  for (const contact of contactsOf(design, design.cathode)) {
    const { near, far, between } = contact;
    if (near.material === undefined || far.material === undefined || near.material === far.material) continue;
    const verdict = knowledge.verdict(near.material, far.material);
    if (verdict === undefined) {
      const problem = potential?.stated ? beyondWindow(contact, potential) : undefined;
      if (problem) yield problem;
      continue;
    }
    const meets = between === undefined && hasSolid(design) ? 'touches, uncoated,' : 'touches';
    const condition = potential?.stated ? { condition: potential.basis } : {};
    const problem = judge({ verdict, contact, meets, ...condition }, potential?.volts, design, knowledge);
    if (problem) yield problem;
  }
});

function hasSolid(design: Design): boolean {
  return design.layers.length > 0;
}

/** No verdict on the pair: the electrolyte's measured oxidation limit decides, for whole electrolytes only. */
function beyondWindow({ near, far, between }: Contact, potential: Potential): Problem | undefined {
  const whole = far.material?.roles.some(
    (role) => role === 'solid_electrolyte' || role === 'liquid_electrolyte',
  );
  const limit = known<'voltage'>(far.material, 'oxidation_potential_practical');
  if (!whole || limit === undefined || between !== undefined || potential.volts <= limit.quantity.high)
    return undefined;
  const highest = formatIn(limit.quantity.high, 'voltage', 'V');
  return {
    at: near.name.where,
    grade: 'window',
    confidence: limit.fact.confidence,
    message: [
      `\`${near.name.text}\` is ${potential.basis}; \`${far.name.text}\` is oxidised above about ${highest} against lithium.`,
      'Resistance grows with every charge. Lower the cut-off, coat the cathode, or put an electrolyte with a higher limit beside it.',
      ...caution(limit.fact.confidence),
    ].join(' '),
    related: [{ span: far.name.where.span, message: 'the electrolyte' }],
    citations: limit.fact.citations,
  };
}
