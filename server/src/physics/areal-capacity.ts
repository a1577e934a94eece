/**
 * Areal capacity of one electrode face, A s/m2, reversible at the cell's voltage limits: Q = m w q, with m the dry
 * coating mass per area, w the active mass fraction and q the reversible specific capacity (mAh/g).
 * A blend adds up over its active materials.
 */

import type { Electrode } from '../design/design.js';
import { known } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import { oncePer } from '../quantity/once.js';
import { addsUp } from '../spec/sums.js';
import { activeShare } from './active-share.js';
import { coatingLoading } from './coating-loading.js';
import { type Interval, isBounded, product, sum } from './interval.js';

export interface ArealCapacity extends Interval {
  /** A specific capacity was taken from the library, not from the author. */
  readonly assumed: boolean;
}

/** Undefined while an input is missing: an unknown active fraction is not taken for 1. */
export const arealCapacity = oncePer((electrode: Electrode): ArealCapacity | undefined => {
  const declared = electrode.spec.areal_capacity?.value;
  if (declared !== undefined) return bounded({ ...declared, assumed: false });
  return computedArealCapacity(electrode);
});

/** From mass and specific capacity, whatever `areal_capacity` says: what a declared one is held against. */
export const computedArealCapacity = oncePer((electrode: Electrode): ArealCapacity | undefined => {
  const mass = activeMass(electrode);
  if (mass === undefined) return undefined;
  const stated = electrode.spec.specific_capacity?.value;
  if (stated !== undefined) return bounded({ ...product(mass, stated), assumed: false });
  const parts = electrode.actives.map((active) => specificCapacity(active, activeShare(electrode, active)));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const total = sum(parts.filter((part) => part !== undefined));
  return bounded({ ...product(mass, total), assumed: parts.some((part) => part?.assumed) });
});

function bounded(capacity: ArealCapacity): ArealCapacity | undefined {
  return isBounded(capacity) ? capacity : undefined;
}

/** Mass of active material per area, kg/m2: as declared, or its share of the coating. */
function activeMass(electrode: Electrode): Interval | undefined {
  return electrode.spec.active_loading?.value ?? computedActiveMass(electrode);
}

/** The share of the active material in the dry coating times the loading, kg/m2. */
export function computedActiveMass(electrode: Electrode): Interval | undefined {
  const loading = coatingLoading(electrode.spec);
  const fractions = activeEntries(electrode).map((entry) => entry.value?.value);
  if (loading === undefined || fractions.length === 0) return undefined;
  if (!addsUp(electrode.spec.composition)) return undefined;
  const known = fractions.filter((fraction) => fraction !== undefined);
  return known.length === fractions.length ? product(loading, sum(known)) : undefined;
}

/** What of the composition is active material, under whichever of its names it stands there. */
function activeEntries({ spec, inner, others }: Electrode) {
  const rest = new Set([...inner, ...others].map(({ name }) => name));
  return (spec.composition?.entries ?? []).filter(({ name }) => !rest.has(name));
}

function specificCapacity(active: Used, share: Interval | undefined): ArealCapacity | undefined {
  if (share === undefined) return undefined;
  const usual = known<'specific_capacity'>(active, 'practical_capacity');
  return usual && { ...product(usual.quantity, share), assumed: !usual.stated };
}
