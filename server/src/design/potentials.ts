/** Electrode potentials against Li/Li+, in volts, as far as the spec and the library let them be known. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Role } from '../knowledge/types.js';
import { oncePer } from '../quantity/once.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Contact } from './contacts.js';
import type { Design, Electrode } from './design.js';
import { known, knownOf } from './facts.js';
import { platesLithium } from './lithium-anode.js';
import type { Used } from './materials.js';

export interface Potential {
  /** V against Li/Li+. */
  readonly volts: number;
  /** Where it comes from, as a clause: `4.25 V cut-off against lithium`. */
  readonly basis: string;
  /** The spec states it; otherwise it is what the library calls usual for the material. */
  readonly stated: boolean;
}

/** What `reference:` words mean: plateau potentials come from the library's record of the material. */
export const referenceMaterial: Readonly<Record<string, string>> = {
  'Li/Li+': 'li_metal',
  'Li-In': 'li_in',
  LTO: 'lto',
};

/** Highest potential of the cathode: the upper cut-off, plus what the anode stands at when the cell is full. */
function highestCathodePotential(design: Design, knowledge: Knowledge): Potential | undefined {
  const voltage = design.spec.operation?.voltage;
  const limit: Quantity<'voltage'> | undefined = voltage?.max?.value;
  const cathode = design.cathode;
  if (limit === undefined || voltage?.max === undefined) {
    const usual = usualPotential(cathode, 'high');
    return usual === undefined
      ? undefined
      : { volts: usual, basis: `usually charged to ${volts(usual)}`, stated: false };
  }
  const reference = voltage.reference?.value ?? 'cell';
  // An anode nobody knows stands at lithium or above, so the cathode is at least at the cell voltage.
  const offset =
    reference === 'cell'
      ? (lowestAnodePotential(design.anode) ?? 0)
      : plateauOf(referenceMaterial[reference], knowledge);
  if (offset === undefined) return undefined;
  const total = limit.value + offset;
  const basis =
    offset < 0.05
      ? `charged to ${voltage.max.text}`
      : `charged to ${voltage.max.text}, about ${volts(total)} against lithium`;
  return { volts: total, basis, stated: true };
}

export function plateauOf(material: string | undefined, knowledge: Knowledge): number | undefined {
  if (material === undefined) return undefined;
  return knownOf<'voltage'>(knowledge.material(material), 'average_voltage')?.quantity.value;
}

/** Lowest potential of an electrode in normal use, from the library: 0 V for lithium, 1.55 V for a flat LTO. */
export function lowestAnodePotential(electrode: Electrode | undefined): number | undefined {
  return electrode && lowest(electrode);
}

const lowest = oncePer((electrode: Electrode) => usualPotential(electrode, 'low'));

/** Silicon and tin slope: full of lithium they stand beside it, well below their average. */
function filled(active: Used, average: number | undefined): number | undefined {
  const groups = active.material?.groups ?? [];
  if (!groups.includes('alloy_anode') || !groups.includes('anode_below_0_3v')) return average;
  return known<'voltage'>(active, 'voltage_range')?.quantity.low ?? Math.min(0, average ?? 0);
}

/** How far up a cathode is taken, and how far down the working electrode of a half-cell. */
const cathodePotential = oncePer((knowledge: Knowledge) =>
  oncePer((design: Design) => lowestOfHalfCell(design) ?? highestCathodePotential(design, knowledge)),
);

/** The lower cut-off of an anode material that stands as the cathode of a cell against lithium. */
function lowestOfHalfCell({ spec, cathode, anode }: Design): Potential | undefined {
  const limit = spec.operation?.voltage?.min;
  const has = (electrode: Electrode | undefined, role: Role) =>
    electrode?.actives.some(({ material }) => material?.roles.includes(role)) === true;
  const counter = platesLithium(anode);
  if (limit === undefined || !counter || has(cathode, 'cathode') || !has(cathode, 'anode')) return undefined;
  return { volts: limit.value.high, basis: `taken down to ${limit.text}`, stated: true };
}

/** The end of its electrode's range at which harm is done: what verdicts with a potential are held against. */
export function potentialAt(
  { electrode }: Pick<Contact, 'electrode'>,
  design: Design,
  knowledge: Knowledge,
): Potential | undefined {
  if (electrode === undefined) return undefined;
  if (electrode.side === 'cathode') return cathodePotential(knowledge)(design);
  const volts = lowestAnodePotential(electrode);
  return volts === undefined ? undefined : { volts, basis: '', stated: false };
}

function usualPotential(electrode: Electrode | undefined, end: 'low' | 'high'): number | undefined {
  let utmost: number | undefined;
  for (const active of electrode?.actives ?? []) {
    const value = usualOf(active, end);
    if (value === undefined) return undefined;
    if (utmost === undefined || (end === 'low' ? value < utmost : value > utmost)) utmost = value;
  }
  return utmost;
}

function usualOf(active: Used, end: 'low' | 'high'): number | undefined {
  const average = known<'voltage'>(active, 'average_voltage');
  if (average?.stated) return average.quantity[end];
  if (end === 'low') return filled(active, average?.quantity.low);
  return known<'voltage'>(active, 'voltage_range')?.quantity.high ?? average?.quantity.high;
}

function volts(value: number): string {
  return `${Number(value.toFixed(2))} V`;
}
