// The last part of knowledge/REVIEW.md: what the base has of each class, and where electrode and electrolyte meet unjudged.

import { table } from './index-page.mjs';

export function coverage(base, core) {
  const materials = base.materials.map(({ id, value }) => ({ id, groups: [], ...value }));
  const verdicts = base.interfaces.flatMap(({ value }) => value.verdicts);
  const { between } = core.indexVerdicts(verdicts, (verdict) => verdict);
  const named = new Set(verdicts.flatMap(({ members }) => members));
  const isJudged = ({ id, class: family, groups }) =>
    [id, `class:${family}`, ...groups.map((group) => `group:${group}`)].some((member) => named.has(member));
  return `## Coverage by class

${table(['class', 'materials', 'facts', 'verified', 'without any fact', 'named in a verdict', 'in a family verdict only'], classRows(materials, named, isJudged))}

## Verdicts where electrode and electrolyte meet

Pairs with a verdict of their own + by family / all pairs of the two classes. What is neither is judged by the windows of the
materials, if at all.

${matrix(materials, between)}

## Materials without any verdict

No verdict names them or a family of theirs. Solvents, salts and additives are judged by the mixtures they make; atmospheres,
housings and substrates by nothing.

${unjudged(materials, isJudged)}
`;
}

function classRows(materials, named, isJudged) {
  return byClass(materials).map(([name, members]) => {
    const facts = members.flatMap(({ properties }) => Object.values(properties).flat());
    const own = members.filter(({ id }) => named.has(id)).length;
    return [
      name,
      members.length,
      facts.length,
      facts.filter(({ confidence }) => confidence === 'verified').length,
      members.filter(({ properties }) => Object.keys(properties).length === 0).length || '',
      own || '',
      members.filter(isJudged).length - own || '',
    ];
  });
}

function matrix(materials, between) {
  const electrolytes = byClass(
    materials.filter(({ roles }) => roles.some((role) => /_electrolyte$/.test(role))),
  );
  const electrodes = byClass(
    materials.filter(({ roles }) => roles.includes('cathode') || roles.includes('anode')),
  );
  const cell = (electrode, electrolyte) => {
    const pairs = electrode.flatMap((a) => electrolyte.filter((b) => b.id !== a.id).map((b) => [a, b]));
    const found = pairs.flatMap(([a, b]) => between(a, b) ?? []);
    const own = found.filter(({ members }) => members.every((member) => !member.includes(':'))).length;
    const family = found.length - own;
    if (found.length === 0) return `– / ${pairs.length}`;
    return `${own}${family > 0 ? ` + ${family}` : ''} / ${pairs.length}`;
  };
  return table(
    ['electrode', ...electrolytes.map(([name]) => name)],
    electrodes.map(([name, members]) => [name, ...electrolytes.map(([, others]) => cell(members, others))]),
  );
}

function unjudged(materials, isJudged) {
  const rows = byClass(materials.filter((material) => !isJudged(material)));
  return rows
    .map(([name, members]) => `- **${name}** (${members.length}): ${members.map(({ id }) => id).join(', ')}`)
    .join('\n');
}

function byClass(materials) {
  const grouped = new Map();
  for (const material of materials)
    grouped.set(material.class, [...(grouped.get(material.class) ?? []), material]);
  return [...grouped].sort(([a], [b]) => (a < b ? -1 : 1));
}
