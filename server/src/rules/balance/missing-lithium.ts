import type { Electrode } from '../../design/design.js';
import { isOneOf } from '../../design/facts.js';
import { arealCapacity } from '../../physics/areal-capacity.js';
import { figureOf } from '../../physics/figure.js';
import { lithiumReserve } from '../../physics/lithium-reserve.js';
import { defineRule } from '../rule.js';
import { areal } from '../shown.js';

/** Some electrode has to bring the lithium that is cycled. */
export default defineRule('balance/missing-lithium', ({ design, limits }, report) => {
  const { cathode, anode } = design;
  if (!cathode || !anode || !isAll(cathode, limits.cathode_materials)) return;
  const [taker] = cathode.actives;
  const [giver] = anode.actives;
  if (taker === undefined || giver === undefined) return;
  const related = [{ span: taker.name.where.span, message: 'takes up lithium first' }];
  if (isAll(anode, limits.anode_materials)) {
    if ('prelithiation' in anode.spec && anode.spec.prelithiation !== undefined) return;
    report({
      at: giver.name.where,
      grade: 'none',
      // A base file may say that the anode is prelithiated.
      absence: true,
      message: `Neither ${namesOf(cathode)} nor ${namesOf(anode)} brings any lithium, so there is nothing to cycle: the cell is made charged, and its anode has to hold the lithium. Use lithium metal or an alloy with lithium, give the anode's \`prelithiation\`, or start from the lithiated cathode, such as Li2S for sulfur.`,
      related,
    });
    return;
  }
  if (!isAll(anode, limits.lithium_materials)) return;
  const reserve = figureOf(lithiumReserve(anode));
  const taken = figureOf(arealCapacity(cathode));
  if (reserve === undefined || taken === undefined || !(reserve.high < taken.low)) return;
  const at = anode.spec.areal_capacity ?? anode.spec.thickness ?? anode.spec.loading ?? giver.name;
  report({
    at: at.where,
    grade: 'short',
    message: `\`${giver.name.text}\` brings ${areal(reserve.value)}, and \`${taker.name.text}\`, which is made without lithium, takes up ${areal(taken.value)}. The foil is used up before the cathode is full, and nothing is left for losses. Take a thicker foil, or less cathode.`,
    related,
  });
});

/** A material of the author's own may have been lithiated, so only those of the library are spoken of. */
function isAll({ actives }: Electrode, materials: readonly string[]): boolean {
  return (
    actives.length > 0 &&
    actives.every(({ material, own }) => own === undefined && isOneOf(material, materials))
  );
}

function namesOf({ actives }: Electrode): string {
  return actives.map(({ name }) => `\`${name.text}\``).join(' with ');
}
