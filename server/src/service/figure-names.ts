/** What people call each figure, among which others they look for it, and the unit it has in a table. */
import type { FigureId } from '../physics/figures.js';

/** In the order of a data sheet. */
export const figureGroups = [
  { id: 'cell', title: 'Cell' },
  { id: 'stack', title: 'Stack' },
  { id: 'electrodes', title: 'Electrodes' },
  { id: 'balance', title: 'Balance' },
  { id: 'electrolyte', title: 'Electrolyte' },
  { id: 'operation', title: 'Operation' },
] as const;

export type FigureGroup = (typeof figureGroups)[number]['id'];

export interface FigureName {
  readonly group: FigureGroup;
  /** Where it is clear whose it is: `areal capacity` at an electrode, `energy density` under a heading. */
  readonly label: string;
  /** Where it stands alone: `cathode areal capacity`. That of a stack has its level in front: `stack energy density`. */
  readonly title: string;
  /** The unit it has where all specs have to have the same one, as in a column; none for a plain ratio. */
  readonly unit: string;
}

const electrode = (side: 'cathode' | 'anode', label: string, unit: string): FigureName => ({
  group: 'electrodes',
  label,
  title: `${side} ${label}`,
  unit,
});

const named = (group: FigureGroup, label: string, unit: string, title = label): FigureName => ({
  group,
  label,
  title,
  unit,
});

export const figureNames: Readonly<Record<FigureId, FigureName>> = {
  capacity: named('cell', 'capacity', 'Ah', 'cell capacity'),
  energy: named('cell', 'energy', 'Wh', 'cell energy'),
  specific_energy: named('cell', 'specific energy', 'Wh/kg', 'cell specific energy'),
  energy_density: named('cell', 'energy density', 'Wh/L', 'cell energy density'),
  mass: named('cell', 'mass', 'g', 'cell mass'),
  volume: named('cell', 'volume', 'mL', 'cell volume'),
  area: named('cell', 'working area', 'cm2', 'working area of the cell'),
  stack_height: named('cell', 'stack height', 'mm', 'height of the stack'),
  foil_resistance: named('cell', 'foil resistance', 'mohm', 'resistance of the foils'),
  stack_specific_energy: named('stack', 'specific energy', 'Wh/kg'),
  stack_energy_density: named('stack', 'energy density', 'Wh/L'),
  stack_energy_density_discharged: named('stack', 'energy density', 'Wh/L'),
  stack_thickness: named('stack', 'thickness', 'um'),
  stack_thickness_discharged: named('stack', 'thickness', 'um'),
  stack_mass: named('stack', 'mass', 'mg/cm2'),
  cathode_areal_capacity: electrode('cathode', 'areal capacity', 'mAh/cm2'),
  cathode_loading: electrode('cathode', 'loading', 'mg/cm2'),
  cathode_thickness: electrode('cathode', 'thickness', 'um'),
  cathode_density: electrode('cathode', 'density', 'g/cm3'),
  cathode_solid_density: electrode('cathode', 'density without pores', 'g/cm3'),
  cathode_porosity: electrode('cathode', 'porosity', '%'),
  cathode_active_volume_fraction: electrode('cathode', 'active volume share', 'vol%'),
  cathode_electrolyte_volume_fraction: electrode('cathode', 'electrolyte volume share', 'vol%'),
  cathode_carbon_volume_fraction: electrode('cathode', 'carbon volume share', 'vol%'),
  anode_areal_capacity: electrode('anode', 'areal capacity', 'mAh/cm2'),
  anode_loading: electrode('anode', 'loading', 'mg/cm2'),
  anode_thickness: electrode('anode', 'thickness', 'um'),
  anode_density: electrode('anode', 'density', 'g/cm3'),
  anode_solid_density: electrode('anode', 'density without pores', 'g/cm3'),
  anode_porosity: electrode('anode', 'porosity', '%'),
  anode_active_volume_fraction: electrode('anode', 'active volume share', 'vol%'),
  anode_electrolyte_volume_fraction: electrode('anode', 'electrolyte volume share', 'vol%'),
  anode_carbon_volume_fraction: electrode('anode', 'carbon volume share', 'vol%'),
  n_p_ratio: named('balance', 'N/P', '', 'N/P ratio'),
  lithium_excess: named('balance', 'lithium excess', ''),
  lithium_plated: named('balance', 'lithium plated', 'um', 'lithium plated by a charge'),
  areal_capacity: named('balance', 'areal capacity', 'mAh/cm2', 'areal capacity of the pair'),
  average_voltage: named('balance', 'average voltage', 'V'),
  cathode_potential_charged: named(
    'balance',
    'charged cathode against Li',
    'V',
    'potential of the charged cathode against lithium',
  ),
  electrolyte_amount: named('electrolyte', 'amount', 'g/Ah', 'electrolyte per capacity'),
  electrolyte_to_fill: named(
    'electrolyte',
    'amount that fills the pores',
    'g/Ah',
    'electrolyte to fill the pores',
  ),
  fill_factor: named('electrolyte', 'fill factor', ''),
  electrolyte_volume: named('electrolyte', 'volume', 'mL', 'volume of electrolyte in the cell'),
  cell_pore_volume: named('electrolyte', 'pore volume of the cell', 'mL'),
  pore_volume: named('electrolyte', 'pore volume per area', 'uL/cm2'),
  pore_electrolyte: named(
    'electrolyte',
    'mass that fills the pores per area',
    'mg/cm2',
    'electrolyte in the pores per area',
  ),
  electrolyte_resistance: named('electrolyte', 'resistance', 'ohm cm2', 'electrolyte resistance'),
  charge_current_density: named('operation', 'current density on charge', 'mA/cm2'),
  discharge_current_density: named('operation', 'current density on discharge', 'mA/cm2'),
  formation_current_density: named('operation', 'current density in formation', 'mA/cm2'),
  charge_drop: named('operation', 'electrolyte drop on charge', 'mV'),
  discharge_drop: named('operation', 'electrolyte drop on discharge', 'mV'),
};

/** In the order in which people read them: what the cell gives first, then why. */
export const figureOrder = Object.keys(figureNames) as readonly FigureId[];
