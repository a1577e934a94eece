/**
 * Whole cells for an empty file: sound designs with examples in them. What stands in `[[ ]]` is a stop with an example
 * in it; a name that stands in several is typed once.
 */

export interface Skeleton {
  readonly label: string;
  readonly remark: string;
  readonly lines: readonly string[];
}

const pouch = [
  'cell:',
  '  format: pouch',
  '  construction: stacked',
  '  electrode_pairs: [[20]]',
  '  electrode_width: [[80]] mm',
  '  electrode_height: [[120]] mm',
];

const considered = (chemistry: string, mechanics: string, contact: string): string[] => [
  `    chemical_compatibility: [[${chemistry}]]`,
  `    mechanical_stress: [[${mechanics}]]`,
  `    contact: [[${contact}]]`,
];

const graphiteAnode = [
  'anode:',
  '  active_material: [[graphite]]',
  '  composition: {[[graphite]]: 96 wt%, CMC: 1.5 wt%, SBR: 1.5 wt%, carbon black: 1 wt%}',
  '  loading: [[10.6]] mg/cm2',
  '  density: [[1.60]] g/cm3',
  '  current_collector: {material: Cu, thickness: 8 um}',
  '  overhang: 1 mm',
];

const liquidCathode = [
  'cathode:',
  '  active_material: [[NMC622]]',
  '  composition: {[[NMC622]]: 96 wt%, PVDF: 2 wt%, carbon black: 2 wt%}',
  '  loading: [[18.9]] mg/cm2',
  '  density: [[3.30]] g/cm3',
  '  current_collector: {material: Al, thickness: 14 um}',
];

const sulfideCathode = [
  'cathode:',
  '  active_material: [[NMC811]]',
  '  coating: {material: [[LiNbO3]], thickness: 10 nm}',
  '  composition: {[[NMC811]]: 75 wt%, [[Li6PS5Cl]]: 22 wt%, VGCF: 2 wt%, PTFE: 1 wt%}',
  '  loading: [[26.7]] mg/cm2',
  '  density: [[3.05]] g/cm3',
  '  current_collector: {material: Al, thickness: 12 um, coating: carbon}',
];

const sulfideLayer = [
  'electrolyte:',
  '  type: solid',
  '  material: [[Li6PS5Cl]]',
  '  thickness: [[30]] um',
  '  conductivity: [[2.0]] mS/cm @ 25 degC',
];

const behindLayer = [
  '  cathode_electrolyte:',
  ...considered(
    'the coating keeps the sulfide away from the charged oxide',
    'the cathode shrinks on charge; stack pressure keeps contact',
    'pressed together warm',
  ),
  '  anode_electrolyte:',
  '    interlayer: {material: [[Ag-C]], thickness: 8 um}',
  ...considered(
    'the layer keeps lithium away from the sulfide',
    'lithium comes and goes; springs keep the pressure',
    'full wetting through the layer',
  ),
];

const dryRoomStack = [
  'manufacturing:',
  '  cathode: {process: dry_coating, temperature: 80 degC, atmosphere: dry room, dew_point: -60 degC}',
  '  stack: {process: warm_isostatic_pressing, pressure: [[450]] MPa, temperature: 80 degC}',
  '  assembly: {atmosphere: dry room, dew_point: -60 degC}',
];

const solidOperation = [
  'operation:',
  '  voltage: {min: 2.5 V, max: [[4.25]] V}',
  '  temperature: {min: 40 degC, max: 70 degC, design: 60 degC}',
  '  charge_rate: C/5',
  '  discharge_rate: C/3',
  '  stack_pressure: [[4]] MPa',
];

const liquidOperation = [
  'operation:',
  '  voltage: {min: 2.8 V, max: [[4.2]] V}',
  '  temperature: {min: -20 degC, max: 55 degC, design: 25 degC}',
  '  charge_rate: 1C',
  '  discharge_rate: 1C',
];

