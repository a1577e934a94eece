// Two materials may share a name only where the role tells them apart, or where ambiguous.yaml says they do.

import { problem } from './records.mjs';

export function checkNames(base, core) {
  const problems = [];
  const listed = new Map(
    (base.ambiguous?.value.names ?? []).map((entry) => [core.foldName(entry.name), entry]),
  );
  const owners = new Map();
  for (const record of base.materials) {
    const { name, aliases = [], roles } = record.value;
    const spoken = [
      ...aliases.map((alias, index) => ({ word: alias, keys: ['aliases', index] })),
      { word: name, keys: ['name'] },
      { word: record.id, keys: [] },
    ];
    const seen = new Set();
    for (const { word, keys } of spoken) {
      const folded = core.foldName(word);
      if (seen.has(folded)) continue;
      seen.add(folded);
      const earlier = owners.get(folded) ?? [];
      const rival = earlier.find((other) => other.roles.some((role) => roles.includes(role)));
      const allowed =
        listed.get(folded)?.materials.includes(record.id) &&
        listed.get(folded)?.materials.includes(rival?.id);
      if (rival !== undefined && !allowed) {
        const role = rival.roles.find((each) => roles.includes(each));
        problems.push(
          problem(
            record.path,
            record.lineOf(keys),
            `The name \`${word}\` is also claimed by \`${rival.id}\`, and both are ${role}: give one of them another name, or list it in knowledge/ambiguous.yaml.`,
          ),
        );
      }
      owners.set(folded, [...earlier, { id: record.id, roles }]);
    }
  }
  for (const [index, entry] of (base.ambiguous?.value.names ?? []).entries()) {
    const claimed = (owners.get(core.foldName(entry.name)) ?? []).map((owner) => owner.id);
    const absent = entry.materials.filter((id) => !claimed.includes(id));
    if (absent.length > 0) {
      const line = base.ambiguous.lineOf(['names', index]);
      problems.push(
        problem(
          base.ambiguous.path,
          line,
          `\`${entry.name}\` is not a name of ${absent.map((id) => `\`${id}\``).join(', ')}.`,
        ),
      );
    }
  }
  return problems;
}
