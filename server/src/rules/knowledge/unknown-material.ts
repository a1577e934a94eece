import { isNone, ownMaterialsOf } from '../../design/materials.js';
import type { Fix, Problem } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { nearestWord } from '../../knowledge/nearest.js';
import type { Material } from '../../knowledge/types.js';
import type { NamedMaterial } from '../../spec/named-material.js';
import { defineRule } from '../rule.js';

/** A name nobody knows cannot be checked: a slip of the pen, or a material the spec has to introduce. */
export default defineRule('knowledge/unknown-material', ({ spec, knowledge, reading, limits }, report) => {
  const own = ownMaterialsOf(spec);
  const seen = new Set<string>();
  for (const named of reading.names) {
    // What housings and substrates are made of is no question of chemistry here.
    if (named.roles.length > 0 && named.roles.every((role) => limits.unchecked_roles.includes(role)))
      continue;
    if (isNone(named.text) || own.has(named.text) || seen.has(named.text)) continue;
    seen.add(named.text);
    if (knowledge.material(named.text, named.roles) !== undefined) continue;
    // Looking for similar names takes longer than everything else here; a text that needs it a hundred times is no spec.
    report(unknown(named, knowledge, [...own.keys()], seen.size <= 100));
  }
});

function unknown(
  named: NamedMaterial,
  knowledge: Knowledge,
  own: readonly string[],
  suggest: boolean,
): Problem {
  const choices = knowledge.candidates(named.text, named.roles);
  // A library or base file that is not read yet may hold the name.
  const base = { at: { span: named.span }, absence: true };
  if (choices.length > 1) {
    const names = choices.map((each) => `\`${clearName(named, each, knowledge)}\` (${each.name})`);
    return {
      ...base,
      message: `\`${named.text}\` can mean ${names.slice(0, -1).join(', ')} or ${names.at(-1)}. Write the one you mean.`,
      fixes: choices.map((each) => replaceBy(named, clearName(named, each, knowledge))),
    };
  }
  const near = [
    ...own.filter((name) => name.toLowerCase() === named.text.toLowerCase()),
    ...(suggest ? knowledge.nearest(named.text, named.roles) : []).map((each) => nameLike(named.text, each)),
  ];
  const [best] = near;
  const suggestion = best === undefined ? '' : ` Did you mean \`${best}\`?`;
  return {
    ...base,
    message: `\`${named.text}\` is not a material the library or this spec knows, so nothing that touches it is checked.${suggestion || ' Introduce it under `materials:`, with a `base` or a `class`.'}`,
    fixes: near.slice(0, 3).map((name) => replaceBy(named, name)),
  };
}

function replaceBy(named: NamedMaterial, name: string): Fix {
  const newText = /^[\w.+() -]+$/.test(name) && !/^[\d.+-]/.test(name) ? name : JSON.stringify(name);
  return { title: `Replace by \`${name}\``, edits: [{ span: named.span, newText }], safety: 'review' };
}

/** Of all names of a material, the one that looks most like what was typed. */
function nameLike(typed: string, material: Material): string {
  const names = namesOf(material);
  const furthest = Math.max(...names.map((name) => name.length), typed.length);
  const name = nearestWord(typed, names, furthest) ?? material.name;
  // An ordinary word keeps the case it was typed in: `graphit` was meant to be `graphite`.
  return typed === typed.toLowerCase() && /^[A-Z][a-z ]+$/.test(name) ? name.toLowerCase() : name;
}

/** A name of the material that no other one shares here. */
function clearName({ roles }: NamedMaterial, material: Material, knowledge: Knowledge): string {
  const clear = namesOf(material).find((name) => knowledge.material(name, roles)?.id === material.id);
  return clear ?? material.name;
}

function namesOf({ aliases, formula, name }: Material): string[] {
  return [...aliases, ...(formula ? [formula] : []), name];
}
