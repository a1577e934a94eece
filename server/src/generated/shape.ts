// Generated from schemas/cell.schema.json by `npm run generate`. Do not edit.
import { fieldsByName, type DictShape, type Field, type ListShape, type RecordShape, type ScalarShape } from '../spec/shape.js';

const integer: ScalarShape = { kind: 'scalar', type: 'integer', constant: 1 };

const text: ScalarShape = { kind: 'scalar', type: 'text' };

const choice: ScalarShape = {
  kind: 'scalar',
  type: 'choice',
  choices: [
    {
      value: 'concept',
      description: 'A first sketch: chemistry and rough numbers. Nothing is asked for that a sketch leaves open.',
    },
    {
      value: 'lab',
      description: 'Cells made by hand to answer a question: pellets, coin and single-layer cells, with the interfaces thought about.',
    },
    {
      value: 'prototype',
      description: 'Cells that are meant to become a product: process, atmosphere and limits of use are written down.',
    },
    {
      value: 'production',
      description: 'A released design: evidence for every claim, limits for every step.',
    },
  ],
};

const anyList: ListShape = { kind: 'list', of: text };

const densityQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['density'], unit: 'g/cm3' };

const specificCapacityQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['specific_capacity'], unit: 'mAh/g' };

const voltageQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['voltage'], unit: 'V' };

const conductivityQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['conductivity'], unit: 'mS/cm' };

const conductivityQuantity2: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['conductivity'], unit: 'S/cm' };

const lengthQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['length'], unit: 'um' };

const particleSizeField: Field = {
  name: 'particle_size',
  title: 'particle size',
  description: 'Median diameter by volume (D50) of the active particles, secondary particles where they are agglomerates. Models often ask for a radius, which is half of it.',
  examples: ['10 um'],
  aliases: ['d50', 'particle_diameter', 'median_particle_size', 'dv50'],
  required: false,
  shape: lengthQuantity,
};

const coatingRecord: RecordShape = {
  kind: 'record',
  name: 'coating',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'coating material',
      description: 'What the particles are coated with. Write `none` to say that they are bare on purpose.',
      examples: ['LiNbO3', 'Al2O3'],
      aliases: ['composition', 'name'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [{ value: 'none', description: 'The particles are bare on purpose.' }],
        roles: ['coating'],
      },
    },
    {
      name: 'thickness',
      title: 'coating thickness',
      description: 'Mean thickness of the layer on one particle, typically a few nanometres.',
      examples: ['10 nm'],
      aliases: [],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['length'], unit: 'nm' },
    },
    {
      name: 'method',
      title: 'coating method',
      description: 'How the layer is applied: it decides how much of the surface is really covered.',
      examples: ['atomic layer deposition', 'spray coating'],
      aliases: ['process', 'deposition', 'technique'],
      required: false,
      shape: text,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const coatingField: Field = {
  name: 'coating',
  title: 'particle coating',
  description: 'Thin layer on the surface of the active particles, as synthesised or applied afterwards. A layer between the whole electrode and the electrolyte is an `interlayer`.',
  examples: [],
  aliases: ['particle_coating', 'surface_coating', 'coated_with'],
  required: false,
  shape: coatingRecord,
};

const fractionOrVolumeFractionQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['fraction', 'volume_fraction'], unit: '%' };

const pressureQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['pressure'], unit: 'GPa' };

const temperatureQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['temperature'], unit: 'degC' };

const evidenceField: Field = {
  name: 'evidence',
  title: 'evidence',
  description: 'Sources behind what is written here: `ref:KEY` for an entry of `references`, or `doi:` and the DOI.',
  examples: ['[ref:lno-812, doi:10.1002/aenm.201903253]'],
  aliases: ['sources', 'source', 'citations', 'refs', 'references'],
  required: false,
  shape: { kind: 'list', of: { kind: 'scalar', type: 'text', pattern: '^(ref:[^\\s:]+|doi:10\\.[0-9]{4,9}/\\S+)$' } },
};

const ownMaterialRecord: RecordShape = {
  kind: 'record',
  name: 'own_material',
  fields: fieldsByName([
    {
      name: 'name',
      title: 'full name',
      description: "The material's name written out, for hovers. The key above it is the short name used in specs.",
      examples: ['NMC811 coated with LiNbO3'],
      aliases: [],
      required: false,
      shape: text,
    },
    {
      name: 'description',
      title: 'description',
      description: 'Grade, supplier, batch or what else identifies the material.',
      examples: [],
      aliases: ['comment', 'notes', 'note', 'supplier'],
      required: false,
      shape: text,
    },
    {
      name: 'base',
      title: 'base material',
      description: 'The known material this one is a variant of. Every property not written here, and every verdict on what it touches, is taken from the base.',
      examples: ['NMC811'],
      aliases: ['based_on', 'parent', 'extends', 'variant_of'],
      required: false,
      shape: { kind: 'scalar', type: 'material' },
    },
    {
      name: 'formula',
      title: 'chemical formula',
      description: 'Formula of one formula unit, written flat, lithiated as synthesised for an electrode material. Used to tell materials apart and to compute theoretical capacity.',
      examples: ['LiNi0.8Mn0.1Co0.1O2', 'Li6PS5Cl'],
      aliases: ['chemical_formula', 'composition'],
      required: false,
      shape: text,
    },
    {
      name: 'class',
      title: 'material class',
      description: 'Chemical family, in the words of the material library. It decides which class-wide verdicts hold for this material, so it is worth giving when there is no `base`.',
      examples: ['layered_oxide', 'sulfide', 'carbon'],
      aliases: ['family', 'category', 'type', 'material_class'],
      required: false,
      shape: text,
    },
    {
      name: 'roles',
      title: 'roles',
      description: 'What the material is used as. Without it, roles come from the base material or from where the name stands.',
      examples: ['[cathode]'],
      aliases: ['role', 'used_as', 'function'],
      required: false,
      shape: {
        kind: 'list',
        of: {
          kind: 'scalar',
          type: 'choice',
          choices: [
            { value: 'cathode', description: 'Active material of the positive electrode.' },
            { value: 'anode', description: 'Active material of the negative electrode.' },
            {
              value: 'solid_electrolyte',
              description: 'Solid that conducts lithium ions, as a separator layer or inside an electrode.',
            },
            {
              value: 'liquid_electrolyte',
              description: 'A ready-mixed liquid electrolyte, or a liquid that conducts by itself, such as an ionic liquid.',
            },
            { value: 'salt', description: 'Lithium salt dissolved in a liquid or a polymer.' },
            { value: 'solvent', description: 'Liquid that dissolves the salt and stays in the cell.' },
            {
              value: 'additive',
              description: 'Minor component of an electrolyte or coating, a few weight percent at most.',
            },
            {
              value: 'binder',
              description: 'Polymer that holds a coating or a solid electrolyte sheet together.',
            },
            {
              value: 'conductive_additive',
              description: 'Carbon or other powder that carries electrons through a coating.',
            },
            { value: 'coating', description: 'Layer on active particles, on a separator or on a foil.' },
            { value: 'interlayer', description: 'Layer between an electrode and the electrolyte.' },
            {
              value: 'current_collector',
              description: 'Foil, mesh or film that carries the current out of an electrode.',
            },
            { value: 'separator', description: 'Porous membrane that keeps the electrodes apart.' },
            {
              value: 'process_solvent',
              description: 'Liquid used in making a part and removed again, such as NMP or water.',
            },
            {
              value: 'sintering_aid',
              description: 'Additive that lowers the sintering temperature or fills grain boundaries.',
            },
            { value: 'filler', description: 'Particles or fibres in a polymer or gel electrolyte.' },
            { value: 'housing', description: 'Material of the pouch, can or lid.' },
            { value: 'substrate', description: 'What a thin-film cell is deposited on.' },
            { value: 'atmosphere', description: 'Gas or room that a process runs in.' },
          ],
        },
      },
    },
    {
      name: 'density',
      title: 'true density',
      description: 'Density of the solid itself without pores, crystallographic or by helium pycnometer. Porosities are computed from it; a tap or coating density here makes them wrong.',
      examples: ['4.78 g/cm3'],
      aliases: ['true_density', 'crystal_density', 'skeletal_density', 'particle_density', 'theoretical_density'],
      required: false,
      shape: densityQuantity,
    },
    {
      name: 'specific_capacity',
      title: 'reversible specific capacity',
      description: 'Reversible capacity per mass of active material between the usual voltage limits; the default where an electrode gives none of its own. Neither the first charge nor the theoretical value.',
      examples: ['200 mAh/g'],
      aliases: ['capacity', 'reversible_capacity', 'gravimetric_capacity', 'practical_capacity'],
      required: false,
      shape: specificCapacityQuantity,
    },
    {
      name: 'theoretical_capacity',
      title: 'theoretical specific capacity',
      description: "Capacity from Faraday's law if all the lithium of the formula moved: an upper bound for any declared reversible capacity.",
      examples: ['275.5 mAh/g'],
      aliases: ['theoretical_specific_capacity', 'faraday_capacity'],
      required: false,
      shape: specificCapacityQuantity,
    },
    {
      name: 'average_voltage',
      title: 'average voltage against lithium',
      description: 'Mean potential against Li/Li+ over the used capacity. The difference between the two electrodes gives a cell voltage where the spec names none.',
      examples: ['3.85 V'],
      aliases: ['nominal_voltage', 'mean_voltage', 'average_potential', 'operating_potential'],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'oxidation_limit',
      title: 'oxidation limit',
      description: 'Potential against Li/Li+ above which the material is oxidised in practice: measured with carbon present, or where cells degrade. Computed thermodynamic windows are narrower; ones from blocking electrodes are far too wide.',
      examples: ['2.6 V', '4.2..4.3 V'],
      aliases: [
        'oxidation_potential',
        'oxidation_potential_practical',
        'anodic_limit',
        'upper_stability_limit',
        'oxidative_stability',
      ],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'reduction_limit',
      title: 'reduction limit',
      description: 'Potential against Li/Li+ below which the material is reduced in practice. 0 V means it survives lithium metal.',
      examples: ['1.7 V'],
      aliases: [
        'reduction_potential',
        'reduction_potential_practical',
        'cathodic_limit',
        'lower_stability_limit',
        'reductive_stability',
      ],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'ionic_conductivity',
      title: 'ionic conductivity',
      description: 'Lithium-ion conductivity near 25 degC unless a temperature is written behind `@`; total (bulk and grain boundaries) for a ceramic. Not the electronic conductivity.',
      examples: ['2.0 mS/cm @ 25 degC'],
      aliases: ['conductivity', 'li_ion_conductivity', 'sigma', 'ionic_conductivity_25c'],
      required: false,
      shape: conductivityQuantity,
    },
    {
      name: 'electronic_conductivity',
      title: 'electronic conductivity',
      description: 'Conductivity for electrons. In a solid electrolyte it should stay many orders of magnitude below the ionic one.',
      examples: ['5e-9 S/cm'],
      aliases: ['electrical_conductivity'],
      required: false,
      shape: conductivityQuantity2,
    },
    particleSizeField,
    coatingField,
    {
      name: 'volume_change',
      title: 'volume change on cycling',
      description: "Change of the material's volume over one full charge or discharge, as a share of the smaller volume, whichever way it goes.",
      examples: ['5 %', '300 %'],
      aliases: ['volume_expansion', 'expansion', 'volume_change_on_cycling', 'swelling'],
      required: false,
      shape: fractionOrVolumeFractionQuantity,
    },
    {
      name: 'youngs_modulus',
      title: "Young's modulus",
      description: 'Elastic modulus of the dense material. Values from calculation tend to lie above those from indentation.',
      examples: ['22 GPa'],
      aliases: ['elastic_modulus', 'e_modulus'],
      required: false,
      shape: pressureQuantity,
    },
    {
      name: 'shear_modulus',
      title: 'shear modulus',
      description: 'Elastic modulus in shear of the dense material. It bears on whether a solid resists lithium filaments, but does not decide it.',
      examples: ['8 GPa'],
      aliases: [],
      required: false,
      shape: pressureQuantity,
    },
    {
      name: 'fracture_toughness',
      title: 'fracture toughness',
      description: 'Resistance of the dense material to crack growth (K_Ic). A thin sheet of a material with a low value cracks easily.',
      examples: ['0.23 MPa m^0.5'],
      aliases: ['kic', 'toughness'],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['toughness'], unit: 'MPa m^0.5' },
    },
    {
      name: 'melting_point',
      title: 'melting point',
      description: 'Temperature at which the material melts; for a semicrystalline polymer, its crystallites.',
      examples: ['180.5 degC'],
      aliases: ['melting_temperature'],
      required: false,
      shape: temperatureQuantity,
    },
    {
      name: 'boiling_point',
      title: 'boiling point',
      description: 'Boiling point at normal pressure, for a solvent.',
      examples: ['248 degC'],
      aliases: ['boiling_temperature'],
      required: false,
      shape: temperatureQuantity,
    },
    {
      name: 'flash_point',
      title: 'flash point',
      description: 'Lowest temperature at which the vapour over the liquid can be lit, closed cup.',
      examples: ['25 degC'],
      aliases: ['flash_temperature'],
      required: false,
      shape: temperatureQuantity,
    },
    {
      name: 'moisture_sensitivity',
      title: 'moisture sensitivity',
      description: 'What water or humid air does to the material, in prose.',
      examples: ['hydrolyses in moist air and gives off H2S'],
      aliases: ['air_stability', 'moisture_stability', 'water_sensitivity'],
      required: false,
      shape: text,
    },
    evidenceField,
  ]),
  required: [],
  open: true,
  conditions: [],
};

