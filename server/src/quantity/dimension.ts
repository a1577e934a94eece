/** The dimensions a cell spec speaks of, each with its base unit (the unit that `Quantity.value` is in). */
export const dimensions = {
  number: '',
  fraction: '1',
  mass_fraction: '1',
  volume_fraction: '1',
  mole_fraction: '1',
  length: 'm',
  area: 'm2',
  volume: 'm3',
  mass: 'kg',
  time: 's',
  temperature: 'K',
  pressure: 'Pa',
  voltage: 'V',
  current: 'A',
  current_density: 'A/m2',
  capacity: 'A s',
  specific_capacity: 'A s/kg',
  areal_capacity: 'A s/m2',
  volumetric_capacity: 'A s/m3',
  energy: 'J',
  specific_energy: 'J/kg',
  energy_density: 'J/m3',
  areal_mass: 'kg/m2',
  density: 'kg/m3',
  conductivity: 'S/m',
  resistance: 'ohm',
  resistivity: 'ohm m',
  area_resistance: 'ohm m2',
  diffusivity: 'm2/s',
  rate: '1/h',
  concentration: 'mol/m3',
  molality: 'mol/kg',
  salt_ratio: 'EO/Li',
  mass_per_capacity: 'kg/(A s)',
  volume_per_capacity: 'm3/(A s)',
  areal_volume: 'L/m2',
  specific_volume: 'm3/kg',
  molar_mass: 'kg/mol',
  toughness: 'Pa m^0.5',
  speed: 'm/s',
  heating_rate: 'K/s',
  rotation_rate: '1/s',
  thermal_expansion: '1/K',
  cycles: 'cycles',
} as const;

export type Dimension = keyof typeof dimensions;

/** Whether `dimension` is one of `allowed`; narrows it to their type. */
export function isOneOf<D extends Dimension>(dimension: Dimension, allowed: readonly D[]): dimension is D {
  return allowed.some((each) => each === dimension);
}
