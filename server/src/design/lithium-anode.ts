/** Anodes that lithium is plated on: foils of it, alloys that stay a metal, bare foils that start without any. */
import type { Design, Electrode } from './design.js';
import { isOneOf } from './facts.js';

const lithiumAnodes = ['li_anode'];
const bareFoils = ['anode_free'];

/** All of its active material. */
export function platesLithium(anode: Electrode | undefined): boolean {
  const actives = anode?.actives ?? [];
  return actives.length > 0 && actives.every(({ material }) => isOneOf(material, lithiumAnodes));
}

/** Nothing but a foil at assembly. */
export function isAnodeFree(electrode: Electrode | undefined): boolean {
  const actives = electrode?.actives ?? [];
  return actives.length > 0 && actives.every(({ material }) => isOneOf(material, bareFoils));
}

/**
 * A charge puts lithium on the anode beyond what was there at assembly. It does not where the cathode is made without
 * lithium (sulfur, FeS2, the graphite of a half-cell): such a cell is assembled charged, and its foil is at its thickest then.
 */
export function platesOnCharge({ cathode, anode }: Pick<Design, 'cathode' | 'anode'>): boolean {
  return platesLithium(anode) && !startsWithoutLithium(cathode);
}

/** By the formulas; a name without one is taken for a cathode that brings lithium. */
function startsWithoutLithium(cathode: Electrode | undefined): boolean {
  const actives = cathode?.actives ?? [];
  return (
    actives.length > 0 &&
    actives.every(({ own, material }) => {
      const formula = own?.formula?.value ?? material?.formula;
      return formula !== undefined && !/Li(?![a-z])/.test(formula);
    })
  );
}