const ownMaterialDict: DictShape = { kind: 'dict', of: ownMaterialRecord, keyIsMaterial: false };

const lengthQuantity2: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['length'], unit: 'mm' };

const dimensionsRecord: RecordShape = {
  kind: 'record',
  name: 'dimensions',
  fields: fieldsByName([
    {
      name: 'width',
      title: 'cell width',
      description: 'Outer width of the finished cell.',
      examples: ['92 mm'],
      aliases: [],
      required: false,
      shape: lengthQuantity2,
    },
    {
      name: 'height',
      title: 'cell height',
      description: 'Outer height of the finished cell without tabs; for a round cell, along its axis.',
      examples: ['135 mm'],
      aliases: [],
      required: false,
      shape: lengthQuantity2,
    },
    {
      name: 'thickness',
      title: 'cell thickness',
      description: 'Outer thickness of the finished flat cell. Many cells are thicker when charged; energy density is meant with that thickness.',
      examples: ['6.8 mm'],
      aliases: ['depth'],
      required: false,
      shape: lengthQuantity2,
    },
    {
      name: 'diameter',
      title: 'cell diameter',
      description: 'Outer diameter of a round cell.',
      examples: ['21 mm'],
      aliases: [],
      required: false,
      shape: lengthQuantity2,
    },
  ]),
  required: [],
  open: true,
  conditions: [
    {
      when: [{ field: 'diameter', present: true }],
      required: [],
      forbidden: ['width', 'thickness'],
      because: 'A round cell has a diameter and a height, a flat one a width, a height and a thickness.',
    },
  ],
};

const volumeQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['volume'], unit: 'mL' };

const massQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['mass'], unit: 'g' };

const housingRecord: RecordShape = {
  kind: 'record',
  name: 'housing',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'housing material',
      description: 'What the pouch, can or case is made of.',
      examples: ['aluminium laminate', 'stainless steel'],
      aliases: [],
      required: false,
      shape: { kind: 'scalar', type: 'material', roles: ['housing'] },
    },
    {
      name: 'thickness',
      title: 'wall thickness',
      description: 'Thickness of the pouch foil or of the can wall.',
      examples: ['113 um'],
      aliases: [],
      required: false,
      shape: lengthQuantity,
    },
    {
      name: 'mass',
      title: 'housing mass',
      description: 'Mass of the empty housing, all parts of it, without tabs.',
      examples: ['9 g'],
      aliases: ['weight'],
      required: false,
      shape: massQuantity,
    },
    {
      name: 'tabs',
      title: 'tab mass',
      description: 'Mass of both tabs or terminals together.',
      examples: ['4 g'],
      aliases: ['tab_mass', 'terminals'],
      required: false,
      shape: massQuantity,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const plateRecord: RecordShape = {
  kind: 'record',
  name: 'plate',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'material',
      description: 'What the part is made of, in your own words.',
      examples: ['alumina', 'parylene and Ti'],
      aliases: [],
      required: false,
      shape: { kind: 'scalar', type: 'text', roles: ['substrate'] },
    },
    {
      name: 'thickness',
      title: 'thickness',
      description: 'Thickness of the part.',
      examples: ['250 um'],
      aliases: [],
      required: false,
      shape: lengthQuantity,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const cellBuildRecord: RecordShape = {
  kind: 'record',
  name: 'cell_build',
  fields: fieldsByName([
    {
      name: 'format',
      title: 'cell format',
      description: 'Outer form of the cell.',
      examples: ['pouch'],
      aliases: ['form_factor', 'cell_format', 'shape', 'case_type', 'cell_type'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'choice',
        choices: [
          { value: 'pouch', description: 'Flat cell in a sealed aluminium laminate foil.' },
          { value: 'prismatic', description: 'Flat cell in a rigid can, stacked or with flattened windings.' },
          {
            value: 'cylindrical',
            description: 'Round can with wound electrodes, such as 18650, 21700 or 4680.',
          },
          {
            value: 'coin',
            description: 'Small laboratory or button cell such as CR2032. Its electrolyte surplus makes lifetimes look better than in a large cell.',
          },
          {
            value: 'thin_film',
            description: 'Layers of a few micrometres deposited on a substrate that takes part in neither reaction nor energy.',
          },
          {
            value: 'pellet',
            description: 'Pressed powder layers in a mould, the usual laboratory cell for solid electrolytes.',
          },
          {
            value: 'other',
            description: 'Anything else, such as a laboratory cell of your own; say in `description` what it is.',
          },
        ],
      },
    },
    {
      name: 'construction',
      title: 'construction',
      description: 'How electrodes and separator are brought together inside the housing.',
      examples: ['stacked'],
      aliases: ['assembly_type', 'stacking', 'winding', 'electrode_assembly'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'choice',
        choices: [
          { value: 'stacked', description: 'Cut sheets laid on one another.' },
          {
            value: 'wound',
            description: 'Continuous strips wound to a jelly roll, round or flat. The whole coated area counts as one electrode pair.',
          },
          { value: 'z_fold', description: 'Cut electrodes laid into a separator folded back and forth.' },
        ],
      },
    },
    {
      name: 'electrode_pairs',
      title: 'electrode pairs',
      description: 'Number of coated faces of a cathode that look at a coated face of an anode. Twenty cathode sheets coated on both sides make forty pairs; a wound cell counts as one pair over its whole coated area.',
      examples: ['40'],
      aliases: [
        'number_of_layers',
        'layers',
        'n_layers',
        'number_of_electrode_pairs_connected_in_parallel_to_make_a_cell',
        'number_of_electrode_pairs',
        'layer_pairs',
        'unit_cells',
        'number_of_electrodes_connected_in_parallel_to_make_a_cell',
      ],
      required: false,
      shape: { kind: 'scalar', type: 'integer', minimum: 1 },
    },
    {
      name: 'electrode_width',
      title: 'electrode width',
      description: 'Width of one coated cathode face. The coated area counts, not the bare tab or foil edge.',
      examples: ['80 mm'],
      aliases: ['coating_width', 'active_width'],
      required: false,
      shape: lengthQuantity2,
    },
    {
      name: 'electrode_height',
      title: 'electrode height',
      description: 'Height of one coated cathode face; for a wound cell, the coated length of the strip.',
      examples: ['120 mm'],
      aliases: ['electrode_length', 'coating_length', 'active_height'],
      required: false,
      shape: lengthQuantity2,
    },
    {
      name: 'electrode_area',
      title: 'electrode area',
      description: 'Coated area of one cathode face. Give it instead of width and height, for example for round electrodes. The area of all pairs together is this times `electrode_pairs`.',
      examples: ['1.13 cm2'],
      aliases: ['area', 'active_area', 'coated_area', 'cross_section_area'],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['area'], unit: 'cm2' },
    },
    {
      name: 'dimensions',
      title: 'outer dimensions',
      description: 'Outer size of the finished cell without tabs, as used for its volume and energy density.',
      examples: [],
      aliases: ['size', 'outer_dimensions', 'cell_dimensions'],
      required: false,
      shape: dimensionsRecord,
    },
    {
      name: 'volume',
      title: 'cell volume',
      description: 'Volume of the finished cell without tabs. Give it where it does not follow from `dimensions`.',
      examples: ['24.2 mL'],
      aliases: ['cell_volume'],
      required: false,
      shape: volumeQuantity,
    },
    {
      name: 'mass',
      title: 'cell mass',
      description: 'Mass of the finished cell, weighed. Without it the mass is added up from the parts.',
      examples: ['69 g'],
      aliases: ['weight', 'cell_mass', 'cell_weight'],
      required: false,
      shape: massQuantity,
    },
    {
      name: 'housing',
      title: 'housing',
      description: 'Pouch foil, can or coin parts around the cell, with the tabs or terminals.',
      examples: [],
      aliases: ['case', 'casing', 'can', 'packaging', 'enclosure', 'pouch'],
      required: false,
      shape: housingRecord,
    },
    {
      name: 'substrate',
      title: 'substrate',
      description: 'What a thin-film cell is deposited on. It is usually far thicker than the film, so it decides the energy density of the real part.',
      examples: [],
      aliases: ['wafer', 'carrier'],
      required: false,
      shape: plateRecord,
    },
    {
      name: 'encapsulation',
      title: 'encapsulation',
      description: 'What seals a thin-film cell against air and moisture.',
      examples: [],
      aliases: ['barrier', 'seal', 'cover'],
      required: false,
      shape: plateRecord,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const massFractionQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['mass_fraction'], unit: 'wt%' };

const specificCapacityField: Field = {
  name: 'specific_capacity',
  title: 'reversible specific capacity',
  description: "Reversible capacity per mass of active material at this cell's voltage limits and a low rate. Not the first charge, not the theoretical value, and not per mass of coating.",
  examples: ['176 mAh/g'],
  aliases: ['reversible_capacity', 'gravimetric_capacity', 'reversible_specific_capacity', 'practical_capacity'],
  required: false,
  shape: specificCapacityQuantity,
};

const firstCycleEfficiencyField: Field = {
  name: 'first_cycle_efficiency',
  title: 'first-cycle efficiency',
  description: 'Discharge over charge capacity of this electrode in its first cycle, usually measured against lithium. What is missing to 100 % is lithium lost to the interphase.',
  examples: ['92 %'],
  aliases: ['ice', 'initial_coulombic_efficiency', 'first_cycle_coulombic_efficiency', 'fce', 'initial_efficiency'],
  required: false,
  shape: { kind: 'scalar', type: 'quantity', dimensions: ['fraction'], unit: '%' },
};

const arealMassQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['areal_mass'], unit: 'mg/cm2' };

const loadingField: Field = {
  name: 'loading',
  title: 'coating loading',
  description: 'Dry coating mass per area and side: active material, carbon, binder and solid electrolyte together, without foil. Papers often mean active mass only, which is `active_loading`; a double-sided value has to be halved.',
  examples: ['18.9 mg/cm2'],
  aliases: [
    'mass_loading',
    'areal_loading',
    'coating_weight',
    'areal_mass',
    'coat_weight',
    'basis_weight',
    'areal_density',
    'coating_loading',
    'grammage',
  ],
  required: false,
  shape: arealMassQuantity,
};

const activeLoadingField: Field = {
  name: 'active_loading',
  title: 'active mass loading',
  description: 'Mass of active material alone per area and side. The loading of the whole dry coating is `loading`.',
  examples: ['18.1 mg/cm2'],
  aliases: ['active_mass_loading', 'active_material_loading'],
  required: false,
  shape: arealMassQuantity,
};

const arealCapacityQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['areal_capacity'], unit: 'mAh/cm2' };

const arealCapacityField: Field = {
  name: 'areal_capacity',
  title: 'areal capacity',
  description: "Reversible capacity per area and side at this cell's voltage limits. Follows from loading, active share and specific capacity, and is checked against them where all are given.",
  examples: ['3.2 mAh/cm2'],
  aliases: ['area_capacity', 'capacity_per_area', 'area_specific_capacity', 'capacity_loading'],
  required: false,
  shape: arealCapacityQuantity,
};

const electrodeDensityField: Field = {
  name: 'density',
  title: 'coating density',
  description: 'Density of the dry, calendered coating including its pores, without foil. Neither the crystal density of the active material nor the density with electrolyte in the pores.',
  examples: ['3.30 g/cm3'],
  aliases: [
    'coating_density',
    'press_density',
    'pressed_density',
    'calendered_density',
    'electrode_density',
    'compaction_density',
    'effective_density',
  ],
  required: false,
  shape: densityQuantity,
};

const electrodeThicknessField: Field = {
  name: 'thickness',
  title: 'coating thickness',
  description: 'Thickness of the dry, calendered coating on one side, without foil. For a lithium foil, its thickness at assembly. A double-sided sheet is two of these plus the foil.',
  examples: ['57.3 um'],
  aliases: ['coating_thickness', 'electrode_thickness', 'thickness_um', 'thickness_m', 'layer_thickness'],
  required: false,
  shape: lengthQuantity,
};

const porosityField: Field = {
  name: 'porosity',
  title: 'porosity',
  description: 'Share of the volume that is void before any electrolyte is filled in. In a solid-state electrode it is what pressing has left over.',
  examples: ['25.4 %'],
  aliases: ['void_fraction', 'pore_fraction', 'porosity_fraction', 'pore_volume_fraction'],
  required: false,
  shape: fractionOrVolumeFractionQuantity,
};

const currentCollectorRecord: RecordShape = {
  kind: 'record',
  name: 'current_collector',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'collector material',
      description: 'Metal of the foil or film: usually aluminium at the cathode and copper at the anode.',
      examples: ['Al', 'Cu'],
      aliases: ['metal', 'foil_material', 'name'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [{ value: 'none', description: 'The electrode carries its own current: there is no collector.' }],
        roles: ['current_collector'],
      },
    },
    {
      name: 'thickness',
      title: 'foil thickness',
      description: 'Thickness of the whole foil. It carries a coating on both sides in a stack, so half of it counts per electrode pair.',
      examples: ['14 um'],
      aliases: ['foil_thickness'],
      required: false,
      shape: lengthQuantity,
    },
    {
      name: 'coating',
      title: 'foil coating',
      description: 'Layer on the foil against corrosion or contact resistance, usually carbon.',
      examples: ['carbon'],
      aliases: ['foil_coating', 'coated_with'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [{ value: 'none', description: 'The foil is bare on purpose.' }],
        roles: ['coating', 'conductive_additive'],
      },
    },
    {
      name: 'primer',
      title: 'primer',
      description: 'Adhesion layer between foil and electrode coating, in your own words.',
      examples: ['1 um carbon black and PAA'],
      aliases: ['adhesion_layer', 'primer_layer'],
      required: false,
      shape: text,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const currentCollectorField: Field = {
  name: 'current_collector',
  title: 'current collector',
  description: 'Foil, mesh or film that carries the current out of the electrode. Write `{material: none}` where there is none, for example for a free-standing lithium foil.',
  examples: [],
  aliases: ['collector', 'foil', 'current_collector_foil', 'cc'],
  required: false,
  shape: currentCollectorRecord,
};

const saltsField: Field = {
  name: 'salts',
  title: 'lithium salts',
  description: 'Lithium salts with their amounts: per litre or kilogram in a liquid; in a polymer also as weight percent or as ether oxygens per lithium.',
  examples: ['{LiPF6: 1.0 mol/L}', '{LiTFSI: 18 EO/Li}'],
  aliases: ['salt', 'conducting_salt', 'lithium_salt', 'conducting_salts'],
  required: false,
  shape: {
    kind: 'dict',
    of: {
      kind: 'scalar',
      type: 'quantity',
      dimensions: ['concentration', 'molality', 'mole_fraction', 'mass_fraction', 'salt_ratio'],
      unit: 'mol/L',
    },
    keyIsMaterial: true,
    keyRoles: ['salt'],
  },
};

const volumeFractionOrMassFractionOrOthersQuantity: ScalarShape = {
  kind: 'scalar',
  type: 'quantity',
  dimensions: ['volume_fraction', 'mass_fraction', 'mole_fraction'],
  unit: 'vol%',
};

const solventsField: Field = {
  name: 'solvents',
  title: 'solvents',
  description: 'Solvents with their shares of the solvent mixture before salt is added, by volume, mass or amount. All on one basis; together with any `diluents` they add up to 100 %.',
  examples: ['{EC: 30 vol%, EMC: 70 vol%}'],
  aliases: ['solvent', 'solvent_mixture', 'solvent_blend'],
  required: false,
  shape: {
    kind: 'dict',
    of: volumeFractionOrMassFractionOrOthersQuantity,
    keyIsMaterial: true,
    keyRoles: ['solvent', 'liquid_electrolyte'],
    sum: 100,
    sumWith: ['diluents'],
  },
};

const electrolyteAmountField: Field = {
  name: 'amount',
  title: 'electrolyte amount',
  description: 'How much liquid goes into the cell, per ampere-hour of nominal capacity or for the whole cell. The pore volume alone is the least that can work.',
  examples: ['1.8 g/Ah', '5.4 mL'],
  aliases: [
    'electrolyte_amount',
    'ec_ratio',
    'quantity',
    'filling_amount',
    'electrolyte_to_capacity_ratio',
    'e_c_ratio',
  ],
  required: false,
  shape: {
    kind: 'scalar',
    type: 'quantity',
    dimensions: ['mass_per_capacity', 'volume_per_capacity', 'mass', 'volume'],
    unit: 'g/Ah',
  },
};

const electrodeElectrolyteRecord: RecordShape = {
  kind: 'record',
  name: 'electrode_electrolyte',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'ion conductor',
      description: 'Name of the ion conductor, if it is a single material such as a polymer or an ionic liquid. Otherwise give salts and solvents.',
      examples: ['PEO-LiTFSI'],
      aliases: [],
      required: false,
      shape: { kind: 'scalar', type: 'material', roles: ['solid_electrolyte', 'liquid_electrolyte'] },
    },
    saltsField,
    solventsField,
    electrolyteAmountField,
  ]),
  required: [],
  open: true,
  conditions: [
    {
      when: [{ field: 'material', present: true }],
      required: [],
      forbidden: ['salts', 'solvents'],
      because: 'Name the ion conductor by its material, or describe it by salts and solvents, not both.',
    },
  ],
};

