/**
 * What a field looks like before anybody has answered: blanks where only the author knows, words of the format where there
 * is no choice. Every blank says TODO, which is no value of any field, so that a finding stays until it is filled in.
 */
import { type NewEntry, type NewValue, todo } from '../edit/value.js';
import type { Field, ScalarShape, Shape } from './shape.js';

export function templateOf(field: Field): NewValue {
  return ofShape(field.shape, field);
}

function ofShape(shape: Shape, field: Field): NewValue {
  switch (shape.kind) {
    case 'scalar':
      return ofScalar(shape);
    case 'list':
      return { list: [ofShape(shape.of, field)] };
    case 'dict':
      return { map: [[{ blank: todo }, ofShape(shape.of, field)]] };
    case 'record': {
      const fields = [...shape.fields.values()];
      const required = fields.filter(({ name }) => shape.required.includes(name));
      const shown = required.length > 0 ? required : fields.slice(0, 1);
      return { map: shown.map((each): NewEntry => [each.name, ofShape(each.shape, each)]) };
    }
  }
}

function ofScalar({ constant, type, unit, choices, openChoice }: ScalarShape): NewValue {
  if (constant !== undefined) return String(constant);
  if (type === 'quantity' && unit) return { pieces: [{ blank: todo }, ` ${unit}`] };
  if (type === 'boolean') return { blank: todo, choices: ['true', 'false'] };
  if (type !== 'choice' || choices === undefined || openChoice) return { blank: todo };
  return { blank: todo, choices: choices.map(({ value }) => value) };
}
