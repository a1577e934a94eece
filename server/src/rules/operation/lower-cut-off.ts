import { cutOff } from '../../design/cut-offs.js';
import type { Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import { usualRange } from '../../design/usual-range.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { volts } from '../shown.js';

/** At the lower cut-off neither the cathode takes up more lithium than it stands, nor is the anode emptied to the foil. */
export default defineRule('operation/lower-cut-off', ({ design, knowledge, limits }, report) => {
  const { cathode, anode } = design;
  const usual = usualRange(cathode);
  const cut = cutOff('min', design, knowledge);
  if (cathode === undefined || usual === undefined || cut === undefined) return;
  if (!(cut.high < usual.low - limits.margin.value)) return;
  const name = cathode.actives.map((active) => `\`${active.name.text}\``).join(' and ');
  const { limit, against } = cut;
  const reference = design.spec.operation?.voltage?.reference?.value ?? 'cell';
  const drained = reference === 'cell' && empties(anode, limits.reservoir_groups);
  const foil =
    drained &&
    limit.value.high < limits.copper_below.value &&
    isOneOf(anode?.collector?.material, limits.copper_materials);
  const page = knowledge.page('operation/lower-cut-off');
  const [first] = cathode.actives;
  report({
    at: limit.where,
    grade: foil ? 'copper' : 'cathode',
    // What copper does was read in a paper, whoever says what the cathode's range is.
    confidence: foil ? 'verified' : usual.fact.confidence,
    message: [
      drained
        ? `${limit.text} is far below where a cell of ${name} and \`${against}\` is empty: ${name} is usually discharged to ${volts(usual.low)} against lithium.`
        : `At ${limit.text} against \`${against}\`, ${name} stands at ${volts(cut.high)} or less against lithium, and is usually discharged to ${volts(usual.low)}.`,
      consequence(drained, foil),
      drained
        ? 'Raise the cut-off, or correct the digit.'
        : 'Raise the cut-off, or say with `reference` what it is counted against.',
      ...caution(foil ? 'verified' : usual.fact.confidence),
    ].join(' '),
    related: first ? [{ span: first.name.where.span, message: 'the cathode material' }] : [],
    citations: [...(foil ? (page?.citations ?? []) : []), ...usual.fact.citations],
  });
});

/** A host runs out of lithium at the end of discharge and its potential climbs; lithium itself stays where it is. */
function empties(anode: Electrode | undefined, reservoirs: readonly string[]): boolean {
  return anode?.actives.some(({ material }) => isOneOf(material, reservoirs)) !== true;
}

function consequence(drained: boolean, foil: boolean): string {
  if (foil) {
    return 'The anode runs out of lithium first and its potential climbs: the film on it is torn down, and its copper foil dissolves and plates on the cathode.';
  }
  return drained
    ? 'The anode runs out of lithium first, its potential climbs, and the film on it is torn down; hardly any charge is gained.'
    : 'It takes up more lithium than its sites hold, is converted or distorted, and does not come back.';
}