const cathodeRecord: RecordShape = {
  kind: 'record',
  name: 'cathode',
  fields: fieldsByName([
    {
      name: 'active_material',
      title: 'active material',
      description: 'The material that takes up and gives off lithium. For a blend write `active_materials` instead.',
      examples: ['NMC811', 'LFP', 'LCO'],
      aliases: ['active', 'active_mass', 'am', 'chemistry', 'material', 'cam'],
      required: false,
      shape: { kind: 'scalar', type: 'material', roles: ['cathode'] },
    },
    {
      name: 'active_materials',
      title: 'blend of active materials',
      description: 'Two or more active materials with their shares of the active mass, which add up to 100 wt%. Their shares of the whole coating stand in `composition`.',
      examples: ['{NMC622: 70 wt%, LMO: 30 wt%}'],
      aliases: ['blend', 'active_material_blend'],
      required: false,
      shape: { kind: 'dict', of: massFractionQuantity, keyIsMaterial: true, keyRoles: ['cathode'], sum: 100 },
    },
    specificCapacityField,
    firstCycleEfficiencyField,
    {
      name: 'composition',
      title: 'dry coating composition',
      description: 'Mass shares of the dry coating, adding up to 100 wt%: active material, conductive additive, binder and, in a solid-state electrode, the solid electrolyte. The process solvent is gone and does not count.',
      examples: ['{NMC622: 96 wt%, PVDF: 2 wt%, carbon black: 2 wt%}'],
      aliases: ['recipe', 'formulation', 'mass_fractions', 'components', 'coating_composition', 'weight_fractions'],
      required: false,
      shape: {
        kind: 'dict',
        of: massFractionQuantity,
        keyIsMaterial: true,
        keyRoles: ['cathode', 'conductive_additive', 'binder', 'solid_electrolyte', 'salt', 'additive'],
        sum: 100,
      },
    },
    loadingField,
    activeLoadingField,
    arealCapacityField,
    electrodeDensityField,
    electrodeThicknessField,
    porosityField,
    particleSizeField,
    coatingField,
    currentCollectorField,
    {
      name: 'catholyte',
      title: 'catholyte',
      description: 'An ion conductor added to the cathode that is not part of the dry coating, such as a few drops of liquid. A solid electrolyte mixed into the coating belongs in `composition`.',
      examples: [],
      aliases: ['cathode_electrolyte', 'cathode_wetting'],
      required: false,
      shape: electrodeElectrolyteRecord,
    },
  ]),
  required: [],
  open: true,
  conditions: [
    {
      when: [{ field: 'active_materials', present: false }],
      required: ['active_material'],
      forbidden: [],
      because: 'An electrode names one active material, or a blend in `active_materials`.',
    },
    {
      when: [{ field: 'active_materials', present: true }],
      required: [],
      forbidden: ['active_material'],
      because: 'An electrode names one active material, or a blend in `active_materials`, not both.',
    },
  ],
};

const anodeRecord: RecordShape = {
  kind: 'record',
  name: 'anode',
  fields: fieldsByName([
    {
      name: 'active_material',
      title: 'active material',
      description: 'The material that takes up and gives off lithium. For a blend write `active_materials` instead.',
      examples: ['graphite', 'lithium metal', 'anode-free'],
      aliases: ['active', 'active_mass', 'am', 'chemistry', 'material', 'cam'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [
          {
            value: 'anode-free',
            description: 'No anode at assembly: lithium from the cathode is plated on the bare collector at the first charge.',
          },
        ],
        roles: ['anode'],
      },
    },
    {
      name: 'active_materials',
      title: 'blend of active materials',
      description: 'Two or more active materials with their shares of the active mass, which add up to 100 wt%. Their shares of the whole coating stand in `composition`.',
      examples: ['{graphite: 90 wt%, silicon oxide: 10 wt%}'],
      aliases: ['blend', 'active_material_blend'],
      required: false,
      shape: { kind: 'dict', of: massFractionQuantity, keyIsMaterial: true, keyRoles: ['anode'], sum: 100 },
    },
    specificCapacityField,
    firstCycleEfficiencyField,
    {
      name: 'composition',
      title: 'dry coating composition',
      description: 'Mass shares of the dry coating, adding up to 100 wt%: active material, conductive additive, binder and, in a solid-state electrode, the solid electrolyte. The process solvent is gone and does not count.',
      examples: ['{graphite: 96 wt%, CMC: 1.5 wt%, SBR: 1.5 wt%, carbon black: 1 wt%}'],
      aliases: ['recipe', 'formulation', 'mass_fractions', 'components', 'coating_composition', 'weight_fractions'],
      required: false,
      shape: {
        kind: 'dict',
        of: massFractionQuantity,
        keyIsMaterial: true,
        keyRoles: ['anode', 'conductive_additive', 'binder', 'solid_electrolyte', 'salt', 'additive'],
        sum: 100,
      },
    },
    loadingField,
    activeLoadingField,
    arealCapacityField,
    electrodeDensityField,
    electrodeThicknessField,
    porosityField,
    particleSizeField,
    coatingField,
    currentCollectorField,
    {
      name: 'anolyte',
      title: 'anolyte',
      description: 'An ion conductor added to the anode that is not part of the dry coating. A solid electrolyte mixed into the coating belongs in `composition`.',
      examples: [],
      aliases: ['anode_electrolyte', 'anode_wetting'],
      required: false,
      shape: electrodeElectrolyteRecord,
    },
    {
      name: 'overhang',
      title: 'anode overhang',
      description: 'How far the anode coating reaches beyond the cathode coating on each edge, so that no cathode edge faces a bare foil and plates lithium there.',
      examples: ['1.0 mm'],
      aliases: ['anode_overhang', 'oversize'],
      required: false,
      shape: lengthQuantity2,
    },
    {
      name: 'prelithiation',
      title: 'prelithiation',
      description: 'Lithium put into the anode before assembly, beyond what the cathode brings: per area, per active mass, as a share of the anode capacity or as a foil thickness.',
      examples: ['0.4 mAh/cm2', '10 %'],
      aliases: ['pre_lithiation', 'prelithiation_amount', 'prelithiated'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'quantity',
        dimensions: ['areal_capacity', 'specific_capacity', 'fraction', 'length'],
        unit: 'mAh/cm2',
      },
    },
  ]),
  required: [],
  open: true,
  conditions: [
    {
      when: [{ field: 'active_materials', present: false }],
      required: ['active_material'],
      forbidden: [],
      because: 'An electrode names one active material, or a blend in `active_materials`.',
    },
    {
      when: [{ field: 'active_materials', present: true }],
      required: [],
      forbidden: ['active_material'],
      because: 'An electrode names one active material, or a blend in `active_materials`, not both.',
    },
  ],
};

