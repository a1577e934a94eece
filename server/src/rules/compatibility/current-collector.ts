import { verdictApplies } from '../../design/applies.js';
import { electrolytesAt } from '../../design/contacts.js';
import type { Design, Electrode } from '../../design/design.js';
import { known } from '../../design/facts.js';
import { highestCathodePotential, lowestAnodePotential } from '../../design/potentials.js';
import type { Problem } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { formatIn } from '../../quantity/format.js';
import { caution, problemOf } from '../judge.js';
import { defineRule } from '../rule.js';

/** The foil must survive the potential of its electrode, and the electrolyte that wets or touches it. */
export default defineRule('compatibility/current-collector', function* ({ design, knowledge }) {
  for (const electrode of [design.cathode, design.anode]) {
    if (electrode?.collector?.material === undefined) continue;
    const wrongPotential = outsidePotential(design, electrode, knowledge);
    if (wrongPotential) yield wrongPotential;
    else yield* withElectrolyte(design, electrode, knowledge);
  }
});

function outsidePotential(design: Design, electrode: Electrode, knowledge: Knowledge): Problem | undefined {
  const foil = electrode.collector;
  if (foil?.material === undefined) return undefined;
  const cathode = electrode.side === 'cathode';
  const potential = potentialOf(design, electrode, knowledge);
  const limit = known<'voltage'>(
    foil.material,
    cathode ? 'oxidation_potential_practical' : 'reduction_potential_practical',
  );
  if (potential === undefined || limit === undefined) return undefined;
  if (cathode ? potential <= limit.quantity.high : potential >= limit.quantity.low) return undefined;
  const end = formatIn(cathode ? limit.quantity.high : limit.quantity.low, 'voltage', 'V');
  const what = cathode ? `dissolves or pits above about ${end}` : `takes up lithium below about ${end}`;
  const active = electrode.actives[0]?.name.text ?? electrode.side;
  return {
    at: foil.name.where,
    grade: 'potential',
    confidence: limit.fact.confidence,
    message: [
      `\`${foil.name.text}\` ${what} against lithium, and the ${electrode.side} (\`${active}\`) goes to ${formatIn(potential, 'voltage', 'V')}: the foil falls apart and contact is lost.`,
      cathode
        ? 'Aluminium is the usual foil here.'
        : 'Copper is the usual foil here; nickel or stainless steel beside sulfides.',
      ...caution(limit.fact.confidence),
    ].join(' '),
    citations: limit.fact.citations,
  };
}

function* withElectrolyte(design: Design, electrode: Electrode, knowledge: Knowledge): Iterable<Problem> {
  const foil = electrode.collector;
  // A primer or coating on the foil is what the electrolyte meets.
  const covered = electrode.spec.current_collector?.coating ?? electrode.spec.current_collector?.primer;
  if (foil?.material === undefined || covered !== undefined) return;
  const volts = potentialOf(design, electrode, knowledge);
  for (const far of electrolytesAt(design, electrode)) {
    const verdict = far.material && knowledge.verdict(foil.material, far.material);
    if (verdict && !verdictApplies(verdict, volts, design)) continue;
    const problem = verdict && problemOf({ verdict, near: foil, far, contact: 'meets' }, design, knowledge);
    if (problem) yield problem;
  }
}

/** The end of its range that an electrode does harm at, V against Li/Li+. */
function potentialOf(design: Design, electrode: Electrode, knowledge: Knowledge): number | undefined {
  return electrode.side === 'cathode'
    ? highestCathodePotential(design, knowledge)?.volts
    : lowestAnodePotential(electrode);
}
