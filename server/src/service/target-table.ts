/** Targets of a design as people read them: what was asked for, what there is, and by how much it falls short. Plain data. */
import { readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { isFigure, type Missing } from '../physics/figure.js';
import type { Level } from '../physics/figures.js';
import type { State } from '../physics/repeat-unit.js';
import { showFigure } from '../physics/show.js';
import { type TargetCheck, type TargetName, targetChecks } from '../physics/targets.js';
import type { Shape } from '../spec/shape.js';
import { stateOf } from './figure-table.js';

export interface TargetRow {
  readonly name: TargetName;
  /** `energy density`. */
  readonly title: string;
  /** As written: `>= 850 Wh/L`. */
  readonly target: string;
  /** What the design gives; null where something is missing. */
  readonly value: string | null;
  /** What it was compared at, where a target can be of several: a stack has more Wh/L than the cell it is in. */
  readonly level: Level | null;
  readonly state: State | null;
  readonly verdict: TargetCheck['verdict'];
  /** Distance to the target as a share of it: positive inside, negative outside; null while open. */
  readonly margin: number | null;
  readonly missing: readonly Missing[];
}

/** A target in words, with what it was held against. */
export interface JudgedTarget {
  readonly row: TargetRow;
  readonly check: TargetCheck;
}

export function targetTable(analysis: Analysis, knowledge: Knowledge): readonly TargetRow[] {
  return judgedTargets(analysis, knowledge).map(({ row }) => row);
}

export function judgedTargets({ reading, spec }: Analysis, knowledge: Knowledge): readonly JudgedTarget[] {
  const design = readDesign(spec, knowledge);
  const titles = fieldsOf(fieldsOf(reading.shape)?.get('targets')?.shape);
  // As the rule counts, so that no table calls missed what is no finding.
  const { tolerance } = knowledge.limits('balance/missed-target');
  return targetChecks(design, knowledge, tolerance.value).map((check) => {
    const { name, target, level, outcome, verdict, margin } = check;
    const figure = isFigure(outcome) ? outcome : undefined;
    const row = {
      name,
      title: titles?.get(name)?.title.replace(/^target /, '') ?? name,
      target: target.text,
      value: figure ? showFigure(figure) : null,
      level: level ?? null,
      state: figure ? stateOf(figure, design) : null,
      verdict,
      margin: verdict === 'open' ? null : margin,
      missing: isFigure(outcome) ? [] : outcome.missing,
    };
    return { check, row };
  });
}

/** `missed by 4.2 %`, `reached by 2.2 %`, `reached within 0.4 %` where it is short by less than counts, `open`. */
export function verdictText({ verdict, margin }: Pick<TargetRow, 'verdict' | 'margin'>): string {
  if (margin === null) return verdict;
  const share = `${Number((Math.abs(margin) * 100).toPrecision(2))} %`;
  if (verdict === 'missed') return `missed by ${share}`;
  if (margin === 0) return 'reached';
  return margin > 0 ? `reached by ${share}` : `reached within ${share}`;
}

function fieldsOf(shape: Shape | undefined) {
  return shape?.kind === 'record' ? shape.fields : undefined;
}
