/** No verdict speaks of the pair: the electrode's potential is held against what the electrolyte, or the foil, withstands. */
import { type Known, known } from '../design/facts.js';
import type { Meeting } from '../design/meetings.js';
import type { Potential } from '../design/potentials.js';
import type { Problem } from '../finding/finding.js';
import { caution } from './judge.js';
import { volts } from './shown.js';

/** Where potentials count: elsewhere a pair without a verdict is left alone. */
export function hasWindow({ place }: Meeting): boolean {
  return place === 'cathode' || place === 'anode' || place.endsWith('_collector');
}

/** `usual`: where the cathode is charged to in the ordinary, if the cut-off lies so far above it that this is the mistake. */
export function beyondWindow(
  meeting: Meeting,
  potential: Potential | undefined,
  usual: () => number | undefined,
): Problem | undefined {
  if (potential === undefined) return undefined;
  switch (meeting.place) {
    case 'cathode':
      return potential.stated ? oxidised(meeting, potential, usual) : undefined;
    case 'anode':
      return reduced(meeting, potential);
    case 'cathode_collector':
    case 'anode_collector':
      return foilAtFault(meeting, potential);
    default:
      return undefined;
  }
}

/** Measured limits count; where there is none, a computed one is mentioned, since interphases often widen the window. */
function limitOf(
  { far }: Meeting,
  side: 'oxidation' | 'reduction',
): [Known<'voltage'>, computed: boolean] | undefined {
  const practical = known<'voltage'>(far, `${side}_potential_practical`);
  if (practical) return [practical, false];
  const computed = known<'voltage'>(far, `${side}_potential_computed`);
  return computed && [computed, true];
}

function oxidised(
  meeting: Meeting,
  potential: Potential,
  usual: () => number | undefined,
): Problem | undefined {
  const { near, far, between } = meeting;
  const limit = limitOf(meeting, 'oxidation');
  const whole = far.material?.roles.some(
    (role) => role === 'solid_electrolyte' || role === 'liquid_electrolyte',
  );
  if (!whole || limit === undefined || between !== undefined) return undefined;
  const [{ quantity, fact }, computed] = limit;
  if (potential.volts <= quantity.high || (usual() ?? Number.POSITIVE_INFINITY) <= quantity.high)
    return undefined;
  return {
    at: near.name.where,
    grade: computed ? 'computed' : 'window',
    confidence: fact.confidence,
    message: [
      `\`${near.name.text}\` is ${potential.basis}; \`${far.name.text}\` is oxidised above about ${volts(quantity.high)}${computed ? ', as computed for equilibrium' : ''}.`,
      far.material?.roles.includes('liquid_electrolyte')
        ? 'Every charge turns some of it to gas and a resistive film. Lower the cut-off, coat the cathode, or choose an electrolyte with a higher limit.'
        : 'Resistance grows with every charge. Lower the cut-off, coat the cathode, or put an electrolyte with a higher limit beside it.',
      ...(computed ? ['Interphases often hold further than that; no measured limit is known here.'] : []),
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: far.name.where.span, message: 'the electrolyte' }],
    citations: fact.citations,
  };
}

function reduced(meeting: Meeting, potential: Potential): Problem | undefined {
  const { near, far, between } = meeting;
  const limit = limitOf(meeting, 'reduction');
  const solid = far.material?.roles.includes('solid_electrolyte');
  if (!solid || between !== undefined || limit === undefined) return undefined;
  const [{ quantity, fact }, computed] = limit;
  if (potential.volts >= quantity.low) return undefined;
  return {
    at: near.name.where,
    grade: computed ? 'computed' : 'window',
    confidence: fact.confidence,
    message: [
      `\`${near.name.text}\` goes down to ${volts(potential.volts)} against lithium; \`${far.name.text}\` is reduced below about ${volts(quantity.low)}${computed ? ', as computed for equilibrium' : ''}.`,
      'An interphase grows and takes lithium and conductivity with it. Put a layer between that both sides tolerate, or choose an electrolyte with a lower limit.',
      ...(computed ? ['It may protect itself; no measurement is known here.'] : []),
      ...caution(fact.confidence),
    ].join(' '),
    related: [{ span: far.name.where.span, message: 'the electrolyte' }],
    citations: fact.citations,
  };
}

function foilAtFault({ near: foil, far, place }: Meeting, potential: Potential): Problem | undefined {
  const cathode = place === 'cathode_collector';
  const limit = known<'voltage'>(
    foil,
    cathode ? 'oxidation_potential_practical' : 'reduction_potential_practical',
  );
  if (limit === undefined) return undefined;
  // In a blend the material that takes the electrode this low is the one to name.
  const own = cathode ? undefined : known<'voltage'>(far, 'average_voltage');
  if (own && own.quantity.low > potential.volts) return undefined;
  const { quantity, fact } = limit;
  if (cathode ? potential.volts <= quantity.high : potential.volts >= quantity.low) return undefined;
  const end = volts(cathode ? quantity.high : quantity.low);
  const what = cathode ? `dissolves or pits above about ${end}` : `takes up lithium below about ${end}`;
  return {
    at: foil.name.where,
    grade: 'potential',
    confidence: fact.confidence,
    message: [
      `\`${foil.name.text}\` ${what} against lithium, and the ${cathode ? 'cathode' : 'anode'} (\`${far.name.text}\`) goes to ${volts(potential.volts)}: ${cathode ? 'the metal dissolves, and plates on the anode until the cell shorts' : 'the foil falls apart and contact is lost'}.`,
      cathode
        ? 'Aluminium is the usual foil here.'
        : 'Copper is the usual foil here; nickel or stainless steel beside sulfides.',
      ...caution(fact.confidence),
    ].join(' '),
    citations: fact.citations,
  };
}
