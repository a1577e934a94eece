/** Figures as people read them: three digits, in the unit of the field that fits their size. */
import type { Dimension } from '../quantity/dimension.js';
import { formatIn } from '../quantity/format.js';
import type { Figure } from './figure.js';

/** The usual unit first; the next one where less than a tenth of the one before would be shown. */
const units: Partial<Readonly<Record<Dimension, readonly string[]>>> = {
  length: ['mm', 'um', 'nm'],
  area: ['m2', 'cm2', 'mm2'],
  volume: ['L', 'mL', 'uL'],
  mass: ['kg', 'g', 'mg'],
  voltage: ['V', 'mV'],
  capacity: ['Ah', 'mAh', 'uAh'],
  energy: ['kWh', 'Wh', 'mWh'],
  current_density: ['mA/cm2', 'uA/cm2'],
  conductivity: ['S/cm', 'mS/cm', 'uS/cm'],
  resistance: ['ohm', 'mohm'],
  areal_capacity: ['mAh/cm2', 'uAh/cm2'],
  areal_mass: ['mg/cm2'],
  areal_volume: ['uL/cm2'],
  density: ['g/cm3'],
  fraction: ['%'],
  volume_fraction: ['vol%'],
  mass_fraction: ['wt%'],
  specific_energy: ['Wh/kg'],
  energy_density: ['Wh/L'],
  specific_capacity: ['mAh/g'],
  mass_per_capacity: ['g/Ah'],
  volume_per_capacity: ['mL/Ah'],
  area_resistance: ['ohm cm2'],
  temperature: ['degC'],
};

/** `3.19 mAh/cm2`, for a value in the base unit of its dimension. */
export function showIn(value: number, dimension: Dimension, digits = 3): string {
  const choices = units[dimension] ?? [''];
  let text = '';
  for (const unit of choices) {
    text = formatIn(value, dimension, unit, digits);
    if (Math.abs(Number.parseFloat(text)) >= 0.1) break;
  }
  return text;
}

/** What the author wrote, as it was written; everything else with three digits. */
export function showFigure(figure: Figure, digits = 3): string {
  return figure.origin.kind === 'spec' ? figure.origin.text : showIn(figure.value, figure.dimension, digits);
}
