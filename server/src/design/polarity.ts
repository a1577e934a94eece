/** Which of the two electrodes is the positive one, by the average potentials of their materials, V against Li/Li+. */
import { isBelow } from '../quantity/compare.js';
import { oncePer } from '../quantity/once.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Design, Electrode } from './design.js';
import { isOneOf, known } from './facts.js';
import type { Used } from './materials.js';

export interface AverageRange {
  readonly low: number;
  readonly high: number;
}

/** Over all active materials of an electrode; undefined where one of them is not known. */
export function averagePotential({ actives }: Electrode): AverageRange | undefined {
  return averageOf(actives);
}

const averageOf = oncePer((actives: readonly Used[]): AverageRange | undefined => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const active of actives) {
    const average = known<'voltage'>(active, 'average_voltage')?.quantity;
    if (average === undefined) return undefined;
    low = Math.min(low, average.low);
    high = Math.max(high, average.high);
  }
  return actives.length === 0 ? undefined : { low, high };
});

/** All of the cathode lies below all of the anode, and it is not two cathode materials that stand there. */
export function isSwapped({ cathode, anode }: Design): boolean {
  if (cathode === undefined || anode === undefined) return false;
  if (cathode.actives.some(({ material }) => material?.roles.includes('cathode'))) return false;
  const positive = averagePotential(cathode);
  const negative = averagePotential(anode);
  return positive !== undefined && negative !== undefined && positive.high < negative.low;
}

/**
 * An anode material that stands as the cathode of a half-cell: against lithium, and said to be taken below `onset`.
 * Without that, graphite may as well be a cathode for anions.
 */
export function isHalfCell(
  { spec, anode }: Design,
  lithium: readonly string[],
  onset: Quantity<'voltage'>,
): boolean {
  const lowest = spec.operation?.voltage?.min?.value;
  const counter = anode?.actives.every(({ material }) => isOneOf(material, lithium)) ?? false;
  return counter && lowest !== undefined && isBelow(lowest, onset);
}
