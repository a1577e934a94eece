import { electrolytesAt } from '../../design/contacts.js';
import type { Design, Electrode } from '../../design/design.js';
import { known } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import { highestCathodePotential, lowestAnodePotential } from '../../design/potentials.js';
import type { Problem } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { formatIn } from '../../quantity/format.js';
import { caution, judge } from '../judge.js';
import { defineRule } from '../rule.js';

/** The foil must survive the potential of its electrode, and the electrolyte that wets or touches it. */
export default defineRule('compatibility/current-collector', function* ({ design, knowledge, limits }) {
  for (const electrode of [design.cathode, design.anode]) {
    const foil = electrode?.collector;
    if (electrode === undefined || foil?.material === undefined) continue;
    const volts = potentialOf(design, electrode, knowledge);
    const atPotential = outsidePotential(electrode, foil, volts);
    if (atPotential) {
      yield withActive(design, electrode, foil, volts, knowledge) ?? atPotential;
      continue;
    }
    // Under a dense metal, and under a primer, the foil never meets the electrolyte.
    const dense = electrode.actives.some(
      ({ material }) => material && limits.dense_materials.includes(material.id),
    );
    const { coating, primer } = electrode.spec.current_collector ?? {};
    if (!dense && !coating && !primer) yield* withElectrolyte(design, electrode, foil, volts, knowledge);
  }
});

/** What the library says of this very foil under this very material is better than a limit of the foil alone. */
function withActive(
  design: Design,
  electrode: Electrode,
  foil: Used,
  volts: number | undefined,
  knowledge: Knowledge,
): Problem | undefined {
  for (const far of electrode.actives) {
    const verdict = foil.material && far.material && knowledge.verdict(foil.material, far.material);
    const contact = { electrode, near: foil, far, atFace: true, between: undefined };
    const problem = verdict && judge({ verdict, contact, meets: 'carries' }, volts, design, knowledge);
    if (problem) return problem;
  }
  return undefined;
}

function outsidePotential(
  electrode: Electrode,
  foil: Used,
  potential: number | undefined,
): Problem | undefined {
  const cathode = electrode.side === 'cathode';
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
      `\`${foil.name.text}\` ${what} against lithium, and the ${electrode.side} (\`${active}\`) goes to ${formatIn(potential, 'voltage', 'V')}: ${cathode ? 'the metal dissolves, and plates on the anode until the cell shorts' : 'the foil falls apart and contact is lost'}.`,
      cathode
        ? 'Aluminium is the usual foil here.'
        : 'Copper is the usual foil here; nickel or stainless steel beside sulfides.',
      ...caution(limit.fact.confidence),
    ].join(' '),
    citations: limit.fact.citations,
  };
}

function* withElectrolyte(
  design: Design,
  electrode: Electrode,
  foil: Used,
  volts: number | undefined,
  knowledge: Knowledge,
): Iterable<Problem> {
  for (const far of electrolytesAt(design, electrode)) {
    const verdict = foil.material && far.material && knowledge.verdict(foil.material, far.material);
    const contact = { electrode, near: foil, far, atFace: true, between: undefined };
    const problem = verdict && judge({ verdict, contact, meets: 'meets' }, volts, design, knowledge);
    if (problem) yield problem;
  }
}

/** The end of its range that an electrode does harm at, V against Li/Li+. */
function potentialOf(design: Design, electrode: Electrode, knowledge: Knowledge): number | undefined {
  return electrode.side === 'cathode'
    ? highestCathodePotential(design, knowledge)?.volts
    : lowestAnodePotential(electrode);
}
