/** Which inputs move the specific energy of a design most. Plain data. */
import { readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { figureOf } from '../physics/figure.js';
import { figureNamed } from '../physics/figures.js';
import { sensitivityOf } from '../physics/sensitivity.js';
import { showFigure } from '../physics/show.js';
import { figureNames } from './figure-names.js';
import { rangeText } from './figure-table.js';

export interface SensitivityTable {
  /** `cell specific energy`: that of the stack where the cell's is not known. */
  readonly of: string;
  readonly value: string;
  /** The one that moves it most first. */
  readonly inputs: readonly SensitivityRow[];
}

export interface SensitivityRow {
  /** `loading of the cathode`. */
  readonly name: string;
  /** Where the author gives it, or could. */
  readonly path: string;
  readonly value: string;
  /** What it was varied over. */
  readonly range: string;
  readonly basis: 'stated' | 'reported' | 'usual';
  /** What becomes of the figure from the one end to the other: `252 to 263 Wh/kg`. */
  readonly becomes: string;
  /** How far apart these are, as a share of the figure. */
  readonly swing: number;
}

/** Undefined where neither level is known. */
export function sensitivityTable(
  { spec }: Pick<Analysis, 'spec'>,
  knowledge: Knowledge,
  most: number,
): SensitivityTable | undefined {
  const design = readDesign(spec, knowledge);
  for (const [id, of] of [
    ['specific_energy', figureNames.specific_energy.title],
    ['stack_specific_energy', `stack ${figureNames.stack_specific_energy.title}`],
  ] as const) {
    const figure = figureOf(figureNamed(id, design, knowledge));
    if (figure === undefined) continue;
    const inputs = sensitivityOf(figure, knowledge).ranked.slice(0, most);
    return {
      of,
      value: showFigure(figure),
      inputs: inputs.map(({ name, path, input, from, to, basis, atFrom, atTo, swing }) => ({
        name,
        path,
        value: input.origin.kind === 'library' ? input.origin.text : showFigure(input),
        range: rangeText(from, to, input.dimension),
        basis,
        becomes: rangeText(atFrom, atTo, figure.dimension),
        swing: Number(swing.toPrecision(3)),
      })),
    };
  }
  return undefined;
}

/** Whose the range is. */
export function basisText({ basis }: Pick<SensitivityRow, 'basis'>): string {
  if (basis === 'stated') return 'as the spec allows';
  return basis === 'reported' ? 'as reports differ' : 'as it usually strays';
}
