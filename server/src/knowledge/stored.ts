/** Quantities and citations, which records hold as text. */
import type { Dimension } from '../quantity/dimension.js';
import { parseQuantity } from '../quantity/parse.js';
import type { Quantity } from '../quantity/quantity.js';
import type { StoredCitation } from './data.js';
import type { Citations } from './types.js';

/** The generator refused text that does not parse, so undefined here means data from another version of the program. */
export function quantityOf<D extends Dimension>(text: string, dimension: D): Quantity<D> | undefined {
  const parsed = parseQuantity(text, [dimension]);
  return parsed.ok ? (parsed.quantity as Quantity<D>) : undefined;
}

export const toCitation = (stored: StoredCitation) =>
  typeof stored === 'string' ? { source: stored } : stored;

/** The schema asks for at least one citation, which the compiler cannot see. */
export const toCitations = (stored: readonly StoredCitation[]): Citations =>
  stored.map(toCitation) as unknown as Citations;

/** A property only where there is a value: an optional one is left out, not undefined. */
export const defined = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
