/**
 * Energy per mass, J/kg: of the repeat unit Q V / m, with Q the areal capacity (A s/m2), V the average voltage and m its
 * mass per area (kg/m2); of the cell energy over mass.
 */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { averageVoltage } from './average-voltage.js';
import { cellEnergy } from './cell-energy.js';
import { cellMass } from './cell-mass.js';
import { derive, type Outcome } from './figure.js';
import { type Interval, product, quotient } from './interval.js';
import { limitingCapacity } from './limiting-capacity.js';
import { repeatMass, unitName } from './repeat-unit.js';

export function stackSpecificEnergy(design: Design, knowledge: Knowledge): Outcome<'specific_energy'> {
  const name = `specific energy of the ${unitName(design)}`;
  return derive(
    { dimension: 'specific_energy', name, symbol: 'E/m', formula: '{Q} · {V} / {m}' },
    { Q: limitingCapacity(design), V: averageVoltage(design, knowledge), m: repeatMass(design) },
    ({ Q, V, m }) => specificEnergyOf(Q, V, m),
  );
}

/** From areal capacity (A s/m2), voltage (V) and areal mass (kg/m2), J/kg. */
export function specificEnergyOf(capacity: Interval, voltage: Interval, mass: Interval): Interval {
  return quotient(product(capacity, voltage), mass);
}

export function cellSpecificEnergy(design: Design, knowledge: Knowledge): Outcome<'specific_energy'> {
  return derive(
    {
      dimension: 'specific_energy',
      name: 'specific energy of the cell',
      symbol: 'E/m',
      formula: '{E} / {m}',
    },
    { E: cellEnergy(design, knowledge), m: cellMass(design) },
    ({ E, m }) => quotient(E, m),
  );
}