const additivesField: Field = {
  name: 'additives',
  title: 'electrolyte additives',
  description: 'Minor components that shape the interphases or protect the cell, by their share of the finished electrolyte, on top of the solvents.',
  examples: ['{VC: 2 wt%}'],
  aliases: ['additive', 'electrolyte_additives'],
  required: false,
  shape: {
    kind: 'dict',
    of: {
      kind: 'scalar',
      type: 'quantity',
      dimensions: ['mass_fraction', 'volume_fraction', 'concentration'],
      unit: 'wt%',
    },
    keyIsMaterial: true,
    keyRoles: ['additive', 'solvent', 'salt'],
  },
};

const solidElectrolyteMaterial: ScalarShape = { kind: 'scalar', type: 'material', roles: ['solid_electrolyte'] };

const electrolyteClassField: Field = {
  name: 'class',
  title: 'solid electrolyte class',
  description: 'Family of the solid electrolyte. Needed only for a material the library does not know: class-wide verdicts then still hold for it.',
  examples: ['argyrodite'],
  aliases: ['family', 'category', 'material_class'],
  required: false,
  shape: {
    kind: 'scalar',
    type: 'choice',
    choices: [
      {
        value: 'sulfide',
        description: 'Lithium sulfide glasses, glass-ceramics and crystals in general, such as Li3PS4. Soft and highly conductive; hydrolyse to H2S; narrow stability window.',
      },
      {
        value: 'argyrodite',
        description: 'Sulfides of the Li6PS5X type with X a halogen. The usual separator and catholyte of sulfide cells.',
      },
      {
        value: 'thio_lisicon',
        description: 'Thiophosphates related to Li10GeP2S12. Very high conductivity; those with germanium, tin or silicon are reduced by lithium metal without a passivating layer.',
      },
      {
        value: 'garnet',
        description: 'Li7La3Zr2O12 and its doped forms. Rigid oxides that survive lithium metal, need sintering, and carry Li2CO3 on the surface after air contact.',
      },
      {
        value: 'nasicon',
        description: 'Phosphates such as LATP and LAGP. Stable in air; reduced by lithium metal at titanium or germanium.',
      },
      {
        value: 'perovskite',
        description: 'Titanates such as Li-La-Ti-O. Fast in the grain, slow across grain boundaries; titanium is reduced by lithium metal.',
      },
      {
        value: 'lisicon',
        description: 'Oxide relatives of Li3PO4 and Li4SiO4. Stable but of low conductivity.',
      },
      {
        value: 'lipon',
        description: 'Lithium phosphorus oxynitride glass, deposited as a film of a few micrometres.',
      },
      {
        value: 'halide',
        description: 'Li3MCl6 and relatives. They usually withstand 4 V cathodes without a coating; most are reduced by lithium metal.',
      },
      {
        value: 'oxyhalide',
        description: 'Halides with oxygen in the anion lattice, such as Li-Ta-O-Cl; often glassy and highly conductive.',
      },
      {
        value: 'borohydride',
        description: 'LiBH4, closo-borates and their mixtures. Light and soft; survive lithium metal.',
      },
      {
        value: 'antiperovskite',
        description: 'Li3OCl, Li2OHCl and relatives. Low melting; sensitive to water.',
      },
      {
        value: 'nitride',
        description: 'Li3N and nitride halides. Stable against lithium metal, with low oxidation limits.',
      },
      {
        value: 'polymer',
        description: 'Polymer with dissolved salt and no liquid, such as PEO with LiTFSI. Soft; conductive when warm.',
      },
      {
        value: 'polymer_composite',
        description: 'Polymer electrolyte with ceramic particles or fibres in it.',
      },
    ],
  },
};

const massFractionOrVolumeFractionQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['mass_fraction', 'volume_fraction'], unit: 'wt%' };

const fillerField: Field = {
  name: 'filler',
  title: 'filler',
  description: 'Particles or fibres in a polymer or gel electrolyte, with their share of the electrolyte.',
  examples: ['{LLZTO: 10 wt%}'],
  aliases: ['fillers', 'ceramic_filler'],
  required: false,
  shape: {
    kind: 'dict',
    of: massFractionOrVolumeFractionQuantity,
    keyIsMaterial: true,
    keyRoles: ['filler', 'solid_electrolyte'],
  },
};

const electrolyteThicknessField: Field = {
  name: 'thickness',
  title: 'electrolyte thickness',
  description: 'Thickness of the separating layer in the finished cell, without what has been pressed into the electrodes.',
  examples: ['30 um'],
  aliases: ['separator_thickness', 'layer_thickness', 'thickness_m'],
  required: false,
  shape: lengthQuantity,
};

const electrolyteDensityField: Field = {
  name: 'density',
  title: 'electrolyte density',
  description: "Density of the finished liquid or gel, or of the solid layer as it is in the cell with its pores. For a solid this is not the crystal density: that one is the material's own.",
  examples: ['1.20 g/cm3'],
  aliases: ['electrolyte_density', 'actual_density', 'pellet_density'],
  required: false,
  shape: densityQuantity,
};

const relativeDensityField: Field = {
  name: 'relative_density',
  title: 'relative density',
  description: 'Density of the layer as it is over the density of the dense material. What is missing to 100 % is pores, through which lithium filaments grow.',
  examples: ['97 %'],
  aliases: ['densification', 'packing_density', 'compactness'],
  required: false,
  shape: fractionOrVolumeFractionQuantity,
};

const electrolyteConductivityField: Field = {
  name: 'conductivity',
  title: 'ionic conductivity',
  description: "Ionic conductivity of the electrolyte itself, bulk and grain boundaries together for a ceramic, with its temperature behind `@`. For a liquid without the separator's pores.",
  examples: ['9 mS/cm @ 25 degC'],
  aliases: ['ionic_conductivity', 'sigma', 'conductivity_s_m_1', 'li_ion_conductivity'],
  required: false,
  shape: conductivityQuantity,
};

const numberQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['number'] };

const transferenceNumberField: Field = {
  name: 'transference_number',
  title: 'lithium transference number',
  description: 'Share of the current that lithium ions carry, between 0 and 1: close to 1 in inorganic solids, well below one half in usual liquids. Measured values depend on the method.',
  examples: ['0.38'],
  aliases: ['cation_transference_number', 't_plus', 'transport_number', 'li_transference_number'],
  required: false,
  shape: numberQuantity,
};

const electronicConductivityField: Field = {
  name: 'electronic_conductivity',
  title: 'electronic conductivity',
  description: 'Conductivity of the electrolyte for electrons: it causes self-discharge and lets lithium grow inside the layer.',
  examples: ['5e-9 S/cm @ 25 degC'],
  aliases: ['electron_conductivity', 'electrical_conductivity'],
  required: false,
  shape: conductivityQuantity2,
};

const surfaceTreatmentField: Field = {
  name: 'surface_treatment',
  title: 'surface treatment',
  description: 'What is done to the surface before it meets lithium or the electrode, such as removing Li2CO3 from a garnet.',
  examples: ['acid rinse and heat treatment at 700 degC in argon'],
  aliases: ['surface_conditioning', 'polishing'],
  required: false,
  shape: text,
};

const electrolyteBinderField: Field = {
  name: 'binder',
  title: 'binder',
  description: 'Polymer that holds a solid electrolyte sheet together, with its share of the sheet. It takes conductivity away.',
  examples: ['{PTFE: 0.5 wt%}'],
  aliases: ['binders'],
  required: false,
  shape: { kind: 'dict', of: massFractionOrVolumeFractionQuantity, keyIsMaterial: true, keyRoles: ['binder'] },
};

const scaffoldField: Field = {
  name: 'scaffold',
  title: 'scaffold',
  description: 'Mesh, fleece or porous film inside the layer that carries it mechanically.',
  examples: ['polyimide fleece'],
  aliases: ['support', 'reinforcement', 'substrate', 'mesh'],
  required: false,
  shape: { kind: 'scalar', type: 'material', roles: ['separator', 'filler'] },
};

const electrolyteLayerRecord: RecordShape = {
  kind: 'record',
  name: 'electrolyte_layer',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'solid electrolyte',
      description: "Name of the solid electrolyte: the ceramic, the glass or the polymer. A polymer's salt and filler follow in `salts` and `filler`.",
      examples: ['Li6PS5Cl', 'LLZTO', 'LiPON', 'PEO'],
      aliases: ['solid_electrolyte', 'se', 'sse'],
      required: true,
      shape: solidElectrolyteMaterial,
    },
    electrolyteClassField,
    saltsField,
    fillerField,
    electrolyteThicknessField,
    electrolyteDensityField,
    relativeDensityField,
    electrolyteConductivityField,
    transferenceNumberField,
    electronicConductivityField,
    surfaceTreatmentField,
    electrolyteBinderField,
    scaffoldField,
  ]),
  required: ['material'],
  open: true,
  conditions: [],
};

const wettingRecord: RecordShape = {
  kind: 'record',
  name: 'wetting',
  fields: fieldsByName([saltsField, solventsField, additivesField, electrolyteAmountField]),
  required: [],
  open: true,
  conditions: [],
};

const electrolyteRecord: RecordShape = {
  kind: 'record',
  name: 'electrolyte',
  fields: fieldsByName([
    {
      name: 'type',
      title: 'electrolyte type',
      description: 'Whether the electrolyte between the electrodes is a liquid, a gel, a solid, or a solid wetted with liquid. It decides which of the other fields belong here.',
      examples: ['liquid', 'solid'],
      aliases: ['kind', 'phase', 'state', 'electrolyte_type'],
      required: true,
      shape: {
        kind: 'scalar',
        type: 'choice',
        choices: [
          {
            value: 'liquid',
            description: 'Salt dissolved in solvents, or an ionic liquid, held in a porous separator. It wets the electrodes by itself.',
          },
          {
            value: 'gel',
            description: 'A liquid electrolyte held in a polymer network, swollen or polymerised in the cell.',
          },
          {
            value: 'solid',
            description: 'Ceramic, glass or solvent-free polymer that conducts ions and separates the electrodes by itself.',
          },
          {
            value: 'hybrid',
            description: 'A solid electrolyte with a declared amount of liquid at its interfaces. Cells sold as semi-solid are usually this.',
          },
        ],
      },
    },
    saltsField,
    solventsField,
    {
      name: 'diluents',
      title: 'diluents',
      description: 'Liquids that thin a concentrated electrolyte without dissolving the salt, such as fluorinated ethers. Shares of the same mixture as `solvents`.',
      examples: ['{TTE: 60 vol%}'],
      aliases: ['diluent', 'cosolvents', 'co_solvents'],
      required: false,
      shape: {
        kind: 'dict',
        of: volumeFractionOrMassFractionOrOthersQuantity,
        keyIsMaterial: true,
        keyRoles: ['solvent'],
      },
    },
    additivesField,
    {
      name: 'matrix',
      title: 'gel matrix',
      description: 'Polymer that holds the liquid of a gel electrolyte.',
      examples: ['PVDF-HFP'],
      aliases: ['gel_matrix', 'polymer_matrix', 'host'],
      required: false,
      shape: { kind: 'scalar', type: 'material', roles: ['solid_electrolyte', 'binder'] },
    },
    {
      name: 'material',
      title: 'solid electrolyte',
      description: "Name of the solid electrolyte: the ceramic, the glass or the polymer. A polymer's salt and filler follow in `salts` and `filler`.",
      examples: ['Li6PS5Cl', 'LLZTO', 'LiPON', 'PEO'],
      aliases: ['solid_electrolyte', 'se', 'sse'],
      required: false,
      shape: solidElectrolyteMaterial,
    },
    electrolyteClassField,
    fillerField,
    electrolyteThicknessField,
    electrolyteDensityField,
    relativeDensityField,
    electrolyteAmountField,
    electrolyteConductivityField,
    transferenceNumberField,
    electronicConductivityField,
    surfaceTreatmentField,
    electrolyteBinderField,
    scaffoldField,
    {
      name: 'layers',
      title: 'electrolyte layers',
      description: 'More than one solid layer between the electrodes, in order, cathode side first. Everything about a layer is then written in the layer.',
      examples: [],
      aliases: ['bilayer', 'stack', 'sublayers'],
      required: false,
      shape: { kind: 'list', of: electrolyteLayerRecord },
    },
    {
      name: 'wetting',
      title: 'wetting liquid',
      description: 'The small amount of liquid or ionic liquid in a hybrid electrolyte that improves contact between the solids.',
      examples: [],
      aliases: ['wetting_agent', 'liquid', 'wetting_electrolyte'],
      required: false,
      shape: wettingRecord,
    },
  ]),
  required: ['type'],
  open: true,
  conditions: [
    {
      when: [{ field: 'type', is: ['liquid'] }],
      required: [],
      forbidden: [
        'matrix',
        'material',
        'class',
        'filler',
        'thickness',
        'relative_density',
        'electronic_conductivity',
        'surface_treatment',
        'binder',
        'scaffold',
        'layers',
        'wetting',
      ],
      because: 'A liquid electrolyte is written by its salts and solvents; the layer that holds it is the `separator`.',
    },
    {
      when: [{ field: 'type', is: ['gel'] }],
      required: [],
      forbidden: [
        'material',
        'class',
        'relative_density',
        'electronic_conductivity',
        'surface_treatment',
        'binder',
        'scaffold',
        'layers',
        'wetting',
      ],
      because: 'A gel electrolyte is written by its salts, its solvents and the polymer in `matrix`.',
    },
    {
      when: [{ field: 'type', is: ['solid'] }],
      required: [],
      forbidden: ['solvents', 'diluents', 'additives', 'matrix', 'amount', 'wetting'],
      because: 'A solid electrolyte holds no liquid. With a few drops at the interfaces its type is `hybrid`; swollen with solvent it is `gel`.',
    },
    {
      when: [{ field: 'type', is: ['hybrid'] }],
      required: [],
      forbidden: ['solvents', 'diluents', 'additives', 'matrix', 'amount'],
      because: 'The liquid of a hybrid electrolyte is written under `wetting`.',
    },
    {
      when: [{ field: 'type', is: ['solid', 'hybrid'] }, { field: 'layers', present: false }],
      required: ['material'],
      forbidden: [],
      because: 'A solid electrolyte names its material, or several in `layers`.',
    },
    {
      when: [{ field: 'layers', present: true }, { field: 'type', is: ['solid', 'hybrid'] }],
      required: [],
      forbidden: [
        'material',
        'class',
        'salts',
        'filler',
        'thickness',
        'density',
        'relative_density',
        'conductivity',
        'transference_number',
        'electronic_conductivity',
        'surface_treatment',
        'binder',
        'scaffold',
      ],
      because: 'Where there are `layers`, this is written in each of them.',
    },
  ],
};

