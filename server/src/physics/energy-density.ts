/**
 * Energy per volume, J/m3: of the repeat unit (or the films) Q V / t, with Q the areal capacity (A s/m2), V the average
 * voltage and t the thickness (m); of the cell energy over volume. Where lithium is plated the charged state is the
 * larger one, and the one that has to fit.
 */
import type { Design } from '../design/design.js';
import { platesLithium } from '../design/lithium-anode.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { averageVoltage } from './average-voltage.js';
import { cellEnergy } from './cell-energy.js';
import { cellVolume } from './cell-volume.js';
import { derive, type Outcome } from './figure.js';
import { type Interval, product, quotient } from './interval.js';
import { limitingCapacity } from './limiting-capacity.js';
import { chargedThickness, dischargedThickness, type State, unitName } from './repeat-unit.js';

export function stackEnergyDensity(
  design: Design,
  knowledge: Knowledge,
  state: State,
): Outcome<'energy_density'> {
  const suffix = platesLithium(design.anode) ? `, ${state}` : '';
  const name = `energy density of the ${unitName(design)}${suffix}`;
  const t = state === 'charged' ? chargedThickness(design) : dischargedThickness(design);
  return derive(
    { dimension: 'energy_density', name, symbol: 'E/V', formula: '{Q} · {V} / {t}' },
    { Q: limitingCapacity(design), V: averageVoltage(design, knowledge), t },
    ({ Q, V, t }) => energyDensityOf(Q, V, t),
  );
}

/** From areal capacity (A s/m2), voltage (V) and thickness (m), J/m3. */
export function energyDensityOf(capacity: Interval, voltage: Interval, thickness: Interval): Interval {
  return quotient(product(capacity, voltage), thickness);
}

export function cellEnergyDensity(design: Design, knowledge: Knowledge): Outcome<'energy_density'> {
  return derive(
    { dimension: 'energy_density', name: 'energy density of the cell', symbol: 'E/V', formula: '{E} / {v}' },
    { E: cellEnergy(design, knowledge), v: cellVolume(design) },
    ({ E, v }) => quotient(E, v),
  );
}
