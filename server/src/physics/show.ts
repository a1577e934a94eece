/** Figures as people read them: three digits, in the unit of the field that fits their size. */
import type { Dimension } from '../quantity/dimension.js';
import { formatIn } from '../quantity/format.js';
import type { Figure } from './figure.js';

/** Units of the field, the largest first, each with the least number that is shown in it. The last takes what is left. */
const units: Partial<Readonly<Record<Dimension, readonly (readonly [string, number])[]>>> = {
  length: [
    ['mm', 1],
    ['um', 0.1],
    ['nm', 0],
  ],
  area: [
    ['m2', 0.1],
    ['cm2', 0],
  ],
  volume: [
    ['L', 1],
    ['mL', 0.1],
    ['uL', 0],
  ],
  mass: [
    ['kg', 1],
    ['g', 0.1],
    ['mg', 0],
  ],
  voltage: [
    ['V', 0.5],
    ['mV', 0],
  ],
  capacity: [
    ['Ah', 0.5],
    ['mAh', 0.1],
    ['uAh', 0],
  ],
  energy: [
    ['kWh', 10],
    ['Wh', 0.1],
    ['mWh', 0],
  ],
  current_density: [
    ['mA/cm2', 0.01],
    ['uA/cm2', 0],
  ],
  conductivity: [
    ['S/cm', 1],
    ['mS/cm', 0.01],
    ['uS/cm', 0],
  ],
  resistance: [
    ['ohm', 0.5],
    ['mohm', 0],
  ],
  areal_capacity: [['mAh/cm2', 0]],
  areal_mass: [['mg/cm2', 0]],
  areal_volume: [['uL/cm2', 0]],
  density: [['g/cm3', 0]],
  fraction: [['%', 0]],
  volume_fraction: [['vol%', 0]],
  mass_fraction: [['wt%', 0]],
  specific_energy: [['Wh/kg', 0]],
  energy_density: [['Wh/L', 0]],
  specific_capacity: [['mAh/g', 0]],
  mass_per_capacity: [['g/Ah', 0]],
  volume_per_capacity: [['mL/Ah', 0]],
  area_resistance: [['ohm cm2', 0]],
};

/** Units a dimension is written in, the largest first, each with the least number that is shown in it; none for most ratios. */
export function unitsOfField(dimension: Dimension): readonly (readonly [unit: string, least: number])[] {
  return units[dimension] ?? [];
}

/** The one that fits the size of a value in the base unit of its dimension; none for zero, which has no size. */
export function fittingUnit(value: number, dimension: Dimension, digits = 3): string | undefined {
  if (value === 0) return undefined;
  const field = unitsOfField(dimension);
  const fitting = field.find(([unit, least]) => {
    return Math.abs(Number.parseFloat(formatIn(value, dimension, unit, digits))) >= least;
  });
  return (fitting ?? field.at(-1))?.[0];
}

/** `3.19 mAh/cm2`, for a value in the base unit of its dimension. */
export function showIn(value: number, dimension: Dimension, digits = 3): string {
  return formatIn(value, dimension, fittingUnit(value, dimension, digits) ?? '', digits);
}

/** What the author wrote, as it was written; everything else with three digits. */
export function showFigure(figure: Figure, digits = 3): string {
  return figure.origin.kind === 'spec' ? figure.origin.text : showIn(figure.value, figure.dimension, digits);
}
