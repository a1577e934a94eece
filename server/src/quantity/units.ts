/** The units of a cell spec: the one place that says what a unit is called and what it is worth. */
import type { Dimension } from './dimension.js';
import { once } from './once.js';
import { canonicalUnit } from './unit-text.js';

export interface Unit {
  /** Preferred spelling, plain ASCII. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Base units in one of this unit: base = factor * value + offset. */
  readonly factor: number;
  /** In base units; zero for all but degrees Celsius. */
  readonly offset: number;
  /** Other products of the same size that are accepted, for example `kg/L` for `g/cm3`. */
  readonly spellings: readonly string[];
}

type Row = readonly [name: string, factor: number, spellings?: readonly string[], offset?: number];

const ampereHour = 3600;
const wattHour = 3600;

/**
 * Per dimension the unit it is usually written in, then those worth showing beside it, then the rest. Ways to write the
 * same product (`mAh·cm⁻²`, `µm`, `ohm cm^2`) need no entry: unit-text.ts knows them. Only products that differ do.
 */
const rows: { readonly [D in Dimension]: readonly Row[] } = {
  number: [],
  fraction: [
    ['%', 1e-2],
    ['ppm', 1e-6],
  ],
  mass_fraction: [
    ['wt%', 1e-2],
    ['ppmw', 1e-6, ['wt ppm']],
  ],
  volume_fraction: [
    ['vol%', 1e-2],
    ['ppmv', 1e-6, ['vol ppm']],
  ],
  mole_fraction: [['mol%', 1e-2]],
  length: [
    ['um', 1e-6],
    ['mm', 1e-3],
    ['nm', 1e-9],
    ['cm', 1e-2],
    ['angstrom', 1e-10],
    ['m', 1],
  ],
  area: [
    ['cm2', 1e-4],
    ['mm2', 1e-6],
    ['m2', 1],
  ],
  volume: [
    ['mL', 1e-6],
    ['cm3', 1e-6],
    ['L', 1e-3, ['dm3']],
    ['uL', 1e-9],
    ['mm3', 1e-9],
    ['m3', 1],
  ],
  mass: [
    ['g', 1e-3],
    ['mg', 1e-6],
    ['kg', 1],
    ['ug', 1e-9],
  ],
  time: [
    ['h', 3600],
    ['min', 60],
    ['s', 1],
    ['d', 86400],
  ],
  temperature: [
    ['degC', 1, [], 273.15],
    ['K', 1],
  ],
  pressure: [
    ['MPa', 1e6, ['N/mm2']],
    ['bar', 1e5],
    ['kPa', 1e3],
    ['GPa', 1e9],
    ['Pa', 1],
    ['mbar', 100, ['hPa']],
    ['atm', 101325],
    ['Torr', 101325 / 760, ['mmHg']],
    ['mTorr', 101.325 / 760],
    ['psi', 6894.757293168],
  ],
  voltage: [
    ['V', 1],
    ['mV', 1e-3],
  ],
  current: [
    ['A', 1],
    ['mA', 1e-3],
    ['uA', 1e-6],
  ],
  current_density: [
    ['mA/cm2', 10],
    ['A/m2', 1],
    ['uA/cm2', 1e-2],
    ['A/cm2', 1e4],
  ],
  capacity: [
    ['Ah', ampereHour],
    ['mAh', 1e-3 * ampereHour],
    ['uAh', 1e-6 * ampereHour],
    ['A s', 1],
  ],
  specific_capacity: [
    ['mAh/g', ampereHour, ['Ah/kg']],
    ['A s/kg', 1],
  ],
  areal_capacity: [
    ['mAh/cm2', 10 * ampereHour],
    ['Ah/m2', ampereHour],
    ['uAh/cm2', 1e-2 * ampereHour],
    ['A s/m2', 1],
  ],
  volumetric_capacity: [
    ['mAh/cm3', 1e3 * ampereHour, ['mAh/mL']],
    ['Ah/L', 1e3 * ampereHour],
    ['A s/m3', 1],
  ],
  energy: [
    ['Wh', wattHour],
    ['mWh', 1e-3 * wattHour],
    ['kWh', 1e3 * wattHour],
    ['kJ', 1e3],
    ['J', 1],
  ],
  specific_energy: [
    ['Wh/kg', wattHour, ['mWh/g']],
    ['J/kg', 1],
  ],
  energy_density: [
    ['Wh/L', 1e3 * wattHour, ['mWh/cm3', 'mWh/mL', 'kWh/m3', 'Wh/dm3']],
    ['J/m3', 1],
  ],
  areal_mass: [
    ['mg/cm2', 1e-2],
    ['g/m2', 1e-3],
    ['kg/m2', 1],
  ],
  density: [
    ['g/cm3', 1e3, ['g/mL', 'kg/L', 'kg/dm3']],
    ['kg/m3', 1, ['g/L']],
  ],
  conductivity: [
    ['mS/cm', 1e-1],
    ['S/m', 1],
    ['S/cm', 100, ['ohm-1 cm-1']],
    ['uS/cm', 1e-4],
    ['mS/m', 1e-3],
  ],
  resistance: [
    ['ohm', 1],
    ['mohm', 1e-3],
    ['kohm', 1e3],
  ],
  resistivity: [
    ['ohm cm', 1e-2],
    ['ohm m', 1],
  ],
  area_resistance: [
    ['ohm cm2', 1e-4],
    ['mohm cm2', 1e-7],
    ['ohm m2', 1],
  ],
  diffusivity: [
    ['cm2/s', 1e-4],
    ['m2/s', 1],
  ],
  rate: [
    ['C', 1],
    ['1/h', 1],
  ],
  concentration: [
    ['mol/L', 1e3, ['mol/dm3', 'mmol/mL']],
    ['mol/m3', 1],
    ['mmol/L', 1, ['mmol/dm3']],
  ],
  molality: [
    ['mol/kg', 1, ['mmol/g']],
    ['mmol/kg', 1e-3],
  ],
  salt_ratio: [['EO/Li', 1]],
  mass_per_capacity: [
    ['g/Ah', 1e-3 / ampereHour, ['mg/mAh']],
    ['kg/(A s)', 1],
  ],
  volume_per_capacity: [
    ['mL/Ah', 1e-6 / ampereHour, ['uL/mAh', 'cm3/Ah', 'L/kAh']],
    ['m3/(A s)', 1],
  ],
  areal_volume: [
    ['uL/cm2', 1e-2],
    ['mL/m2', 1e-3],
    ['L/m2', 1],
  ],
  specific_volume: [
    ['mL/g', 1e-3, ['uL/mg', 'cm3/g', 'L/kg']],
    ['m3/kg', 1],
  ],
  molar_mass: [
    ['g/mol', 1e-3, ['kg/kmol', 'Da']],
    ['kg/mol', 1, ['kDa']],
  ],
  toughness: [
    ['MPa m^0.5', 1e6],
    ['kPa m^0.5', 1e3],
    ['Pa m^0.5', 1],
  ],
  speed: [
    ['m/min', 1 / 60],
    ['mm/s', 1e-3],
    ['nm/s', 1e-9],
    ['nm/min', 1e-9 / 60],
    ['angstrom/s', 1e-10],
    ['um/h', 1e-6 / 3600],
    ['mm/min', 1e-3 / 60],
    ['cm/s', 1e-2],
    ['m/s', 1],
  ],
  heating_rate: [
    ['K/min', 1 / 60],
    ['degC/min', 1 / 60],
    ['K/h', 1 / 3600],
    ['degC/h', 1 / 3600],
    ['K/s', 1, ['degC/s']],
  ],
  rotation_rate: [
    ['rpm', 1 / 60, ['rev/min', '1/min', 'r/min']],
    ['1/s', 1, ['Hz']],
  ],
  thermal_expansion: [
    ['1/K', 1, ['1/degC']],
    ['ppm/K', 1e-6, ['ppm/degC', 'um/(m K)']],
  ],
  cycles: [['cycles', 1]],
};

