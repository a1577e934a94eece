/** A quantity in another unit of its dimension: form, tolerance and condition stay, and no digit is made up or lost. */
import { convert, formatQuantity } from '../../quantity/format.js';
import { parseQuantity } from '../../quantity/parse.js';
import type { Quantity } from '../../quantity/quantity.js';
import { unitsFor } from '../../quantity/units.js';
import type { Place } from '../../syntax/locate.js';
import type { ScalarNode } from '../../syntax/tree.js';
import type { Desk } from '../fix/maker.js';
import { schemaAt } from '../locate-field.js';
import type { Refactoring } from './refactoring.js';

const mostUnits = 4;
/** Sizes somebody would write down. */
const readable = { from: 1e-3, to: 1e5 } as const;

export function convertUnit({ node, path, onKey }: Place, { analysis }: Desk): readonly Refactoring[] {
  const { shape } = schemaAt(analysis.reading.shape, path);
  if (onKey || node.kind !== 'scalar' || shape?.kind !== 'scalar' || shape.type !== 'quantity') return [];
  const parsed = parseQuantity(node.text, shape.dimensions ?? []);
  const at = startOf(node);
  if (!parsed.ok || at === undefined) return [];
  const { quantity } = parsed;
  // What it was measured at stays as typed.
  const [value = ''] = node.text.split('@', 1);
  const written = value.trimEnd();
  const lead = written.length - written.trimStart().length;
  return unitsFor(quantity.dimension)
    .filter(({ name }) => name !== quantity.unit && isReadable(quantity, name))
    .flatMap(({ name }): Refactoring[] => {
      const newText = inUnit(quantity, name, significant(written));
      if (newText === undefined || newText === written.trimStart()) return [];
      const span = { start: at + lead, end: at + written.length };
      return [{ title: `Convert to ${newText}`, kind: 'refactor.rewrite', edits: [{ span, newText }] }];
    })
    .slice(0, mostUnits);
}

/** Where the text of a scalar begins, if it stands in the file letter by letter. */
function startOf({ span, text, style }: ScalarNode): number | undefined {
  const marks = span.end - span.start - text.length;
  if (style === 'plain' && marks === 0) return span.start;
  return style === 'quoted' && marks === 2 ? span.start + 1 : undefined;
}

function isReadable(quantity: Quantity, unit: string): boolean {
  const converted = convert(quantity, unit);
  const size = Math.abs(converted?.value ?? 0);
  return converted !== undefined && (size === 0 || (size >= readable.from && size < readable.to));
}

/** With as few digits as bring the same value back; a third of something is given a digit more than it had. */
function inUnit(quantity: Quantity, unit: string, digits: number): string | undefined {
  for (let more = 0; more <= 6; more++) {
    const text = formatQuantity(quantity, { unit, digits: digits + more, withoutConditions: true });
    const back = parseQuantity(text, [quantity.dimension]);
    if (!back.ok) return undefined;
    const { value, low, high } = back.quantity;
    const pairs = [
      [value, quantity.value],
      [low, quantity.low],
      [high, quantity.high],
    ] as const;
    const scale = Math.max(Math.abs(quantity.value), Number.MIN_VALUE);
    const exact = pairs.every(([a, b]) => a === b || Math.abs(a - b) <= scale * 1e-9);
    if (exact) return text;
  }
  return undefined;
}

function significant(written: string): number {
  const numbers = written.match(/\d+(?:\.\d+)?/g) ?? [];
  const counts = numbers.map((number) => number.replace('.', '').replace(/^0+/, '').length);
  return Math.max(1, ...counts);
}