const separatorCoatingRecord: RecordShape = {
  kind: 'record',
  name: 'separator_coating',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'coating material',
      description: 'What the membrane is coated with. Write `none` to say that it is bare on purpose.',
      examples: ['Al2O3'],
      aliases: [],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [{ value: 'none', description: 'The membrane is bare on purpose.' }],
        roles: ['coating'],
      },
    },
    {
      name: 'thickness',
      title: 'coating thickness',
      description: 'Thickness of all coated layers together; it is part of the separator thickness.',
      examples: ['4 um'],
      aliases: [],
      required: false,
      shape: lengthQuantity,
    },
    {
      name: 'side',
      title: 'coated side',
      description: 'Which electrode the coating faces.',
      examples: ['cathode'],
      aliases: ['facing', 'coated_side'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'choice',
        choices: [
          {
            value: 'cathode',
            description: 'The coating faces the cathode and keeps the polymer away from its high potential.',
          },
          { value: 'anode', description: 'The coating faces the anode.' },
          { value: 'both', description: 'Both faces are coated.' },
        ],
      },
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const separatorRecord: RecordShape = {
  kind: 'record',
  name: 'separator',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'separator material',
      description: 'Polymer or fibre the membrane is made of, without its coating.',
      examples: ['PE', 'PP', 'glass fibre'],
      aliases: ['membrane_material', 'polymer'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [{ value: 'none', description: 'There is no separator: the electrolyte keeps the electrodes apart.' }],
        roles: ['separator'],
      },
    },
    {
      name: 'thickness',
      title: 'separator thickness',
      description: 'Thickness of the whole membrane, its coating included.',
      examples: ['16 um'],
      aliases: ['separator_thickness', 'thickness_m'],
      required: false,
      shape: lengthQuantity,
    },
    porosityField,
    {
      name: 'coating',
      title: 'separator coating',
      description: 'Ceramic or polymer layer on the membrane, against shrinkage or for adhesion.',
      examples: [],
      aliases: ['ceramic_coating', 'separator_coating'],
      required: false,
      shape: separatorCoatingRecord,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const prose: ScalarShape = { kind: 'scalar', type: 'text', prose: true };

const chemicalCompatibilityField: Field = {
  name: 'chemical_compatibility',
  title: 'chemical compatibility',
  description: 'What reacts with what where the two meet, what forms, and what keeps the reaction in check. Products such as Li2CO3 on lithium are resistive.',
  examples: ['"LiNbO3 keeps NMC811 and Li6PS5Cl apart, which react above about 3 V"'],
  aliases: ['chemistry', 'chemical_stability', 'chemical', 'compatibility', 'reactions'],
  required: false,
  shape: prose,
};

const contactField: Field = {
  name: 'contact',
  title: 'contact',
  description: 'How intimate contact is made and how it is kept over life. Poor contact raises the resistance; a liquid wets by itself, a solid has to be pressed, sintered or melted on.',
  examples: ['warm isostatic pressing at 450 MPa'],
  aliases: ['interfacial_contact', 'contact_quality', 'wetting', 'adhesion'],
  required: false,
  shape: prose,
};

const interlayerRecord: RecordShape = {
  kind: 'record',
  name: 'interlayer',
  fields: fieldsByName([
    {
      name: 'material',
      title: 'interlayer material',
      description: 'What the layer is made of as assembled. Write `none` to say that there is none on purpose.',
      examples: ['Ag-C', 'Li3N'],
      aliases: [],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'material',
        choices: [{ value: 'none', description: 'The two meet directly, on purpose.' }],
        roles: ['interlayer', 'coating'],
      },
    },
    {
      name: 'thickness',
      title: 'interlayer thickness',
      description: 'Thickness of the layer as assembled.',
      examples: ['8 um', '20 nm'],
      aliases: [],
      required: false,
      shape: lengthQuantity,
    },
    {
      name: 'density',
      title: 'interlayer density',
      description: 'Density of the layer as it is, pores included. It counts in the mass of the stack.',
      examples: ['1.6 g/cm3'],
      aliases: [],
      required: false,
      shape: densityQuantity,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const interfaceRecord: RecordShape = {
  kind: 'record',
  name: 'interface',
  fields: fieldsByName([
    chemicalCompatibilityField,
    {
      name: 'mechanical_stress',
      title: 'mechanical stress',
      description: 'How the parts expand and contract on every cycle, what that does to a brittle electrolyte, and what pressure or soft layer takes it up.',
      examples: ['NMC811 shrinks on charge; 4 MPa keeps contact'],
      aliases: ['mechanics', 'mechanical', 'stress', 'mechanical_stability', 'expansion'],
      required: false,
      shape: prose,
    },
    contactField,
    {
      name: 'interlayer',
      title: 'interlayer',
      description: "A layer of its own between electrode and electrolyte. A layer on every active particle is the electrode's `coating`.",
      examples: [],
      aliases: ['buffer_layer', 'buffer', 'interface_layer', 'artificial_sei', 'intermediate_layer'],
      required: false,
      shape: interlayerRecord,
    },
    evidenceField,
  ]),
  required: [],
  open: true,
  conditions: [],
};

const collectorInterfaceRecord: RecordShape = {
  kind: 'record',
  name: 'collector_interface',
  fields: fieldsByName([chemicalCompatibilityField, contactField, evidenceField]),
  required: [],
  open: true,
  conditions: [],
};

const interfacesRecord: RecordShape = {
  kind: 'record',
  name: 'interfaces',
  fields: fieldsByName([
    {
      name: 'cathode_electrolyte',
      title: 'cathode | electrolyte',
      description: 'Where the cathode meets the electrolyte: the separating layer and any solid electrolyte inside the cathode.',
      examples: [],
      aliases: ['electrolyte_cathode', 'cathode', 'cathode_interface', 'positive_electrode_electrolyte', 'cathode_se'],
      required: false,
      shape: interfaceRecord,
    },
    {
      name: 'anode_electrolyte',
      title: 'anode | electrolyte',
      description: 'Where the anode meets the electrolyte. Against lithium metal nearly every electrolyte reacts; what counts is whether the layer that forms stops growing.',
      examples: [],
      aliases: ['electrolyte_anode', 'anode', 'anode_interface', 'negative_electrode_electrolyte', 'anode_se'],
      required: false,
      shape: interfaceRecord,
    },
    {
      name: 'electrolyte_electrolyte',
      title: 'electrolyte | electrolyte',
      description: 'Where two electrolytes meet: between two `layers`, or between a solid electrolyte and the one inside an electrode.',
      examples: [],
      aliases: ['electrolyte_layers', 'se_se'],
      required: false,
      shape: interfaceRecord,
    },
    {
      name: 'cathode_collector',
      title: 'cathode | collector',
      description: 'Where the cathode meets its current collector: corrosion at high potential, adhesion, contact resistance.',
      examples: [],
      aliases: ['cathode_current_collector', 'collector_cathode'],
      required: false,
      shape: collectorInterfaceRecord,
    },
    {
      name: 'anode_collector',
      title: 'anode | collector',
      description: 'Where the anode meets its current collector: alloying, corrosion by sulfides, adhesion, plating in an anode-free cell.',
      examples: [],
      aliases: ['anode_current_collector', 'collector_anode'],
      required: false,
      shape: collectorInterfaceRecord,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const processField: Field = {
  name: 'process',
  title: 'process',
  description: 'What is done in this step, as one word of the closed list.',
  examples: ['slurry_casting'],
  aliases: ['method', 'technique', 'step', 'operation'],
  required: false,
  shape: {
    kind: 'scalar',
    type: 'choice',
    choices: [
      {
        value: 'mixing',
        description: 'Powders, or powders and liquid, are blended without being ground finer.',
      },
      {
        value: 'ball_milling',
        description: 'Powders are ground, reacted or made amorphous by milling balls. Also the usual first step in making sulfide and halide electrolytes.',
      },
      {
        value: 'slurry_casting',
        description: 'A slurry of powders and dissolved binder in a process solvent is coated on foil and dried. The solvent must suit binder and solid electrolyte: NMP and water destroy sulfides.',
      },
      {
        value: 'dry_coating',
        description: 'A film is made without solvent, usually with PTFE drawn into fibrils, and laminated on the foil.',
      },
      {
        value: 'tape_casting',
        description: 'A ceramic slurry is cast to a green tape that is later burnt out and sintered.',
      },
      {
        value: 'solution_casting',
        description: 'Polymer and salt are dissolved, cast and dried to a film. Solvent left behind raises the measured conductivity and reacts with lithium.',
      },
      {
        value: 'electrospinning',
        description: 'A polymer solution is drawn to fibres in an electric field and collected as a fleece.',
      },
      {
        value: 'extrusion',
        description: 'A polymer with salt and powder is melted, kneaded and pushed through a die to a film, without solvent.',
      },
      {
        value: 'in_situ_polymerisation',
        description: 'Monomer is filled into the assembled cell as a liquid and cured there to a gel or a solid.',
      },
      { value: 'drying', description: 'Solvent or water is removed by heat, vacuum or both.' },
      {
        value: 'calendering',
        description: 'A coated foil is pressed between rolls to its final thickness and density.',
      },
      {
        value: 'cold_pressing',
        description: 'A powder or layer is densified by pressure at room temperature. Enough for soft sulfides, halides and borohydrides, not for oxides.',
      },
      {
        value: 'hot_pressing',
        description: 'Pressure and heat are applied together in a die, to densify further or at lower temperature than by either alone.',
      },
      {
        value: 'warm_isostatic_pressing',
        description: 'The sealed stack is pressed evenly from all sides in a warm fluid. It densifies a soft electrolyte and its contacts without the edge effects of a uniaxial press.',
      },
      {
        value: 'rolling',
        description: 'Metal foil or a binder-held sheet is thinned between rolls, such as lithium foil.',
      },
      {
        value: 'lamination',
        description: 'Finished layers are joined by moderate pressure and heat, or a lithium foil is pressed on.',
      },
      {
        value: 'sintering',
        description: 'A pressed or cast ceramic is fired until its grains grow together. Lithium evaporates, so an excess or a powder bed is needed for garnets.',
      },
      {
        value: 'co_sintering',
        description: 'Two ceramics are fired in contact, such as cathode and oxide electrolyte. They must not react at the firing temperature.',
      },
      {
        value: 'annealing',
        description: 'A material is held hot to crystallise it or relieve stress, below its sintering temperature.',
      },
      {
        value: 'sputtering',
        description: 'Atoms are knocked off a target by a plasma and deposited as a film in vacuum; usual for LCO and LiPON.',
      },
      {
        value: 'pulsed_laser_deposition',
        description: 'A laser ablates a target and the plume is deposited as a film. Small areas; used for model interfaces.',
      },
      {
        value: 'thermal_evaporation',
        description: 'A metal is evaporated in vacuum and condenses as a film; usual for thin lithium.',
      },
      {
        value: 'atomic_layer_deposition',
        description: 'A film is built up one atomic layer at a time from alternating gases: closed and even at a few nanometres, but slow.',
      },
      {
        value: 'spray_coating',
        description: 'A solution or suspension is sprayed on particles or a layer and dried, often in a fluidised bed.',
      },
      {
        value: 'sol_gel_coating',
        description: 'A dissolved precursor is gelled on the particles and heated to an oxide layer.',
      },
      {
        value: 'polishing',
        description: 'A surface is ground flat and freed from reaction layers, such as Li2CO3 on a garnet.',
      },
      {
        value: 'heat_treatment',
        description: 'A finished part is heated to change its surface or bond a layer, without densifying it.',
      },
      {
        value: 'melt_wetting',
        description: 'Molten lithium is brought on a surface that it wets by itself or with the help of a layer.',
      },
      {
        value: 'melt_infiltration',
        description: 'A molten electrolyte or sulfur is drawn into a porous body and freezes there.',
      },
      {
        value: 'electrolyte_filling',
        description: 'Liquid electrolyte is dosed into the closed cell, usually under vacuum, and left to soak.',
      },
      {
        value: 'degassing',
        description: 'Gas formed in the first charge is drawn off and the cell is sealed for good.',
      },
    ],
    openChoice: true,
  },
};

const processSolventField: Field = {
  name: 'solvent',
  title: 'process solvent',
  description: 'Liquid the slurry or solution is made with. It is removed again and is no part of the cell, unlike the solvents of the electrolyte.',
  examples: ['NMP', 'water'],
  aliases: ['slurry_solvent', 'casting_solvent'],
  required: false,
  shape: {
    kind: 'scalar',
    type: 'material',
    choices: [{ value: 'none', description: 'The step is dry.' }],
    roles: ['process_solvent', 'solvent'],
  },
};

const dryingField: Field = {
  name: 'drying',
  title: 'drying temperature',
  description: 'Temperature at which the solvent of this step is removed. Further drying of finished parts is a step of its own.',
  examples: ['130 degC'],
  aliases: ['drying_temperature'],
  required: false,
  shape: temperatureQuantity,
};

const processTemperatureField: Field = {
  name: 'temperature',
  title: 'process temperature',
  description: 'Highest temperature the parts see in this step: of the furnace, the press or the rolls.',
  examples: ['80 degC', '1100 degC'],
  aliases: ['temp', 'sintering_temperature'],
  required: false,
  shape: temperatureQuantity,
};

const pressureQuantity2: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['pressure'], unit: 'MPa' };

const processPressureField: Field = {
  name: 'pressure',
  title: 'process pressure',
  description: 'Pressure on the parts in this step. The pressure kept on the cell in use is `operation.stack_pressure`.',
  examples: ['450 MPa'],
  aliases: ['press_pressure'],
  required: false,
  shape: pressureQuantity2,
};

const processTimeField: Field = {
  name: 'time',
  title: 'process time',
  description: 'How long the step holds its temperature or pressure.',
  examples: ['6 h', '3 min'],
  aliases: ['duration', 'hold_time', 'dwell_time'],
  required: false,
  shape: { kind: 'scalar', type: 'quantity', dimensions: ['time'], unit: 'h' },
};

const atmosphereField: Field = {
  name: 'atmosphere',
  title: 'atmosphere',
  description: 'Gas or room the parts are open to in this step.',
  examples: ['dry room', 'argon', 'vacuum'],
  aliases: ['environment', 'gas'],
  required: false,
  shape: { kind: 'scalar', type: 'text', roles: ['atmosphere'] },
};

const dewPointField: Field = {
  name: 'dew_point',
  title: 'dew point',
  description: 'Dew point of the air in this step: the measure of its moisture. Sulfides and lithium metal ask for drier air than a usual lithium-ion line has.',
  examples: ['-40 degC'],
  aliases: ['dewpoint', 'dew_point_temperature'],
  required: false,
  shape: temperatureQuantity,
};

const processRateField: Field = {
  name: 'rate',
  title: 'rate',
  description: 'Speed of this step: the C-rate in formation, the web speed in coating, the heating rate in sintering.',
  examples: ['C/10', '20 m/min'],
  aliases: ['c_rate', 'speed', 'heating_rate', 'line_speed'],
  required: false,
  shape: { kind: 'scalar', type: 'quantity', dimensions: ['rate', 'speed', 'heating_rate'], unit: 'C' },
};

const slurryPhField: Field = {
  name: 'slurry_ph',
  title: 'slurry pH',
  description: 'Acidity of a water-based slurry. A nickel-rich cathode can make it so alkaline that it corrodes aluminium foil.',
  examples: ['8.5'],
  aliases: ['ph'],
  required: false,
  shape: numberQuantity,
};

const lithiumExcessField: Field = {
  name: 'lithium_excess',
  title: 'lithium excess',
  description: 'Surplus of the lithium precursor over the formula, to make up for what evaporates in firing. Not the lithium surplus of a lithium metal anode.',
  examples: ['10 %'],
  aliases: ['li_excess', 'excess_lithium'],
  required: false,
  shape: { kind: 'scalar', type: 'quantity', dimensions: ['fraction', 'mass_fraction', 'mole_fraction'], unit: '%' },
};

const stepRecord: RecordShape = {
  kind: 'record',
  name: 'step',
  fields: fieldsByName([
    processField,
    processSolventField,
    dryingField,
    processTemperatureField,
    processPressureField,
    processTimeField,
    atmosphereField,
    dewPointField,
    processRateField,
    slurryPhField,
    lithiumExcessField,
  ]),
  required: [],
  open: true,
  conditions: [],
};

const makingRecord: RecordShape = {
  kind: 'record',
  name: 'making',
  fields: fieldsByName([
    processField,
    processSolventField,
    dryingField,
    processTemperatureField,
    processPressureField,
    processTimeField,
    atmosphereField,
    dewPointField,
    processRateField,
    slurryPhField,
    lithiumExcessField,
    {
      name: 'steps',
      title: 'steps',
      description: 'The steps in order, where one is not enough. Everything about a step is then written in the step.',
      examples: [],
      aliases: ['process_steps', 'sequence', 'processes', 'route'],
      required: false,
      shape: { kind: 'list', of: stepRecord },
    },
  ]),
  required: [],
  open: true,
  conditions: [
    {
      when: [{ field: 'steps', present: true }],
      required: [],
      forbidden: [
        'process',
        'solvent',
        'drying',
        'temperature',
        'pressure',
        'time',
        'atmosphere',
        'dew_point',
        'rate',
        'slurry_ph',
        'lithium_excess',
      ],
      because: 'Where there are `steps`, this is written in each of them.',
    },
  ],
};

const manufacturingRecord: RecordShape = {
  kind: 'record',
  name: 'manufacturing',
  fields: fieldsByName([
    {
      name: 'cathode',
      title: 'making the cathode',
      description: 'How the cathode coating or film is made, up to the finished electrode.',
      examples: [],
      aliases: ['cathode_process', 'positive_electrode', 'cathode_coating'],
      required: false,
      shape: makingRecord,
    },
    {
      name: 'anode',
      title: 'making the anode',
      description: 'How the anode coating, foil or film is made, up to the finished electrode.',
      examples: [],
      aliases: ['anode_process', 'negative_electrode', 'anode_coating'],
      required: false,
      shape: makingRecord,
    },
    {
      name: 'electrolyte',
      title: 'making the electrolyte',
      description: 'How a solid electrolyte becomes a layer, or how a gel is made. Filling a liquid belongs to `assembly`.',
      examples: [],
      aliases: ['separator', 'electrolyte_process', 'solid_electrolyte'],
      required: false,
      shape: makingRecord,
    },
    {
      name: 'stack',
      title: 'joining the stack',
      description: 'How the layers are joined: pressing, lamination, co-sintering.',
      examples: [],
      aliases: ['stacking', 'pressing', 'lamination', 'densification'],
      required: false,
      shape: makingRecord,
    },
    {
      name: 'assembly',
      title: 'cell assembly',
      description: 'How the cell is closed and filled, and in which room.',
      examples: [],
      aliases: ['cell_assembly', 'filling', 'packaging'],
      required: false,
      shape: makingRecord,
    },
    {
      name: 'formation',
      title: 'formation',
      description: 'The first charge and discharge, in which the interphases form: rate, temperature and pressure.',
      examples: [],
      aliases: ['formation_cycling', 'conditioning', 'first_charge'],
      required: false,
      shape: makingRecord,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const voltageLimitsRecord: RecordShape = {
  kind: 'record',
  name: 'voltage_limits',
  fields: fieldsByName([
    {
      name: 'min',
      title: 'lower cut-off voltage',
      description: 'Voltage at which discharge ends.',
      examples: ['2.8 V'],
      aliases: [
        'lower',
        'lower_voltage_cut_off',
        'lower_cutoff',
        'lower_voltage_cut_off_v',
        'minimum',
        'v_min',
        'discharge_cutoff',
        'cutoff_low',
      ],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'max',
      title: 'upper cut-off voltage',
      description: 'Voltage at which charge ends. With `reference: cell` the cathode potential is higher than this by the potential of the anode.',
      examples: ['4.2 V'],
      aliases: [
        'upper',
        'upper_voltage_cut_off',
        'upper_cutoff',
        'upper_voltage_cut_off_v',
        'maximum',
        'v_max',
        'charge_cutoff',
        'cutoff_high',
      ],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'nominal',
      title: 'nominal voltage',
      description: 'Mean voltage over discharge at the design rate: energy is capacity times this. Not the mean of the two limits.',
      examples: ['3.66 V'],
      aliases: ['average', 'mean', 'nominal_voltage', 'average_voltage'],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'reference',
      title: 'voltage reference',
      description: 'What the voltages are counted against. Laboratory cells with a Li-In or LTO counter electrode are often quoted against Li/Li+.',
      examples: ['cell'],
      aliases: ['versus', 'vs', 'reference_electrode', 'against'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'choice',
        choices: [
          {
            value: 'cell',
            description: 'Between the terminals of this cell, cathode minus anode. This is meant where nothing is said.',
          },
          {
            value: 'Li/Li+',
            description: 'Potential of the cathode against lithium metal, whatever the anode.',
          },
          {
            value: 'Li-In',
            description: 'Against a two-phase lithium-indium electrode, about 0.62 V above Li/Li+.',
          },
          {
            value: 'LTO',
            description: 'Against a half-charged Li4Ti5O12 electrode, about 1.55 V above Li/Li+.',
          },
        ],
      },
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const temperatureLimitsRecord: RecordShape = {
  kind: 'record',
  name: 'temperature_limits',
  fields: fieldsByName([
    {
      name: 'min',
      title: 'lowest temperature',
      description: 'Lowest temperature at which the cell has to work.',
      examples: ['-20 degC'],
      aliases: ['lower', 'minimum', 't_min'],
      required: false,
      shape: temperatureQuantity,
    },
    {
      name: 'max',
      title: 'highest temperature',
      description: 'Highest temperature at which the cell has to work.',
      examples: ['55 degC'],
      aliases: ['upper', 'maximum', 't_max'],
      required: false,
      shape: temperatureQuantity,
    },
    {
      name: 'design',
      title: 'design temperature',
      description: 'Temperature the capacities, conductivities and targets are meant at.',
      examples: ['25 degC'],
      aliases: ['nominal', 'reference', 'operating', 'reference_temperature'],
      required: false,
      shape: temperatureQuantity,
    },
    {
      name: 'storage',
      title: 'storage temperature',
      description: 'Temperature, or range of temperatures, at which the cell is kept and shipped.',
      examples: ['-20..40 degC'],
      aliases: ['shelf', 'storage_temperature'],
      required: false,
      shape: temperatureQuantity,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const rateQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['rate'], unit: 'C' };

const currentDensityQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['current_density'], unit: 'mA/cm2' };

const operationRecord: RecordShape = {
  kind: 'record',
  name: 'operation',
  fields: fieldsByName([
    {
      name: 'voltage',
      title: 'voltage limits',
      description: 'Lower and upper cut-off of the cell and its mean voltage in between.',
      examples: [],
      aliases: ['voltage_range', 'voltage_window', 'cut_off', 'voltages', 'voltage_limits'],
      required: false,
      shape: voltageLimitsRecord,
    },
    {
      name: 'temperature',
      title: 'temperature range',
      description: 'Temperatures the cell is designed for, inside the cell.',
      examples: [],
      aliases: ['temperatures', 'temperature_range', 'temperature_limits'],
      required: false,
      shape: temperatureLimitsRecord,
    },
    {
      name: 'charge_rate',
      title: 'charge rate',
      description: 'Highest regular charging rate, as a C-rate on the nominal capacity. Lithium plating is judged at this rate.',
      examples: ['1C', 'C/5'],
      aliases: ['charging_rate', 'charge_c_rate', 'c_rate_charge'],
      required: false,
      shape: rateQuantity,
    },
    {
      name: 'discharge_rate',
      title: 'discharge rate',
      description: 'Rate at which capacity and energy are meant, as a C-rate on the nominal capacity.',
      examples: ['1C', 'C/3'],
      aliases: ['discharging_rate', 'discharge_c_rate', 'c_rate_discharge'],
      required: false,
      shape: rateQuantity,
    },
    {
      name: 'current_density',
      title: 'current density',
      description: 'Highest regular current per area of one electrode pair. Follows from rate and areal capacity where it is not given; critical current densities are compared with it.',
      examples: ['1.3 mA/cm2'],
      aliases: ['areal_current', 'areal_current_density'],
      required: false,
      shape: currentDensityQuantity,
    },
    {
      name: 'stack_pressure',
      title: 'stack pressure',
      description: 'Pressure kept on the electrode stack while the cell is in use, on the electrode area. The far higher pressure used in making it stands under `manufacturing`.',
      examples: ['4 MPa'],
      aliases: ['operating_pressure', 'pressure', 'external_pressure', 'applied_pressure'],
      required: false,
      shape: pressureQuantity2,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const specificEnergyQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['specific_energy'], unit: 'Wh/kg' };

const energyDensityQuantity: ScalarShape = { kind: 'scalar', type: 'quantity', dimensions: ['energy_density'], unit: 'Wh/L' };

const targetsRecord: RecordShape = {
  kind: 'record',
  name: 'targets',
  fields: fieldsByName([
    {
      name: 'capacity',
      title: 'target capacity',
      description: 'Capacity of the whole cell between its voltage limits at the design rate.',
      examples: ['12 Ah', '">= 5 Ah"'],
      aliases: [
        'nominal_capacity',
        'nominal_cell_capacity_a_h',
        'cell_capacity',
        'rated_capacity',
        'nominal_cell_capacity',
      ],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['capacity'], unit: 'Ah' },
    },
    {
      name: 'areal_capacity',
      title: 'target areal capacity',
      description: 'Reversible capacity per area of one electrode pair, that of the smaller electrode.',
      examples: ['">= 4.0 mAh/cm2"'],
      aliases: ['area_capacity', 'capacity_per_area'],
      required: false,
      shape: arealCapacityQuantity,
    },
    {
      name: 'energy',
      title: 'target energy',
      description: 'Energy of the whole cell: capacity times nominal voltage.',
      examples: ['">= 44 Wh"'],
      aliases: ['nominal_energy', 'cell_energy'],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['energy'], unit: 'Wh' },
    },
    {
      name: 'average_voltage',
      title: 'target average voltage',
      description: 'Mean discharge voltage of the cell.',
      examples: ['">= 3.6 V"'],
      aliases: ['nominal_voltage', 'mean_voltage'],
      required: false,
      shape: voltageQuantity,
    },
    {
      name: 'specific_energy',
      title: 'target specific energy',
      description: 'Energy per mass. Compared at cell level where the mass of the cell is known, otherwise at stack level; the finding says which. Not to be mixed up with `energy_density`, which is per volume.',
      examples: ['">= 250 Wh/kg"'],
      aliases: ['gravimetric_energy_density', 'gravimetric_energy', 'energy_per_mass'],
      required: false,
      shape: specificEnergyQuantity,
    },
    {
      name: 'energy_density',
      title: 'target energy density',
      description: 'Energy per volume, charged. Compared at cell level where the volume of the cell is known, otherwise at stack level; the finding says which. Not to be mixed up with `specific_energy`, which is per mass.',
      examples: ['">= 850 Wh/L"'],
      aliases: ['volumetric_energy_density', 'volumetric_energy', 'energy_per_volume'],
      required: false,
      shape: energyDensityQuantity,
    },
    {
      name: 'stack_specific_energy',
      title: 'target stack specific energy',
      description: 'Energy per mass of the repeat unit: coatings, separator, electrolyte in the pores and half of each foil, without housing.',
      examples: ['">= 330 Wh/kg"'],
      aliases: ['specific_energy_stack'],
      required: false,
      shape: specificEnergyQuantity,
    },
    {
      name: 'stack_energy_density',
      title: 'target stack energy density',
      description: 'Energy per volume of the repeat unit, charged: coatings, separator and half of each foil, without housing.',
      examples: ['">= 800 Wh/L"'],
      aliases: ['energy_density_stack'],
      required: false,
      shape: energyDensityQuantity,
    },
    {
      name: 'n_p_ratio',
      title: 'target N/P ratio',
      description: "Areal capacity of the anode over that of the cathode, both reversible at the cell's voltage limits and per facing area. Never from theoretical capacities.",
      examples: ['1.08..1.15'],
      aliases: ['np_ratio', 'np', 'n_p', 'npratio', 'capacity_ratio', 'balancing'],
      required: false,
      shape: numberQuantity,
    },
    {
      name: 'lithium_excess',
      title: 'target lithium excess',
      description: 'Lithium metal at assembly over lithium cycled, for a lithium metal anode; it takes the place of the N/P ratio there.',
      examples: ['"<= 1.0"'],
      aliases: ['li_excess', 'lithium_excess_ratio'],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['number', 'fraction'] },
    },
    {
      name: 'cathode_porosity',
      title: 'target cathode porosity',
      description: 'Void share of the dry, calendered cathode coating.',
      examples: ['22..28 %'],
      aliases: [],
      required: false,
      shape: fractionOrVolumeFractionQuantity,
    },
    {
      name: 'anode_porosity',
      title: 'target anode porosity',
      description: 'Void share of the dry, calendered anode coating.',
      examples: ['25..35 %'],
      aliases: [],
      required: false,
      shape: fractionOrVolumeFractionQuantity,
    },
    {
      name: 'current_density',
      title: 'target current density',
      description: 'Current per area of one electrode pair at the charge rate.',
      examples: ['">= 3 mA/cm2"'],
      aliases: ['areal_current_density'],
      required: false,
      shape: currentDensityQuantity,
    },
    {
      name: 'electrolyte_amount',
      title: 'target electrolyte amount',
      description: 'Liquid electrolyte per capacity (E/C ratio).',
      examples: ['"<= 2.0 g/Ah"'],
      aliases: ['ec_ratio', 'e_c_ratio', 'electrolyte_to_capacity_ratio'],
      required: false,
      shape: {
        kind: 'scalar',
        type: 'quantity',
        dimensions: ['mass_per_capacity', 'volume_per_capacity'],
        unit: 'g/Ah',
      },
    },
    {
      name: 'fill_factor',
      title: 'target fill factor',
      description: 'Volume of liquid electrolyte over the pore volume of electrodes and separator. Below 1 there are dry pores.',
      examples: ['1.1..1.6'],
      aliases: ['filling_factor', 'pore_fill'],
      required: false,
      shape: numberQuantity,
    },
    {
      name: 'electrolyte_resistance',
      title: 'target electrolyte resistance',
      description: 'Area-specific resistance of the separating layer at the design temperature: thickness over conductivity. Interfaces and electrodes are not in it.',
      examples: ['"<= 10 ohm cm2"'],
      aliases: ['asr', 'area_specific_resistance'],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['area_resistance'], unit: 'ohm cm2' },
    },
    {
      name: 'stack_thickness',
      title: 'target repeat-unit thickness',
      description: 'Thickness of one electrode pair with separator and half of each foil, charged.',
      examples: ['"<= 180 um"'],
      aliases: ['repeat_unit_thickness', 'unit_cell_thickness'],
      required: false,
      shape: lengthQuantity,
    },
    {
      name: 'mass',
      title: 'target cell mass',
      description: 'Mass of the finished cell.',
      examples: ['"<= 70 g"'],
      aliases: ['weight', 'cell_mass'],
      required: false,
      shape: massQuantity,
    },
    {
      name: 'volume',
      title: 'target cell volume',
      description: 'Volume of the finished cell without tabs.',
      examples: ['"<= 24 mL"'],
      aliases: ['cell_volume'],
      required: false,
      shape: volumeQuantity,
    },
    {
      name: 'cycle_life',
      title: 'target cycle life',
      description: 'Full cycles until the capacity has fallen to the share written behind `@`. It is not computed; it tells the checks how demanding the design is.',
      examples: ['">= 1000 cycles @ 80 %"'],
      aliases: ['cycles', 'lifetime', 'cycle_count'],
      required: false,
      shape: { kind: 'scalar', type: 'quantity', dimensions: ['cycles'], unit: 'cycles' },
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const waiverRecord: RecordShape = {
  kind: 'record',
  name: 'waiver',
  fields: fieldsByName([
    {
      name: 'rule',
      title: 'waived rule',
      description: 'Id of the rule whose finding is accepted, as shown behind the finding.',
      examples: ['balance/np-ratio'],
      aliases: ['id', 'rule_id', 'code'],
      required: true,
      shape: { kind: 'scalar', type: 'text', pattern: '^[a-z]+/[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    },
    {
      name: 'at',
      title: 'waived place',
      description: 'Path of the field the finding is on, keys joined by dots. Without it the waiver covers every finding of the rule in this file.',
      examples: ['anode.loading', '"manufacturing.cathode.steps[1].temperature"'],
      aliases: ['path', 'where', 'field', 'location'],
      required: false,
      shape: text,
    },
    {
      name: 'reason',
      title: 'reason',
      description: 'Why the finding is acceptable in this design.',
      examples: ['"measured on 40 pilot cells, report 118"'],
      aliases: ['why', 'because', 'justification', 'comment'],
      required: true,
      shape: prose,
    },
    {
      name: 'by',
      title: 'waived by',
      description: 'Who answers for it.',
      examples: ['M. Sato'],
      aliases: ['author', 'approved_by', 'who', 'owner'],
      required: true,
      shape: text,
    },
    {
      name: 'until',
      title: 'end date',
      description: 'Last day of the waiver, as year-month-day. The day after, the finding is back.',
      examples: ['2027-06-30'],
      aliases: ['expires', 'end', 'expiry', 'valid_until'],
      required: true,
      shape: { kind: 'scalar', type: 'text', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' },
    },
  ]),
  required: ['rule', 'reason', 'by', 'until'],
  open: true,
  conditions: [],
};

const referenceRecord: RecordShape = {
  kind: 'record',
  name: 'reference',
  fields: fieldsByName([
    {
      name: 'doi',
      title: 'DOI',
      description: 'Digital object identifier, without a web address around it.',
      examples: ['10.1038/s41560-020-0575-z'],
      aliases: [],
      required: false,
      shape: { kind: 'scalar', type: 'text', pattern: '^10\\.[0-9]{4,9}/\\S+$' },
    },
    {
      name: 'url',
      title: 'web address',
      description: 'Address of a source that has no DOI.',
      examples: ['https://example.org/report-118'],
      aliases: ['link', 'href', 'web'],
      required: false,
      shape: { kind: 'scalar', type: 'text', pattern: '^https?://\\S+$' },
    },
    {
      name: 'title',
      title: 'title of the source',
      description: 'Title of the paper or report. Put it in quotes if it contains a comma inside braces, or a colon.',
      examples: [],
      aliases: [],
      required: false,
      shape: text,
    },
    {
      name: 'note',
      title: 'note',
      description: 'What was taken from the source.',
      examples: ['5 MPa reliable with lithium metal'],
      aliases: ['comment', 'notes', 'description'],
      required: false,
      shape: text,
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};

const referencesField: Field = {
  name: 'references',
  title: 'references',
  description: 'Sources by a short key of your own, cited elsewhere in the file as `ref:KEY`.',
  examples: [],
  aliases: ['reference', 'bibliography', 'sources', 'literature'],
  required: false,
  shape: { kind: 'dict', of: referenceRecord, keyIsMaterial: false },
};

export const cell: RecordShape = {
  kind: 'record',
  name: 'cell',
  fields: fieldsByName([
    {
      name: 'cellspec',
      title: 'format version',
      description: 'Marks the file as a cell spec and says which version of the format it is written in. There is only version 1.',
      examples: ['1'],
      aliases: ['cellspec_version', 'format_version', 'schema_version'],
      required: true,
      shape: integer,
    },
    {
      name: 'name',
      title: 'cell name',
      description: 'What people call this design, in one line. Usual habit: cathode, electrolyte if it is solid, anode, size and format.',
      examples: ['NMC622 / graphite 12 Ah pouch'],
      aliases: ['title', 'cell_name', 'label'],
      required: false,
      shape: text,
    },
    {
      name: 'id',
      title: 'identifier',
      description: 'The number or code under which your own system files this design. It is never interpreted.',
      examples: ['CD-0042'],
      aliases: ['identifier', 'uid', 'cell_id', 'part_number'],
      required: false,
      shape: text,
    },
    {
      name: 'revision',
      title: 'revision',
      description: 'Revision of this design in your own numbering. Not the version of the format, which is `cellspec`.',
      examples: ['B', '3'],
      aliases: ['version', 'rev'],
      required: false,
      shape: text,
    },
    {
      name: 'profile',
      title: 'design maturity',
      description: 'How far this design has come, and so how much is asked for. Faults are found in every profile; what is merely not written yet is asked for from `lab`, `prototype` or `production` on. Without it a design counts as `lab`.',
      examples: ['lab'],
      aliases: ['maturity', 'stage', 'design_stage', 'status', 'trl'],
      required: false,
      shape: choice,
    },
    {
      name: 'description',
      title: 'description',
      description: 'What the design is for and what is special about it, in prose.',
      examples: [],
      aliases: ['comment', 'notes', 'summary'],
      required: false,
      shape: text,
    },
    {
      name: 'authors',
      title: 'authors',
      description: 'Who answers for this design, one name per item.',
      examples: ['[A. Rivera, M. Sato]'],
      aliases: ['author', 'contributors', 'owner'],
      required: false,
      shape: anyList,
    },
    {
      name: 'extends',
      title: 'base spec',
      description: 'Path, from this file, of a cell spec this one starts from. What is written here wins; maps are merged key by key, lists are replaced whole, and `null` takes an inherited key away. A part that is meant to be extended is named `*.base.cell.yaml`: what it leaves out is not missing.',
      examples: ['./base.cell.yaml'],
      aliases: ['base', 'inherits', 'parent'],
      required: false,
      shape: text,
    },
    {
      name: 'use',
      title: 'material libraries',
      description: 'Paths, from this file, of `*.celllib.yaml` libraries whose material names may be used here. A library adds names; it never sets a value of this cell. Where two give the same name the later one counts, and a material the spec defines itself wins.',
      examples: ['[./plant.celllib.yaml]'],
      aliases: ['uses', 'import', 'imports', 'libraries', 'include'],
      required: false,
      shape: anyList,
    },
    {
      name: 'materials',
      title: 'own materials',
      description: 'Materials of your own, by the name used elsewhere in this file. Give `base` for a variant of a material the library knows; only what differs needs to be written.',
      examples: [],
      aliases: ['material', 'custom_materials', 'material_definitions'],
      required: false,
      shape: ownMaterialDict,
    },
    {
      name: 'cell',
      title: 'cell build',
      description: 'Format, size and packaging of the cell and how many electrode pairs are inside: what turns values per area into ampere-hours and watt-hours.',
      examples: [],
      aliases: ['cell_geometry', 'geometry', 'form', 'package', 'cell_design'],
      required: false,
      shape: cellBuildRecord,
    },
    {
      name: 'cathode',
      title: 'cathode (positive electrode)',
      description: 'The positive electrode, called cathode whether the cell is charging or discharging: one coating on one side of its collector.',
      examples: [],
      aliases: ['positive_electrode', 'positive', 'pos_electrode', 'positive_electrode_coating'],
      required: true,
      shape: cathodeRecord,
    },
    {
      name: 'anode',
      title: 'anode (negative electrode)',
      description: 'The negative electrode, called anode whether the cell is charging or discharging: one coating or foil on one side of its collector. A cell that plates its lithium on a bare collector is written `active_material: anode-free`.',
      examples: [],
      aliases: ['negative_electrode', 'negative', 'neg_electrode', 'negative_electrode_coating'],
      required: true,
      shape: anodeRecord,
    },
    {
      name: 'electrolyte',
      title: 'electrolyte',
      description: 'What carries lithium ions between the electrodes. `type` decides which of the other fields belong here. An ion conductor inside an electrode is written in that electrode: in its `composition`, or as `catholyte` or `anolyte`.',
      examples: [],
      aliases: ['electrolytes', 'solid_electrolyte', 'liquid_electrolyte', 'electrolyte_system'],
      required: true,
      shape: electrolyteRecord,
    },
    {
      name: 'separator',
      title: 'separator',
      description: 'The porous membrane that holds a liquid or gel electrolyte between the electrodes. A dense solid electrolyte separates by itself: its thickness is written under `electrolyte`.',
      examples: [],
      aliases: ['separators', 'membrane'],
      required: false,
      shape: separatorRecord,
    },
    {
      name: 'interfaces',
      title: 'interfaces',
      description: 'What was thought about each place where two materials meet: chemistry, mechanics and contact. In a solid-state cell these are the usual bottlenecks.',
      examples: [],
      aliases: ['interface', 'interphases', 'interface_considerations'],
      required: false,
      shape: interfacesRecord,
    },
    {
      name: 'manufacturing',
      title: 'manufacturing',
      description: 'How each part is made and how the cell is put together, as far as materials have to survive it.',
      examples: [],
      aliases: ['process', 'processing', 'production', 'fabrication'],
      required: false,
      shape: manufacturingRecord,
    },
    {
      name: 'operation',
      title: 'operating conditions',
      description: 'Voltage limits, temperatures, rates and pressure the cell is designed for. Capacities elsewhere in the spec are meant between these voltage limits.',
      examples: [],
      aliases: ['operating_conditions', 'operating', 'cycling', 'conditions'],
      required: false,
      shape: operationRecord,
    },
    {
      name: 'targets',
      title: 'targets',
      description: 'What the design has to reach. Each target is compared with the value computed from the rest of the spec.',
      examples: [],
      aliases: ['target', 'requirements', 'goals', 'specifications'],
      required: false,
      shape: targetsRecord,
    },
    {
      name: 'waivers',
      title: 'waivers',
      description: 'Findings that are accepted on purpose, each with a reason, a name and an end date. After the date the finding is back.',
      examples: [],
      aliases: ['waiver', 'ignore', 'suppressions', 'exceptions'],
      required: false,
      shape: { kind: 'list', of: waiverRecord },
    },
    referencesField,
  ]),
  required: ['cellspec', 'cathode', 'anode', 'electrolyte'],
  open: true,
  conditions: [],
};

export const library: RecordShape = {
  kind: 'record',
  name: 'library',
  fields: fieldsByName([
    {
      name: 'cellspec',
      title: 'format version',
      description: 'Marks the file as a library for cell specs and says which version of the format it is written in. There is only version 1.',
      examples: ['1'],
      aliases: ['cellspec_version', 'format_version', 'schema_version'],
      required: true,
      shape: integer,
    },
    {
      name: 'name',
      title: 'library name',
      description: 'What people call this library.',
      examples: ['Pilot plant materials 2026'],
      aliases: ['title', 'label'],
      required: false,
      shape: text,
    },
    {
      name: 'description',
      title: 'description',
      description: 'Where the values come from and for whom they are meant, in prose.',
      examples: [],
      aliases: ['comment', 'notes', 'summary'],
      required: false,
      shape: text,
    },
    {
      name: 'materials',
      title: 'materials',
      description: 'The materials, each by the name specs use for it. Give `base` for a variant of a material the built-in library knows; only what differs needs to be written.',
      examples: [],
      aliases: ['material', 'custom_materials', 'material_definitions'],
      required: true,
      shape: ownMaterialDict,
    },
    referencesField,
  ]),
  required: ['cellspec', 'materials'],
  open: true,
  conditions: [],
};

const profileField: Field = {
  name: 'profile',
  title: 'design maturity',
  description: "How far designs have come that do not say so themselves, and so how much is asked of them. A spec's own `profile` wins.",
  examples: ['lab'],
  aliases: ['maturity', 'stage', 'design_stage', 'status', 'trl'],
  required: false,
  shape: choice,
};

const rulesField: Field = {
  name: 'rules',
  title: 'severity of rules',
  description: 'How much a rule counts here: its id, or a whole group as `balance/*`, and `off`, `hint`, `info`, `warning` or `error`. The page of a rule says what it counts otherwise.',
  examples: [],
  aliases: ['severity', 'severities', 'rule'],
  required: false,
  shape: {
    kind: 'dict',
    of: {
      kind: 'scalar',
      type: 'choice',
      choices: [
        { value: 'off', description: 'The rule is not heard.' },
        { value: 'hint', description: 'Told only to those who ask for hints.' },
        { value: 'info', description: 'A remark.' },
        { value: 'warning', description: 'A warning; it fails a run only with `--fail-on warning`.' },
        { value: 'error', description: 'An error, which fails a run.' },
      ],
    },
    keyIsMaterial: false,
    keyIsRule: true,
  },
};

const overrideRecord: RecordShape = {
  kind: 'record',
  name: 'override',
  fields: fieldsByName([
    {
      name: 'files',
      title: 'files',
      description: 'Patterns of the paths it is for, counted from the folder of this file.',
      examples: ['[concepts]'],
      aliases: ['paths', 'path', 'glob', 'globs', 'file'],
      required: true,
      shape: anyList,
    },
    profileField,
    rulesField,
  ]),
  required: ['files'],
  open: true,
  conditions: [],
};

export const config: RecordShape = {
  kind: 'record',
  name: 'config',
  fields: fieldsByName([
    profileField,
    rulesField,
    {
      name: 'include',
      title: 'files to check',
      description: 'Patterns of paths, counted from the folder of this file: where there are any, only specs that match one are checked. `*` stands for anything in a name, `**` for any folders; a folder stands for all that is in it.',
      examples: ['[cells, released/**/*.cell.yaml]'],
      aliases: ['files', 'only', 'includes'],
      required: false,
      shape: anyList,
    },
    {
      name: 'ignore',
      title: 'files not to check',
      description: 'Patterns of paths, counted from the folder of this file. What matches is not checked where folders are searched; a file that is named on the command line or open in an editor is checked all the same, unless the command says `--force-exclude`.',
      examples: ['[drafts, "**/*.old.cell.yaml"]'],
      aliases: ['exclude', 'excludes', 'ignored', 'skip'],
      required: false,
      shape: anyList,
    },
    {
      name: 'libraries',
      title: 'libraries for all specs',
      description: 'Libraries of materials that every spec knows without naming them under `use`. Paths count from the folder of this file.',
      examples: ['[materials/pilot-line.celllib.yaml]'],
      aliases: ['use', 'library', 'materials'],
      required: false,
      shape: anyList,
    },
    {
      name: 'baseline',
      title: 'baseline',
      description: 'File with findings that were there when checking began and do not count until somebody touches what they are about; written by `cellspec baseline`. The path counts from the folder of this file.',
      examples: ['cellspec.baseline.json'],
      aliases: ['accepted', 'baseline_file'],
      required: false,
      shape: text,
    },
    {
      name: 'overrides',
      title: 'other settings for some files',
      description: 'Settings for the files that match; a later entry wins over an earlier one, and all of them over the settings above.',
      examples: [],
      aliases: ['per_path', 'per_file', 'override'],
      required: false,
      shape: { kind: 'list', of: overrideRecord },
    },
  ]),
  required: [],
  open: true,
  conditions: [],
};
