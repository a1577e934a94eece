/**
 * Which materials really touch. A coating on the particles or an interlayer keeps the electrode and the electrolyte
 * apart, so the pairs to judge are those with the layer between.
 */
import { oncePerBoth } from '../quantity/once.js';
import type { Design, Electrode } from './design.js';
import { asMet } from './liquid.js';
import type { Used } from './materials.js';

export interface Contact {
  /** Undefined for two electrolytes that meet outside an electrode. */
  readonly electrode: Electrode | undefined;
  /** On the electrode's side: an active material, or the coating or interlayer before it. */
  readonly near: Used;
  /** On the electrolyte's side. */
  readonly far: Used;
  /** The layer that stands between the active material and the electrolyte, where this contact exists because of it. */
  readonly between: Used | undefined;
  /** At the face towards the other electrode, not inside this one. */
  readonly atFace: boolean;
}

/** What the active material meets: the ion conductor mixed into the electrode, any liquid, and the layer beside it. */
export function electrolytesAt(design: Design, electrode: Electrode): readonly Used[] {
  return metBy(electrode, design);
}

const metBy = oncePerBoth((electrode: Electrode, design: Design): readonly Used[] => {
  const wet = [electrode.soaked, design.liquid].flatMap((liquid): readonly Used[] => asMet(liquid));
  const beside = layerBeside(design, electrode);
  // A porous cathode meets the layer beside it in points only, once something else reaches all of its surface.
  const reached = electrode.inner.length > 0 || (electrode.side === 'cathode' && wet.length > 0);
  // Nobody says on which side of the ceramic a porous film full of liquid lies, so it may be this one.
  const apart = design.separator !== undefined && asMet(design.liquid).length > 0;
  const gel = design.matrix ? [design.matrix] : [];
  return distinct([...electrode.inner, ...(beside && !reached && !apart ? [beside] : []), ...wet, ...gel]);
});

/** The solid electrolyte layer at the electrode's face. */
export function layerBeside(design: Design, electrode: Electrode): Used | undefined {
  return electrode.side === 'cathode' ? design.layers[0] : design.layers.at(-1);
}

/** Contacts of one electrode, of these of its active materials, with electrolytes. Where a layer between is not in the library nothing is claimed about that side. */
export function contactsOf(
  design: Design,
  electrode: Electrode,
  actives: readonly Used[],
): readonly Contact[] {
  const contacts: Contact[] = [];
  for (const far of electrolytesAt(design, electrode)) {
    // A coating sits on every particle; an interlayer only stands between the electrode's face and the separator.
    const atFace = !electrode.inner.includes(far);
    const between = electrode.coating ?? (atFace ? electrode.interlayer : undefined);
    if (between) contacts.push({ electrode, near: between, far, between, atFace });
    else for (const near of actives) contacts.push({ electrode, near, far, between, atFace });
  }
  return contacts;
}

/** Every solid the lithium ions pass through: the layers, and what is mixed into the electrodes. */
export function solidConductors({ layers, cathode, anode }: Design): readonly Used[] {
  return [...layers, ...(cathode?.inner ?? []), ...(anode?.inner ?? [])];
}

/** Each material once, where it stands first. */
export function distinct(used: readonly Used[]): readonly Used[] {
  const seen = new Set<string>();
  return used.filter((each) => {
    const id = each.material?.id ?? each.name.value;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