export const cells: readonly Skeleton[] = [
  {
    label: 'liquid cell',
    remark: 'NMC | carbonates | graphite',
    lines: [
      'cellspec: 1',
      'name: [[NMC622 / graphite pouch]]',
      ...pouch,
      ...liquidCathode,
      ...graphiteAnode,
      'electrolyte:',
      '  type: liquid',
      '  salts: {[[LiPF6]]: 1.0 mol/L}',
      '  solvents: {[[EC]]: 30 vol%, [[EMC]]: 70 vol%}',
      '  additives: {VC: 2 wt%}',
      '  amount: [[1.8]] g/Ah',
      'separator: {material: PE, thickness: 16 um, porosity: 44 %}',
      ...liquidOperation,
    ],
  },
  {
    label: 'solid-state cell',
    remark: 'coated NMC | sulfide | lithium',
    lines: [
      'cellspec: 1',
      'name: [[NMC811 | Li6PS5Cl | Li all-solid-state]]',
      ...pouch,
      ...sulfideCathode,
      'anode:',
      '  active_material: lithium metal',
      '  thickness: [[15]] um                   # foil at assembly, discharged',
      '  current_collector: {material: stainless steel, thickness: 10 um}',
      ...sulfideLayer,
      'interfaces:',
      ...behindLayer,
      ...dryRoomStack,
      ...solidOperation,
    ],
  },
  {
    label: 'anode-free cell',
    remark: 'coated NMC | sulfide | bare foil',
    lines: [
      'cellspec: 1',
      'name: [[NMC811 | Li6PS5Cl | anode-free]]',
      ...pouch,
      ...sulfideCathode,
      'anode:',
      '  active_material: anode-free',
      '  current_collector: {material: stainless steel, thickness: 10 um}',
      ...sulfideLayer,
      'interfaces:',
      ...behindLayer,
      ...dryRoomStack,
      ...solidOperation,
    ],
  },
  {
    label: 'gel cell',
    remark: 'NMC | gel | graphite',
    lines: [
      'cellspec: 1',
      'name: [[NMC622 / graphite gel polymer pouch]]',
      ...pouch,
      ...liquidCathode,
      ...graphiteAnode,
      'electrolyte:',
      '  type: gel',
      '  matrix: [[PVDF-HFP]]',
      '  salts: {[[LiPF6]]: 1.0 mol/L}',
      '  solvents: {[[EC]]: 30 vol%, [[EMC]]: 70 vol%}',
      '  amount: [[1.8]] g/Ah',
      'separator: {material: PE, thickness: 12 um, porosity: 44 %}',
      ...liquidOperation,
    ],
  },
  {
    label: 'hybrid cell',
    remark: 'NMC with ionic liquid | garnet | lithium',
    lines: [
      'cellspec: 1',
      'name: [[NMC622 | LLZTO with ionic liquid in the cathode | Li]]',
      'cell:',
      '  format: pouch',
      '  construction: stacked',
      '  electrode_pairs: [[4]]',
      '  electrode_width: [[30]] mm',
      '  electrode_height: [[30]] mm',
      'cathode:',
      '  active_material: [[NMC622]]',
      '  composition: {[[NMC622]]: 93 wt%, carbon black: 3.5 wt%, PVDF: 3.5 wt%}',
      '  loading: [[12.5]] mg/cm2',
      '  density: [[3.00]] g/cm3',
      '  current_collector: {material: Al, thickness: 12 um, coating: carbon}',
      '  catholyte: {material: [[ionic liquid]], amount: 0.75 mL/Ah}',
      'anode:',
      '  active_material: lithium metal',
      '  thickness: [[20]] um',
      '  current_collector: {material: Cu, thickness: 8 um}',
      'electrolyte:',
      '  type: hybrid',
      '  material: [[LLZTO]]',
      '  thickness: [[60]] um',
      '  relative_density: [[95]] %',
      '  conductivity: [[0.6]] mS/cm @ 25 degC',
      '  surface_treatment: [[heated to 700 degC in argon to remove Li2CO3, then kept in argon]]',
      'interfaces:',
      '  cathode_electrolyte:',
      ...considered(
        'the ionic liquid stands the cut-off; nothing is fired together',
        'the cathode moves in its own binder, not on the ceramic',
        'the ionic liquid fills the pores and the gap to the sheet',
      ),
      '  anode_electrolyte:',
      '    interlayer: {material: [[Au]], thickness: 40 nm}',
      ...considered(
        'stable once Li2CO3 is gone; gold dissolves into the lithium',
        'a small current and some pressure keep voids small',
        'lithium melted on gold',
      ),
      'operation:',
      '  voltage: {min: 3.0 V, max: [[4.2]] V}',
      '  temperature: {min: 25 degC, max: 60 degC, design: 40 degC}',
      '  charge_rate: C/5',
      '  discharge_rate: C/5',
      '  stack_pressure: [[1]] MPa',
    ],
  },
  {
    label: 'thin-film cell',
    remark: 'LCO | LiPON | lithium',
    lines: [
      'cellspec: 1',
      'name: [[LCO | LiPON | Li thin-film cell]]',
      'cell:',
      '  format: thin_film',
      '  substrate: {material: [[alumina]], thickness: 250 um}',
      '  electrode_width: [[10]] mm',
      '  electrode_height: [[10]] mm',
      '  electrode_pairs: 1',
      'cathode:',
      '  active_material: LCO',
      '  composition: {LCO: 100 wt%}',
      '  thickness: [[2.5]] um',
      '  density: 5.05 g/cm3',
      '  current_collector: {material: Pt, thickness: 200 nm}',
      'anode:',
      '  active_material: lithium metal',
      '  thickness: [[3]] um',
      '  current_collector: {material: Cu, thickness: 300 nm}',
      'electrolyte:',
      '  type: solid',
      '  material: LiPON',
      '  thickness: [[1.5]] um',
      '  conductivity: [[2]] uS/cm @ 25 degC',
      'interfaces:',
      '  cathode_electrolyte:',
      ...considered(
        'a thin disordered layer that hardly grows',
        'taken up by the film itself',
        'sputtered on the film, no voids',
      ),
      '  anode_electrolyte:',
      ...considered('a thin interphase that limits itself', 'soft Li, micrometre film', 'evaporated Li'),
      'operation:',
      '  voltage: {min: 3.0 V, max: [[4.2]] V}',
      '  temperature: {min: -20 degC, max: 80 degC, design: 25 degC}',
      '  charge_rate: 1C',
      '  discharge_rate: 1C',
    ],
  },
];
