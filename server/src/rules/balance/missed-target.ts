import type { Design } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import type { Problem } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Confidence } from '../../knowledge/types.js';
import { assumedIn, type Figure, figureOf, leavesOf } from '../../physics/figure.js';
import { npRatio } from '../../physics/np-ratio.js';
import { sensitivityOf } from '../../physics/sensitivity.js';
import { type TargetCheck, targetChecks } from '../../physics/targets.js';
import { formatIn } from '../../quantity/format.js';
import { listed } from '../../spec/wording.js';
import { relatedTo } from '../related.js';
import { defineRule, type RuleInput } from '../rule.js';

/** A design reaches what it is meant to reach. */
export default defineRule('balance/missed-target', (input, report) => {
  const { spec, design, knowledge, limits } = input;
  if (spec.targets === undefined) return;
  for (const check of targetChecks(design, knowledge, limits.tolerance.value)) {
    const figure = figureOf(check.outcome);
    if (figure === undefined || check.verdict !== 'missed' || check.reachedBelow) continue;
    // A miss that shows in no digit, or that another rule speaks of.
    if (Math.abs(check.margin) < limits.rounding.value || isSpokenOf(check, figure, design, knowledge))
      continue;
    report(missed(check, figure, input));
  }
});

function missed(
  check: TargetCheck,
  figure: Figure,
  { knowledge }: RuleInput<'balance/missed-target'>,
): Problem {
  const { name, target, side, margin } = check;
  const shown = formatIn(figure.value, figure.dimension, target.value.unit);
  const distance = `${formatIn(Math.abs(margin), 'fraction', '%', 2)} ${side === 'low' ? 'short' : 'over'}`;
  const unsure = assumedIn(figure).filter(
    ({ origin }) => origin.kind === 'library' && origin.fact.confidence !== 'verified',
  );
  const assumed =
    unsure.length > 0
      ? [`It counts with ${listed(unsure.slice(0, 2).map((each) => `the usual ${each.name}`))}.`]
      : [];
  // What the author states outright has nothing behind it.
  const ranked = figure.origin.kind === 'computed' ? sensitivityOf(figure, knowledge).ranked : [];
  const strongest = ranked.slice(0, 3);
  const cure =
    strongest.length > 0
      ? `It moves most with ${listed(strongest.map((each) => `the ${each.name}`))}: change one of them, or the target.`
      : 'Correct one of the two.';
  return {
    at: target.where,
    ...confidenceOf(unsure),
    message: [
      `The target for \`${name}\` is ${target.text}, and the ${figure.name} is ${shown}: ${distance}.`,
      ...assumed,
      cure,
    ].join(' '),
    related: strongest.flatMap(({ input: { origin } }, index) =>
      origin.kind === 'spec' ? relatedTo(origin.where, index === 0 ? 'moves it most' : 'moves it, too') : [],
    ),
  };
}

/** What rests on values that nobody has looked up is said more softly. */
function confidenceOf(unsure: readonly Figure[]): { confidence?: Confidence } {
  return unsure.length > 0 ? { confidence: 'recalled' } : {};
}

/** Lithium that plates and pores that stay dry are said where they are due, and what follows from them needs no word. */
function isSpokenOf({ name }: TargetCheck, figure: Figure, design: Design, knowledge: Knowledge): boolean {
  if (name === 'fill_factor') return figure.high < knowledge.limits('balance/electrolyte-amount').whole.value;
  const { min, plating_groups } = knowledge.limits('balance/np-ratio');
  const ratio = figureOf(npRatio(design));
  const plates = design.anode?.actives.some(({ material }) => isOneOf(material, plating_groups)) === true;
  if (ratio === undefined || !plates || !(ratio.high < min.value)) return false;
  return leavesOf(figure).some(({ origin }) => origin.kind === 'spec' && origin.path.startsWith('anode.'));
}
