/** Small broken specs: the smallest whole one, changed in one place, and the one thing a validator has to say about it. */
export interface SchemaCase {
  readonly says: string;
  /** Dotted path to new value; `undefined` takes the field out. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Place and keyword of each error, in any order; none where the spec is whole. */
  readonly errors: readonly string[];
}

export const smallestSpec = {
  cellspec: 1,
  cathode: { active_material: 'LFP', loading: '15 mg/cm2' },
  anode: { active_material: 'graphite', loading: '7.5 mg/cm2' },
  electrolyte: { type: 'liquid', salts: { LiPF6: '1 mol/L' }, solvents: { EC: '30 vol%', EMC: '70 vol%' } },
};

const solid = { type: 'solid', material: 'Li6PS5Cl', thickness: '30 um' };

export const schemaCases: readonly SchemaCase[] = [
  { says: 'the smallest spec is whole', set: {}, errors: [] },
  { says: 'a format that does not exist yet', set: { cellspec: 2 }, errors: ['/cellspec const'] },
  { says: 'the version as text', set: { cellspec: '1' }, errors: ['/cellspec type', '/cellspec const'] },
  { says: 'no electrolyte', set: { electrolyte: undefined }, errors: [' required electrolyte'] },
  { says: 'an empty cathode', set: { cathode: null }, errors: ['/cathode type'] },
  { says: 'a list as the whole cathode', set: { cathode: ['LFP'] }, errors: ['/cathode type'] },
  {
    says: "a neighbour's word for the cathode",
    set: { cathode: undefined, positive_electrode: {} },
    errors: [' required cathode', ' additionalProperties positive_electrode'],
  },
  { says: 'data of your own', set: { 'x-batch': [1, { a: 2 }], 'cathode.x-supplier': 'ours' }, errors: [] },
  {
    says: 'names from the prototype of objects',
    set: { constructor: 'us' },
    errors: [' additionalProperties constructor'],
  },
  {
    says: 'a bare number where a unit is needed',
    set: { 'cathode.loading': 15 },
    errors: ['/cathode/loading type'],
  },
  {
    says: 'a bare number in a composition',
    set: { 'cathode.composition': { LFP: 95 } },
    errors: ['/cathode/composition/LFP type'],
  },
  {
    says: 'a plain number as text or number',
    set: { 'targets.n_p_ratio': '1.1..1.2', 'electrolyte.transference_number': 0.4 },
    errors: [],
  },
  {
    says: 'half an electrode pair',
    set: { 'cell.electrode_pairs': 0.5 },
    errors: ['/cell/electrode_pairs type', '/cell/electrode_pairs minimum'],
  },
  {
    says: 'no electrode pair',
    set: { 'cell.electrode_pairs': 0 },
    errors: ['/cell/electrode_pairs minimum'],
  },
  { says: 'a format nobody builds', set: { 'cell.format': 'spherical' }, errors: ['/cell/format enum'] },
  {
    says: 'a round cell with a width',
    set: { 'cell.dimensions': { diameter: '21 mm', width: '21 mm' } },
    errors: ['/cell/dimensions/width false schema'],
  },
  {
    says: 'no active material',
    set: { 'anode.active_material': undefined },
    errors: ['/anode required active_material'],
  },
  {
    says: 'a blend',
    set: {
      'cathode.active_material': undefined,
      'cathode.active_materials': { NMC622: '70 wt%', LMO: '30 wt%' },
    },
    errors: [],
  },
  {
    says: 'a blend and a single active material',
    set: { 'cathode.active_materials': { LFP: '100 wt%' } },
    errors: ['/cathode/active_material false schema'],
  },
  {
    says: 'an overhang of the cathode',
    set: { 'cathode.overhang': '1 mm' },
    errors: ['/cathode additionalProperties overhang'],
  },
  {
    says: 'a catholyte in the anode',
    set: { 'anode.catholyte': {} },
    errors: ['/anode additionalProperties catholyte'],
  },
  {
    says: 'a collector that YAML 1.1 reads as false',
    set: { 'anode.current_collector': false },
    errors: ['/anode/current_collector type'],
  },
  {
    says: 'an electrolyte without a type',
    set: { 'electrolyte.type': undefined },
    errors: ['/electrolyte required type'],
  },
  {
    says: 'an electrolyte of no known type',
    set: { 'electrolyte.type': 'plasma' },
    errors: ['/electrolyte/type enum'],
  },
  {
    says: 'a thickness of a liquid',
    set: { 'electrolyte.thickness': '20 um' },
    errors: ['/electrolyte/thickness false schema'],
  },
  { says: 'an ionic liquid without solvents', set: { 'electrolyte.solvents': undefined }, errors: [] },
  { says: 'a solid', set: { electrolyte: solid }, errors: [] },
  {
    says: 'a solid with a solvent',
    set: { electrolyte: { ...solid, solvents: {} } },
    errors: ['/electrolyte/solvents false schema'],
  },
  {
    says: 'a solid of nothing',
    set: { electrolyte: { type: 'solid' } },
    errors: ['/electrolyte required material'],
  },
  {
    says: 'a wetted solid',
    set: { electrolyte: { ...solid, type: 'hybrid', wetting: { amount: '0.1 g/Ah' } } },
    errors: [],
  },
  {
    says: 'two solid layers',
    set: { electrolyte: { type: 'solid', layers: [{ material: 'Li3InCl6' }, { material: 'Li6PS5Cl' }] } },
    errors: [],
  },
  {
    says: 'layers and a thickness beside them',
    set: { electrolyte: { type: 'solid', layers: [{ material: 'Li6PS5Cl' }], thickness: '30 um' } },
    errors: ['/electrolyte/thickness false schema'],
  },
  {
    says: 'a process that is none',
    set: { 'manufacturing.cathode.process': 'baking' },
    errors: ['/manufacturing/cathode/process enum'],
  },
  {
    says: 'steps and a temperature beside them',
    set: { 'manufacturing.cathode': { steps: [{ process: 'drying' }], temperature: '80 degC' } },
    errors: ['/manufacturing/cathode/temperature false schema'],
  },
  {
    says: 'steps within a step',
    set: { 'manufacturing.cathode.steps': [{ steps: [] }] },
    errors: ['/manufacturing/cathode/steps/0 additionalProperties steps'],
  },
  {
    says: 'evidence that leads nowhere',
    set: { 'interfaces.anode_electrolyte.evidence': ['Smith 2019'] },
    errors: ['/interfaces/anode_electrolyte/evidence/0 pattern'],
  },
  {
    says: 'a DOI inside a web address',
    set: { 'references.a.doi': 'https://doi.org/10.1038/x' },
    errors: ['/references/a/doi pattern'],
  },
  {
    says: 'a key made by a comma in braces',
    set: { 'references.a': { title: 'binders', 'and electrolytes': null } },
    errors: ['/references/a additionalProperties and electrolytes'],
  },
  {
    says: 'a waiver without an end',
    set: { waivers: [{ rule: 'balance/np-ratio', reason: 'measured', by: 'MS' }] },
    errors: ['/waivers/0 required until'],
  },
  {
    says: 'a waiver until no day of the calendar',
    set: { waivers: [{ rule: 'balance/np-ratio', reason: 'measured', by: 'MS', until: '30.6.2027' }] },
    errors: ['/waivers/0/until pattern'],
  },
  { says: 'a name that is a number', set: { name: 811, revision: true }, errors: [] },
  { says: 'a single library instead of a list', set: { use: './plant.celllib.yaml' }, errors: ['/use type'] },
];

/** The smallest spec with the changes of a case. */
export function specOf(each: SchemaCase): unknown {
  const spec = structuredClone(smallestSpec);
  for (const [path, value] of Object.entries(each.set)) setAt(spec, path.split('.'), value);
  return spec;
}

function setAt(target: object, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    if (!Object.hasOwn(target, step)) Reflect.set(target, step, {});
    setAt(Object(Reflect.get(target, step)), rest, value);
  } else if (value === undefined) Reflect.deleteProperty(target, step);
  else Object.defineProperty(target, step, { value, enumerable: true, configurable: true, writable: true });
}
