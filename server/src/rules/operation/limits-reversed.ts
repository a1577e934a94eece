import type { Problem } from '../../finding/finding.js';
import { isAbove, isBelow } from '../../quantity/compare.js';
import type { Dimension } from '../../quantity/dimension.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { defineRule } from '../rule.js';

type Value<D extends Dimension> = Located<Quantity<D>>;

/** A lower limit lies below the upper one, and what the cell is designed for between the two. */
export default defineRule('operation/limits-reversed', ({ spec }, report) => {
  const { voltage, temperature } = spec.operation ?? {};
  const ofVoltage = voltage && between('voltage', voltage.min, voltage.max, 'nominal', voltage.nominal);
  const ofTemperature =
    temperature && between('temperature', temperature.min, temperature.max, 'design', temperature.design);
  if (ofVoltage) report(ofVoltage);
  if (ofTemperature) report(ofTemperature);
});

function between<D extends Dimension>(
  what: string,
  min: Value<D> | undefined,
  max: Value<D> | undefined,
  name: string,
  inside: Value<D> | undefined,
): Problem | undefined {
  if (min && max && isAbove(min.value, max.value)) {
    return {
      at: max.where,
      message: `The highest ${what}, ${max.text}, lies below the lowest one, ${min.text}. Everything that is judged at these limits would be judged wrongly. Exchange the two, or correct the slip.`,
      related: [{ span: min.where.span, message: 'the lower limit' }],
    };
  }
  if (inside === undefined) return undefined;
  if (max && isAbove(inside.value, max.value)) return outside(what, name, inside, 'above the highest', max);
  if (min && isBelow(inside.value, min.value)) return outside(what, name, inside, 'below the lowest', min);
  return undefined;
}

function outside<D extends Dimension>(
  what: string,
  name: string,
  value: Value<D>,
  side: string,
  limit: Value<D>,
): Problem {
  return {
    at: value.where,
    message: `The ${name} ${what}, ${value.text}, is ${side} one that is allowed, ${limit.text}. The cell would never be where it is designed for. Correct one of the two.`,
    related: [{ span: limit.where.span, message: 'the limit' }],
  };
}
