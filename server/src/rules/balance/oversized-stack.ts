import type { Problem } from '../../finding/finding.js';
import { cellVolume } from '../../physics/cell-volume.js';
import { figureOf } from '../../physics/figure.js';
import { isFilm } from '../../physics/repeat-unit.js';
import { isWound } from '../../physics/sheets.js';
import { showIn } from '../../physics/show.js';
import { stackHeight } from '../../physics/stack-height.js';
import { stackVolume } from '../../physics/stack-volume.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Located } from '../../spec/view.js';
import { relatedTo } from '../related.js';
import { defineRule, type RuleInput } from '../rule.js';

type Input = RuleInput<'balance/oversized-stack'>;
type Length = Located<Quantity<'length'>>;

/** What is stacked or wound goes into the cell that it is for. */
export default defineRule('balance/oversized-stack', (input, report) => {
  const { design } = input;
  if (isFilm(design) || (!input.spec.cell?.dimensions && !input.spec.cell?.volume)) return;
  const problem = tooHigh(input) ?? tooWide(input) ?? tooMuch(input);
  if (problem) report(problem);
});

/** All sheets on each other, in the charged state, between the walls. */
function tooHigh({ spec, design, limits }: Input): Problem | undefined {
  const { dimensions, housing, format, electrode_pairs: pairs } = spec.cell ?? {};
  const outer = format?.value === 'coin' ? dimensions?.height : dimensions?.thickness;
  const height = outer && figureOf(stackHeight(design));
  if (height === undefined || outer === undefined) return undefined;
  const walls = housing?.thickness ? 2 * housing.thickness.value.low : 0;
  const room = outer.value.high - walls;
  if (!(height.low > room * (1 + limits.tolerance.value))) return undefined;
  const between = walls > 0 ? `, ${showIn(room, 'length')} between the walls` : '';
  // A variant that changes the number is told at the number, not at what it inherits.
  const inherited = outer.where.span.file !== undefined && pairs?.where.span.file === undefined;
  const [at, other] = inherited && pairs ? [pairs, outer] : [outer, pairs];
  return {
    at: at.where,
    message: `The sheets of this cell are ${showIn(height.value, 'length')} high on each other${pairs ? ` with ${pairs.text} pairs` : ''}, and the cell is ${outer.text} thick${between}. They do not go in, and an energy density that is counted on the outer size comes out too good. Take fewer pairs or thinner coatings, or correct the thickness.`,
    related: relatedTo(other?.where, other === outer ? 'how thick the cell is' : 'the number of pairs'),
  };
}

/** The face of a sheet and that of the cell, whichever way round. */
function tooWide(input: Input): Problem | undefined {
  const { spec, limits } = input;
  const { dimensions, electrode_width: width, electrode_height: height } = spec.cell ?? {};
  if (!isStacked(input) || !dimensions?.width || !dimensions.height || dimensions.diameter) return undefined;
  if (!width || !height) return undefined;
  const sheet = bySize([width, height]);
  const cell = bySize([dimensions.width, dimensions.height]);
  const larger = sheet.findIndex((side, index) => {
    const room = cell[index]?.value.high;
    return room !== undefined && side.value.low > room * (1 + limits.tolerance.value);
  });
  const [side, room] = [sheet[larger], cell[larger]];
  if (side === undefined || room === undefined) return undefined;
  return {
    at: side.where,
    message: `Electrodes of ${width.text} by ${height.text} do not go into a cell of ${dimensions.width.text} by ${dimensions.height.text}: ${side.text} is more than ${room.text}. Capacity and energy density are counted on the two together. Correct the one that is wrong; the cell is measured from outside.`,
    related: relatedTo(room.where, 'the outer size'),
  };
}

/** A single pair of which nobody says how it is built may be a strip that is wound up. */
function isStacked({ spec, design }: Input): boolean {
  const { construction, electrode_pairs: pairs } = spec.cell ?? {};
  return !isWound(design) && (construction !== undefined || (pairs?.value ?? 1) > 1);
}

function bySize(lengths: readonly Length[]): readonly Length[] {
  return [...lengths].sort((a, b) => b.value.value - a.value.value);
}

/** Whatever the build: the sheets alone take less room than the cell. */
function tooMuch({ spec, design, limits }: Input): Problem | undefined {
  const inside = figureOf(stackVolume(design));
  const outside = figureOf(cellVolume(design));
  if (inside === undefined || outside === undefined) return undefined;
  if (!(inside.low > outside.high * (1 + limits.tolerance.value))) return undefined;
  const at = spec.cell?.volume?.where ?? spec.cell?.dimensions?.where;
  if (at === undefined) return undefined;
  return {
    at: { span: spec.cell?.volume ? at.span : (at.key ?? at.span) },
    message: `Coatings, foils and what lies between them take up ${showIn(inside.value, 'volume')}, and the cell has ${showIn(outside.value, 'volume')}. They do not go in, and its energy density comes out too good. Check area, number of pairs and thicknesses, which are for one side; a wound cell counts as one pair over all of its coated area.`,
    related: relatedTo(spec.cell?.electrode_area?.where ?? spec.cell?.electrode_width?.where, 'the area'),
  };
}
