/** Random designs for property tests, which can be written in any unit. */
import fc from 'fast-check';
import { type Design, readDesign } from '../../server/src/design/design.js';
import { readSpec } from '../../server/src/spec/read.js';
import { knowledge } from './knowledge.js';

/** Units of one dimension, with the factor from the first one. */
const units = {
  length: [
    ['um', 1],
    ['nm', 1e3],
    ['mm', 1e-3],
    ['m', 1e-6],
  ],
  areal_mass: [
    ['mg/cm2', 1],
    ['g/m2', 10],
  ],
  areal_capacity: [
    ['mAh/cm2', 1],
    ['Ah/m2', 10],
  ],
  density: [
    ['g/cm3', 1],
    ['kg/m3', 1e3],
  ],
  specific_capacity: [
    ['mAh/g', 1],
    ['Ah/kg', 1],
  ],
  voltage: [
    ['V', 1],
    ['mV', 1e3],
  ],
  conductivity: [
    ['mS/cm', 1],
    ['S/m', 0.1],
    ['S/cm', 1e-3],
  ],
  mass: [
    ['g', 1],
    ['kg', 1e-3],
  ],
  volume: [
    ['mL', 1],
    ['L', 1e-3],
    ['cm3', 1],
  ],
  per_capacity: [['g/Ah', 1]],
  share: [['%', 1]],
  current_density: [
    ['mA/cm2', 1],
    ['A/m2', 10],
  ],
  rate: [['C', 1]],
} as const;

export type Kind = keyof typeof units;

interface Field {
  readonly path: string;
  readonly kind: Kind;
  readonly least: number;
  readonly most: number;
}

export const fields: readonly Field[] = [
  { path: 'cell.electrode_width', kind: 'length', least: 1e4, most: 2e5 },
  { path: 'cell.electrode_height', kind: 'length', least: 1e4, most: 2e5 },
  { path: 'cell.volume', kind: 'volume', least: 1, most: 500 },
  { path: 'cell.housing.mass', kind: 'mass', least: 1, most: 50 },
  { path: 'cell.housing.tabs', kind: 'mass', least: 0.1, most: 5 },
  ...(['cathode', 'anode'] as const).flatMap((side): Field[] => [
    { path: `${side}.loading`, kind: 'areal_mass', least: 1, most: 40 },
    { path: `${side}.density`, kind: 'density', least: 1, most: 4 },
    { path: `${side}.thickness`, kind: 'length', least: 5, most: 200 },
    { path: `${side}.porosity`, kind: 'share', least: 5, most: 60 },
    { path: `${side}.areal_capacity`, kind: 'areal_capacity', least: 0.2, most: 8 },
    { path: `${side}.specific_capacity`, kind: 'specific_capacity', least: 80, most: 370 },
    { path: `${side}.current_collector.thickness`, kind: 'length', least: 4, most: 30 },
  ]),
  { path: 'electrolyte.thickness', kind: 'length', least: 1, most: 900 },
  { path: 'electrolyte.density', kind: 'density', least: 0.9, most: 5 },
  { path: 'electrolyte.conductivity', kind: 'conductivity', least: 1e-3, most: 20 },
  { path: 'electrolyte.amount', kind: 'per_capacity', least: 0.5, most: 10 },
  { path: 'separator.thickness', kind: 'length', least: 5, most: 40 },
  { path: 'separator.porosity', kind: 'share', least: 30, most: 70 },
  { path: 'operation.voltage.nominal', kind: 'voltage', least: 1, most: 5 },
  { path: 'operation.voltage.max', kind: 'voltage', least: 2, most: 5 },
  { path: 'operation.current_density', kind: 'current_density', least: 0.1, most: 10 },
  { path: 'manufacturing.formation.rate', kind: 'rate', least: 0.02, most: 0.2 },
  { path: 'cell.mass', kind: 'mass', least: 1, most: 900 },
  { path: 'cell.substrate.thickness', kind: 'length', least: 10, most: 500 },
  { path: 'cathode.active_loading', kind: 'areal_mass', least: 1, most: 40 },
  { path: 'electrolyte.relative_density', kind: 'share', least: 40, most: 100 },
  { path: 'interfaces.anode_electrolyte.interlayer.thickness', kind: 'length', least: 0.01, most: 10 },
  { path: 'operation.charge_rate', kind: 'rate', least: 0.05, most: 5 },
  { path: 'operation.discharge_rate', kind: 'rate', least: 0.05, most: 5 },
];

