import { contactsOf } from '../../design/contacts.js';
import { known } from '../../design/facts.js';
import { lowestAnodePotential } from '../../design/potentials.js';
import { formatIn } from '../../quantity/format.js';
import { caution, judge } from '../judge.js';
import { defineRule } from '../rule.js';

/** The anode must not keep reducing the electrolyte it touches. */
export default defineRule('compatibility/anode-electrolyte', function* ({ design, knowledge }) {
  if (design.anode === undefined) return;
  const potential = lowestAnodePotential(design.anode);
  for (const contact of contactsOf(design, design.anode)) {
    const { near, far, between } = contact;
    if (near.material === undefined || far.material === undefined || near.material === far.material) continue;
    const verdict = knowledge.verdict(near.material, far.material);
    if (verdict !== undefined) {
      const problem = judge({ verdict, contact, meets: 'touches' }, potential, design, knowledge);
      if (problem) yield problem;
      continue;
    }
    const solid = far.material.roles.includes('solid_electrolyte');
    const limit = known<'voltage'>(far.material, 'reduction_potential_practical');
    if (!solid || between !== undefined || limit === undefined || potential === undefined) continue;
    if (potential >= limit.quantity.low) continue;
    yield {
      at: near.name.where,
      grade: 'window',
      confidence: limit.fact.confidence,
      message: [
        `\`${near.name.text}\` works near ${formatIn(potential, 'voltage', 'V')} against lithium; \`${far.name.text}\` is reduced below about ${formatIn(limit.quantity.low, 'voltage', 'V')}.`,
        'An interphase grows and takes lithium and conductivity with it. Put a layer between that both sides tolerate, or choose an electrolyte with a lower limit.',
        ...caution(limit.fact.confidence),
      ].join(' '),
      related: [{ span: far.name.where.span, message: 'the electrolyte' }],
      citations: limit.fact.citations,
    };
  }
});
