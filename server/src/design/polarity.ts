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
  const values = actives.map((active) => known<'voltage'>(active, 'average_voltage')?.quantity);
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length === 0 || numbers.length < values.length) return undefined;
  return {
    low: Math.min(...numbers.map((each) => each.low)),
    high: Math.max(...numbers.map((each) => each.high)),
  };
});

/** All of the cathode lies below all of the anode, and it is not two cathode materials that stand there. */
export function isSwapped({ cathode, anode }: Design): boolean {
  const positive = cathode && averagePotential(cathode);
  const negative = anode && averagePotential(anode);
  if (positive === undefined || negative === undefined || positive.high >= negative.low) return false;
  return cathode?.actives.some(({ material }) => material?.roles.includes('cathode')) === false;
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
