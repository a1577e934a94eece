// Every number in the base must be readable by the program, in the dimension its place asks for.

import { problem } from './records.mjs';

export function checkQuantities(base, core) {
  const problems = [];
  const check = (record, keys, text, dimension) => {
    const parsed = core.parseQuantity(text, [dimension]);
    if (parsed.ok) return;
    problems.push(
      problem(
        record.path,
        record.lineOf(keys),
        `\`${text}\` cannot be read as ${dimension.replaceAll('_', ' ')}.`,
      ),
    );
  };
  for (const record of base.materials) {
    for (const [name, facts] of Object.entries(record.value.properties)) {
      const dimension = base.properties[name]['x-dimension'];
      if (dimension === undefined) continue;
      for (const [index, fact] of facts.entries())
        check(record, ['properties', name, index, 'value'], fact.value, dimension);
    }
  }
  for (const record of base.interfaces) {
    for (const [index, verdict] of record.value.verdicts.entries()) {
      if (verdict.above !== undefined) check(record, ['verdicts', index, 'above'], verdict.above, 'voltage');
      if (verdict.below !== undefined) check(record, ['verdicts', index, 'below'], verdict.below, 'voltage');
      if (verdict.above_temperature !== undefined) {
        check(record, ['verdicts', index, 'above_temperature'], verdict.above_temperature, 'temperature');
      }
    }
  }
  for (const [index, { spread }] of (base.spreads?.value.spreads ?? []).entries())
    check(base.spreads, ['spreads', index, 'spread'], spread, 'fraction');
  for (const record of base.pages) {
    for (const [name, limit] of Object.entries(record.value.limits ?? {})) {
      const readable = limit.value !== undefined && Object.hasOwn(core.dimensions, limit.dimension ?? '');
      if (readable) check(record, ['limits', name, 'value'], limit.value, limit.dimension);
    }
  }
  return problems;
}
