/** What a scalar may be, by the shape table alone: enough to know that the schema has nothing against it. */
import { oncePer } from '../quantity/once.js';
import type { ScalarNode } from '../syntax/tree.js';
import type { ScalarShape } from './shape.js';

/** Surely as the schema wants it. Numbers that stand for texts and quantities are left to the schema. */
export function isAllowed({ value, text }: ScalarNode, shape: ScalarShape): boolean {
  switch (shape.type) {
    case 'integer':
    case 'number':
      return typeof value === 'number' && isAllowedNumber(value, shape);
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      // A word of one's own may be right, and it is the schema that remarks on it.
      return typeof value === 'string' && isChoice(text, shape);
    default:
      return (
        typeof value === 'string' &&
        (shape.constant === undefined || value === shape.constant) &&
        (shape.pattern === undefined || patternOf(shape).test(value))
      );
  }
}

function isAllowedNumber(value: number, { type, constant, minimum, maximum, above }: ScalarShape): boolean {
  if (type === 'integer' && !Number.isInteger(value)) return false;
  if (constant !== undefined && value !== constant) return false;
  // Written so that what is no number at all is not allowed.
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (above === undefined || value > above) &&
    Number.isFinite(value)
  );
}

export function isChoice(text: string, { choices }: ScalarShape): boolean {
  return choices?.some((choice) => choice.value === text) === true;
}

const patternOf = oncePer(({ pattern = '' }: ScalarShape) => new RegExp(pattern, 'u'));
