import { entryOf } from '../../design/composition.js';
import { type Electrode, electrodesOf } from '../../design/design.js';
import type { Used } from '../../design/materials.js';
import type { Problem, Related } from '../../finding/finding.js';
import { computedActiveMass } from '../../physics/active-mass.js';
import { apart, isMultiple, meet } from '../../physics/apart.js';
import { computedArealCapacity } from '../../physics/areal-capacity.js';
import { coatingLoading } from '../../physics/coating-loading.js';
import { figureOf, isAssumed } from '../../physics/figure.js';
import { type Interval, product, quotient } from '../../physics/interval.js';
import { defineRule } from '../rule.js';
import { inUnitOf, setTo } from '../set-to.js';

type Declared = NonNullable<Electrode['spec']['areal_capacity']>;

/** Areal capacity is active mass times specific capacity, and active mass a share of the coating. */
export default defineRule('balance/inconsistent-capacity', ({ design, limits }, report) => {
  for (const electrode of electrodesOf(design)) {
    const mass = massApart(electrode, limits.tolerance.value);
    if (mass) report(mass);
    else {
      const problem = capacityApart(electrode, limits.tolerance.value, limits.assumed_tolerance.value);
      if (problem) report(problem);
    }
  }
});

function massApart(electrode: Electrode, tolerance: number): Problem | undefined {
  const { active_loading: active, loading, composition } = electrode.spec;
  if (active === undefined || loading === undefined || !usable(active.value)) return undefined;
  const expected = figureOf(computedActiveMass(electrode));
  if (!usable(expected) || meet(expected, active.value, tolerance)) return undefined;
  const [first] = electrode.actives;
  return {
    at: active.where,
    message: `${loading.text} of coating holds ${inUnitOf(active, expected)} of active material by its \`composition\`, and \`active_loading\` says ${active.text}: ${apart(expected, active.value)}. Capacity and balance rest on it. One of the three is wrong; all are for one side of the foil.`,
    related: [
      { span: loading.where.span, message: 'the coating' },
      ...(composition && first ? [shareIn(electrode, first)] : []),
    ],
    fixes: setTo('active_loading', active, expected),
  };
}

function capacityApart(electrode: Electrode, tolerance: number, wide: number): Problem | undefined {
  const declared = electrode.spec.areal_capacity;
  if (declared === undefined) return undefined;
  const expected = figureOf(computedArealCapacity(electrode));
  if (expected === undefined) return beyondAll(electrode, declared, tolerance);
  if (!usable(expected) || !usable(declared.value)) return undefined;
  if (meet(expected, declared.value, isAssumed(expected) ? wide : tolerance)) return undefined;
  const { specific_capacity: specific, active_loading, loading, density, thickness } = electrode.spec;
  const mass = active_loading ?? loading ?? thickness ?? density;
  const usual = isAssumed(expected) ? ', with a usual specific capacity' : '';
  return {
    at: declared.where,
    message: `The coating comes to ${inUnitOf(declared, expected)}${usual}, and \`areal_capacity\` says ${declared.text}: ${apart(expected, declared.value)}. The N/P ratio and every C-rate are counted on it. ${cause(electrode, declared.value, expected, tolerance)}`,
    related: [
      ...(mass ? [{ span: mass.where.span, message: 'the mass it is counted on' }] : []),
      ...(specific ? [{ span: specific.where.span, message: 'the specific capacity' }] : []),
    ],
    fixes: isAssumed(expected) ? [] : setTo('areal_capacity', declared, expected),
  };
}

/** The share of active material is not known, and all of the coating would not be enough. */
function beyondAll(electrode: Electrode, declared: Declared, tolerance: number): Problem | undefined {
  const { specific_capacity: specific, active_loading, loading, composition } = electrode.spec;
  if (!specific || !loading || active_loading || composition) return undefined;
  const most = product(loading.value, specific.value);
  if (!usable(most) || declared.value.low <= most.high * (1 + tolerance)) return undefined;
  return {
    at: declared.where,
    message: `If all of the coating were active material it would come to ${inUnitOf(declared, most)}, and \`areal_capacity\` says ${declared.text}: ${apart(most, declared.value)}. The N/P ratio and every C-rate are counted on it. ${cause(electrode, declared.value, most, tolerance)}`,
    related: [
      { span: loading.where.span, message: 'the mass it is counted on' },
      { span: specific.where.span, message: 'the specific capacity' },
    ],
  };
}

/** Two slips that are made again and again. */
function cause(electrode: Electrode, declared: Interval, expected: Interval, tolerance: number): string {
  if (isMultiple(expected, declared, 2, tolerance)) {
    return 'A factor of two: is one of them for both sides of the foil? Both are for one side.';
  }
  const mass = figureOf(coatingLoading(electrode));
  const active = electrode.spec.active_loading ? undefined : figureOf(computedActiveMass(electrode));
  const whole = mass && active && product(expected, quotient(mass, active));
  if (whole && meet(whole, declared, tolerance)) {
    return 'It fits if all of the coating were active material: `loading` counts binder and carbon too, `active_loading` does not.';
  }
  return 'Correct the loading, the specific capacity or the areal capacity; all are for one side, and reversible.';
}

function usable(amount: Interval | undefined): amount is Interval {
  return amount !== undefined && amount.low > 0 && Number.isFinite(amount.high);
}

function shareIn(electrode: Electrode, active: Used): Related {
  return {
    span: (entryOf(electrode, active) ?? active).name.where.span,
    message: 'the share of active material',
  };
}