/** A design as a list of settings, so that it can be written in any unit. */
export interface Draft {
  readonly format: string;
  readonly pairs: number;
  readonly cathode: string;
  readonly anode: string;
  readonly reference: string;
  readonly solid: boolean;
  readonly composition: boolean;
  readonly shares: readonly [number, number];
  readonly values: readonly {
    readonly given: boolean;
    readonly at: number;
    readonly spread: number;
    /** A slip, or a bound instead of a number. */
    readonly odd?: '0' | '-' | '>=' | '<=';
  }[];
}

const value = {
  given: fc.boolean(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  spread: fc.constantFrom(0, 0, 0.01, 0.1),
};
const size = { minLength: fields.length, maxLength: fields.length };

const draft = {
  format: fc.constantFrom('pouch', 'prismatic', 'cylindrical', 'coin', 'thin_film'),
  pairs: fc.integer({ min: 1, max: 60 }),
  cathode: fc.constantFrom('NMC622', 'NMC622', 'S', 'unheard of'),
  anode: fc.constantFrom('graphite', 'Si', 'LTO', 'lithium metal', 'anode-free', 'house carbon', 'blend'),
  reference: fc.constantFrom('cell', 'cell', 'Li/Li+', 'Li-In', 'LTO'),
  solid: fc.boolean(),
  composition: fc.boolean(),
  shares: fc.tuple(fc.integer({ min: 60, max: 97 }), fc.integer({ min: 1, max: 3 })),
};

export const drafts: fc.Arbitrary<Draft> = fc.record({ ...draft, values: fc.array(fc.record(value), size) });

/** With zeros, negative numbers and bounds among the values. */
export const oddDrafts: fc.Arbitrary<Draft> = fc.record({
  ...draft,
  values: fc.array(
    fc.record(
      { ...value, odd: fc.option(fc.constantFrom('0', '-', '>=', '<='), { nil: undefined, freq: 2 }) },
      {
        requiredKeys: ['given', 'at', 'spread'],
      },
    ),
    size,
  ),
}) as fc.Arbitrary<Draft>;

/** `pick` chooses the unit of a field. */
export function write(draft: Draft, pick: (kind: Kind, index: number) => number = () => 0): string {
  const tree: Record<string, unknown> = {};
  const set = (path: string, value: unknown): void => {
    const keys = path.split('.');
    let at = tree;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[keys.at(-1) ?? ''] = value;
  };
  set('cellspec', 1);
  set('cell.format', draft.format);
  set('cell.electrode_pairs', draft.pairs);
  set('cathode.active_material', draft.cathode);
  if (draft.anode === 'blend') set('anode.active_materials', { graphite: '90 wt%', SiOx: '10 wt%' });
  else set('anode.active_material', draft.anode);
  set('operation.voltage.reference', draft.reference);
  if (draft.solid) set('interfaces.anode_electrolyte.interlayer.material', 'Ag-C');
  set('cathode.current_collector.material', 'Al');
  set('anode.current_collector.material', 'Cu');
  set('electrolyte.type', draft.solid ? 'solid' : 'liquid');
  if (draft.solid) set('electrolyte.material', 'Li6PS5Cl');
  else {
    set('electrolyte.salts', { LiPF6: '1 mol/L' });
    set('electrolyte.solvents', { EC: '30 vol%', EMC: '70 vol%' });
    set('separator.material', 'PE');
  }
  if (draft.composition) {
    const [active, carbon] = draft.shares;
    const inner = draft.solid ? 'Li6PS5Cl' : 'PVDF';
    const rest = 100 - active - carbon;
    set('cathode.composition', {
      [draft.cathode]: `${active} wt%`,
      'carbon black': `${carbon} wt%`,
      [inner]: `${rest} wt%`,
    });
  }
  fields.forEach(({ path, kind, least, most }, index) => {
    const value = draft.values[index];
    const foreign = draft.solid
      ? path.startsWith('separator') || path === 'electrolyte.amount'
      : path === 'electrolyte.thickness' ||
        path === 'electrolyte.relative_density' ||
        path.startsWith('interfaces');
    if (!value?.given || foreign) return;
    const choices = units[kind];
    const [unit, factor] = choices[pick(kind, index) % choices.length] ?? choices[0];
    const amount = (least + value.at * (most - least)) * factor;
    const spread = value.spread === 0 || value.odd ? '' : ` +- ${amount * value.spread}`;
    const number =
      value.odd === '0' ? '0' : `${value.odd ? `${value.odd} ` : ''}${amount}`.replace('- ', '-');
    set(path, kind === 'rate' ? `${number}C` : `${number}${spread} ${unit}`);
  });
  // JSON is YAML.
  return JSON.stringify(tree);
}

export function designOf(text: string): Design {
  return readDesign(readSpec(text, 'cell').spec, knowledge);
}
