/**
 * A cut-off as a potential of the cathode against Li/Li+, in volts, with the spread of what the anode stands at. Against
 * a reference (Li, Li-In, LTO) only that counts; in a cell the anode adds what it stands at when full, or when empty.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';
import type { Design } from './design.js';
import { isOneOf, known } from './facts.js';
import { plateauOf, referenceMaterial } from './potentials.js';
import { type UsualRange, usualRange } from './usual-range.js';

export interface CutOff {
  readonly limit: Located<Quantity<'voltage'>>;
  /** The least and the most the cathode can stand at, V against Li/Li+. */
  readonly low: number;
  readonly high: number;
  /** What was added to the limit, at least. */
  readonly offset: number;
  /** What the limit is counted against, as the author knows it: an anode's name or the reference. */
  readonly against: string;
}

/** Undefined where the limit is not given, or nobody knows what the anode stands at. */
export function cutOff(end: 'max' | 'min', design: Design, knowledge: Knowledge): CutOff | undefined {
  const voltage = design.spec.operation?.voltage;
  const limit = voltage?.[end];
  if (limit === undefined) return undefined;
  const reference = voltage?.reference?.value ?? 'cell';
  const spread = reference === 'cell' ? anodeSpread(design) : plateau(reference, knowledge);
  if (spread === undefined) return undefined;
  const [low, high] = spread;
  const against =
    reference === 'cell'
      ? (design.anode?.actives.map(({ name }) => name.text).join(' and ') ?? '')
      : reference;
  return { limit, low: limit.value.low + low, high: limit.value.high + high, offset: low, against };
}

/** How far above its usual range a cathode may be charged without a word. */
export interface Margins {
  readonly margin: Quantity<'voltage'>;
  readonly lithium_margin: Quantity<'voltage'>;
  readonly waking_margin: Quantity<'voltage'>;
  readonly woken_classes: readonly string[];
}

export interface Overcharge {
  readonly cut: CutOff;
  readonly usual: UsualRange;
  /** The highest potential that is let pass. */
  readonly highest: number;
}

/** The upper cut-off puts the cathode far above where its material is still used at all. */
export function overcharge(design: Design, knowledge: Knowledge, margins: Margins): Overcharge | undefined {
  const { cathode } = design;
  const usual = usualRange(cathode);
  const cut = cutOff('max', design, knowledge);
  if (cathode === undefined || usual === undefined || cut === undefined) return undefined;
  // Half cells are taken further than cells: lithium does not mind, and the electrolyte is in excess.
  const half = cut.offset > 0 ? margins.margin : margins.lithium_margin;
  // Sulfur and its like are charged far up to wake them, and stand it.
  const woken = cathode.actives.some(({ material }) => isOneOf(material, margins.woken_classes));
  const highest = usual.high + (woken ? margins.waking_margin : half).value;
  return cut.low > highest ? { cut, usual, highest } : undefined;
}

function plateau(reference: string, knowledge: Knowledge): [number, number] | undefined {
  const volts = plateauOf(referenceMaterial[reference], knowledge);
  return volts === undefined ? undefined : [volts, volts];
}

/** From the lowest an anode goes to in use to its mean: a full one stands near the first, and an empty one above the second. */
function anodeSpread({ anode }: Design): [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const active of anode?.actives ?? []) {
    const average = known<'voltage'>(active, 'average_voltage')?.quantity;
    if (average === undefined) return undefined;
    const range = known<'voltage'>(active, 'voltage_range')?.quantity;
    low = Math.min(low, average.low, range?.low ?? average.low);
    high = Math.max(high, average.high);
  }
  return Number.isFinite(low) ? [low, high] : undefined;
}
