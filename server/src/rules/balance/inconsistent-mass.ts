import { apart, meet } from '../../physics/apart.js';
import { computedCellMass, sheetMass } from '../../physics/cell-mass.js';
import { figureOf } from '../../physics/figure.js';
import { isBounded } from '../../physics/interval.js';
import { relatedTo } from '../related.js';
import { defineRule } from '../rule.js';
import { inUnitOf, setTo } from '../set-to.js';

/** A cell weighs what its parts weigh, and never less than some of them. */
export default defineRule('balance/inconsistent-mass', ({ spec, design, limits }, report) => {
  const stated = spec.cell?.mass;
  if (stated === undefined || !isBounded(stated.value) || !(stated.value.low > 0)) return;
  const sheets = figureOf(sheetMass(design));
  const least = 1 + limits.least.value;
  if (sheets && sheets.low > stated.value.high * least) {
    report({
      at: stated.where,
      message: `Electrodes, foils and what lies between them weigh ${inUnitOf(stated, sheets)} without any liquid and housing, and \`mass\` says ${stated.text} for the whole cell. The specific energy of the cell comes out too good. Correct the mass, or check area, number of pairs and loadings, which are for one side.`,
      related: relatedTo(spec.cell?.electrode_pairs?.where, 'the number of pairs'),
    });
    return;
  }
  const { housing } = spec.cell ?? {};
  // Tabs that nobody mentions may weigh what is missing.
  if (!housing?.tabs) return;
  const parts = figureOf(computedCellMass(design));
  if (!parts || !(parts.low > 0) || meet(parts, stated.value, limits.whole.value)) return;
  report({
    at: stated.where,
    message: `The parts of this cell weigh ${inUnitOf(stated, parts)} together, and \`mass\` says ${stated.text}: ${apart(parts, stated.value)}. The specific energy of the cell is counted on it. Correct the one that is wrong, or leave \`mass\` out: it follows.`,
    related: relatedTo(housing.where, 'the housing'),
    fixes: setTo('mass', stated, parts),
  });
});
