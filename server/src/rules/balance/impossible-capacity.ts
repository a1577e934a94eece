import { type Electrode, electrodesOf } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Used } from '../../design/materials.js';
import type { Problem } from '../../finding/finding.js';
import { mostOf, type TheoreticalCapacity, theoreticalCapacity } from '../../physics/theoretical-capacity.js';
import { formatIn } from '../../quantity/format.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { defineRule, type Report } from '../rule.js';

type Capacity = Located<Quantity<'specific_capacity'>>;

/** No electrode holds more than its formula allows, and none gives back more than it took up. */
export default defineRule('balance/impossible-capacity', ({ design, limits }, report) => {
  for (const electrode of electrodesOf(design)) {
    const room = 1 + limits.tolerance.value;
    if (
      statesCapacity(electrode) &&
      !takesPart(electrode, limits.host_classes, limits.active_electrolyte_groups)
    ) {
      beyondTheory(electrode, room, report);
    }
    const efficiency = electrode.spec.first_cycle_efficiency;
    const whole = limits.full_efficiency.value;
    if (efficiency === undefined || !(efficiency.value.low > whole)) continue;
    if (!startsWithLithium(electrode, limits.lithium_free_materials)) continue;
    report({
      at: efficiency.where,
      grade: 'efficiency',
      message: `${efficiency.text} of first-cycle efficiency would give back more charge than \`${electrode.actives[0]?.name.text ?? electrode.side}\` took up. What is missing to 100 % is lost to the films on the particles, and that share decides the balance. Give discharge over charge capacity.`,
    });
  }
});

/** For itself, or for a material of the author's own. */
function statesCapacity({ spec, actives }: Electrode): boolean {
  return spec.specific_capacity !== undefined || actives.some(({ own }) => own?.specific_capacity);
}

/** A sulfide mixed into a conversion cathode is itself charged and discharged, and adds to what is counted. */
function takesPart(
  { actives, inner }: Electrode,
  classes: readonly string[],
  groups: readonly string[],
): boolean {
  const host = actives.some(({ material }) => isOneOf(material, classes));
  return host && inner.some(({ material }) => isOneOf(material, groups));
}

/** A cathode that begins by taking up lithium counts its first cycle the other way round; a prelithiated anode gives more. */
function startsWithLithium({ actives, side, spec }: Electrode, without: readonly string[]): boolean {
  if (side === 'anode') return !('prelithiation' in spec) || spec.prelithiation === undefined;
  return actives.every(({ material }) => material !== undefined && !isOneOf(material, without));
}

function beyondTheory(electrode: Electrode, room: number, report: Report): void {
  const stated = electrode.spec.specific_capacity;
  const [first] = electrode.actives;
  if (stated !== undefined) {
    const most = theoreticalCapacity(electrode);
    const name = electrode.actives.map((each) => `\`${each.name.text}\``).join(' and ');
    if (most && stated.value.low > most.value * room) report(tooMuch(stated, most, name, first));
    return;
  }
  for (const active of electrode.actives) {
    const own = active.own?.specific_capacity;
    const most = mostOf(active);
    if (own && most && own.value.low > most.value * room) {
      report(tooMuch(own, most, `\`${active.name.text}\``, active));
    }
  }
}

function tooMuch(at: Capacity, most: TheoreticalCapacity, name: string, active: Used | undefined): Problem {
  const limit = formatIn(most.value, 'specific_capacity', 'mAh/g', 4);
  return {
    at: at.where,
    confidence: most.fact.confidence,
    message: `${at.text} is more than ${name} can hold: ${most.reported ? 'no more was reported than' : 'its formula gives'} ${limit}. Every capacity, balance and energy that builds on it comes out too high. Give the reversible capacity per gram of active material, at this cell's voltage limits.`,
    related: active ? [{ span: active.name.where.span, message: 'the active material' }] : [],
    citations: most.fact.citations,
  };
}
