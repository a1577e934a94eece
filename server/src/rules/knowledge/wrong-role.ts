import { isOneOf } from '../../design/facts.js';
import { isNone, ownMaterialsOf } from '../../design/materials.js';
import { lowerStart } from '../../design/phrases.js';
import { isSwapped } from '../../design/polarity.js';
import type { Problem } from '../../finding/finding.js';
import type { RuleLimits } from '../../generated/ids.js';
import type { Material, Role } from '../../knowledge/types.js';
import type { NamedMaterial } from '../../spec/named-material.js';
import { defineRule } from '../rule.js';

type Limits = RuleLimits['knowledge/wrong-role'];

/** A name is looked up by the role its field asks for; what is found has to be of that kind, or of one that can stand in. */
export default defineRule('knowledge/wrong-role', ({ spec, design, knowledge, reading, limits }, report) => {
  const swapped = isSwapped(design);
  const cathodes = new Set(design.cathode?.actives.map(({ material }) => material?.id));
  const ownMaterials = ownMaterialsOf(spec);
  for (const named of reading.names) {
    const electrode =
      named.roles.length === 1 && (named.roles[0] === 'cathode' || named.roles[0] === 'anode');
    if (isNone(named.text) || (electrode && swapped)) continue;
    const own = ownMaterials.get(named.text);
    // The author says what it is used as.
    if (own?.roles) continue;
    const name = own ? own.base?.value : named.text;
    const material = name === undefined ? undefined : knowledge.material(name, named.roles);
    if (material === undefined || !isForeign(material, named.roles, limits)) continue;
    if (named.roles[0] === 'anode' && isCounter(material, cathodes, limits)) continue;
    report(foreign(named, material));
  }
});

/** No role of the field is one of the material's, and none of the material's can stand in for one. */
function isForeign(material: Material, wanted: readonly Role[], limits: Limits): boolean {
  if (wanted.length === 0 || isOneOf(material, limits.many_sided_groups)) return false;
  return wanted.every((role) => {
    const name = `foreign_to_${role}`;
    const words = Object.hasOwn(limits, name) ? limits[name as keyof Limits] : undefined;
    return words !== undefined && material.roles.every((each) => words.includes(each));
  });
}

/** The same material on both sides, or one that serves as a counter electrode. */
function isCounter(material: Material, cathodes: ReadonlySet<string | undefined>, limits: Limits): boolean {
  return cathodes.has(material.id) || isOneOf(material, limits.counter_materials);
}

function foreign({ text, span, roles }: NamedMaterial, material: Material): Problem {
  const [place = 'cathode'] = roles;
  const [kind = 'cathode'] = material.roles;
  const plated = (place === 'anode' || place === 'cathode') && kind === 'current_collector';
  const home = homes[kind];
  const hint = plated
    ? `For a bare foil on which lithium is plated write \`active_material: anode-free\`, and \`${text}\` under \`current_collector\`.`
    : `${home ? `It is written ${home}` : 'Write what was meant'}; if it really is used like this, introduce it under \`materials:\` with \`roles: [${place}]\`.`;
  return {
    at: { span },
    message: `\`${text}\` is ${kinds[kind]} (${lowerStart(material.name)}) and stands where ${kinds[place]} is expected. ${hint}`,
  };
}

/** Where a material of this kind stands in a spec. */
const homes: { readonly [R in Role]?: string } = {
  cathode: 'as the `active_material` of the `cathode`',
  solid_electrolyte: 'as the `material` of an `electrolyte` of type solid or hybrid',
  salt: 'under `salts`',
  solvent: 'under `solvents`',
  additive: 'under `additives`',
  binder: 'in the `composition`',
  conductive_additive: 'in the `composition`',
  separator: 'as the `material` of the `separator`',
  current_collector: 'as the `material` of a `current_collector`',
};

const kinds: Readonly<Record<Role, string>> = {
  cathode: 'a cathode material',
  anode: 'an anode material',
  solid_electrolyte: 'a solid electrolyte',
  liquid_electrolyte: 'a liquid electrolyte',
  salt: 'a lithium salt',
  solvent: 'a solvent',
  additive: 'an additive',
  binder: 'a binder',
  conductive_additive: 'a conductive additive',
  coating: 'a coating',
  interlayer: 'an interlayer',
  current_collector: 'a current collector',
  separator: 'a separator',
  process_solvent: 'a process solvent',
  sintering_aid: 'a sintering aid',
  filler: 'a filler',
  housing: 'a housing material',
  substrate: 'a substrate',
  atmosphere: 'an atmosphere',
};
