import type { Problem } from '../../finding/finding.js';
import { apart, isMultiple, meet } from '../../physics/apart.js';
import { computedFaceArea } from '../../physics/cell-area.js';
import { outerVolume } from '../../physics/cell-volume.js';
import { figureOf } from '../../physics/figure.js';
import { isBounded } from '../../physics/interval.js';
import { isWound } from '../../physics/sheets.js';
import { relatedTo } from '../related.js';
import { defineRule, type RuleInput } from '../rule.js';
import { inUnitOf, setTo } from '../set-to.js';

type Input = RuleInput<'balance/inconsistent-size'>;

/** Area and volume follow from lengths: given both, they agree. */
export default defineRule('balance/inconsistent-size', (input, report) => {
  const [area, volume] = [areaApart(input), volumeApart(input)];
  if (area) report(area);
  if (volume) report(volume);
});

function areaApart({ spec, design, limits }: Input): Problem | undefined {
  const { electrode_area: stated, electrode_width: width, electrode_height: height } = spec.cell ?? {};
  if (!stated || !width || !height) return undefined;
  const expected = figureOf(computedFaceArea(spec.cell));
  const tolerance = limits.area.value;
  if (!expected || !(expected.low > 0)) return undefined;
  if (!isBounded(stated.value) || !(stated.value.low > 0) || meet(expected, stated.value, tolerance))
    return undefined;
  const both = isMultiple(expected, stated.value, 2, tolerance);
  // A strip that is wound up works on both of its sides.
  if (both && isWound(design)) return undefined;
  return {
    at: stated.where,
    message: `${width.text} times ${height.text} is ${inUnitOf(stated, expected)}, and \`electrode_area\` says ${stated.text}: ${apart(expected, stated.value)}. Capacity and energy of the cell are counted on it. ${both ? 'A factor of two: the area is that of one face, and `electrode_pairs` counts the faces.' : 'The area is that of one face; correct one of them, or leave the area out: it follows.'}`,
    related: [...relatedTo(width.where, 'the width'), ...relatedTo(height.where, 'the height')],
    fixes: setTo('electrode_area', stated, expected),
  };
}

function volumeApart({ spec, design, limits }: Input): Problem | undefined {
  const { volume: stated, dimensions } = spec.cell ?? {};
  if (!stated || !dimensions) return undefined;
  const expected = figureOf(outerVolume(design));
  if (!expected || !(expected.low > 0)) return undefined;
  if (!isBounded(stated.value) || !(stated.value.low > 0)) return undefined;
  if (meet(expected, stated.value, limits.volume.value)) return undefined;
  return {
    at: stated.where,
    message: `The outer dimensions make ${inUnitOf(stated, expected)}, and \`volume\` says ${stated.text}: ${apart(expected, stated.value)}. The energy density of the cell is counted on it. Both are for the whole cell from outside; correct one of them, or leave the volume out: it follows.`,
    related: relatedTo(dimensions.where, 'the outer dimensions'),
    fixes: setTo('volume', stated, expected),
  };
}
