/**
 * Potentials the library gives for two materials on their own, without a cell around them, in V against Li/Li+.
 * A cell that states its own limits is judged by potentials.ts instead.
 */
import type { Fact, Material } from '../knowledge/types.js';
import { knownOf } from './facts.js';

export interface WindowCheck {
  readonly electrode: Material;
  /** The reported potentials of the electrode at the end of its range that counts. */
  readonly potential: readonly Fact[];
  /** What stands beside it: an electrolyte, or the foil that carries it. */
  readonly other: Material;
  readonly side: 'oxidation' | 'reduction';
  readonly limit: readonly Fact[];
  /** Property names of the two, as in the record. */
  readonly potentialOf: string;
  readonly limitOf: string;
  /** The limit is one of equilibrium; interphases often hold further. */
  readonly computed: boolean;
  /** Beyond or within the limit by every reported value, or it depends on which one counts. */
  readonly outcome: 'beyond' | 'within' | 'open';
}

/** Both ways round; empty where the library has no potential of the one or no limit of the other. */
export function windowChecks(a: Material, b: Material): WindowCheck[] {
  return [[a, b] as const, [b, a] as const].flatMap(([electrode, other]) => [
    ...checkOf(electrode, other, 'oxidation'),
    ...checkOf(electrode, other, 'reduction'),
  ]);
}

function checkOf(electrode: Material, other: Material, side: WindowCheck['side']): WindowCheck[] {
  const high = side === 'oxidation';
  if (!electrode.roles.includes(high ? 'cathode' : 'anode') || !hasWindow(other, side)) return [];
  const range = high ? knownOf<'voltage'>(electrode, 'voltage_range') : undefined;
  const reached = range ?? knownOf<'voltage'>(electrode, 'average_voltage');
  const practical = knownOf<'voltage'>(other, `${side}_potential_practical`);
  // A foil either dissolves or it does not; equilibrium says little about metals.
  const computed = isFoil(other) ? undefined : knownOf<'voltage'>(other, `${side}_potential_computed`);
  const limit = practical ?? computed;
  if (reached === undefined || limit === undefined) return [];
  const potentialOf = range === undefined ? 'average_voltage' : 'voltage_range';
  const limitOf = `${side}_potential_${practical === undefined ? 'computed' : 'practical'}`;
  const [end, { low, high: top }] = [high ? reached.quantity.high : reached.quantity.low, limit.quantity];
  const beyond = high ? end > top : end < low;
  const within = high ? end <= low : end >= top;
  return [
    {
      electrode,
      other,
      side,
      potential: electrode.properties[potentialOf] ?? [],
      limit: other.properties[limitOf] ?? [],
      potentialOf,
      limitOf,
      computed: practical === undefined,
      outcome: beyond ? 'beyond' : within ? 'within' : 'open',
    },
  ];
}

/** A liquid is reduced at nearly every anode and lives behind the film this makes, so its reduction limit says nothing here. */
function hasWindow(material: Material, side: WindowCheck['side']): boolean {
  return (
    material.roles.includes('solid_electrolyte') ||
    isFoil(material) ||
    (side === 'oxidation' && material.roles.includes('liquid_electrolyte'))
  );
}

function isFoil(material: Material): boolean {
  return material.roles.includes('current_collector');
}
