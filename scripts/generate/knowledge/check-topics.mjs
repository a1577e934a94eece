// Where a term says that its facts are shown must be a place of the format: a field, a field with a value, a process word.

import { problem } from './records.mjs';
import { didYouMean } from './schema-sentence.mjs';

export function checkTopics(base, core) {
  const { fields, values, processes } = placesOf(core.cell);
  return base.terms.flatMap((record) =>
    record.value.topics.flatMap((topic, index) => {
      const complaint = complaintOf(topic);
      return complaint === undefined
        ? []
        : [problem(record.path, record.lineOf(['topics', index]), complaint)];
    }),
  );

  function complaintOf(topic) {
    const [, kind, word] = /^(\w+):(.*)$/.exec(topic) ?? [];
    if (kind === 'process')
      return processes.has(word)
        ? undefined
        : `\`${word}\` is no process word of the format${didYouMean(word, [...processes], core)}.`;
    // Materials and their families are looked up with the other references.
    if (kind !== undefined) return undefined;
    const [field, value] = topic.split('=');
    if (!fields.has(field))
      return `The format has no field \`${field}\`${didYouMean(field, [...fields], core)}.`;
    if (value === undefined || values.get(field)?.has(value)) return undefined;
    return `\`${value}\` is no word of the field \`${field}\`${didYouMean(value, [...(values.get(field) ?? [])], core)}.`;
  }
}

/** Every name a hover looks a field up by: its whole path, the first and last step of it, and the last one alone. */
function placesOf(cell) {
  const fields = new Set();
  const values = new Map();
  const processes = new Set();
  visit(cell, []);
  return { fields, values, processes };

  function visit(shape, path) {
    if (shape.kind === 'record') {
      for (const [name, field] of shape.fields) {
        const inner = [...path, name];
        for (const topic of [inner.join('.'), `${inner[0]}.${name}`, name]) {
          fields.add(topic);
          for (const { value } of choicesOf(field.shape))
            values.set(topic, (values.get(topic) ?? new Set()).add(value));
        }
        if (name === 'process') for (const { value } of choicesOf(field.shape)) processes.add(value);
        visit(field.shape, inner);
      }
    } else if (shape.kind === 'dict' || shape.kind === 'list') visit(shape.of, path);
  }
}

const choicesOf = (shape) => (shape.kind === 'scalar' ? (shape.choices ?? []) : []);
