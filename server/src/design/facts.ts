/** Values of a material as this cell uses it: what the spec says of it first, else the library, with who says so. */
import type { OwnMaterial } from '../generated/cell.js';
import type { Citation, Confidence, Material } from '../knowledge/types.js';
import type { Dimension } from '../quantity/dimension.js';
import { oncePer } from '../quantity/once.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';
import type { Used } from './materials.js';

export interface Known<D extends Dimension> {
  readonly quantity: Quantity<D>;
  readonly fact: Ground;
  /** The author states it under `materials:`; it is then not doubted here. */
  readonly stated: boolean;
  /** Where, in which field. */
  readonly own?: { readonly field: string; readonly value: Located<unknown> };
}

/** What a number rests on. */
export interface Ground {
  readonly confidence: Confidence;
  readonly conditions?: string;
  readonly citations: readonly Citation[];
}

/** Library property to the field of `materials:` that overrides it, where the two have different names. */
const ownName: Readonly<Record<string, keyof OwnMaterial>> = {
  practical_capacity: 'specific_capacity',
  oxidation_potential_practical: 'oxidation_limit',
  reduction_potential_practical: 'reduction_limit',
};

/** Undefined where neither the spec nor the library has a number. */
export function known<D extends Dimension>(used: Used | undefined, property: string): Known<D> | undefined {
  if (used === undefined) return undefined;
  return (used.own && ownOf(used.own, property)) ?? knownOf(used.material, property);
}

function ownOf<D extends Dimension>(own: OwnMaterial, property: string): Known<D> | undefined {
  const field = ownField(property);
  const value = ownValue(own, field);
  if (value === undefined) return undefined;
  const quantity = value.value as Quantity<D>;
  const fact = { confidence: 'verified', citations: [] } as const;
  return { quantity, fact, stated: true, own: { field, value } };
}

/** The field of `materials:` in which an author gives a property of the library. */
export function ownField(property: string): keyof OwnMaterial {
  return ownName[property] ?? (property as keyof OwnMaterial);
}

function ownValue(own: OwnMaterial, name: keyof OwnMaterial): Located<unknown> | undefined {
  if (!Object.hasOwn(own, name)) return undefined;
  const field = own[name] as Located<unknown>;
  return typeof field.value === 'object' && field.value !== null ? field : undefined;
}

/**
 * The widest statement of a property: where sources differ, a rule must be right by all of them, so the lowest low
 * and the highest high count. The fact is the first one, whose confidence and citations are shown.
 */
export function knownOf<D extends Dimension>(
  material: Material | undefined,
  property: string,
): Known<D> | undefined {
  // The caller's dimension is that of the property, which is the same for all materials.
  if (material === undefined) return undefined;
  const found = widestIn(material);
  let statement = found.get(property);
  if (statement === undefined) {
    statement = widest(material, property) ?? null;
    found.set(property, statement);
  }
  return (statement ?? undefined) as Known<D> | undefined;
}

/** By property; null where there is none. */
const widestIn = oncePer((_: Material) => new Map<string, Known<Dimension> | null>());

function widest(material: Material, property: string): Known<Dimension> | undefined {
  const facts = material.properties[property]?.filter((fact) => fact.quantity !== undefined) ?? [];
  const [first] = facts;
  if (first?.quantity === undefined) return undefined;
  let { low, high } = first.quantity;
  for (const { quantity } of facts) {
    if (quantity === undefined) continue;
    low = Math.min(low, quantity.low);
    high = Math.max(high, quantity.high);
  }
  return { quantity: { ...first.quantity, low, high }, fact: first, stated: false };
}

/** Whether a rule speaks of this material: it is one of those named, or of a class or group named. */
export function isOneOf(material: Material | undefined, names: readonly string[]): boolean {
  if (material === undefined) return false;
  if (names.includes(material.id) || names.includes(material.class)) return true;
  for (const group of material.groups) if (names.includes(group)) return true;
  return false;
}
