/** Names on the command line to materials of the library. What several materials share is asked back, not guessed. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { nearestWord } from '../../knowledge/nearest.js';
import type { Material, Role } from '../../knowledge/types.js';
import { inWords } from '../../service/wording.js';
import { printable } from '../report/terminal.js';
import { asWord, type LookUpRequest } from './arguments.js';

type Filters = Pick<LookUpRequest, 'roles' | 'classes'>;

/** The materials that have one of the roles and are of one of the classes or groups; a sentence where no such word exists. */
export function chosenMaterials({ roles, classes }: Filters, knowledge: Knowledge): Material[] | string {
  const all = knowledge.materials();
  const badRole = stranger('role', roles, rolesOf(all));
  if (badRole !== undefined) return badRole;
  const badClass = stranger('class', classes, familiesOf(all));
  if (badClass !== undefined) return badClass;
  return all.filter(
    (material) =>
      (roles.length === 0 || material.roles.some((role) => roles.includes(role))) &&
      (classes.length === 0 || [material.class, ...material.groups].some((word) => classes.includes(word))),
  );
}

/** `Al`, or `current_collector:Al`; `filters` narrow it down as well. Returns a sentence where no one material is meant. */
export function findMaterial(written: string, filters: Filters, knowledge: Knowledge): Material | string {
  const { name, roles } = asked(written, filters, knowledge);
  const chosen = chosenMaterials(filters, knowledge);
  const fits = (material: Material): boolean =>
    (roles.length === 0 || material.roles.some((role) => roles.includes(role))) &&
    (typeof chosen === 'string' || chosen.includes(material));
  // An id is nobody else's, even where it is also an alias of another.
  const meant = knowledge.materials().find(({ id }) => id === name) ?? knowledge.material(name, roles);
  if (meant !== undefined && fits(meant)) return meant;
  const candidates = knowledge.candidates(name, roles);
  const fitting = candidates.filter(fits);
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return only;
  if (fitting.length > 1) return choice(name, fitting);
  if (candidates.length > 0) return unfit(name, candidates);
  return unknownName(name, roles, knowledge);
}

/** A sentence where the name stands for other materials too, so that nobody reads the wrong card. */
export function otherMeanings(written: string, meant: Material, knowledge: Knowledge): string[] {
  if (written === meant.id) return [];
  const others = knowledge.candidates(written).filter((each) => each !== meant);
  if (others.length === 0) return [];
  const names = others.map((each) => `${each.name} (${each.id})`).join(', ');
  return [
    `\`${printable(written)}\` was read as ${meant.name} (${meant.id}); it is also a name of ${names}.`,
  ];
}

/** A role in front of a name counts as one; any other colon belongs to the name (`EC:EMC`). */
function asked(
  written: string,
  { roles }: Filters,
  knowledge: Knowledge,
): { name: string; roles: readonly Role[] } {
  const known = rolesOf(knowledge.materials());
  const [, before = '', behind = ''] = /^([^:]+):(.+)$/s.exec(written) ?? [];
  const prefix = known.find((role) => role === asWord(before));
  return prefix === undefined
    ? { name: written, roles: known.filter((role) => roles.includes(role)) }
    : { name: behind.trim(), roles: [prefix] };
}

function choice(name: string, candidates: readonly Material[]): string {
  const list = candidates.map((each) => `  ${each.id}: ${each.name}, ${each.roles.map(inWords).join(', ')}`);
  const [first] = candidates;
  const byRole = candidates.find(
    (each) =>
      each.roles[0] &&
      candidates.every((other) => other === each || !other.roles.some((role) => role === each.roles[0])),
  );
  const example =
    byRole === undefined
      ? `\`${first?.id}\``
      : `\`${byRole.id}\` or \`${byRole.roles[0]}:${printable(name)}\``;
  return [
    `\`${printable(name)}\` can mean several materials:`,
    ...list,
    `Ask for one of them by its id or its role, for example ${example}.`,
  ].join('\n');
}

function unfit(name: string, candidates: readonly Material[]): string {
  const known = candidates.map(
    (each) =>
      `${each.name} (${each.id}), class ${inWords(each.class)}, used as ${each.roles.map(inWords).join(', ')}`,
  );
  return `\`${printable(name)}\` is known, but not so: ${known.join('; ')}.`;
}

function unknownName(name: string, roles: readonly Role[], knowledge: Knowledge): string {
  const said = `there is no material \`${printable(name)}\`.`;
  const all = knowledge.materials();
  const word = asWord(name);
  if (rolesOf(all).some((role) => role === word))
    return `${said} It is a role: \`cellspec materials --role ${word}\` lists them.`;
  if (familiesOf(all).includes(word))
    return `${said} It is a family: \`cellspec materials --class ${word}\` lists it.`;
  const near = knowledge.nearest(name, roles.length === 0 ? undefined : roles);
  if (near.length === 0) return `${said} \`cellspec materials\` lists them all.`;
  const names = near.map((each) => `${each.name} (\`${each.id}\`)`);
  return `${said} Did you mean ${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ')}?`;
}

function stranger(kind: string, words: readonly string[], known: readonly string[]): string | undefined {
  const word = words.find((each) => !known.includes(each));
  if (word === undefined) return undefined;
  const meant = nearestWord(word, known);
  const help = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return `there is no ${kind} \`${printable(word)}\`. ${help}`;
}

function rolesOf(materials: readonly Material[]): Role[] {
  return [...new Set(materials.flatMap(({ roles }) => roles))].sort();
}

function familiesOf(materials: readonly Material[]): string[] {
  return [...new Set(materials.flatMap((each) => [each.class, ...each.groups]))].sort();
}
