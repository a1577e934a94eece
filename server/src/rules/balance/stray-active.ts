import { type Electrode, electrodesOf } from '../../design/design.js';
import type { Resolve, Used } from '../../design/materials.js';
import { rolesOf } from '../../design/roles.js';
import type { Problem } from '../../finding/finding.js';
import { defineRule } from '../rule.js';

/** The active material of an electrode stands in its composition again, and no other one in its place. */
export default defineRule('balance/stray-active', ({ design }, report) => {
  for (const electrode of electrodesOf(design)) {
    const problem = strayIn(electrode, design.resolve);
    if (problem) report(problem);
  }
});

function strayIn({ spec, side, actives }: Electrode, resolve: Resolve): Problem | undefined {
  const entries = spec.composition?.entries ?? [];
  // Most stand there under the same name.
  if (entries.some(({ name }) => actives.some((active) => active.name.value === name.value)))
    return undefined;
  // A name of the author's own may stand for anything that its parts are listed as.
  if (actives.some(({ material, own }) => material === undefined || own !== undefined)) return undefined;
  const parts = entries.map((entry) => resolve(entry.name, rolesOf[side]));
  if (parts.some((part) => part.own !== undefined || actives.some((active) => isSame(part, active)))) {
    return undefined;
  }
  for (const part of parts) {
    const meant = actives.find((active) => isKin(part, active, side));
    if (meant === undefined) continue;
    return {
      at: part.name.where,
      message: `The coating is made of \`${part.name.text}\`, and the active material is \`${meant.name.text}\`: two materials of one family, and only one of them can be meant. Capacity and density are counted for the one, and all that touches the electrode is judged for the other. Write the same one in both places, or both under \`active_materials\`.`,
      related: [{ span: meant.name.where.span, message: 'the active material' }],
    };
  }
  return undefined;
}

/** The same material, or a name that may mean it. */
function isSame(part: Used, active: Used): boolean {
  const idsOf = ({ material, name }: Used): readonly string[] =>
    material?.oneOf?.map(({ id }) => id) ?? [material?.id ?? name.value];
  const ids = idsOf(active);
  return idsOf(part).some((id) => ids.includes(id));
}

/** Different members of one family, such as NMC622 and NMC811: no blend of parts that the active material is the sum of. */
function isKin({ material }: Used, active: Used, side: 'cathode' | 'anode'): boolean {
  return material?.roles.includes(side) === true && material.class === active.material?.class;
}
