/**
 * The most that the active material of an electrode can hold, A s/kg, by Faraday's law: Q = n F / M for the full
 * formula (theoretical_capacity of the library, or of the spec's own material). Where a larger capacity is reported as
 * reversible, as for hosts that take more than one electron a metal, that one counts. A blend holds the sum over its
 * members by mass share.
 */

import type { Electrode } from '../design/design.js';
import { type Ground, known, knownOf } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import { activeShare } from './active-share.js';
import { figureOf } from './figure.js';

export interface TheoreticalCapacity {
  /** A s/kg of active material. */
  readonly value: number;
  /** More than the formula gives was reported, and counts. */
  readonly reported: boolean;
  readonly fact: Ground;
}

/** Undefined where the capacity of any of the active materials is not known. */
export function theoreticalCapacity(electrode: Electrode): TheoreticalCapacity | undefined {
  let total = 0;
  let fact: Ground | undefined;
  let reported = false;
  for (const active of electrode.actives) {
    const most = mostOf(active);
    const share = figureOf(activeShare(electrode, active))?.high;
    if (most === undefined || share === undefined) return undefined;
    total += share * most.value;
    fact ??= most.fact;
    reported ||= most.reported;
  }
  return fact && { value: total, reported, fact };
}

/** What a single material can hold, as far as it is known. */
export function mostOf(active: Used): TheoreticalCapacity | undefined {
  const theory = known<'specific_capacity'>(active, 'theoretical_capacity');
  if (theory === undefined) return undefined;
  // The author's own figure is the author's to answer for.
  const most = theory.stated
    ? undefined
    : knownOf<'specific_capacity'>(active.material, 'practical_capacity');
  const reported = most?.quantity.high ?? 0;
  const formula = theory.quantity.high;
  return { value: Math.max(formula, reported), reported: reported > formula, fact: theory.fact };
}
