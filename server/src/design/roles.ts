/**
 * The roles a name is looked up in, by where it stands; the first that fits any material decides. Look-ups are remembered
 * by the list itself, not by what is in it, so each stands here once.
 */
import type { Role } from '../knowledge/types.js';

export const rolesOf = {
  additive: ['additive'],
  anode: ['anode'],
  anodePart: ['anode', 'binder', 'conductive_additive', 'solid_electrolyte'],
  atmosphere: ['atmosphere'],
  binder: ['binder'],
  cathode: ['cathode'],
  cathodePart: ['cathode', 'binder', 'conductive_additive', 'solid_electrolyte'],
  coating: ['coating'],
  collector: ['current_collector'],
  /** On a foil: a film of its own or a primer of carbon. */
  collectorSkin: ['coating', 'conductive_additive'],
  electrolyte: ['solid_electrolyte', 'liquid_electrolyte'],
  filler: ['filler', 'solid_electrolyte'],
  interlayer: ['interlayer', 'coating'],
  /** What holds the liquid of a gel. */
  matrix: ['solid_electrolyte', 'liquid_electrolyte', 'binder'],
  processSolvent: ['process_solvent', 'solvent'],
  salt: ['salt'],
  scaffold: ['separator', 'filler', 'binder'],
  separator: ['separator'],
  solvent: ['solvent'],
  substrate: ['substrate'],
  /** A plate or tray that a layer lies on. */
  plate: ['substrate', 'housing'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
