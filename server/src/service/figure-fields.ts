/** Which figures a field of the spec is about: what somebody wants to know who looks at it. The first matters most. */
import type { Design, Side } from '../design/design.js';
import { isAnodeFree, platesLithium } from '../design/lithium-anode.js';
import type { FigureId } from '../physics/figures.js';

/** Path of a field without positions in lists and without names the author chose: `electrolyte.layers.thickness`. */
export function figuresAt(path: readonly (string | number)[], design: Design): readonly FigureId[] {
  const names = path.filter((step): step is string => typeof step === 'string');
  const [section = '', ...rest] = names;
  const field = rest.filter((name) => name !== 'layers' && name !== 'wetting').join('.');
  switch (section) {
    case 'cathode':
    case 'anode':
      return electrode(section, field, design);
    case 'electrolyte':
      return electrolyte(field, design);
    case 'interfaces':
      return field.endsWith('interlayer.thickness') ? ['stack_thickness'] : [];
    default:
      return elsewhere.get(rest.length === 0 ? section : `${section}.${field}`) ?? [];
  }
}

function electrode(side: Side, field: string, design: Design): readonly FigureId[] {
  const of = <F extends string>(name: F) => `${side}_${name}` as const;
  const lithium: readonly FigureId[] = isAnodeFree(design.anode)
    ? ['lithium_plated', 'stack_thickness']
    : ['lithium_excess', 'lithium_plated', 'stack_thickness'];
  if (side === 'anode' && platesLithium(design.anode) && metal.includes(field)) return lithium;
  const balance: FigureId = platesLithium(design.anode) ? 'lithium_excess' : 'n_p_ratio';
  switch (field) {
    case '':
      return [of('areal_capacity'), of('porosity'), balance];
    case 'loading':
    case 'active_loading':
      return [of('areal_capacity'), of('porosity'), of('thickness'), of('density'), balance];
    case 'thickness':
      return [of('porosity'), of('loading'), of('density'), 'stack_thickness'];
    case 'density':
      return [of('porosity'), of('thickness'), of('loading')];
    case 'porosity':
      return [of('porosity'), 'pore_volume'];
    case 'areal_capacity':
    case 'specific_capacity':
      return [of('areal_capacity'), balance];
    case 'composition':
      return [
        of('solid_density'),
        of('active_volume_fraction'),
        of('electrolyte_volume_fraction'),
        of('areal_capacity'),
      ];
    case 'current_collector.thickness':
      return ['stack_thickness', 'foil_resistance'];
    default:
      return [];
  }
}

/** Fields of an anode of metal, or of a bare foil. */
const metal: readonly string[] = ['', 'thickness', 'loading', 'areal_capacity'];

function electrolyte(field: string, { electrolyteType }: Design): readonly FigureId[] {
  const isWet = electrolyteType === 'liquid' || electrolyteType === 'gel';
  const crossing: readonly FigureId[] = ['electrolyte_resistance', 'charge_drop', 'discharge_drop'];
  const filling: readonly FigureId[] = [
    'electrolyte_amount',
    'fill_factor',
    'electrolyte_to_fill',
    'pore_volume',
  ];
  switch (field) {
    case '':
      return isWet ? filling : crossing;
    case 'thickness':
      return [...crossing, 'stack_thickness'];
    case 'conductivity':
      return crossing;
    case 'amount':
      return filling;
    case 'density':
      return isWet ? ['pore_electrolyte', 'stack_mass'] : ['stack_mass'];
    default:
      return [];
  }
}

/** At the level of the stack where that of the cell is not known. */
const whole: readonly FigureId[] = [
  'capacity',
  'energy',
  'specific_energy',
  'energy_density',
  'stack_specific_energy',
  'stack_energy_density',
];
const working: readonly FigureId[] = ['area', 'capacity', 'stack_height'];
const box: readonly FigureId[] = ['volume', 'energy_density'];
const weight: readonly FigureId[] = ['mass', 'specific_energy'];
const voltage: readonly FigureId[] = [
  'average_voltage',
  'energy',
  'stack_specific_energy',
  'stack_energy_density',
];

/** A Map, so that a key like `constructor` finds nothing. */
const elsewhere: ReadonlyMap<string, readonly FigureId[]> = new Map<string, readonly FigureId[]>(
  Object.entries({
    cellspec: whole,
    cell: whole,
    'cell.electrode_pairs': working,
    'cell.electrode_area': working,
    'cell.electrode_width': working,
    'cell.electrode_height': working,
    'cell.dimensions': box,
    'cell.dimensions.width': box,
    'cell.dimensions.height': box,
    'cell.dimensions.thickness': box,
    'cell.dimensions.diameter': box,
    'cell.volume': box,
    'cell.substrate.thickness': box,
    'cell.encapsulation.thickness': box,
    'cell.mass': weight,
    'cell.housing': weight,
    'cell.housing.mass': weight,
    'cell.housing.tabs': weight,
    separator: ['electrolyte_resistance', 'pore_volume'],
    'separator.thickness': ['electrolyte_resistance', 'pore_volume', 'stack_thickness'],
    'separator.porosity': ['electrolyte_resistance', 'pore_volume'],
    operation: ['charge_current_density', 'discharge_current_density', 'charge_drop', 'discharge_drop'],
    'operation.charge_rate': ['charge_current_density', 'charge_drop'],
    'operation.discharge_rate': ['discharge_current_density', 'discharge_drop'],
    'operation.voltage.max': ['cathode_potential_charged'],
    'manufacturing.formation.rate': ['formation_current_density'],
    'manufacturing.formation.steps.rate': ['formation_current_density'],
    'operation.voltage': voltage,
    'operation.voltage.nominal': voltage,
  }),
);