const unitsOf: ReadonlyMap<string, readonly Unit[]> = new Map(
  Object.entries(rows).map(([dimension, list]) => [
    dimension,
    list.map((row) => unitFrom(row, dimension as Dimension)),
  ]),
);

function unitFrom([name, factor, spellings = [], offset = 0]: Row, dimension: Dimension): Unit {
  return { name, dimension, factor, offset, spellings };
}

/** Every unit there is, by dimension, in the order they are best shown. */
export const units: readonly Unit[] = [...unitsOf.values()].flat();

/** Units of one dimension, the usual one first. Empty for plain numbers. */
export function unitsFor(dimension: Dimension): readonly Unit[] {
  return unitsOf.get(dimension) ?? [];
}

/** Made when the first unusual spelling asks for it: taking every spelling apart is a good part of a short run. */
const byProduct = once(
  (): ReadonlyMap<string, Unit> =>
    new Map(
      units.flatMap((unit) =>
        [unit.name, ...unit.spellings].map((text) => [canonicalUnit(text) ?? text, unit] as const),
      ),
    ),
);

/** What most specs are full of, found without taking the text apart: preferred spellings, with either micro sign. */
const bySpelling: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((unit) => {
    const isMicro = unit.name.startsWith('u');
    const letters = isMicro ? ['u', 'µ', 'μ'] : [''];
    return letters.map((letter) => [isMicro ? letter + unit.name.slice(1) : unit.name, unit] as const);
  }),
);

/** The unit that a text such as `mAh cm⁻²` means, however it is spelt; undefined where there is none. */
export function findUnit(text: string): Unit | undefined {
  const common = bySpelling.get(text);
  if (common) return common;
  const product = canonicalUnit(text);
  return product === undefined ? undefined : byProduct().get(product);
}

/** Whether a unit is written the way this project writes it. False for what is no unit at all. */
export function isPreferred(text: string): boolean {
  return findUnit(text)?.name === text;
}
