/** A number of the author's replaced by the one that the others lead to. */
import type { Fix } from '../finding/finding.js';
import type { Interval } from '../physics/interval.js';
import { formatIn } from '../quantity/format.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';

type Value = Located<Quantity>;

/** An amount in SI, in the unit the author chose for `value`. */
export function inUnitOf(value: Value, amount: Interval): string {
  return formatIn(amount.value, value.value.dimension, value.value.unit);
}

/** No fix but for a plain `57.3 um`: a tolerance, a range or a condition means more than its number. */
export function setTo(name: string, value: Value, amount: Interval): readonly Fix[] {
  const { span } = value.where;
  const { form, conditions } = value.value;
  if (form !== 'exact' || conditions.length > 0 || span.end - span.start !== value.text.length) return [];
  const newText = inUnitOf(value, amount);
  return [{ title: `Set ${name} to ${newText}`, edits: [{ span, newText }], safety: 'review' }];
}
