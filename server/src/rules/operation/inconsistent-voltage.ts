import type { Electrode } from '../../design/design.js';
import { isSwapped } from '../../design/polarity.js';
import type { Confidence } from '../../knowledge/types.js';
import { averageVoltage, usualPotential, usualVoltage } from '../../physics/average-voltage.js';
import { assumedIn, type Figure, figureOf } from '../../physics/figure.js';
import { isAbove, isBelow } from '../../quantity/compare.js';
import { caution } from '../judge.js';
import { relatedTo } from '../related.js';
import { defineRule } from '../rule.js';
import { rangeIn, volts } from '../shown.js';

/** The nominal voltage is about what the two electrodes stand apart. */
export default defineRule('operation/inconsistent-voltage', ({ spec, design, knowledge, limits }, report) => {
  const { cathode, anode } = design;
  const { nominal, min, max, reference } = spec.operation?.voltage ?? {};
  if (nominal === undefined || cathode === undefined || anode === undefined || isSwapped(design)) return;
  // Outside the limits it is a slip that is said there.
  if ((min && isBelow(nominal.value, min.value)) || (max && isAbove(nominal.value, max.value))) return;
  if (!isUsual(cathode) || !isUsual(anode)) return;
  const usual = figureOf(usualVoltage(design));
  const stated = figureOf(averageVoltage(design, knowledge));
  if (usual === undefined || stated === undefined) return;
  const margin = limits.margin.value;
  if (stated.low <= usual.high + margin && stated.high >= usual.low - margin) return;
  const confidence = leastOf(assumedIn(usual));
  const full = figureOf(usualPotential(anode))?.value ?? 0;
  // Counted against lithium, it would fit.
  const against =
    (reference === undefined || reference.value === 'cell') &&
    full > margin &&
    stated.low - full <= usual.high + margin &&
    stated.high - full >= usual.low - margin;
  report({
    at: nominal.where,
    confidence,
    message: [
      `${named(cathode)} and ${named(anode)} stand about ${rangeIn(usual, 'voltage', 'V')} apart on average, and \`nominal\` says ${nominal.text}${reference && reference.value !== 'cell' ? ` against ${reference.text}, ${volts(stated.value)} for the cell` : ''}.`,
      'Energy, specific energy and energy density are counted with it.',
      against
        ? `It fits if it is counted against lithium: say so with \`reference: Li/Li+\`, or take off the ${volts(full)} of the anode.`
        : 'Give the mean voltage of a slow discharge, or correct the material.',
      ...caution(confidence),
    ].join(' '),
    related: [cathode, anode].flatMap(({ actives: [active], side }) =>
      relatedTo(active?.name.where, `the ${side}`),
    ),
    citations: assumedIn(usual).flatMap(({ origin }) =>
      origin.kind === 'library' ? origin.fact.citations : [],
    ),
  });
});

/** Only what the library says of all of it: whose potential is the author's own, the author answers for. */
function isUsual({ actives }: Electrode): boolean {
  return (
    actives.length > 0 && actives.every(({ own, material }) => own === undefined && material !== undefined)
  );
}

function leastOf(figures: readonly Figure[]): Confidence {
  const all = figures.map(({ origin }) => (origin.kind === 'library' ? origin.fact.confidence : 'verified'));
  return (['practice', 'recalled'] as const).find((each) => all.includes(each)) ?? 'verified';
}

function named({ actives }: Electrode): string {
  return actives.map(({ name }) => `\`${name.text}\``).join(' with ');
}
