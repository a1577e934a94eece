import { cutOff } from '../../design/cut-offs.js';
import { isOneOf } from '../../design/facts.js';
import { usualRange } from '../../design/usual-range.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { volts } from '../shown.js';

/** At the upper cut-off the cathode stands where its material is still used at all. */
export default defineRule('operation/upper-cut-off', function* ({ design, knowledge, limits }) {
  const cathode = design.cathode;
  const usual = usualRange(cathode);
  const cut = cutOff('max', design, knowledge);
  if (cathode === undefined || usual === undefined || cut === undefined) return;
  // Half cells are taken further than cells: lithium does not mind, and the electrolyte is in excess.
  const half = cut.offset > 0 ? limits.margin : limits.lithium_margin;
  // Sulfur and its like are charged far up to wake them, and stand it.
  const woken = cathode.actives.some(({ material }) => isOneOf(material, limits.woken_classes));
  const margin = woken ? limits.waking_margin : half;
  const highest = usual.high + margin.value;
  if (!(cut.low > highest)) return;
  const name = cathode.actives.map((active) => `\`${active.name.text}\``).join(' and ');
  const { limit, offset, against } = cut;
  // Right for the cathode alone: what the anode or the reference adds was forgotten.
  const forgotten = offset > limits.margin.value && limit.value.low <= highest;
  const [first] = cathode.actives;
  yield {
    at: limit.where,
    grade: forgotten ? 'forgotten' : 'beyond',
    confidence: usual.fact.confidence,
    message: [
      forgotten
        ? `${limit.text} against \`${against}\` puts ${name} at ${volts(cut.low)} or more against lithium; it is usually charged to ${volts(usual.high)}.`
        : `At ${limit.text}, ${name} stands at ${volts(cut.low)} or more against lithium, and is usually charged to ${volts(usual.high)}.`,
      'Next to no charge is gained so far above it, while the cathode and the electrolyte at it degrade on every charge.',
      forgotten
        ? `Take off what \`${against}\` stands at, or say what the limit is counted against with \`reference: Li/Li+\`.`
        : 'Lower the cut-off, or correct the digit.',
      ...caution(usual.fact.confidence),
    ].join(' '),
    related: first ? [{ span: first.name.where.span, message: 'the cathode material' }] : [],
    citations: usual.fact.citations,
  };
});
