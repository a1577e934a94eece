/** Leaves of figures: what the author wrote, and what is known of a material. */
import { known, ownField } from '../design/facts.js';
import type { Used } from '../design/materials.js';
import type { Dimension } from '../quantity/dimension.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Located } from '../spec/view.js';
import { type Figure, gap, type Label, type Origin, type Outcome } from './figure.js';

/** A value of the spec, or the gap that it would close. `path`: where it stands, or would stand. */
export function stated<D extends Dimension>(
  value: Located<Quantity<NoInfer<D>>> | undefined,
  path: string,
  label: Label<D>,
): Outcome<D> {
  return value === undefined ? gap(path, label.name) : statedFigure(value, path, label);
}

/** A share of the volume is a fraction, whichever of the two units it was written in. */
export function statedShare(
  value: Located<Quantity<'fraction' | 'volume_fraction'>> | undefined,
  path: string,
  label: Label<'fraction'>,
): Outcome<'fraction'> {
  return value === undefined ? gap(path, label.name) : statedFigure(value, path, label);
}

export function statedFigure<D extends Dimension>(
  { value: { value, low, high }, text, where }: Located<Quantity>,
  path: string,
  label: Label<D>,
): Figure<D> {
  const { dimension, name, symbol } = label;
  return { dimension, name, symbol, value, low, high, origin: { kind: 'spec', path, text, where } };
}

/** A property of a material: the spec's own `materials:` first, then the library. Where neither has it, a field of `materials:` would close the gap. */
export function ofMaterial<D extends Dimension>(used: Used, property: string, label: Label<D>): Outcome<D> {
  const found = known<D>(used, property);
  const path = `materials.${used.name.value}.${ownField(property)}`;
  if (found === undefined) return gap(path, label.name);
  const { value, low, high, text } = found.quantity;
  const { dimension, name, symbol } = label;
  const origin: Origin = found.own
    ? { kind: 'spec', path, text: found.own.value.text, where: found.own.value.where }
    : { kind: 'library', path, used, property, fact: found.fact, text };
  return { dimension, name, symbol, value, low, high, origin };
}
