import type { Design } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { RuleLimits } from '../../generated/ids.js';
import { isBelow } from '../../quantity/compare.js';
import { judgementsOf } from '../judged.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['compatibility/aluminium-alloying'];

/** Aluminium falls to powder where lithium comes to it near 0 V: at an anode, or at the working electrode of a half-cell. */
export default defineRule('compatibility/aluminium-alloying', function* ({ design, knowledge, limits }) {
  if (isOtherSystem(design)) return;
  for (const { problem, meeting } of judgementsOf('compatibility/aluminium-alloying', design, knowledge)) {
    if (meeting.place === 'anode_collector' || isHalfCell(design, limits)) yield problem;
  }
});

/** Salts are named and none is a lithium salt of the library: sodium, say, which leaves aluminium alone. */
function isOtherSystem({ liquid }: Design): boolean {
  const salts = liquid?.ingredients.filter((each) => each.part === 'salt') ?? [];
  return salts.length > 0 && salts.every(({ material }) => material === undefined);
}

/** Against lithium, and not said to stop above where aluminium alloys; graphite may as well be a cathode for anions. */
function isHalfCell({ spec, anode }: Design, { onset, counter_groups }: Limits): boolean {
  const lowest = spec.operation?.voltage?.min?.value;
  const counter = anode?.actives.every(({ material }) => isOneOf(material, counter_groups)) ?? false;
  return counter && lowest !== undefined && isBelow(lowest, onset);
}
