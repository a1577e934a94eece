/** What `cellspec compute` has to report on each spec, whatever the form. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { breakOf } from '../../service/design-break.js';
import { type FigureInputs, figureInputs } from '../../service/figure-inputs.js';
import { type FigureRow, figureTable } from '../../service/figure-table.js';
import { type SensitivityTable, sensitivityTable } from '../../service/sensitivity-table.js';
import { type TargetRow, targetTable } from '../../service/target-table.js';
import { indexLines, positionAt } from '../../text/line-index.js';
import type { CheckedFile } from '../check-file.js';
import type { Unreadable } from '../discover.js';
import { printable } from '../report/terminal.js';
import type { ComputeRequest } from './arguments.js';

export interface ComputedSpec {
  readonly file: string;
  /** What the spec calls itself. */
  readonly name: string | null;
  readonly figures: readonly FigureRow[];
  /** For programs; nobody reads that much. */
  readonly inputs: FigureInputs;
  readonly targets: readonly TargetRow[];
  readonly sensitivity: SensitivityTable | undefined;
  /** Findings that are errors: with them, figures may be of another design than the one that was meant. */
  readonly errors: number;
}

/** A spec that breaks off, or builds on one that does: figures of the half that was read would be of no cell at all. */
export interface BrokenSpec {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A library has materials, and a base that others extend leaves out what they fill in. */
export interface SkippedSpec {
  readonly file: string;
  readonly kind: 'library' | 'base';
}

export interface ComputeReport {
  readonly specs: readonly ComputedSpec[];
  readonly broken: readonly BrokenSpec[];
  readonly skipped: readonly SkippedSpec[];
  readonly unreadable: readonly Unreadable[];
}

/** As many inputs as somebody can do something about. */
const mostInputs = 3;

export function computed(
  { file, analysis, findings }: CheckedFile,
  { format, sensitivity }: Pick<ComputeRequest, 'format' | 'sensitivity'>,
  knowledge: Knowledge,
): ComputedSpec {
  return {
    file,
    name: analysis.spec.name?.value ?? null,
    figures: figureTable(analysis, knowledge),
    inputs: format === 'json' ? figureInputs(analysis, knowledge) : {},
    targets: targetTable(analysis, knowledge),
    sensitivity: sensitivity ? sensitivityTable(analysis, knowledge, mostInputs) : undefined,
    errors: findings.filter(({ severity }) => severity === 'error').length,
  };
}

/** Where a spec breaks off; undefined where it does not. */
export function breakIn({ file, analysis }: Pick<CheckedFile, 'file' | 'analysis'>): BrokenSpec | undefined {
  const found = breakOf(analysis);
  if (found === undefined) return undefined;
  const { line, column } = positionAt(indexLines(analysis.document.text), found.at.start);
  return { file, line: line + 1, column: column + 1, message: found.message };
}

/** `a.cell.yaml:3:1 does not parse: A closing …`. */
export function brokenText({ file, line, column, message }: BrokenSpec): string {
  return printable(`${file}:${line}:${column}: ${message}`);
}
