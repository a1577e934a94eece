import { overcharge } from '../../design/cut-offs.js';
import { caution } from '../judge.js';
import { defineRule } from '../rule.js';
import { volts } from '../shown.js';

/** At the upper cut-off the cathode stands where its material is still used at all. */
export default defineRule('operation/upper-cut-off', ({ design, knowledge, limits }, report) => {
  const { cathode } = design;
  const over = overcharge(design, knowledge, limits);
  if (cathode === undefined || over === undefined) return;
  const { cut, usual, highest } = over;
  const name = cathode.actives.map((active) => `\`${active.name.text}\``).join(' and ');
  const { limit, offset, against } = cut;
  // Right for the cathode alone: what the anode or the reference adds was forgotten.
  const forgotten = offset > limits.margin.value && limit.value.low <= highest;
  const [first] = cathode.actives;
  report({
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
  });
});
