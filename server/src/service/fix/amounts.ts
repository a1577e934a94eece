/** A number without a unit, given each of those it may have been meant in; nothing is guessed, the author chooses. */
import type { Fix } from '../../finding/finding.js';
import { parseQuantity } from '../../quantity/parse.js';
import { unitsFor } from '../../quantity/units.js';
import { isLiteral } from '../../spec/explain-quantity.js';
import type { Field, ScalarShape } from '../../spec/shape.js';
import { schemaAt } from '../locate-field.js';
import { fixOf, type Maker, placeOf } from './maker.js';

const mostUnits = 4;

export const badQuantity: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const { shape, field } = schemaAt(desk.analysis.reading.shape, place?.path ?? []);
  const node = place?.node;
  if (node?.kind !== 'scalar' || place?.onKey || shape?.kind !== 'scalar' || !isLiteral(node)) return [];
  const parsed = parseQuantity(node.text, shape.dimensions ?? []);
  if (parsed.ok) return [];
  const { problem } = parsed;
  const at = (offset: number): number => node.span.start + offset;
  if (problem.kind === 'wrong-dimension' && problem.suggestion !== undefined) {
    const edit = { span: { start: at(problem.start), end: at(problem.end) }, newText: problem.suggestion };
    return fixOf(`Write \`${problem.suggestion}\``, [edit]);
  }
  if (problem.kind !== 'bare-number') return [];
  const units = problem.inCondition ? ['degC'] : unitsOf(shape, field);
  const behind = { start: at(problem.end), end: at(problem.end) };
  return units.flatMap((unit): readonly Fix[] => {
    const newText = unit === 'C' ? unit : ` ${unit}`;
    const written = node.text.slice(0, problem.end) + newText + node.text.slice(problem.end);
    // A bare share may be a fraction of one or of a hundred: 0.25 is told from 25 by nobody but the author.
    if (!parseQuantity(written, shape.dimensions ?? []).ok) return [];
    return fixOf(`Write \`${written}\``, [{ span: behind, newText }]);
  });
};

/** The units the field's own examples are in, then the usual ones of its dimensions. */
function unitsOf({ dimensions = [], unit }: ScalarShape, field: Field | undefined): readonly string[] {
  const shown = (field?.examples ?? []).flatMap((example) => {
    const parsed = parseQuantity(example, dimensions);
    return parsed.ok && parsed.quantity.unit !== '' ? [parsed.quantity.unit] : [];
  });
  const usual = dimensions.flatMap((dimension) => unitsFor(dimension).map(({ name }) => name));
  return [...new Set([...(unit === undefined ? [] : [unit]), ...shown, ...usual])].slice(0, mostUnits);
}
