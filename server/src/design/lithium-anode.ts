/** Anodes that lithium is plated on: foils of it, alloys that stay a metal, bare foils that start without any. */
import type { Electrode } from './design.js';
import { isOneOf } from './facts.js';

/** All of its active material. */
export function platesLithium(anode: Electrode | undefined): boolean {
  const actives = anode?.actives ?? [];
  return actives.length > 0 && actives.every(({ material }) => isOneOf(material, ['li_anode']));
}

/** Nothing but a foil at assembly. */
export function isAnodeFree(electrode: Electrode | undefined): boolean {
  const actives = electrode?.actives ?? [];
  return actives.length > 0 && actives.every(({ material }) => isOneOf(material, ['anode_free']));
}
