/** The same value in a unit of the field, where it is written in one that people have to convert in their heads. */
import type { Analysis } from '../lint/analyze.js';
import { fittingUnit, unitsOfField } from '../physics/show.js';
import type { Dimension } from '../quantity/dimension.js';
import { convert, formatQuantity } from '../quantity/format.js';
import { parseQuantity } from '../quantity/parse.js';
import type { Quantity } from '../quantity/quantity.js';
import type { Node, ScalarNode } from '../syntax/tree.js';
import { type Span, touches } from '../text/span.js';
import type { Hint } from './hint.js';
import { type SchemaPlace, schemaBelow, schemaRoot } from './locate-field.js';
import { code, text } from './markdown.js';

/** Also read at a glance, beside the units that figures are shown in. */
const alsoUsual: Partial<Readonly<Record<Dimension, readonly string[]>>> = {
  pressure: ['MPa', 'GPa', 'kPa', 'Pa', 'mbar', 'Torr', 'mTorr'],
  temperature: ['degC'],
  length: ['cm'],
  area: ['mm2'],
  volume: ['cm3'],
  concentration: ['mol/L'],
  fraction: ['ppm'],
  mass_fraction: ['ppmw'],
  volume_fraction: ['ppmv'],
};

/** From here on a larger unit reads better. */
const large = 1000;
/** So far below the least number usually shown in a unit a smaller one reads better. */
const small = 0.1;

/** In the order of the text, of what touches `span`. */
export function unitHints({ reading }: Analysis, span: Span): Hint[] {
  const found: Hint[] = [];
  visit(reading.tree.root, schemaRoot(reading.shape), (node, { shape, field }) => {
    if (shape?.kind !== 'scalar' || shape.type !== 'quantity' || node.span.end > reading.trustedUntil) return;
    const parsed = parseQuantity(node.text, shape.dimensions ?? []);
    const usual = parsed.ok ? inUsualUnit(parsed.quantity, shape.unit) : undefined;
    if (!parsed.ok || usual === undefined) return;
    const title = field === undefined ? '' : ` of ${code(field.name)}`;
    const tooltip = () => `${code(node.text)}${title} in the usual unit: ${text(usual)}`;
    found.push({
      at: node.span.end,
      kind: 'units',
      parts: [{ label: `= ${usual}`, tooltip }],
      ...(isSame(usual, parsed.quantity, node) ? { edit: { span: node.span, newText: usual } } : {}),
    });
  });
  return found;

  function visit(
    node: Node | undefined,
    place: SchemaPlace,
    use: (node: ScalarNode, place: SchemaPlace) => void,
  ): void {
    if (node === undefined || node.span.end < span.start || node.span.start > span.end) return;
    if (node.kind === 'scalar' && touches(span, node.span.end)) use(node, place);
    if (node.kind === 'list')
      node.items.forEach((item, index) => {
        visit(item, schemaBelow(place, index), use);
      });
    if (node.kind === 'map')
      for (const { key, value } of node.entries) visit(value, schemaBelow(place, key.text), use);
  }
}

/** Undefined where the value reads well as it is written, or nobody can say in which unit it would. */
export function inUsualUnit(quantity: Quantity, unitOfField: string | undefined): string | undefined {
  const { dimension, unit: written, value } = quantity;
  const units = unitsOfField(dimension);
  const others = alsoUsual[dimension] ?? [];
  if ((units.length === 0 && others.length === 0) || value === 0) return undefined;
  const own = units.find(([unit]) => unit === written);
  if (own === undefined && others.includes(written)) return undefined;
  if (own !== undefined) {
    const size = Math.abs(convert(quantity, written)?.value ?? 0);
    if (size < large && size >= own[1] * small) return undefined;
  }
  const usual = units.length === 0 ? (unitOfField ?? others[0]) : fittingUnit(value, dimension);
  if (usual === undefined || usual === written) return undefined;
  return convert(quantity, usual) && formatQuantity(quantity, { unit: usual, withoutConditions: true });
}

/** What is shown is all of what is written, so that it may stand in its place. */
function isSame(
  usual: string,
  { form, conditions, value, dimension }: Quantity,
  { style }: ScalarNode,
): boolean {
  if (form !== 'exact' || conditions.length > 0 || style !== 'plain') return false;
  const again = parseQuantity(usual, [dimension]);
  return again.ok && Math.abs(again.quantity.value - value) <= rounding * Math.abs(value);
}

/** What converting a number to another unit and back may change about it. */
const rounding = 1e-12;
