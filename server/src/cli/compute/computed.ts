/** What `cellspec compute` has to report on each spec, whatever the form. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { type FigureInputs, figureInputs } from '../../service/figure-inputs.js';
import { type FigureRow, figureTable } from '../../service/figure-table.js';
import { type SensitivityTable, sensitivityTable } from '../../service/sensitivity-table.js';
import { type TargetRow, targetTable } from '../../service/target-table.js';
import { indexLines, positionAt } from '../../text/line-index.js';
import type { CheckedFile } from '../check-file.js';
import type { Unreadable } from '../discover.js';

export interface ComputedSpec {
  readonly file: string;
  /** What the spec calls itself. */
  readonly name: string | null;
  readonly figures: readonly FigureRow[];
  readonly inputs: FigureInputs;
  readonly targets: readonly TargetRow[];
  readonly sensitivity: SensitivityTable | undefined;
  /** Findings that are errors: with them, figures may be of another design than the one that was meant. */
  readonly errors: number;
}

/** A spec whose text breaks off: figures of the half that was read would be of no cell at all. */
export interface BrokenSpec {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ComputeReport {
  readonly specs: readonly ComputedSpec[];
  readonly broken: readonly BrokenSpec[];
  /** Libraries among the files: they have materials, and no figures. */
  readonly libraries: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** As many inputs as somebody can do something about. */
const mostInputs = 3;

export function computed(
  { file, analysis, findings }: CheckedFile,
  withSensitivity: boolean,
  knowledge: Knowledge,
): ComputedSpec {
  return {
    file,
    name: analysis.spec.name?.value ?? null,
    figures: figureTable(analysis, knowledge),
    inputs: figureInputs(analysis, knowledge),
    targets: targetTable(analysis, knowledge),
    sensitivity: withSensitivity ? sensitivityTable(analysis, knowledge, mostInputs) : undefined,
    errors: findings.filter(({ severity }) => severity === 'error').length,
  };
}

/** Where the text of a spec breaks off; undefined where it does not. */
export function breakIn({ file, analysis: { document, reading } }: CheckedFile): BrokenSpec | undefined {
  const problem = reading.tree.problems.find(({ breaks }) => breaks);
  if (problem === undefined) return undefined;
  const { line, column } = positionAt(indexLines(document.text), problem.span.start);
  return { file, line: line + 1, column: column + 1, message: problem.message };
}
